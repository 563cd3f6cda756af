"""The dossier for commending: its list, its reports, its tables of earlier awards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.papers.test_dossiers import ASKED, PERSON, fits, one, paper, tables, texts
from tests.papers.test_kinds import office, stories_of
from tests.small_column import checked, plan_of, story
from thidua.check import Result
from thidua.papers.kinds.achievement import achievement
from thidua.papers.kinds.common import is_own
from thidua.papers.kinds.proposal import proposal
from thidua.papers.model import Paper
from thidua.papers.words import DOTTED

# The dossier for commending.

AWARDS = (
    "[{level: co-quan, form: Bằng khen, status: proposed, by: Chủ tịch mẫu, for: merit},"
    " {level: co-quan, form: Lao động tiên tiến, is: title, status: granted, by: Chánh Văn phòng, document: 12/QĐ-VP,"
    " date: 2025-12-20}, {level: co-quan, form: Giấy khen, status: granted, date: 2026-05-02, for: unexpected}]"
)
DOSSIER = {
    "exemplars/2026/a.md": story(
        subject=PERSON, consent=ASKED, achievements="[Việc một, Việc hai]", recognitions=AWARDS
    ),
    "exemplars/2025/truoc.md": story(
        subject=PERSON, date="2025-03-12", title="Bài trước",
        recognitions="[{level: co-quan, form: Giấy khen, status: granted, by: Chánh Văn phòng, date: 2025-04-01}]",
    ),
    "exemplars/2026/trung-ten.md": story(
        subject=PERSON, consent=ASKED, date="2026-07-12", title="Người khác cùng tên",
        recognitions="[{level: co-quan, form: Huân chương, status: granted, date: 2026-08-01}]",
    ),
    "exemplars/2026/b.md": story(
        title="Đội hai",
        recognitions="[{level: co-quan, form: Bằng khen, status: proposed, by: Chủ tịch mẫu, for: unexpected}]"
    ),
    "exemplars/2026/c.md": story(subject="{kind: household, name: Hộ ông B}", consent=ASKED, title="Hộ ba"),
}  # fmt: skip
DOSSIER["exemplars/2026/a.md"] = DOSSIER["exemplars/2026/a.md"].replace("author:", "follows: 2025/truoc\nauthor:")


@pytest.fixture(scope="module")
def dossier() -> Result:
    return checked(DOSSIER)


def report_on(result: Result, story_id: str) -> Paper:
    found = paper(achievement(result, result.plans[0], one(result, story_id)).paper)
    fits(found, result)
    return found


def test_the_two_tables_of_earlier_awards_fill_themselves(dossier: Result) -> None:
    titles, forms = tables(report_on(dossier, "2026/a"))
    assert titles.columns[1].title == "Danh hiệu thi đua"
    assert titles.rows == (("2025", "Lao động tiên tiến", "Số 12/QĐ-VP, ngày 20 tháng 12 năm 2025, Chánh Văn phòng"),)
    assert forms.rows == (
        ("2025", "Giấy khen", "ngày 01 tháng 4 năm 2025, Chánh Văn phòng"),
        ("2026", "Giấy khen (đột xuất)", "ngày 02 tháng 5 năm 2026"),
    )


def test_a_report_on_a_person_leaves_personal_data_to_the_pen(dossier: Result) -> None:
    found = report_on(dossier, "2026/a")
    said = texts(found)
    assert (found.type, found.subject) == ("Báo cáo thành tích", "Đề nghị tặng Bằng khen")
    assert said[:3] == ["I. Sơ lược lý lịch", "- Họ và tên: Bà N.V.A.", f"- Ngày, tháng, năm sinh: {DOTTED}"]
    assert "- Chức vụ: Thợ điện" in said
    assert [text for text in said if text.startswith(("II", "1. Q", "2. T"))] == [
        "II. Thành tích đạt được",
        "1. Quyền hạn, nhiệm vụ được giao",
        "2. Thành tích (công trạng)",
        "III. Các hình thức đã được khen thưởng",
    ]
    assert found.beside
    assert found.below
    assert (found.signature.lines, found.beside.lines, found.below.lines) == (
        ("Người báo cáo",),
        ("Thủ trưởng đơn vị", "xác nhận, đề nghị"),
        ("Xác nhận của cấp trình",),
    )


def test_a_report_on_a_collective_for_one_deed_asks_for_no_duties(dossier: Result) -> None:
    found = report_on(dossier, "2026/b")
    said = texts(found)
    assert said[0] == "I. Đặc điểm, tình hình"
    assert "1. Thành tích (đột xuất)" in said
    assert not any("Quyền hạn" in text for text in said)
    assert [table.rows for table in tables(found)] == [(("", "", ""),) * 2] * 2
    assert found.below is None
    assert found.beside
    assert found.beside.lines == ("Xác nhận của cấp trình",)


def test_a_household_is_signed_for_by_one_of_it(dossier: Result) -> None:
    assert report_on(dossier, "2026/c").signature.lines == ("Đại diện hộ gia đình",)


def test_the_proposal_counts_by_honour_and_lists_titles_apart_from_forms(dossier: Result) -> None:
    plan = dossier.plans[0]
    wanted = tuple(one(dossier, name) for name in ("2026/a", "2026/b"))
    made = proposal(dossier, plan, wanted)
    found = paper(made.paper)
    fits(found, dossier)
    assert found.to == ("Chủ tịch mẫu",)
    assert texts(found)[1:] == ["- Bằng khen: 02, gồm 01 cá nhân, 01 tập thể."]
    assert made.table
    assert [row[1:3] + row[4:] for row in made.table.rows] == [
        ("Bà", "N.V.A.", "", "Bằng khen"),
        ("", "Tổ một cửa lưu động", "", "Bằng khen"),
    ]
    assert made.notes == ()
    without = proposal(dossier, plan, (one(dossier, "2026/c"),))
    assert "chưa ghi đề nghị tặng gì" in without.notes[0]
    assert paper(without.paper).to == (DOTTED,)


def test_a_title_that_is_proposed_stands_under_emulation_and_a_form_under_commendation() -> None:
    wanted = "{level: co-quan, form: Tập thể Lao động tiên tiến, is: title, status: proposed, for: merit}"
    both = f"[{wanted}, {{level: co-quan, form: Giấy khen, status: proposed, for: merit}}]"
    result = checked(story(recognitions=both))
    made = proposal(result, result.plans[0], (one(result, "2026/to-mot-cua"),))
    assert made.table
    assert [row[4:] for row in made.table.rows] == [("Tập thể Lao động tiên tiến", "Giấy khen")]
    assert made.notes == ()


def test_what_the_offices_own_head_grants_is_laid_before_him_by_who_compiles() -> None:
    result = office("son-la-2022", "2022-10-05")
    plan = result.plans[0]
    asked = replace(stories_of(result)[0], recognitions=())
    outside = paper(proposal(result, plan, (asked,)).paper)
    assert outside.signature.lines == ("Chánh Văn phòng",)
    granted = checked(story(recognitions="[{level: co-quan, form: Giấy khen, status: proposed, by: Chánh Văn phòng}]"))
    inside = paper(proposal(granted, plan, (granted.pieces[0].content,)).paper)  # type: ignore[arg-type]
    assert inside.signature.lines == (DOTTED,)
    assert not any("Lãnh đạo" in each for each in inside.recipients)


PLANS = Path(__file__).parents[2] / "plans"
COMMUNE = (PLANS / "mau-xa-phuong-2026.yml").read_text(encoding="utf-8")
DEPARTMENT = (PLANS / "mau-so-2026.yml").read_text(encoding="utf-8")
PROVINCE = (PLANS / "mau-2026.yml").read_text(encoding="utf-8")
DEPUTY = COMMUNE.replace("signer_title: Chủ tịch", "power: KT\n  signs_for: Chủ tịch\n  signer_title: Phó Chủ tịch")
OWN = (
    (COMMUNE, "Chủ tịch"),
    (COMMUNE, "Chủ tịch UBND xã"),
    (COMMUNE, "Chủ tịch Ủy ban nhân dân"),
    (COMMUNE, "Chủ tịch Uỷ ban nhân dân xã"),
    (COMMUNE, "UBND xã"),
    (DEPUTY, "Chủ tịch UBND xã"),
    (DEPARTMENT, "Giám đốc Sở"),
    (PROVINCE, "Chánh Văn phòng UBND tỉnh"),
)
ANOTHERS = (
    (COMMUNE, "Chủ tịch UBND tỉnh"),
    (COMMUNE, "Ủy ban nhân dân tỉnh"),
    (COMMUNE, "Chủ tịch nước"),
    (COMMUNE, "Chủ tịch mẫu"),
    (DEPARTMENT, "Giám đốc Công an tỉnh"),
    (PROVINCE, "Chủ tịch UBND tỉnh"),
    (PROVINCE, ""),
)


@pytest.mark.parametrize(("plan", "name"), OWN)
def test_an_office_knows_itself_and_its_head_however_they_are_written(plan: str, name: str) -> None:
    assert is_own(plan_of(plan), name)


@pytest.mark.parametrize(("plan", "name"), ANOTHERS)
def test_an_office_takes_no_other_head_for_its_own(plan: str, name: str) -> None:
    assert not is_own(plan_of(plan), name)


def test_a_head_never_writes_to_himself_whatever_he_is_called() -> None:
    plan = plan_of(COMMUNE)
    result = checked(story(recognitions="[{level: co-quan, form: Giấy khen, status: proposed, by: Chủ tịch UBND xã}]"))
    found = paper(proposal(result, plan, (one(result, "2026/to-mot-cua"),)).paper)
    fits(found, result)
    assert (found.to, found.signature.lines) == (("Chủ tịch UBND xã",), ("Trưởng phòng",))
    # What a unit's head signs bears the unit's name, and none of the office's numbers.
    assert (found.head.above, found.head.office, found.head.symbol) == (
        plan.office.name,
        "Phòng Văn hóa - Xã hội",
        "",
    )
