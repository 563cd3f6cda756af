"""What the desk says: in the browser, and to the editor who merges."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# Why something was not done, said in the browser and in the terminal alike.
REFUSED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-place": "“{path}” không phải chỗ của một bài: tên tệp chỉ gồm chữ thường không dấu, số và gạch nối.",
        "not-utf8": "nội dung gửi lên không phải chữ Unicode.",
        "too-long": "bài dài quá {most} ký tự.",
        "picture": "ảnh “{name}”: {because}",
        "heic": "ảnh “{name}” là HEIC của điện thoại, trình duyệt không hiện được. Trên iPhone: Cài đặt, Camera, Định dạng, chọn “Tương thích nhất”; ảnh đã chụp thì gửi qua thư hoặc Zalo, ảnh sẽ thành JPEG.",
        "moved": "bài này vừa được lưu ở một cửa sổ khác. Xin chép lại phần vừa viết, mở lại bài rồi dán vào.",
        "no-branch": "không có bài nào ở bàn biên tập tên là “{key}”.",
        "no-main": "kho git chưa có lần ghi nào, hoặc đang không đứng ở nhánh nào. Xin chạy: git switch TÊN-NHÁNH",
        "on-a-piece": "kho git đang đứng ở nhánh của một bài ({main}). Xin về nhánh của chuyên mục trước, thường là: git switch main",
        "content-outside": "thư mục nội dung “{path}” (docs_dir) phải nằm trong thư mục của mkdocs.yml.",
        "merge-by-editor": "bài được công bố bằng lệnh của biên tập viên: thidua desk --merge {key}",
        "no-delete": "bài đã công bố được gỡ bằng lệnh: thidua forget",
        "no-media": "ảnh được thêm ngay trong bài, ở mục Ảnh.",
        "unknown": "bàn biên tập không làm được việc “{action}”.",
        "strangers": "nhánh này còn mang theo tệp không thuộc bài: {files}. Chỉ bài và ảnh của bài được đi cùng nhau.",
        "faulty": "bài còn lỗi, chưa để “sẵn sàng” được: {first}",
        "silent": "có chỗ không ai sửa chữ nào mà đã đổi: {first} Xin xem lại; nếu đúng ý, biên tập viên ghép bằng --accept.",
        "git": "git báo lỗi: {detail}",
    }
)
# What changed in a passage whose words nobody changed.
SILENT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "block": "“{text}” trước là {before}, nay là {after}.",
        "number": "“{text}”: số {before} đã thành {after}.",
        "inline": "“{text}”: {before} đã thành {after}.",
    }
)
BLOCKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "paragraph": "đoạn văn",
        "heading": "đề mục",
        "quote": "trích dẫn",
        "code-block": "khối giữ nguyên",
        "list": "danh sách",
        "item": "dòng danh sách",
        "table": "bảng",
        "table-head": "đầu bảng",
        "table-row": "hàng",
        "cell": "ô bảng",
        "html-block": "khối HTML",
        "note": "chú thích",
        "definitions": "bảng từ",
        "term": "từ",
        "definition": "lời giải nghĩa",
        "emphasis": "chữ nghiêng",
        "strong": "chữ đậm",
        "link": "liên kết",
        "image": "ảnh",
        "code": "chữ giữ nguyên",
        "": "chữ thường",
        "apart": "khối riêng",
        "joined": "một khối với đoạn trước",
    }
)
NO_NUMBER: Final = "không có"

# In the terminal.
SERVED: Final = "Bàn biên tập đang mở. Xin mở địa chỉ này bằng trình duyệt trên chính máy này:\n\n  {url}\n\n"
STOP: Final = "Bài đang viết nằm ở các nhánh {prefix}…, thư mục của cơ quan không bị động đến. Bấm Ctrl và C để đóng.\n"
NO_REPOSITORY: Final = (
    "Bàn biên tập cần kho git; thư mục này chưa có. Xin chạy: git init && git add . && git commit -m “Bắt đầu”\n"
)
NO_NPM: Final = (
    "Cần có Node và npm để lấy giao diện biên tập về lần đầu (scripts/system-deps node, hoặc cài Node.js).\n"
)
NOT_FETCHED: Final = "Chưa lấy được {name} {version}: {why}\n"
WRONG_SUM: Final = "gói tải về không khớp với dấu đã khóa ({expected}), nên không dùng."
LACKING: Final = "Gói đã khóa không có “{name}”.\n"
NO_HOST: Final = (
    "--page: hãy ghi nơi chứa kho ở extra.thidua.desk của mkdocs.yml trước, xem sổ tay, chương “Bàn biên tập”."
)
PAGE_TAKEN: Final = "--page: “{path}” đã có và không trống; xin ghi tên một thư mục mới."
PAGE_REFUSED: Final = "--page: không ghi vào “{path}”: {why}."
PAGE_WRITTEN: Final = "Đã ghi {count} tệp vào “{path}”. Đặt cả thư mục lên máy chủ web; mở index.html bằng https.\n"
BUSY: Final = "Cổng {port} đang bận; hãy chọn cổng khác bằng --port.\n"
NO_CONFIG: Final = "Bàn biên tập cần có mkdocs.yml; hãy dùng --config.\n"
NONE_LISTED: Final = "Không có bài nào ở bàn biên tập."
LISTED: Final = "{name}\n  {title} ({step}{who}){when}\n"
WHO: Final = ", {author}"
ERRORS: Final = "; còn {errors} lỗi"
LATER: Final = "; ghép thì lên trang ngày {day}"
NOW: Final = "; ghép thì lên trang ngay lần dựng kế tiếp"
MERGED: Final = "Đã ghép {name} vào {main}, người ghép: {editor}. Lần dựng kế tiếp sẽ công bố.\n"
NOT_MERGED: Final = "Chưa ghép {name}: {why}\n"
CONFLICT: Final = "cùng chỗ ấy trong {main} đã có người sửa khác. Xin mở bài ở bàn biên tập, chép phần mới, xóa thay đổi rồi viết lại trên bản mới."
IN_THE_WAY: Final = (
    "thư mục của cơ quan có thay đổi chưa ghi ở đúng tệp này ({detail}). Xin ghi (git commit) hoặc cất đi rồi ghép lại."
)
NOT_READY: Final = "bài đang ở bước “{step}”. Chuyển sang “sẵn sàng” ở bàn biên tập trước."
NO_EDITOR: Final = (
    "git chưa biết tên người ghép. Xin chạy: git config user.name “Họ và tên” và git config user.email “địa chỉ thư”"
)
AGREED: Final = "Những chỗ đổi mà không ai sửa chữ (đã xem):\n"

# In the browser.
NO_KEY_SAID: Final = "Xin mở bàn biên tập bằng địa chỉ mà lệnh thidua desk in ra."
NO_KEY: Final = (
    f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bàn biên tập</title><p>{NO_KEY_SAID}</p></html>'
)
LEFT: Final = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đã thoát</title><p>Đã thoát. Trình duyệt này không còn giữ gì của bàn biên tập. Xin đóng cửa sổ.</p></html>'
TOO_LARGE: Final = "Bài và ảnh gửi lên quá lớn. Xin giảm cỡ ảnh rồi lưu lại."
NOT_UNDERSTOOD: Final = "Không hiểu điều trình duyệt gửi lên."

TANGLED: Final = "Nội dung này chưa dựng thành trang được."
SILENT_HEAD: Final = "Đổi mà không ai sửa chữ, so với bản đã công bố"
NOTED_HEAD: Final = "Đổi mà không sửa chữ, giữa hai lần lưu"
AT_STEP: Final = "Bước: {step}. Lưu lần cuối: {author}, {at}."
PAGE: Final = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    '<title>Kiểm tra các bài</title><link rel="stylesheet" href="/desk.css"></head>'
    '<body class="desk-reviews">{body}</body></html>'
)

# In commits.
SAVED: Final = "{verb} {label} “{title}”"
NEW: Final = "Viết"
CHANGED: Final = "Sửa"
MOVED: Final = "Chuyển {key} sang {step}"
MERGE: Final = "Ghép {label} “{title}”\n\nNgười viết: {author}\nNgười ghép: {editor}"
NOBODY: Final = "Bàn biên tập"
