"""What may stand in the book of what came in and went out, and what is told of the rest."""

from __future__ import annotations

import pytest

from tests.small_column import checked, names, told
from tests.test_plan_language import HEAD, report
from tests.test_source import place

RECEIPTS = {
    "a unit that is none": ("{kind: plan, unit: ▸xa, date: 2026-01-05}", "unknown-unit"),
    "a report that is none": ("{kind: report, report: ▸xa, period: 2026, date: 2026-01-05}", "unknown-plan-reference"),
    "a quota that is none": (
        "{kind: nil, unit: phong-tong-hop, quota: ▸xa, period: 2026-Q1, date: 2026-01-05}",
        "unknown-plan-reference",
    ),
    "a period that nobody owed": (
        "{kind: nil, unit: phong-tong-hop, quota: hang-quy, period: ▸2026-05, date: 2026-05-05}",
        "receipt-not-owed",
    ),
    "a period outside the plan": (
        "{kind: nil, unit: phong-tong-hop, quota: hang-quy, period: ▸2035-Q1, date: 2026-05-05}",
        "receipt-not-owed",
    ),
    "a key of another kind": (
        "{kind: nil, unit: phong-tong-hop, quota: hang-quy, period: 2026-Q1, date: 2026-05-05, value: ▸3}",
        "unclear-duty",
    ),
    "a unit of a step": (
        "{kind: step, quota: hang-quy, step: s, period: 2026-Q1, unit: ▸phong-tong-hop, date: 2026-05-05}",
        "unclear-duty",
    ),
    "no unit": ("▸{kind: nil, quota: hang-quy, period: 2026-Q1, date: 2026-05-05}", "missing-key"),
    "no value": ("▸{kind: figure, figure: hop, date: 2026-05-05}", "missing-key"),
    "no kind": ("▸{date: 2026-05-05}", "missing-key"),
    "a kind that is none": ("{kind: ▸thu, date: 2026-05-05}", "unknown-choice"),
    "a day that is none": ("{kind: plan, unit: phong-tong-hop, date: ▸2026-02-30}", "bad-date"),
    "a value that is none": ("{kind: figure, figure: hop, value: ▸nhiều, date: 2026-05-05}", "bad-count"),
    "a key that is none": ("{kind: plan, unit: phong-tong-hop, ▸ngay: 2026-05-05, date: 2026-05-05}", "unknown-key"),
}


@pytest.mark.parametrize(("marked", "rule"), RECEIPTS.values(), ids=RECEIPTS)
def test_a_mistake_in_the_book_is_named_at_its_place(marked: str, rule: str) -> None:
    text, at = place(f"- {marked}\n")
    result = checked({}, receipts={"2026.yml": text})
    assert f"receipts/2026.yml:{at.line}:{at.column} {rule}" in told(result)
    assert result.receipts == ()


def test_a_day_of_another_year_is_told_and_booked_all_the_same() -> None:
    """A year that is typed wrongly would make a report late that was sent in time."""
    text, at = place("- {kind: report, report: r, period: 2026-05, date: ▸2027-05-20}\n")
    result = checked({}, plans={"plan.yml": report("every: month, before: 25")}, receipts={"2026.yml": text})
    assert told(result) == [f"receipts/2026.yml:{at.line}:{at.column} year-folder-differs"]
    assert (result.errors, len(result.receipts)) == (0, 1)


UNDATED = """\
reports:
  - {id: nam, title: Báo cáo, every: year, when: cuối năm, source: III}
  - {id: cua-phong, title: Báo cáo, per: unit, every: year, when: cuối năm, source: III}
milestones:
  - {id: so-ket, title: Sơ kết, kind: interim, every: year, when: cuối năm, source: III}
  - {id: tong-ket, title: Tổng kết, kind: final, when: khi kết thúc, source: III}
  - {id: cua-phong, title: Sơ kết, kind: interim, per: unit, every: year, when: cuối năm, source: III}
  - {id: gap-mat, title: Gặp mặt, kind: other, every: year, when: cuối năm, source: III}
"""


