"""The page on which a reader without an account introduces somebody: what is looked for, beside a form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from thidua.pages import addresses
from thidua.pages.catalog import Catalog
from thidua.pages.contacts import contact_lines
from thidua.pages.views import Page
from thidua.plan.model import Plan
from thidua.render.words import capital
from thidua.vocabulary import SUBJECT_KINDS
from thidua.word import introduction
from thidua.word.office_form import choices_of

TITLE: Final = "Giới thiệu một điển hình"
_LEAD: Final = (
    "Bạn biết một người, một tập thể hay một gia đình làm việc tốt? Kể lại ở đây rồi gửi cho cơ quan. "
    "Trang này không gửi đi đâu và không lưu lại gì: bạn tải tệp về, hoặc gửi bằng thư của mình."
)
_KNOWS: Final = ("Đã biết và đồng ý", "Đã biết, chưa trả lời", "Chưa biết")
# What a plan may require of a story, in words for people who never read a plan.
_ASKS: Final[Mapping[str, str]] = {
    "achievements": "Kết quả nói được bằng con số: bao nhiêu việc, bao nhiêu người được nhờ, tiết kiệm bao nhiêu.",
    "field": "Việc làm thuộc một trong các lĩnh vực của kế hoạch.",
    "endorsement": "Đơn vị xác nhận trước khi giới thiệu; phần này cơ quan lo, bạn không phải làm.",
}
_TRUE: Final = "Người thật, việc thật; cơ quan sẽ hỏi lại trước khi viết bài."
_LEAST_DEED: Final = 40


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a form: `label` stands above its answer in what is made, `wrong` tells that it is missing.

    `kind` is `line`, `text` (several lines, of which `least` letters are asked), `choice` or `pick` (one of the
    choices), or `many` (some of them). Without `wrong` it may be left blank.
    """

    key: str
    label: str
    asks: str
    hint: str = ""
    kind: str = "line"
    choices: tuple[str, ...] = ()
    wrong: str = ""
    least: int = 0


@dataclass(frozen=True, slots=True)
class IntroduceView:
    """What is looked for, and the form by which a reader introduces somebody; `mail` is the office's, if it has one.

    `head` and `end` are the first and the last line of the text that is made.
    """

    title: str
    lead: str
    criteria: tuple[tuple[str, str], ...]
    asks: tuple[str, ...]
    parts: tuple[tuple[str, tuple[Question, ...]], ...]
    head: str
    end: str
    contacts: tuple[tuple[str, str, str], ...]
    mail: str = ""


def _asks(plan: Plan | None) -> tuple[str, ...]:
    required = plan.story.required if plan else ()
    return (_TRUE, *(said for key, said in _ASKS.items() if key in required))


def _about(plan: Plan | None) -> Iterator[Question]:
    """Whom it is about, and where it belongs."""
    label = introduction.LABELS
    unit_label = plan.unit_label if plan else "đơn vị"
    yield Question(
        "subject.kind",
        label["subject.kind"],
        "Bạn giới thiệu ai?",
        kind="pick",
        choices=tuple(map(capital, SUBJECT_KINDS.labels().values())),
        wrong="Xin chọn: cá nhân, tập thể hay hộ gia đình.",
    )
    yield Question(
        "subject.name",
        label["subject.name"],
        "Tên",
        "Họ và tên, tên tổ, đội, hoặc tên chủ hộ.",
        wrong="Xin ghi tên người, tập thể hoặc hộ gia đình.",
    )
    yield Question("subject.role", label["subject.role"], "Làm việc gì?", "Chức vụ hoặc nghề; không bắt buộc.")
    asked = {"unit": f"Ở {unit_label} nào?", "type": "Việc ấy gần với loại nào nhất?", "field": "Thuộc lĩnh vực nào?"}
    for key, words in asked.items():
        if names := tuple(map(capital, choices_of(plan, key).values())):
            yield Question(key, label[key], words, kind="choice", choices=names)


def _deed(plan: Plan | None) -> Iterator[Question]:
    """What was done, and what came of it."""
    label = introduction.LABELS
    yield Question(
        introduction.DEED,
        label[introduction.DEED],
        "Đã làm việc gì?",
        "Kể việc cụ thể: bắt đầu từ bao giờ, làm thế nào, ai được nhờ. Chừng mười dòng là đủ.",
        kind="text",
        wrong="Xin kể việc đã làm, ít nhất một hai câu.",
        least=_LEAST_DEED,
    )
    is_asked = plan is not None and "achievements" in plan.story.required
    yield Question(
        "achievements",
        label["achievements"],
        "Kết quả ra sao?",
        "Mỗi kết quả một dòng, có con số nếu biết. Ví dụ: “Năm 2026 nấu 2.000 suất cháo”.",
        kind="text",
        wrong="Kế hoạch yêu cầu kết quả cụ thể: xin ghi ít nhất một dòng." if is_asked else "",
    )
    if plan and plan.criteria:
        yield Question(
            introduction.CRITERIA,
            label[introduction.CRITERIA],
            "Hợp với tiêu chí nào?",
            "Không bắt buộc.",
            kind="many",
            choices=tuple(one.text for one in plan.criteria),
        )


def _sender() -> Iterator[Question]:
    """Who introduces, and whether the other one knows."""
    label = introduction.LABELS
    yield Question(
        introduction.ASKED,
        label[introduction.ASKED],
        "Người được giới thiệu đã biết chưa?",
        kind="pick",
        choices=_KNOWS,
        wrong="Xin chọn một câu trả lời.",
    )
    yield Question(introduction.BY, label[introduction.BY], "Bạn tên gì?", wrong="Xin ghi tên bạn, để cơ quan hỏi lại.")
    yield Question(
        introduction.CONTACT,
        label[introduction.CONTACT],
        "Cơ quan hỏi lại bạn bằng cách nào?",
        "Số điện thoại hoặc địa chỉ thư. Chỉ để hỏi lại; không đăng lên trang, không đưa vào bài.",
        wrong="Xin ghi số điện thoại hoặc địa chỉ thư của bạn.",
    )


def introduce_page(catalog: Catalog) -> Page:
    """The form with the criteria beside it; it is the office's to want this page."""
    plan = catalog.plan
    contacts = tuple(contact_lines(plan.contacts if plan else ()))
    view = IntroduceView(
        title=TITLE,
        lead=_LEAD,
        criteria=tuple((one.text, one.source) for one in plan.criteria) if plan else (),
        asks=_asks(plan),
        parts=(
            ("Về ai", tuple(_about(plan))),
            ("Việc đã làm", tuple(_deed(plan))),
            ("Về bạn", tuple(_sender())),
        ),
        head=introduction.HEAD,
        end=introduction.END,
        contacts=contacts,
        mail=next((address for _, _, address in contacts if address.startswith("mailto:")), ""),
    )
    return Page(addresses.INTRODUCE, "introduce.html", TITLE, view, _LEAD, section=addresses.STORIES)
