"""The blank form that an office sends to its units, made of the keys that its plan asks; `word.returned` reads it."""

from __future__ import annotations

from datetime import date

from thidua.papers.kinds.common import FEW, Made, of_unit, plan_words, signature
from thidua.papers.model import Blank, Blanks, Dated, Heading, Letterhead, Level, Paper, Signature, Text
from thidua.papers.words import DOTTED
from thidua.plan.model import Plan
from thidua.plan.parts import Unit
from thidua.word import office_form
from thidua.word.office_form import ASKED, CHOOSE, Row, rows_of


def _blank(row: Row, unit: Unit | None) -> Blank:
    label = f"{row.label} {ASKED}" if row.is_asked else row.label
    value = unit.name if unit and row.key == "unit" else ""
    return Blank(row.key, label, row.hint, tuple(row.choices.values()), row.is_open, value, row.is_long)


def form(plan: Plan, unit: Unit | None, *, today: date) -> Made:
    """The form of one unit, or of whichever fills it in; nothing in it is filled but the unit's name."""
    anybody = Letterhead(FEW * 2, Dated(plan.office.place or FEW, today.year), plan.office.name)
    blanks = Blanks(tuple(_blank(row, unit) for row in rows_of(plan)), CHOOSE)
    told = f"Theo {plan_words(plan)}. Mục có dấu {ASKED} là mục phải có; mục khác có thể để trống."
    paper = Paper(
        head=of_unit(plan, unit, today=today) if unit else anybody,
        type=office_form.TITLE,
        subject="Điển hình tiên tiến",
        body=(
            Text(told),
            Heading(office_form.ABOUT, Level.SECTION),
            blanks,
            Heading(office_form.TEXT, Level.SECTION),
            Text(office_form.WRITE),
            Text(DOTTED),
            Heading(office_form.SIGNED, Level.SECTION),
        ),
        last=office_form.ANSWERS,
        beside=Signature(("Người viết",)),
        signature=signature(unit.head_title) if unit and unit.head_title else Signature(("Thủ trưởng đơn vị",)),
    )
    return Made(paper)
