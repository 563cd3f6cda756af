"""What `thidua doctor` says: of each thing what is well, what is missing, and what mends it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

MACHINE: Final = "Máy này"
COLUMN: Final = "Chuyên mục này ({name})"
NO_COLUMN: Final = "Ở đây chưa có chuyên mục nào (không thấy mkdocs.yml từ thư mục này trở lên)."
NO_COLUMN_CURE: Final = "Lập chuyên mục mới: thidua init THƯ-MỤC"
SIGNS: Final[Mapping[str, str]] = MappingProxyType({"good": "được ", "advice": "nên  ", "need": "THIẾU"})
ALL_WELL: Final = "Không thiếu gì."
SOME: Final = "{need} điều phải làm, {advice} điều nên làm."
NIGHTLY: Final[Mapping[str, str]] = MappingProxyType(
    {"noted": "chạy trên máy chủ của cơ quan", "github": "bằng GitHub", "gitlab": "bằng GitLab"}
)
# By key: what is said where all is well, what is said where it is not, what mends it.
ADVICE: Final[Mapping[str, tuple[str, str, str]]] = MappingProxyType(
    {
        "python": (
            "Python {version}",
            "Python {version} đã cũ",
            "Cài Python {oldest} trở lên.",
        ),
        "git": (
            "git",
            "Không có git: không xem được bài đã đổi những gì, không lấy được bài từ kho",
            "Debian, Ubuntu: sudo apt-get install git. Windows: cài Git for Windows.",
        ),
        "libreoffice": (
            "LibreOffice",
            "Không có LibreOffice: không làm được PDF, không đọc được tệp .doc, .odt",
            "Debian, Ubuntu: sudo apt-get install libreoffice-writer libreoffice-calc. Windows: cài LibreOffice.",
        ),
        "paper-font": (
            "Phông chữ Times New Roman hoặc Liberation Serif",
            "Không có phông Times New Roman hay Liberation Serif: PDF của văn bản sẽ sai dòng, sai trang",
            "Debian, Ubuntu: sudo apt-get install fonts-liberation2.",
        ),
        "errors": (
            "Kế hoạch và các bài không có lỗi",
            "Còn {count} lỗi, nên không dựng được trang",
            "Xem từng lỗi: thidua check",
        ),
        "no-plan": ("", "Không có kế hoạch nào dùng được", "Xem: thidua check"),
        "plan-over": (
            "Kế hoạch còn hiệu lực, đến hết {day}",
            "Kế hoạch đã hết hiệu lực từ sau ngày {day}; bài mới vẫn xét theo kế hoạch cũ",
            "Thêm tệp kế hoạch mới vào plans/ và vào extra.thidua.plans của mkdocs.yml, giữ nguyên kế hoạch cũ.",
        ),
        "unfilled": (
            "Không còn chỗ nào chờ điền",
            "Còn {count} chỗ chờ cơ quan điền hoặc soát lại",
            "Xem từng chỗ: thidua check (mã TD930)",
        ),
        "overdue": (
            "Không có việc nào quá hạn mà chưa ghi sổ",
            "Có {count} việc đã qua ngày mà chưa ghi sổ (chỉ tiêu, báo cáo, bước, sơ kết)",
            "Xem: thidua ledger. Việc đã làm thì ghi vào receipts/<năm>.yml.",
        ),
        "address": (
            "Địa chỉ của chuyên mục: {url}",
            "Chưa có địa chỉ thật của chuyên mục trên mạng (site_url)",
            "Ghi site_url trong mkdocs.yml; có nó mới có nguồn cấp tin và ảnh chia sẻ.",
        ),
        "contacts": (
            "Có địa chỉ liên hệ của cơ quan",
            "Chưa có hộp thư, điện thoại của cơ quan để in ở chân trang",
            "Ghi contacts trong tệp kế hoạch.",
        ),
        "nightly": (
            "Có lịch chạy hằng đêm ({how})",
            "Không thấy lịch chạy hằng đêm: bài hẹn ngày không tự lên trang",
            "Đặt lịch theo chương “Đăng lên mạng” của sổ tay (tệp mẫu ở publish/), rồi chờ lần chạy đầu tiên.",
        ),
        "target": (
            "Đăng sang {target}",
            "Đăng sang {target} thì máy này cần thêm: {names}",
            "Debian, Ubuntu: sudo apt-get install openssh-client rsync.",
        ),
        "workflows": (
            "Có tệp kiểm tra bài trên {hosts}",
            "Kho git gửi tới {hosts} nhưng không có tệp nào để nơi ấy kiểm tra và đăng bài",
            "Chạy thidua init ở một thư mục trống rồi chép .github/ hoặc .gitlab-ci.yml của nó sang.",
        ),
        "wheel": (
            "Có tệp cài đặt trong wheels/ cho máy khác và máy chủ",
            "Thư mục wheels/ chưa có tệp cài đặt, nên make cai-dat, GitHub, GitLab không cài được phần mềm",
            "Chép tệp thidua-….whl vào wheels/, rồi đưa vào kho nếu có kho.",
        ),
        "outside": (
            "Không có tên người chưa công bố nào gửi ra ngoài cơ quan",
            "Kho git gửi tới {hosts}, ngoài cơ quan, và trong kho có {count} đăng ký, bài chưa công bố mang tên người",
            "Dùng kho trong cơ quan, hoặc đưa registrations/ và bài nháp ra khỏi kho (.gitignore) và hỏi ý kiến bộ phận bảo vệ"
            " dữ liệu cá nhân.",
        ),
    }
)
