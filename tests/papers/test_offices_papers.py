"""The papers that the clauses of the five plans ask for, made of the offices' own files and compared word for word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import frontmatter
import pytest

from tests.papers.printed import printed
from thidua.check import Result, check
from thidua.papers.checks import differences
from thidua.papers.kinds.common import Made
from thidua.papers.kinds.milestone import milestone
from thidua.papers.kinds.quarter import Step, quarter
from thidua.papers.kinds.register import register
from thidua.papers.kinds.reminder import reminder
from thidua.papers.kinds.score import score
from thidua.papers.kinds.selection import selection
from thidua.papers.kinds.summary import summary
from thidua.papers.kinds.unit import unit
from thidua.papers.kinds.year import year
from thidua.papers.layout import to_docx
from thidua.papers.owed import owed_as_text, owed_papers
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.shell.files import read_inputs
from thidua.shell.settings import read_settings

OFFICES = Path(__file__).parent.parent / "offices"
Make = Callable[[Result, Plan], Made | None]


def of(text: str) -> Callable[[Plan], Period]:
    def found(plan: Plan) -> Period:
        period = plan.period_of(text)
        assert period
        return period

    return found


def _review(name: str, when: str = "") -> Make:
    def make(result: Result, plan: Plan) -> Made:
        (one,) = (each for each in plan.milestones if each.id == name)
        return milestone(result, plan, one, of(when)(plan) if when else None)

    return make


def _summary(name: str) -> Make:
    def make(result: Result, plan: Plan) -> Made:
        (story,) = (one for one in result.held(plan).stories if one.id == name)
        return summary(result, plan, story)

    return make


def _unit(name: str, when: str) -> Make:
    def make(result: Result, plan: Plan) -> Made:
        (found,) = (one for one in plan.units if one.id == name)
        return unit(result, plan, found, of(when)(plan))

    return make


@dataclass(frozen=True)
class Asked:
    """A paper: for which office, on which day, by which clause of `domain`, and how it is made."""

    office: str
    today: str
    clause: str
    make: Make


LC, LK, ST, SL, TN = "lao-cai-2021", "long-khanh-2022", "so-tttt-2023", "son-la-2022", "tay-ninh-2024"
PAPERS = {
    "lc1-quarter": Asked(LC, "2022-04-15", "III", lambda r, p: quarter(r, p, of("2021-Q4")(p))),
    "lc1-chosen": Asked(LC, "2022-04-15", "III", lambda r, p: quarter(r, p, of("2021-Q4")(p), chosen=True)),
    "lc1-summary": Asked(LC, "2022-04-15", "III", _summary("2021/nguoi-giu-chia-khoa-kho")),
    "lc2-register": Asked(LC, "2022-12-20", "III", lambda r, p: register(r, p, of("2022")(p))),
    "lc6-so-ket": Asked(LC, "2023-07-05", "II.3.2", _review("so-ket")),
    "lc6-tong-ket": Asked(LC, "2025-06-30", "II.3.3", _review("tong-ket")),
    "lc7-selection": Asked(LC, "2022-12-20", "II.3.1", lambda r, p: selection(r, p, of("2022")(p))),
    "lk1-month": Asked(LK, "2022-07-15", "II.2", lambda r, p: quarter(r, p, of("2022-05")(p))),
    "lk6-unit": Asked(LK, "2022-12-20", "III.1", _unit("phuong-bao-vinh", "2022")),
    "lk7-score": Asked(LK, "2022-12-20", "III.2", lambda r, p: score(r, p, of("2022")(p))),
    "lk8-reminder": Asked(LK, "2022-07-15", "III", lambda r, p: reminder(r, p, of("2022-Q2")(p))),
    "sl3-quarter": Asked(SL, "2022-10-05", "II.2", lambda r, p: quarter(r, p, of("2022-Q3")(p))),
    "sl3-letter": Asked(SL, "2022-10-05", "II.2", lambda r, p: quarter(r, p, of("2022-Q3")(p), step=Step.OFFICE)),
    "sl4-year": Asked(SL, "2023-01-20", "III.1", lambda r, p: quarter(r, p, of("2022")(p), step=Step.OFFICE)),
    "sl6-year": Asked(SL, "2022-12-20", "III.2", lambda r, p: year(r, p, of("2022")(p), annex=True)),
    "sl7-tong-ket": Asked(SL, "2025-12-25", "II.5", _review("tong-ket")),
    "st6-so-ket": Asked(ST, "2023-12-20", "III", _review("so-ket-hang-nam", "2023")),
    "st6-tong-ket": Asked(ST, "2025-12-20", "III", _review("tong-ket")),
    "st4-register": Asked(ST, "2024-12-20", "II.5", lambda r, p: register(r, p, of("2024")(p))),
    "tn7-year": Asked(TN, "2024-12-20", "III.4", lambda r, p: year(r, p, of("2024")(p))),
}
LISTED = {LC: "2022-12-20", LK: "2022-07-15", ST: "2023-12-20", SL: "2022-10-05", TN: "2024-12-20"}


@cache
def office(name: str, today: str) -> Result:
    return check(read_inputs(read_settings(OFFICES / name / "mkdocs.yml")), today=date.fromisoformat(today))


def _expected(office_name: str, paper: str) -> str:
    return (OFFICES / office_name / "expected" / "papers" / f"{paper}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_a_clause_says_what_is_written_down_and_fits_the_decree(name: str) -> None:
    asked = PAPERS[name]
    result = office(asked.office, asked.today)
    (plan,) = result.plans
    made = asked.make(result, plan)
    assert made
    data = to_docx(made.paper, today=result.today)
    assert [str(one) for one in differences(data)] == []
    assert printed(data) == _expected(asked.office, name)


@pytest.mark.parametrize("name", PAPERS)
def test_the_clause_of_a_paper_is_one_of_its_plan(name: str) -> None:
    (plan,) = office(PAPERS[name].office, PAPERS[name].today).plans
    rows = (*plan.quotas, *plan.reports, *plan.milestones, *filter(None, [plan.registrations]))
    sources = {one.source for one in rows} | {"III"}
    assert PAPERS[name].clause in sources


@pytest.mark.parametrize("name", LISTED)
def test_what_is_owed_now_is_listed_with_clause_day_and_command(name: str) -> None:
    result = office(name, LISTED[name])
    (plan,) = result.plans
    found = owed_as_text(owed_papers(result, plan), plan, result.today)
    assert found == _expected(name, "owed")


def test_every_written_paper_belongs_to_a_test() -> None:
    written = {path.stem for path in OFFICES.glob("*/expected/papers/*.txt")}
    assert written == {*PAPERS, "owed"}


def _fronts(name: str, folder: str, today: str) -> list[dict[str, object]]:
    """The heads of what was approved and dated by a day, as a reader other than the product's sees them."""
    found = []
    for path in (OFFICES / name / "content" / folder).rglob("*.md"):
        head = frontmatter.loads(path.read_text(encoding="utf-8")).metadata
        day = head["date"]
        assert isinstance(day, date)
        if head["status"] == "approved" and day <= date.fromisoformat(today) and f"{day.year}" == today[:4]:
            found.append(head)
    return found


@pytest.mark.parametrize("name", ["sl6-year", "tn7-year"])
def test_the_sum_of_a_year_is_counted_again_from_the_files_alone(name: str) -> None:
    asked = PAPERS[name]
    stories = _fronts(asked.office, "exemplars", asked.today)
    articles = _fronts(asked.office, "articles", asked.today)
    elsewhere = 0
    for one in (*stories, *articles):
        listed = one.get("published", [])
        assert isinstance(listed, list)
        elsewhere += sum(row["date"] <= date.fromisoformat(asked.today) for row in listed)
    told = _expected(asked.office, name)
    assert f"|  | Cộng | {len(stories)} | {len(stories)} | {len(articles)} | {elsewhere} |\n" in told
