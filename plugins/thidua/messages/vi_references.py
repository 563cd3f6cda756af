"""What is wrong and what would be right, in Vietnamese: of ids, files and links that a piece names."""

from __future__ import annotations

MESSAGES = {
    "unknown-unit": ("Kế hoạch không có đơn vị nào mã là “{value}”.", "Các mã đơn vị: {known}."),
    "unit-not-in-force": (
        "“{name}” chưa có hoặc không còn hoạt động vào kỳ của bài.",
        "Kiểm tra lại “unit” và “date”, hoặc thời gian hoạt động của đơn vị trong kế hoạch.",
    ),
    "unknown-field": ("Kế hoạch không có lĩnh vực “{value}”.", "Các mã lĩnh vực: {known}.{note}"),
    "field-not-in-force": (
        "Lĩnh vực “{name}” không nằm trong thời gian của bài.",
        "Kiểm tra lại “field” và “date”.",
    ),
    "unknown-campaign": (
        "Chưa có trang phong trào nào mã là “{value}”.",
        "Các mã phong trào: {known}. Phong trào mới thì thêm tệp vào thư mục campaigns/ trước.",
    ),
    "outside-campaign": (
        "Bài nằm ngoài thời gian của phong trào “{name}”.",
        "Kiểm tra lại “date” của bài và “from”, “to” của phong trào.",
    ),
    "unknown-content-group": (
        "Kế hoạch không có nhóm nội dung nào mã là “{value}”.",
        "Các mã nhóm nội dung: {known}.",
    ),
    "unknown-level": ("Kế hoạch không có cấp khen thưởng nào mã là “{value}”.", "Các mã cấp: {known}."),
    "unknown-channel": ("Kế hoạch không có kênh nào mã là “{value}”.", "Các mã kênh: {known}."),
    "unknown-story": (
        "Không có bài nào mã là “{value}”.",
        "Mã bài là năm và tên tệp, ví dụ: 2026/to-mot-cua",
    ),
    "misleading-link": (
        "Chữ “{value}” nêu trang {named}, nhưng liên kết dẫn tới {host}.",
        "Sửa cho hai nơi là một, hoặc thay chữ bằng tên của trang mà liên kết dẫn tới.",
    ),
    "mixed-host": (
        "Tên miền “{value}” lẫn chữ của hai hệ chữ nên dễ bị nhầm với trang khác; máy đọc nó là {coded}.",
        "Gõ lại địa chỉ bằng tay, hoặc chép từ chính trang ấy; nếu không chắc thì bỏ liên kết.",
    ),
    "entity-in-field": (
        "“{field}” ({label}) có “{value}”; ở phần khai báo nó in ra đúng như thế.",
        "Gõ thẳng dấu cần dùng: {char}",
    ),
    "unseen-words": (
        "“{field}” ({label}) không có chữ nào mà người đọc thấy được.",
        "Gõ lại bằng chữ.",
    ),
    "story-loop": (
        "“{value}” dẫn vòng trở lại chính bài này.",
        "“follows” phải là một bài đăng trước, “adopts” phải là bài về đối tượng khác.",
    ),
    "missing-photo": (
        "Không có ảnh “{value}” bên cạnh bài.",
        "Chép tệp ảnh vào cùng thư mục với bài và ghi đúng tên tệp.",
    ),
    "broken-link": (
        "Đường dẫn “{value}” không dẫn tới tệp nào.",
        "Ghi đường dẫn tới tệp, tính từ thư mục của bài này; địa chỉ trang web thì bắt đầu bằng https://",
    ),
    "link-to-hidden": (
        "Liên kết “{value}” dẫn tới một bài chưa đăng.",
        "Bỏ liên kết này, hoặc chờ bài kia được duyệt và đến ngày đăng.",
    ),
    "missing-anchor": (
        "Liên kết “{value}” dẫn tới một mục không có trong bài.",
        "Phần sau dấu # là tên mục viết thường, không dấu, nối bằng gạch ngang; bài ấy có các mục {known}.",
    ),
    "former-taken": (
        "Địa chỉ cũ “{value}” đã thuộc về {other}.",
        "Xóa dòng này, hoặc đổi địa chỉ của bài kia trước.",
    ),
    "unused-allowance": ("Bài không có cảnh báo {code} nào để cho qua.", "Xóa mục này trong “allow”."),
    "bad-allowance": (
        "Không cho qua được “{code}”: {why}.",
        "Cho qua được cảnh báo (ví dụ TD306), và mã về dữ liệu cá nhân (TD801 đến TD806) với lý do viết rõ; lỗi khác thì phải sửa.",
    ),
    "campaign-not-in-plan": (
        "Kế hoạch không nêu phong trào “{name}”.",
        "Kiểm tra lại “campaigns”, hoặc bổ sung phong trào vào kế hoạch.",
    ),
}
