"use strict";

// What the editor has no Vietnamese for.
window.DESK_WORDS = {
  collection: {
    collectionTop: { viewAs: "Cách xem", viewAsList: "Xem thành danh sách", viewAsGrid: "Xem thành ô", groupBy: "Gộp theo" },
    entries: { unpublishedHeader: "Bài chưa công bố" },
    groups: { other: "Khác", negateLabel: "Không phải %{label}" },
  },
  editor: {
    editorControl: { field: { widgetLabel: "mục %{widgetLabel}" } },
    editorInterface: {
      togglePreview: "Bật, tắt xem trước",
      toggleScrollSync: "Cuộn hai bên cùng nhau",
      toggleNotes: "Bật, tắt ghi chú",
    },
    editorToolbar: {
      status: "Bước: %{status}",
      backCollection: " %{collectionLabel}",
      statusInfoTooltipDraft: "Bài đang là bản nháp. Viết xong thì chuyển sang “Đang xét duyệt”.",
      statusInfoTooltipInReview: "Bài đang được xét duyệt. Vẫn sửa tiếp được.",
      publish: "Ghép",
    },
    editorWidgets: {
      markdown: { markdown: "Văn bản" },
      image: {
        chooseMultiple: "Chọn nhiều ảnh",
        chooseUrl: "Lấy từ địa chỉ",
        replaceUrl: "Thay bằng địa chỉ",
        promptUrl: "Địa chỉ của ảnh",
        addMore: "Thêm ảnh",
        removeAll: "Bỏ mọi ảnh",
      },
      file: {
        chooseMultiple: "Chọn nhiều tệp",
        chooseUrl: "Lấy từ địa chỉ",
        replaceUrl: "Thay bằng địa chỉ",
        promptUrl: "Địa chỉ của tệp",
        addMore: "Thêm tệp",
        removeAll: "Bỏ mọi tệp",
      },
      datetime: { now: "Hôm nay", setToNow: "%{fieldLabel}: hôm nay" },
      list: { add: "Thêm %{item}", addType: "Thêm %{item}" },
      object: { expand: "Mở ra", collapse: "Gập lại" },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: {
      copy: "Chép",
      copyUrl: "Chép địa chỉ",
      copyPath: "Chép đường dẫn",
      copyName: "Chép tên",
      copied: "Đã chép",
    },
    mediaLibraryModal: { close: "Đóng" },
  },
  ui: {
    settingsDropdown: { account: "Tài khoản" },
    toast: { onFailToPersist: "Chưa lưu được: %{details}", onFailToUpdateStatus: "Chưa chuyển bước được: %{details}" },
  },
  workflow: {
    workflow: {
      dateFormat: "DD/MM/YYYY",
      description: "%{smart_count} bài đang chờ duyệt, %{readyCount} bài đã sẵn sàng để biên tập viên ghép.",
    },
  },
};
