"""What `thidua review` says of a pull request, to each of its readers."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

TITLE: Final = "Duyệt bài"
SUM: Final = "{pieces} bài, trang thay đổi: {errors} lỗi, {warnings} cảnh báo."
FILES: Final = "Tệp khác cũng thay đổi: {files}."
REPORTER: Final = "Phóng viên: sửa những chỗ này"
NOTHING_TO_MEND: Final = "Không có gì phải sửa."
FIXABLE: Final = "{count} chỗ tự sửa được: chạy thidua check --fix."
EDITOR: Final = "Biên tập viên: xem từng bài"
NOTHING_CHANGED: Final = "Không bài nào thay đổi."
OFFICE: Final = "Cơ quan: chỉ tiêu và kế hoạch"
NO_COUNTS: Final = "Không chỉ tiêu nào đổi số."
OTHERS: Final = "Ở các tệp khác còn {errors} lỗi, {warnings} cảnh báo có từ trước, không phải của lần gửi này"
MORE: Final = "… và {count} chỗ nữa"
HEAD: Final = "| Chỗ | Mức | Mã | Nội dung | Cách sửa |"
SEVERITY: Final = MappingProxyType({"error": "lỗi", "warning": "cảnh báo"})
KINDS: Final = MappingProxyType({"new": "bài mới", "edited": "bài sửa", "removed": "bài bị xóa"})
PUBLICATIONS: Final = MappingProxyType(
    {
        "now": "sẽ được công bố ngay khi hợp nhất",
        "later": "sẽ được công bố ngày {day} khi hợp nhất",
        "faulty": "chưa công bố được: còn {errors} lỗi",
        "draft": "chưa công bố: là bản nháp (status: draft)",
        "submitted": "chưa công bố: đang chờ duyệt (status: submitted)",
        "held": "đang tạm gỡ, chưa hiện lại trên trang",
        "introduced": "chỉ giới thiệu, không đăng (publish: false)",
        "removed": "sẽ được gỡ khỏi chuyên mục khi hợp nhất; bài đã đăng thì nên dùng thidua forget",
    }
)
REPLACED: Final = "bản sửa sẽ được công bố ngay khi hợp nhất"
PUBLIC: Final = "Công bố"
UNIT: Final = "Đơn vị"
PERIOD: Final = "Kỳ"
PICTURE: Final = "Ảnh"
NO_PICTURE: Final = "không có"
LOOK: Final = "Trang"
COUNTS: Final = "Tính cho"
COUNTS_FOR_NONE: Final = "không chỉ tiêu nào"
COUNT: Final = "{owner}: {period} {before} → {after}"
STAYS: Final = "{owner}: {period} vẫn {after}"
OF: Final = " (cần {required})"
KEYS: Final = "Khai báo đổi"
KEY: Final = "{label}: {old} → {new}"
NONE: Final = "(không có)"
WORDS: Final = "Chữ đổi"
NOTES: Final = "Cần lưu ý"
SHEET: Final = "PHIẾU DUYỆT"
SHEET_SUB: Final = "Bài đăng trên chuyên mục “{column}”, ngày {day}"
OPINION: Final = "Ý kiến của người duyệt"
AGREE: Final = "Đồng ý đăng"
MEND: Final = "Đồng ý sau khi sửa"
REFUSE: Final = "Không đăng"
SIGNED: Final = "Ngày … tháng … năm …"
SIGNER: Final = "Người duyệt"
SIGN_HERE: Final = "(Ký, ghi rõ họ tên)"
NO_CHROMIUM: Final = "Máy này không có Chromium nên không chụp được ảnh trang; các trang vẫn mở được ở {path}/."
