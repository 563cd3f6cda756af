"""Papers by their step, the dossier for commending, the package: what each says, who signs, what may not go on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.papers.test_kinds import OLD, office, period, stories_of
from tests.small_column import checked, story
from thidua.check import Result
from thidua.papers.checks import differences
from thidua.papers.kinds.common import issuer, letterhead, office_signature, onward
from thidua.papers.kinds.minutes import minutes
from thidua.papers.kinds.quarter import Step, quarter
from thidua.papers.layout import to_docx
from thidua.papers.model import Heading, Minutes, Paper, Table, Text
from thidua.papers.words import DOTTED
from thidua.plan.model import Plan
from thidua.plan.parts import Issuer, Office
from thidua.records.story import Story

PERSON = "{kind: individual, name: Chị N.V.A., role: Thợ điện}"
ASKED = "{given: 2026-03-01}"


def paper(found: Paper | Minutes) -> Paper:
    assert isinstance(found, Paper)
    return found


def fits(found: Paper | Minutes, result: Result) -> None:
    assert [str(one) for one in differences(to_docx(found, today=result.today))] == []


def texts(found: Paper) -> list[str]:
    return [block.text for block in found.body if isinstance(block, Text | Heading)]


def tables(found: Paper) -> list[Table]:
    return [block for block in found.body if isinstance(block, Table)]


def one(result: Result, story_id: str) -> Story:
    return next(each for each in stories_of(result) if each.id == story_id)


# The steps of a quarter's list.


def test_a_unit_sends_a_list_of_its_own_signed_by_its_head_without_a_number() -> None:
    result = office("son-la-2022", "2022-10-05")
    plan = result.plans[0]
    unit = replace(next(u for u in plan.units if u.id == "phong-tong-hop"), head_title="Trưởng phòng")
    made = quarter(result, plan, period(result, "2022-Q3"), unit=unit)
    found = paper(made.paper)
    fits(found, result)
    assert (found.type, found.head.symbol, found.head.office) == ("Danh sách", "", "Phòng Tổng hợp")
    assert found.head.above == plan.office.name
    assert found.signature.lines == ("Trưởng phòng",)
    assert found.recipients == ("Phòng Tổ chức - Hành chính - Quản trị", "Lưu: VT, Phòng Tổng hợp")
    assert made.table
    assert {row[3].rpartition("\n")[2] for row in made.table.rows} == {"(Phòng Tổng hợp giới thiệu)"}


def test_the_office_writes_to_its_peer_by_a_letter_with_the_list_as_annex() -> None:
    result = office("son-la-2022", "2022-10-05")
    made = quarter(result, result.plans[0], period(result, "2022-Q3"), step=Step.OFFICE)
    found = paper(made.paper)
    fits(found, result)
    assert (found.type, found.to) == ("", ("Sở Nội vụ",))
    assert found.signature.lines == ("Chánh Văn phòng",)
    assert found.recipients == (
        "Như trên",
        "Lãnh đạo Văn phòng UBND tỉnh Sơn La",
        "Lưu: VT, Phòng Tổ chức - Hành chính - Quản trị",
    )
    assert [annex.title for annex in found.annexes] == [
        "Danh sách điển hình tiên tiến được giới thiệu quý III năm 2022"
    ]


@pytest.mark.parametrize("name", OLD)
@pytest.mark.parametrize("step", Step)
def test_every_step_of_every_plan_fits_the_decree(name: str, step: Step) -> None:
    result = office(name, OLD[name])
    text = {"so-tttt-2023": "plan", "tay-ninh-2024": "2024", "lao-cai-2021": "2021-Q4"}.get(name, "2022-Q2")
    text = "2022-Q3" if name == "son-la-2022" else text
    found = period(result, text)
    fits(quarter(result, result.plans[0], found, step=step).paper, result)
    fits(quarter(result, result.plans[0], found, unit=result.plans[0].units[0]).paper, result)


CHOSEN = {
    "exemplars/2026/a.md": story(chosen="{by: Hội đồng mẫu, date: 2026-04-02, document: Biên bản số 03}"),
    "exemplars/2026/b.md": story(subject="{kind: collective, name: Đội khác}", unit="phong-kinh-te"),
    "exemplars/2026/c.md": story(
        subject="{kind: collective, name: Đội sau}", chosen="{by: Hội đồng, date: 2027-01-01}"
    ),
}  # fmt: skip


def test_of_those_introduced_only_the_councils_choice_is_listed() -> None:
    result = checked(CHOSEN)
    made = quarter(result, result.plans[0], period(result, "2026-Q1"), chosen=True)
    assert made.table
    assert [row[2] for row in made.table.rows] == ["Tổ một cửa lưu động"]
    assert texts(paper(made.paper)) == [
        "Trong quý I năm 2026, số điển hình được Hội đồng chọn: 1 điển hình, gồm 1 tập thể (danh sách kèm theo).",
        "Theo Biên bản số 03 của Hội đồng mẫu.",
    ]
    assert paper(made.paper).annexes[0].title.startswith("Danh sách điển hình tiên tiến được Hội đồng chọn")


# Who issues and who signs.


def plan_with(**papers: Any) -> Plan:
    plan = checked(CHOSEN).plans[0]
    return replace(plan, papers=replace(plan.papers, **papers))


def test_a_peoples_committee_has_no_line_above_it() -> None:
    result = office("long-khanh-2022", "2022-07-15")
    plan = result.plans[0]
    above = replace(plan, office=replace(plan.office, parent="Ủy ban nhân dân tỉnh Đồng Nai"))
    assert issuer(above) == ("", "Ủy ban nhân dân thành phố Long Khánh")
    assert letterhead(above, "BC", today=result.today).above == ""


def test_the_letterhead_is_the_plans_own_where_it_prints_one() -> None:
    plan = plan_with(issuer=Issuer(name="Văn phòng", above="UBND tỉnh Mẫu"))
    assert issuer(plan) == ("UBND tỉnh Mẫu", "Văn phòng")


@pytest.mark.parametrize(
    ("papers", "lines"),
    [
        ({"signer_title": "Chánh Văn phòng"}, ("Chánh Văn phòng",)),
        ({"power": "KT", "signs_for": "Chánh Văn phòng", "signer_title": "Phó Chánh Văn phòng"},
         ("KT. Chánh Văn phòng", "Phó Chánh Văn phòng")),
        ({"power": "TL", "signs_for": "Chủ tịch", "signer_title": "Chánh Văn phòng"},
         ("TL. Chủ tịch", "Chánh Văn phòng")),
        ({"power": "TUQ", "signer_title": "Trưởng phòng"}, (f"TUQ. {DOTTED}", "Trưởng phòng")),
        ({"power": "KT"}, (f"KT. {DOTTED}", DOTTED)),
    ],
)  # fmt: skip
def test_who_signs_for_the_office_signs_by_the_power_that_the_plan_gives(
    papers: dict[str, object], lines: tuple[str, ...]
) -> None:
    plan = plan_with(**papers)
    assert office_signature(plan).lines == lines
    result = checked(CHOSEN)
    fits(quarter(result, plan, period(result, "2026-Q1"), step=Step.OFFICE).paper, result)


def test_on_behalf_of_a_committee_only_the_committee_is_named() -> None:
    plan = plan_with(power="TM", signer_title="Chủ tịch")
    plan = replace(plan, office=Office(name="Ủy ban nhân dân xã Mẫu", short="UBND xã Mẫu"))
    assert office_signature(plan).lines == ("TM. Ủy ban nhân dân", "Chủ tịch")


def test_minutes_are_the_councils_where_the_plan_has_one() -> None:
    result = office("lao-cai-2021", "2022-04-15")
    found = minutes(result, result.plans[0], period(result, "2021-Q4")).paper
    fits(found, result)
    assert (found.head.office, found.head.above, found.head.symbol) == (
        "Hội đồng Thi đua - Khen thưởng",
        "Văn phòng Ủy ban nhân dân tỉnh Lào Cai",
        "BB-HĐTĐKT",
    )
    result = office("son-la-2022", "2022-10-05")
    assert minutes(result, result.plans[0], period(result, "2022-Q3")).paper.head.office == "Văn phòng"


@pytest.mark.parametrize(
    ("road", "onwards"),
    [
        (("Đơn vị", "Phòng Tổ chức - Hành chính - Quản trị", "Chánh Văn phòng", "Sở Nội vụ"),
         ("Chánh Văn phòng", "Sở Nội vụ")),
        (("Văn phòng UBND tỉnh Sơn La", "Cổng Thông tin"), ("Văn phòng UBND tỉnh Sơn La", "Cổng Thông tin")),
        (("Đơn vị", "Phòng Khác"), ()),
        ((), ()),
    ],
)  # fmt: skip
def test_a_road_goes_on_from_who_compiles_or_from_the_office(road: tuple[str, ...], onwards: tuple[str, ...]) -> None:
    result = office("son-la-2022", "2022-10-05")
    assert onward(result.plans[0], period(result, "2022-Q3"), road) == onwards
