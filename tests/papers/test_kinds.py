"""What each kind of paper says: for the five offices, and where a plan or a story says nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tests.small_column import PLAN, checked, story
from thidua.check import Result, check
from thidua.papers.checks import differences
from thidua.papers.kinds.common import FEW, Made, lowered
from thidua.papers.kinds.minutes import minutes
from thidua.papers.kinds.quarter import quarter
from thidua.papers.kinds.radio import radio
from thidua.papers.kinds.reminder import messages, owed, reminder
from thidua.papers.kinds.roll import Roll, roll
from thidua.papers.kinds.summary import summary
from thidua.papers.layout import to_docx
from thidua.papers.model import Minutes, Paper, Table, Text
from thidua.papers.words import DOTTED
from thidua.periods import Period
from thidua.records.story import Story
from thidua.shell.files import read_inputs
from thidua.shell.settings import read_settings

OFFICES = Path(__file__).parent.parent / "offices"
PERIODS = (
    ("lao-cai-2021", "2022-04-15", "2021-Q4"),
    ("long-khanh-2022", "2022-07-15", "2022-Q2"),
    ("long-khanh-2022", "2022-07-15", "2022-05"),
    ("so-tttt-2023", "2023-12-31", "plan"),
    ("son-la-2022", "2022-10-05", "2022-Q3"),
    ("son-la-2022", "2022-10-05", "2022-H2"),
    ("tay-ninh-2024", "2025-01-15", "2024"),
)
OLD = {name: today for name, today, _ in PERIODS}
KINDS: tuple[Callable[..., Made | None], ...] = (quarter, minutes, reminder)


@cache
def office(name: str, today: str) -> Result:
    return check(read_inputs(read_settings(OFFICES / name / "mkdocs.yml")), today=date.fromisoformat(today))


def period(result: Result, text: str) -> Period:
    found = result.plans[0].period_of(text)
    assert found
    return found


def made(kind: Callable[..., Made | None], result: Result, text: str) -> Made | None:
    return kind(result, result.plans[0], period(result, text))


def stories_of(result: Result) -> tuple[Story, ...]:
    return result.held(result.plans[0]).stories


def paper(kind: Callable[..., Made | None], result: Result, text: str) -> Paper:
    found = made(kind, result, text)
    assert found
    assert isinstance(found.paper, Paper)
    return found.paper


def table(result: Result, text: str) -> Table:
    found = made(quarter, result, text)
    assert found
    assert found.table
    return found.table


def named(result: Result, text: str) -> list[tuple[str, ...]]:
    return [row[1:3] for row in table(result, text).rows]


@pytest.mark.parametrize(("name", "today", "text"), PERIODS)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_paper_of_a_period_fits_the_decree(
    kind: Callable[..., Made | None], name: str, today: str, text: str
) -> None:
    result = office(name, today)
    found = made(kind, result, text)
    if found is None:
        assert kind is reminder
        assert not owed(result, result.plans[0], period(result, text))
        return
    assert [str(one) for one in differences(to_docx(found.paper, today=result.today))] == []


@pytest.mark.parametrize("name", OLD)
def test_every_summary_fits_the_decree(name: str) -> None:
    result = office(name, OLD[name])
    assert stories_of(result)
    for one in stories_of(result):
        found = summary(result, result.plans[0], one)
        assert [str(one) for one in differences(to_docx(found.paper, today=result.today))] == [], one.id


def test_the_list_goes_by_the_route_and_never_to_the_plans_own_recipients() -> None:
    result = office("son-la-2022", "2022-10-05")
    made_of = paper(quarter, result, "2022-Q3")
    assert (made_of.head.above, made_of.head.office) == (
        "Văn phòng Ủy ban nhân dân tỉnh Sơn La",
        "Phòng Tổ chức - Hành chính - Quản trị",
    )
    assert (made_of.type, made_of.head.symbol) == ("Tờ trình", "")
    assert made_of.to == ("Chánh Văn phòng",)
    assert made_of.recipients == ("Như trên", "Lưu: VT, Phòng Tổ chức - Hành chính - Quản trị")
    assert not set(made_of.recipients) & set(result.plans[0].papers.recipients)
    # The plan does not say what the head of that unit is called.
    assert made_of.signature.lines == (DOTTED,)
    assert (made_of.head.number, made_of.head.dated and made_of.head.dated.day, made_of.signature.name) == (
        None,
        None,
        "",
    )


def test_the_list_is_what_the_ledger_counts() -> None:
    result = office("son-la-2022", "2022-10-05")
    plan = result.plans[0]
    counted = {one for entry in result.ledger(plan) if entry.period.id == "2022-Q3" for one in entry.stories}
    found = roll(result, plan, period(result, "2022-Q3"))
    assert {one.id for one in found.stories} == counted
    assert found.notes() == (
        "Không đưa vào 2 trong 7 bài của kỳ: đã duyệt nhưng không tính cho chỉ tiêu nào của kế hoạch.",
        "Không đưa vào 1 trong 7 bài của kỳ: còn chờ duyệt.",
        "4 trong 4 bài được nêu là bài mẫu (sample: true), không có thật.",
    )


def test_a_route_without_the_compiling_unit_leaves_whom_it_goes_to_blank() -> None:
    assert paper(quarter, office("long-khanh-2022", "2022-07-15"), "2022-Q2").to == (DOTTED,)


def test_where_a_plan_sets_no_quota_all_that_is_approved_is_listed() -> None:
    assert len(table(office("tay-ninh-2024", "2025-01-15"), "2024").rows) == 6


CONSENT = "{given: 2026-03-01}"
COLUMN = {
    "exemplars/2026/a.md": story(subject="{kind: individual, name: Anh N.V.A., role: Thợ điện}", consent=CONSENT),
    "exemplars/2026/b.md": story(subject="{kind: individual, name: T.T.B.}", consent=CONSENT),
    "exemplars/2026/c.md": story(subject="{kind: collective, name: Bà đỡ bản}", achievements="[Việc một, Việc hai]"),
    "exemplars/2026/d.md": story(status="submitted"),
    "exemplars/2026/e.md": story(status="draft"),
    "exemplars/2026/f.md": story(date="2026-04-12"),
    "exemplars/2026/g.md": story(type="khong-co"),
}  # fmt: skip


@pytest.fixture(scope="module")
def small() -> Result:
    return checked(COLUMN)


def test_a_row_addresses_a_person_only_where_the_name_says_how(small: Result) -> None:
    assert named(small, "2026-Q1") == [("", "Bà đỡ bản"), ("Ông", "N.V.A."), ("", "T.T.B.")]


def test_a_row_says_who_introduced_and_what_was_achieved(small: Result) -> None:
    rows = table(small, "2026-Q1").rows
    assert rows[1][3] == "Thợ điện\n(Phòng Tổng hợp giới thiệu)"
    assert [row[4] for row in rows] == ["Cải cách hành chính"] * 3
    assert [row[5] for row in rows] == ["Việc một\nViệc hai", "", ""]


def test_what_is_left_out_is_counted_by_its_reason(small: Result) -> None:
    found = roll(small, small.plans[0], period(small, "2026-Q1"))
    assert (len(found.stories), found.uncounted, found.waiting, found.faulty) == (3, 0, 1, 1)
    assert Roll(()).notes() == ()


def test_the_list_counts_by_kind_and_names_who_returned_none(small: Result) -> None:
    texts = [block.text for block in paper(quarter, small, "2026-Q1").body if isinstance(block, Text)]
    assert texts == [
        (
            "Trong quý I năm 2026, số điển hình được các phòng, ban, đơn vị giới thiệu: 3 điển hình, gồm 2 cá nhân,"
            " 1 tập thể (danh sách kèm theo)."
        ),
        "Đơn vị chưa có điển hình được tính trong quý I năm 2026: Phòng Kinh tế.",
    ]


def test_a_period_in_which_nobody_was_introduced_has_no_annex_and_says_so(small: Result) -> None:
    found = paper(quarter, small, "2025-Q1")
    assert found.annexes == ()
    assert isinstance(found.body[0], Text)
    assert found.body[0].text.endswith("giới thiệu: chưa có điển hình nào.")
    assert differences(to_docx(found, today=small.today)) == ()


def test_a_period_that_still_runs_says_as_of_which_day(small: Result) -> None:
    body = paper(quarter, small, "2026-Q4").body[0]
    assert isinstance(body, Text)
    assert body.text.startswith("Trong quý IV năm 2026 (tính đến ngày 15 tháng 11 năm 2026), ")


def test_what_the_plan_does_not_say_is_blank(small: Result) -> None:
    found = paper(quarter, small, "2026-Q1")
    assert (found.to, found.signature.lines, found.head.symbol) == ((DOTTED,), (DOTTED,), "TTr")
    assert found.head.dated
    assert found.head.dated.place == FEW
    assert found.grounds[0].startswith(f"Căn cứ Kế hoạch số {FEW} ngày {FEW} của Văn phòng Ủy ban")


def test_votes_are_blank_and_rows_those_of_the_list(small: Result) -> None:
    found = made(minutes, small, "2026-Q1")
    assert found
    assert isinstance(found.paper, Minutes)
    (votes,) = (block for block in found.paper.body if isinstance(block, Table))
    assert [row[2] for row in votes.rows] == ["Bà đỡ bản", "N.V.A.", "T.T.B."]
    assert {row[4:] for row in votes.rows} == {("", "", "")}
    assert (found.paper.chair, found.paper.present, found.paper.head.dated) == ("", (), None)


def test_a_reminder_names_who_is_short_of_what(small: Result) -> None:
    found = made(reminder, small, "2026-Q1")
    assert found
    assert isinstance(found.paper, Paper)
    assert found.paper.to == ("Phòng Kinh tế",)
    assert found.table
    assert found.table.rows == (
        ("1", "Phòng Kinh tế", "Mỗi đơn vị giới thiệu ít nhất 01 điển hình hằng quý", "1", "0", "1", "31/03/2026"),
    )


def test_a_reminder_of_what_is_only_watched_prints_no_number() -> None:
    plan = PLAN.replace("    at_least: 1\n", "    at_least: 1\n    advisory: true\n")
    found = made(reminder, checked(COLUMN, plans={"plan.yml": plan}), "2026-Q1")
    assert found
    assert found.table
    assert found.table.rows[0][3:6] == ("", "0", "")


def test_each_who_is_short_gets_a_text_to_paste(small: Result) -> None:
    (said,) = messages(small, small.plans[0], period(small, "2026-Q1"))
    assert said.splitlines() == [
        "Kính gửi Phòng Kinh tế: quý I năm 2026, đơn vị còn thiếu:",
        "- Mỗi đơn vị giới thiệu ít nhất 01 điển hình hằng quý (phải có 1, đã có 0, hạn 31/03/2026)",
        "Xin gửi sớm.",
    ]


def test_nobody_short_is_no_reminder() -> None:
    both = {**COLUMN, "exemplars/2026/h.md": story(unit="phong-kinh-te")}
    assert made(reminder, checked(both), "2026-Q1") is None


def test_a_summary_leaves_personal_data_to_the_pen(small: Result) -> None:
    found = summary(small, small.plans[0], next(one for one in stories_of(small) if one.id == "2026/a")).paper
    assert isinstance(found, Paper)
    texts = [block.text for block in found.body if isinstance(block, Text)]
    assert texts[:3] == ["Họ và tên: Ông N.V.A.", f"Ngày, tháng, năm sinh: {DOTTED}", f"Giới tính: {DOTTED}"]
    assert "Chức vụ, đơn vị: Thợ điện" in texts
    assert (found.head.office, found.head.above, found.head.symbol) == (
        "Phòng Tổng hợp",
        "Văn phòng Ủy ban nhân dân tỉnh (ví dụ)",
        "",
    )


def test_a_title_ends_before_the_text_begins(small: Result) -> None:
    one = stories_of(small)[0]
    assert radio(one, ["Quý III/2026 tăng 2,5%."]).text == (
        "Tổ một cửa về bản.\nQuý ba năm hai nghìn không trăm hai mươi sáu tăng hai phẩy năm phần trăm."
    )


@pytest.mark.parametrize(
    ("title", "inside"), [("Tuyên truyền gương", "tuyên truyền gương"), ("UBND tỉnh phát động", "UBND tỉnh phát động")]
)
def test_a_title_goes_on_in_a_sentence(title: str, inside: str) -> None:
    assert lowered(title) == inside
