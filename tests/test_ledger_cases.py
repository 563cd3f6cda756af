"""Stories that a ledger once counted where they do not belong, and a duty that once named no clause."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from thidua.check import Result
from thidua.content import Piece
from thidua.ledger import counts_for, ledger
from thidua.periods import Every, containing
from thidua.plan.model import Plan
from thidua.plan.parts import CouncilDuty, Office, Quota, Unit
from thidua.plan.reader import read_plan
from thidua.records.story import Story, Subject
from thidua.source.document import read_document
from thidua.source.events import Body

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
QUARTER = containing(Every.QUARTER, DAY)
STORY = Story(
    "2022/bai", "bai.md", date=DAY, status="approved", unit="phong-mot", subject=Subject("individual", "Ông X.")
)
LEADER = replace(STORY, subject=Subject("individual", "Ông X.", leader=True))


def test_a_leader_counts_for_no_unit_where_the_council_introduces_leaders() -> None:
    strict = replace(PLAN, council=(CouncilDuty("leader"),))
    assert counts_for(LEADER, QUOTA, QUARTER, PLAN)
    assert not counts_for(LEADER, QUOTA, QUARTER, strict)
    assert counts_for(STORY, QUOTA, QUARTER, strict)
    assert ledger(strict, [LEADER], today=DAY)[4].counted == 0


def test_a_leader_still_counts_for_the_office_itself() -> None:
    office_quota = replace(QUOTA, per="office")
    assert counts_for(LEADER, office_quota, QUARTER, replace(PLAN, council=(CouncilDuty("leader"),)))


def test_a_story_for_the_whole_plan_counts_in_the_plan_of_its_day_alone() -> None:
    whole = replace(QUOTA, every=Every.PLAN)
    first = replace(PLAN, quotas=(whole,))
    second = replace(first, id="ke-tiep", start=date(2026, 1, 1), end=date(2030, 12, 31))
    story = replace(STORY, period="plan")
    piece = Piece("exemplars/2022/bai.md", read_document("bai.md", b"---\ntitle: A\n---\nB\n"), story, Body())
    result = Result(date(2026, 3, 1), (first, second), (piece,), (), (), 1)
    assert [entry.stories for entry in result.ledger(first)] == [("2022/bai",)]
    assert [entry.stories for entry in result.ledger(second)] == [()]


def test_what_a_plan_asks_of_stories_names_its_clause() -> None:
    text = (
        "id: co-quan\ntitle: Kế hoạch\noffice: {name: Cơ quan, short: Cơ quan}\nfrom: 2026\nto: 2026\n"
        "unit_label: phòng\nunits: [{id: phong-mot, name: Phòng Một}]\nstory: {required: [field]}\n"
    )
    findings = read_plan("co-quan.yml", text.encode()).findings
    assert [(one.rule, one.at) for one in findings] == [("missing-source", ("story",))]