@pytest.mark.parametrize(
    ("row", "is_owed"),
    [
        ("kind: report, report: nam, period: 2026", True),
        ("kind: report, report: nam, period: 2026-Q4", False),
        ("kind: report, report: cua-phong, unit: phong-mot, period: 2026", True),
        ("kind: report, report: cua-phong, period: 2026", False),
        ("kind: review, milestone: so-ket, period: 2026", True),
        ("kind: review, milestone: so-ket", False),
        ("kind: review, milestone: so-ket, unit: phong-mot, period: 2026", False),
        ("kind: review, milestone: tong-ket", True),
        ("kind: review, milestone: cua-phong, unit: phong-mot, period: 2026", True),
        ("kind: review, milestone: cua-phong, period: 2026", False),
        ("kind: review, milestone: gap-mat, period: 2026", False),
    ],
)
def test_what_has_no_printed_day_is_booked_all_the_same(row: str, *, is_owed: bool) -> None:
    receipts = {"2026.yml": f"- {{{row}, date: 2026-11-10}}\n"}
    result = checked({}, plans={"plan.yml": HEAD + UNDATED}, receipts=receipts)
    assert names(result) == ([] if is_owed else ["receipt-not-owed"])


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("{kind: figure, figure: ▸hopp, value: 1, date: 2026-05-05}", "unknown-plan-reference"),
        ("{kind: figure, figure: hop, value: ▸-1, date: 2026-05-05}", "bad-count"),
        ("{kind: report, report: r, period: ▸tháng 5, date: 2026-05-05}", "bad-period"),
        ("{kind: report, report: r, period: 2026-05, date: ▸2026-02-30}", "bad-date"),
    ],
)
def test_what_is_wrong_is_not_called_missing_as_well(row: str, rule: str) -> None:
    text, at = place(f"- {row}\n")
    result = checked({}, plans={"plan.yml": report("every: month, before: 25")}, receipts={"2026.yml": text})
    assert told(result) == [f"receipts/2026.yml:{at.line}:{at.column} {rule}"]


def test_a_long_book_under_a_plan_without_an_end_is_read_in_one_go() -> None:
    plan = report("every: month, before: 25").replace("to: 2027\n", "")
    rows = "".join(
        f"- {{kind: report, report: r, period: 2026-{1 + n % 12:02}, date: 2026-12-20}}\n" for n in range(600)
    )
    far = "- {kind: report, report: r, period: 9998-05, date: 2026-05-05}\n"
    result = checked({}, plans={"plan.yml": plan}, receipts={"2026.yml": rows + far})
    assert told(result) == ["receipts/2026.yml:601:37 receipt-not-owed"]


@pytest.mark.parametrize(
    ("row", "day", "is_early"),
    [
        ("kind: report, report: r, period: 2026-05", "2026-04-30", True),
        ("kind: report, report: r, period: 2026-05", "2026-05-01", False),
        ("kind: review, milestone: het", "2026-11-10", True),
        ("kind: review, milestone: giua", "2026-11-10", False),
    ],
)
def test_nothing_is_booked_as_done_before_its_period_begins(row: str, day: str, *, is_early: bool) -> None:
    reviews = (
        "milestones:\n  - {id: giua, title: Sơ kết, kind: interim, period: 2026, source: III}\n"
        "  - {id: het, title: Tổng kết, kind: final, period: 2027, source: III}\n"
    )
    plan = report("every: month, before: 25") + reviews
    result = checked({}, plans={"plan.yml": plan}, receipts={"2026.yml": f"- {{{row}, date: {day}}}\n"})
    assert names(result) == (["receipt-not-owed"] if is_early else [])


@pytest.mark.parametrize("day", ["2026-07-30", "2026-07-31", "2026-08-01"])
def test_nothing_is_early_where_days_off_move_its_day_before_its_period(day: str) -> None:
    """The first of August 2026 is a Saturday: the report is due on the Friday before."""
    plan = report("every: month, on: 1, working_days: earlier")
    row = f"- {{kind: report, report: r, period: 2026-08, date: {day}}}\n"
    assert names(checked({}, plans={"plan.yml": plan}, receipts={"2026.yml": row})) == []


@pytest.mark.parametrize("value", ["x", "[x]", "{x: y}", "[{kind: nil}]", "[{kind: [a]}]", '["", {}, []]', "", "~"])
def test_a_book_of_any_shape_is_told_and_never_raises(value: str) -> None:
    result = checked({}, receipts={"2026.yml": f"{value}\n", "x.yml": "[]\n"})
    assert "bad-file-name" in names(result)
    assert result.receipts == ()
