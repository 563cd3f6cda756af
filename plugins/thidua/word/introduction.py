"""What the page on which readers introduce somebody asks, and the lines between which the answers come."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from thidua.word.office_form import LABELS as OF_FORM

# The first and the last line; between them each answer stands below its label in square brackets.
HEAD: Final = "GIỚI THIỆU MỘT ĐIỂN HÌNH"
END: Final = "Hết"
DEED, CRITERIA, ASKED, BY, CONTACT = "deed", "criteria", "asked", "by", "contact"
# Keys of the office's own form have its labels; what only the page asks stands in no story, but for the deed.
LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **{key: OF_FORM[key] for key in ("subject.kind", "subject.name", "subject.role", "unit", "type", "field")},
        DEED: "Việc đã làm",
        "achievements": "Kết quả cụ thể",
        CRITERIA: "Hợp với tiêu chí",
        ASKED: "Người được giới thiệu đã biết chưa",
        BY: "Người giới thiệu",
        CONTACT: "Cách liên lạc với người giới thiệu",
    }
)
