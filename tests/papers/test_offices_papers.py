"""The papers that the clauses of the five plans ask for, made of the offices' own files and compared word for word."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
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
from thidua.papers.kinds.achievement import achievement, proposed
from thidua.papers.kinds.common import Made
from thidua.papers.kinds.form import form
from thidua.papers.kinds.milestone import milestone
from thidua.papers.kinds.minutes import minutes
from thidua.papers.kinds.proposal import proposal
from thidua.papers.kinds.quarter import Step, quarter
from thidua.papers.kinds.register import register
from thidua.papers.kinds.reminder import reminder
from thidua.papers.kinds.score import points, score, total
from thidua.papers.kinds.selection import selection
from thidua.papers.kinds.summary import summary
from thidua.papers.kinds.unit import unit
from thidua.papers.kinds.year import year
from thidua.papers.layout import to_docx
from thidua.papers.owed import owed_as_text, owed_papers
from thidua.periods import Period
from thidua.plan.model import Plan
from thidua.shell.files import read_inputs
from thidua.shell.office import to_pdf
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


def _achievement(name: str) -> Make:
    """The report on a story; on the first where none is named."""

    def make(result: Result, plan: Plan) -> Made:
        stories = sorted(result.held(plan).stories, key=lambda one: one.id)
        return achievement(result, plan, next(one for one in stories if name in {"", one.id}))

    return make


def _proposal(result: Result, plan: Plan) -> Made:
    """The proposal of everybody whom something is proposed for."""
    stories = sorted(result.held(plan).stories, key=lambda one: one.id)
    return proposal(result, plan, tuple(one for one in stories if proposed(one)))


def _list_of(name: str, when: str) -> Make:
    return lambda result, plan: quarter(result, plan, of(when)(plan), unit=plan.unit(name))


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
    "lc7-minutes": Asked(LC, "2022-04-15", "III", lambda r, p: minutes(r, p, of("2021-Q4")(p))),
    "lc7-selection": Asked(LC, "2022-12-20", "II.3.1", lambda r, p: selection(r, p, of("2022")(p))),
    "lk1-month": Asked(LK, "2022-07-15", "II.2", lambda r, p: quarter(r, p, of("2022-05")(p))),
    "lk6-unit": Asked(LK, "2022-12-20", "III.1", _unit("phuong-bao-vinh", "2022")),
    "lk7-score": Asked(LK, "2022-12-20", "III.2", lambda r, p: score(r, p, of("2022")(p))),
    "lk8-reminder": Asked(LK, "2022-07-15", "III", lambda r, p: reminder(r, p, of("2022-Q2")(p))),
    "sl3-form": Asked(SL, "2022-10-05", "II.2", lambda r, p: form(p, None, today=r.today)),
    "sl3-unit": Asked(SL, "2022-10-05", "II.2", _list_of("phong-tong-hop", "2022-Q3")),
    "sl3-quarter": Asked(SL, "2022-10-05", "II.2", lambda r, p: quarter(r, p, of("2022-Q3")(p))),
    "sl3-letter": Asked(SL, "2022-10-05", "II.2", lambda r, p: quarter(r, p, of("2022-Q3")(p), step=Step.OFFICE)),
    "sl4-year": Asked(SL, "2023-01-20", "III.1", lambda r, p: quarter(r, p, of("2022")(p), step=Step.OFFICE)),
    "sl6-year": Asked(SL, "2022-12-20", "III.2", lambda r, p: year(r, p, of("2022")(p), annex=True)),
    "sl7-tong-ket": Asked(SL, "2025-12-25", "II.5", _review("tong-ket")),
    "sl10-proposal": Asked(SL, "2022-10-05", "III.2", _proposal),
    "st2-proposal": Asked(ST, "2025-12-31", "III", _proposal),
    "st2-achievement": Asked(ST, "2025-12-31", "III", _achievement("2025/giay-cong-nhan-va-trang-thu-sau-muoi")),
    "st6-so-ket": Asked(ST, "2023-12-20", "III", _review("so-ket-hang-nam", "2023")),
    "st6-tong-ket": Asked(ST, "2025-12-20", "III", _review("tong-ket")),
    "st4-register": Asked(ST, "2024-12-20", "II.5", lambda r, p: register(r, p, of("2024")(p))),
    "tn10-achievement": Asked(TN, "2025-01-15", "III.4", _achievement("")),
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


SCORED = """
scoring:
  - {id: bai, title: Mỗi gương được chọn, points: 10, count: {what: stories}, most: 15, source: Thang điểm của bài kiểm}
  - {id: loa, title: Mỗi lần phát, points: 4, count: {what: published, channels: [dai-phat-thanh]}, source: Thang điểm}
  - {id: tin, title: Mỗi tin bài khác, points: 2, count: {what: articles}, source: Thang điểm của bài kiểm}
"""


def test_with_made_up_points_the_sums_of_long_khanh_are_counted_again_from_its_files(tmp_path: Path) -> None:
    shutil.copytree(OFFICES / LK, tmp_path / "a/b" / LK)
    shutil.copytree(OFFICES.parent.parent / "plans", tmp_path / "plans")
    (tmp_path / "tests").mkdir()
    (tmp_path / "a/b" / LK).rename(tmp_path / "tests" / "column")
    plan_file = tmp_path / "plans" / f"{LK}.yml"
    plan_file.write_text(plan_file.read_text(encoding="utf-8") + SCORED, encoding="utf-8")
    config = tmp_path / "tests/column/mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("../../../plans", "../../plans"), encoding="utf-8")
    result = check(read_inputs(read_settings(config)), today=date(2022, 12, 20))
    assert result.errors == 0
    by_hand = Counter[object]()
    stories, articles = Counter[object](), Counter[object]()
    for head in _fronts(LK, "exemplars", "2022-12-20"):
        subject, listed = head["subject"], head.get("published", [])
        assert isinstance(subject, dict)
        assert isinstance(listed, list)
        # What the office or its council introduced is no unit's.
        if head.get("introduced_by", "unit") == "unit":
            stories[head.get("unit")] += 1
            by_hand[head.get("unit")] += 4 * sum(row["channel"] == "dai-phat-thanh" for row in listed)
    for head in _fronts(LK, "articles", "2022-12-20"):
        articles[head.get("unit")] += 1
    (plan,) = result.plans
    expected = {one.id: by_hand[one.id] + min(15, 10 * stories[one.id]) + 2 * articles[one.id] for one in plan.units}
    assert {name: total(found) for name, found in points(result, plan, of("2022")(plan)).items()} == expected
    assert sum(expected.values()) > 100
    made = score(result, plan, of("2022")(plan))
    assert made.table
    assert sum(int(row[-1]) for row in made.table.rows) == sum(expected.values())


@pytest.mark.office
@pytest.mark.long
def test_all_of_them_become_pdfs_of_one_family_in_one_run(tmp_path: Path) -> None:
    papers = {}
    for name, asked in PAPERS.items():
        result = office(asked.office, asked.today)
        made = asked.make(result, result.plans[0])
        assert made
        papers[name] = to_docx(made.paper, today=result.today)
    for name, data in to_pdf(papers).items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(data)
        fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        families = {line.split()[0].partition("+")[2].partition("-")[0] for line in fonts}
        assert families in ({"LiberationSerif"}, {"TimesNewRoman"}), name
