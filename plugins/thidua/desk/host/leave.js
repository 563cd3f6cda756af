"use strict";

// On a page of its own: the editor is gone by now, and writes nothing back.
const said = document.querySelector(".desk-left");
window
  .deskForget()
  .then(() => {
    said.textContent =
      "Đã thoát. Trình duyệt này không còn giữ gì của bàn biên tập. Nếu đã đăng nhập GitHub, GitLab trên máy này, xin đăng xuất ở đó nữa rồi đóng cửa sổ.";
  })
  .catch(() => {
    said.textContent = "Chưa xóa được. Xin đóng mọi cửa sổ bàn biên tập khác rồi mở lại trang này.";
  });
