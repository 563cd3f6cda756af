"""The office's own form, declared once: what a blank one asks by a plan, and by which words a filled one is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Protocol

from thidua.plan.model import Plan
from thidua.vietnamese import fold
from thidua.vocabulary import SUBJECT_KINDS, TYPES

TITLE: Final = "Phiếu giới thiệu"
ABOUT: Final = "I. Thông tin chung"
TEXT: Final = "II. Bài viết"
SIGNED: Final = "III. Xác nhận"
# Stands in the place of a choice until one is made.
CHOOSE: Final = "Bấm để chọn"
ASKED: Final = "(*)"
WRITE: Final = (
    "(Viết câu chuyện từ dòng dưới; ảnh chèn đúng chỗ trong bài, ngay dưới mỗi ảnh một dòng chữ nghiêng nói ảnh có gì.)"
)
ANSWERS: Final = "Đơn vị đã kiểm tra và chịu trách nhiệm về nội dung giới thiệu trên đây./."
_NOTHING: Mapping[str, str] = MappingProxyType({})


class _Named(Protocol):
    """What a plan lists with an id and a name."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the form: the key that it fills (dotted), its label, and what helps to fill it.

    `choices` are names by their ids; with `is_open`, others may be typed. `is_long`: more than a line is written.
    """

    key: str
    label: str
    hint: str = ""
    is_asked: bool = False
    choices: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    is_open: bool = False
    is_long: bool = False


LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": "Tiêu đề bài",
        "date": "Ngày giới thiệu",
        "unit": "Đơn vị giới thiệu",
        "type": "Loại điển hình",
        "subject.kind": "Đối tượng",
        "subject.name": "Họ và tên, hoặc tên tập thể, hộ gia đình",
        "subject.role": "Chức vụ, nghề nghiệp",
        "model": "Tên mô hình",
        "field": "Lĩnh vực",
        "campaigns": "Phong trào, cuộc vận động",
        "content_group": "Nhóm nội dung",
        "summary": "Tóm tắt cho người đọc",
        "achievements": "Trích ngang thành tích",
        "endorsement.by": "Nơi xác nhận",
        "endorsement.date": "Ngày xác nhận",
        "endorsement.document": "Văn bản xác nhận",
        "author": "Người viết",
        "consent.given": "Ngày người được nêu đồng ý cho đăng",
        "consent.by": "Người ghi nhận sự đồng ý",
    }
)
_DAY = "ngày/tháng/năm"


def key_of(label: str) -> str:
    """The key of a line by its label, however it was typed; "" where that is none of ours."""
    said = _words(label.split("\n", 1)[0].replace(ASKED, ""))
    return next((key for key, own in LABELS.items() if _words(own) == said), "")


def _words(text: str) -> str:
    return " ".join(fold(text).split())


def _names(rows: Iterable[_Named]) -> dict[str, str]:
    return {one.id: one.name for one in rows if one.id}


def types_of(plan: Plan | None) -> dict[str, str]:
    """What the plan calls the types of exemplars; our words for those that it does not name."""
    own = {one.id: one.name for one in plan.types} if plan else {}
    return own or TYPES.labels()


def choices_of(plan: Plan | None, key: str) -> dict[str, str]:
    """By id the names from which a line is filled; nothing where it is filled with words."""
    if key == "type":
        return types_of(plan)
    if key == "subject.kind":
        return SUBJECT_KINDS.labels()
    if plan is None:
        return {}
    lists = {
        "unit": _names(plan.units),
        "field": plan.field_names(),
        "campaigns": _names(plan.campaigns),
        "content_group": _names(plan.content_groups),
    }
    return lists.get(key, {})


def rows_of(plan: Plan) -> Iterator[Row]:
    """The lines of a blank form: the keys that every story has, and those that this plan requires or lists."""
    required = frozenset(plan.story.required)

    def row(key: str, hint: str = "", *, is_asked: bool = True, is_open: bool = False, is_long: bool = False) -> Row:
        return Row(key, LABELS[key], hint, is_asked, choices_of(plan, key), is_open, is_long)

    words = plan.story.summary_words
    yield row("title")
    yield row("date", _DAY)
    yield row("unit")
    yield row("type")
    yield row("subject.kind")
    yield row("subject.name")
    yield row("subject.role", is_asked=False)
    yield row("model", is_asked=False)
    if plan.fields or "field" in required:
        yield row("field", is_asked="field" in required, is_open=plan.fields_open)
    if plan.campaigns:
        yield row("campaigns", "mỗi dòng một phong trào, có thể bỏ trống", is_asked=False, is_open=True)
    if plan.content_groups:
        yield row("content_group", is_asked="content_group" in required)
    yield row("summary", f"không quá {words} từ" if words else "một, hai câu", is_long=True)
    yield row("achievements", "mỗi thành tích một dòng", is_asked="achievements" in required, is_long=True)
    if "endorsement" in required:
        yield row("endorsement.by")
        yield row("endorsement.date", _DAY)
        yield row("endorsement.document", is_asked=False)
    yield row("author")
    yield row("consent.given", _DAY, is_asked=False)
    yield row("consent.by", is_asked=False)
