"""What `thidua new` asks and says."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

# By the name of an option: its question, and what the help says of it.
ASKED: Final = MappingProxyType(
    {
        "title": "Tên bài",
        "unit": "Đơn vị giới thiệu",
        "type": "Loại",
        "kind": "Viết về ai",
        "name": "Tên cá nhân, tập thể hoặc hộ",
        "field": "Lĩnh vực",
        "content_group": "Nhóm nội dung",
        "summary": "Tóm tắt cho bạn đọc, một hai câu",
        "achievement": "Thành tích (mỗi dòng một việc; Enter khi hết)",
    }
)
CHOICE: Final = "  {number}. {name} ({id})"
PICK: Final = "{asked} (số hoặc mã)"
MISSING: Final = "còn thiếu {options}. Chạy ngay trong cửa sổ lệnh thì lệnh sẽ hỏi từng mục."
UNASKED: Final = "{asked}: kế hoạch không có {what} nào để chọn."
# `asked` is the option, or the question where somebody answers one.
UNKNOWN: Final = "{asked}: “{value}” không phải là mã nào của {what}.{hint} Các mã: {known}."
TOO_LONG: Final = "{asked}: dài {length} ký tự, nhiều nhất {longest}."
BAD: Final = "{asked}: {why}"
MARKUP: Final = "không dùng dấu “<” và “>”."
EMPTY: Final = "không để trống."
NO_LETTER: Final = "phải có chữ, không chỉ số và dấu."
NO_NAME: Final = "phải có chữ cái La-tinh, vì tên tệp lấy từ đó."
DAY: Final = "“{value}” không phải là ngày viết theo dạng năm-tháng-ngày, ví dụ 2026-03-25."
WRITTEN: Final = "Đã viết {path}, trạng thái bản nháp."
LEFT: Final = "Còn phải bổ sung: {keys}. Viết thân bài rồi chạy: thidua check {path}"
EXISTS: Final = "Đã có {path}; xin chọn tên bài khác. Chưa ghi gì."
