"""What `thidua check --fix` tells of what it did."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

DONE: Final = MappingProxyType(
    {
        "mark": "bỏ ký tự vô hình ở đầu tệp (BOM)",
        "line-ends": "dấu xuống dòng kiểu Windows: {count} dòng",
        "composed": "chữ ghép từ hai ký tự: {count} dòng",
        "blanks": "khoảng trắng không ngắt sau dấu đầu dòng: {count} chỗ",
        "line-tails": "khoảng trắng thừa ở cuối dòng: {count} dòng",
        "names": "sửa chỗ nhắc đến tên tệp: {count} chỗ",
    }
)
RULE: Final = "{code}: {count} chỗ"
SHRUNK: Final = "thu nhỏ ảnh, còn {size} MB"
RENAMED: Final = "đổi tên thành {path}"
FILE: Final = "{path}: {what}"
END: Final = "Đã sửa {files} tệp."
DRY_END: Final = "Sẽ sửa {files} tệp; chưa ghi gì. Bỏ --dry-run để sửa."
NOTHING: Final = "Không có gì để tự sửa."
IN_THE_WAY: Final = "Không đổi tên {old}: {new} vừa xuất hiện trên đĩa. Chưa ghi gì."
