"""What the gate found, and how it is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_MOST_SHOWN = 30
_SHOWN = 120
_SENTENCES = {
    "suffix": "loại tệp không được có trong trang",
    "case": "trùng đường dẫn với “{0}”, chỉ khác chữ hoa, chữ thường hoặc cách gõ dấu",
    "twice": "hai phần của trang cùng đòi địa chỉ này",
    "reserved": "địa chỉ này dành riêng, không phần nào khác được dùng",
    "absent": "trang này phải có mà chưa được dựng",
    "active": "tệp chạy được ({0}) không phải của hệ thống",
    "metadata": "ảnh còn thông tin ẩn ({0})",
    "not-a-picture": "nội dung không phải là ảnh",
    "packed": "bản nén không khớp với “{0}”",
    "text": "không đọc được như văn bản UTF-8",
    "stylesheet": "tệp trình bày gọi đến “{0}”, ngoài trang này",
    "element": "thẻ <{0}> không được dùng",
    "attribute": "thuộc tính “{0}” không được dùng",
    "markup": "đoạn đánh dấu lạ: “{0}”",
    "script": "đoạn mã viết thẳng trong trang: “{0}”",
    "scheme": "liên kết “{0}” không phải http, https, mailto, tel",
    "foreign": "lấy “{0}” từ nơi khác",
    "broken": "liên kết “{0}” không dẫn đến tệp nào của trang",
    "id": "hai phần tử cùng mang id “{0}”",
    "refresh": "tự chuyển sang trang khác: “{0}”",
    "hidden": "có chữ hoặc tên của bài chưa đăng {0}: “{1}”",
}


@dataclass(frozen=True, slots=True, order=True)
class SiteFinding:
    """One thing wrong with one file of the site; `what` names a sentence, `details` fill it."""

    path: str
    what: str
    details: tuple[str, ...] = ()
    line: int = 0


def sentence(finding: SiteFinding) -> str:
    """One line for the editor."""
    shown = (one if len(one) <= _SHOWN else f"{one[:_SHOWN]}…" for one in finding.details)
    place = f"{finding.path}:{finding.line}" if finding.line else finding.path
    return f"{place}: {_SENTENCES[finding.what].format(*(' '.join(one.split()) for one in shown))}."


def as_text(findings: Iterable[SiteFinding]) -> str:
    """All of them, a line each; a long list is cut, with what is left counted."""
    lines = [sentence(one) for one in sorted(set(findings))]
    left = len(lines) - _MOST_SHOWN
    return "\n".join([*lines[:_MOST_SHOWN], *([f"… và {left} chỗ nữa."] if left > 0 else [])])
