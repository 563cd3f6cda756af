"""Stories that a ledger once counted where they do not belong, and a duty that once named no clause."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from thidua.check import Result
from thidua.content import Piece
from thidua.ledger import ledger
from thidua.periods import Every
from thidua.plan.duties import CouncilDuty, Counted, Quota
from thidua.plan.model import Plan
from thidua.plan.parts import Office, Unit
from thidua.plan.reader import read_plan
from thidua.records.registration import Registration
from thidua.records.story import Story, Subject
from thidua.source.document import read_document
from thidua.source.events import Body
from thidua.tally import Holdings

QUOTA = Quota("hang-quy", "Hằng quý", "unit", Every.QUARTER, 1)
PLAN = Plan(
    id="co-quan",
    path="plans/co-quan.yml",
    title="Kế hoạch",
    office=Office("Cơ quan", "Cơ quan"),
    start=date(2021, 1, 1),
    end=date(2025, 12, 31),
    units=(Unit("phong-mot", "Phòng Một"),),
    quotas=(QUOTA,),
)
DAY = date(2022, 2, 22)
STORY = Story(
    "2022/bai", "bai.md", date=DAY, status="approved", unit="phong-mot", subject=Subject("individual", "Ông X.")
)
LEADER = replace(STORY, subject=Subject("individual", "Ông X.", leader=True))


def _counted(story: Story, plan: Plan) -> int:
    """How often a story counts in all periods of a plan's one quota."""
    return sum(one.counted for one in ledger(plan, Holdings((story,)), today=DAY))


def test_a_leader_counts_for_no_unit_where_the_council_introduces_leaders() -> None:
    strict = replace(PLAN, council=(CouncilDuty("leader"),))
    assert (_counted(LEADER, PLAN), _counted(LEADER, strict), _counted(STORY, strict)) == (1, 0, 1)


def test_a_leader_still_counts_for_the_office_itself() -> None:
    office_quota = replace(QUOTA, per="office")
    assert _counted(LEADER, replace(PLAN, council=(CouncilDuty("leader"),), quotas=(office_quota,))) == 1


def test_a_story_for_the_whole_plan_counts_in_the_plan_of_its_day_alone() -> None:
    whole = replace(QUOTA, every=Every.PLAN)
    first = replace(PLAN, quotas=(whole,))
    second = replace(first, id="ke-tiep", start=date(2026, 1, 1), end=date(2030, 12, 31))
    story = replace(STORY, period="plan")
    piece = Piece.of("exemplars/2022/bai.md", read_document("bai.md", b"---\ntitle: A\n---\nB\n"), story, Body())
    result = Result(date(2026, 3, 1), (first, second), (piece,), (), (), 1)
    assert [entry.stories for entry in result.ledger(first)] == [("2022/bai",)]
    assert [entry.stories for entry in result.ledger(second)] == [()]


def test_what_is_registered_for_the_year_in_the_middle_of_which_a_plan_begins_counts_for_the_whole_plan() -> None:
    registered = replace(QUOTA, every=Every.PLAN, counted=Counted(what="registrations"))
    plan = replace(PLAN, start=date(2021, 9, 15), end=date(2024, 6, 30), quotas=(registered,))
    rows = tuple(Registration(year=year, unit="phong-mot", subject="Ông X.", date=DAY) for year in range(2020, 2025))
    assert [one.counted for one in ledger(plan, Holdings(registrations=rows), today=DAY)] == [3]


def test_what_a_plan_asks_of_stories_names_its_clause() -> None:
    text = (
        "id: co-quan\ntitle: Kế hoạch\noffice: {name: Cơ quan, short: Cơ quan}\nfrom: 2026\nto: 2026\n"
        "unit_label: phòng\nunits: [{id: phong-mot, name: Phòng Một}]\nstory: {required: [field]}\n"
    )
    findings = read_plan("co-quan.yml", text.encode()).findings
    assert [(one.rule, one.at) for one in findings] == [("missing-source", ("story",))]
