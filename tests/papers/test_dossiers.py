"""Papers by their step, the dossier for commending, the package: what each says, who signs, what may not go on."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from PIL import Image

import thidua
from tests.column import TODAY, Column, copy_of_sample
from tests.papers.every_kind import SHOWN, Shown
from tests.papers.test_kinds import OLD, office, period, stories_of
from tests.small_column import checked, story
from thidua.check import Result
from thidua.cli.main import main
from thidua.cli.report import KINDS
from thidua.papers.checks import differences
from thidua.papers.kinds.achievement import achievement
from thidua.papers.kinds.common import issuer, letterhead, office_signature, onward
from thidua.papers.kinds.minutes import minutes
from thidua.papers.kinds.passing import passed
from thidua.papers.kinds.proposal import proposal
from thidua.papers.kinds.quarter import Step, quarter
from thidua.papers.layout import to_docx
from thidua.papers.metadata import LENGTHS
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


# What may go on, and the archive.

PASSING = {
    "exemplars/2026/a.md": story(subject=PERSON, consent=ASKED, title="Đã hỏi"),
    "exemplars/2026/b.md": story(subject=PERSON, title="Chưa hỏi"),
    "exemplars/2026/c.md": story(title="Không đăng", publish="false"),
    "exemplars/2026/d.md": story(title="Tập thể"),
}


def test_consent_governs_what_goes_on_and_never_who_is_listed() -> None:
    result = checked(PASSING)
    made = quarter(result, result.plans[0], period(result, "2026-Q1"))
    assert made.table
    assert len(made.table.rows) == 4
    assert "1 bài chưa ghi sự đồng ý cho đăng: vẫn có tên trong danh sách, nhưng chưa được đăng." in made.notes
    every = tuple(piece.content for piece in result.pieces if isinstance(piece.content, Story))
    found = passed(result, every)
    assert sorted(each.id for each in found.stories) == ["2026/a", "2026/d"]
    kept = "Không đưa bài và ảnh của 1 trong 4 điển hình vào gói (tên vẫn có trong danh sách): "
    assert set(found.notes()) == {
        f"{kept}chưa ghi sự đồng ý của người được nêu.",
        f"{kept}chỉ giới thiệu, không đăng (publish: false).",
    }


@pytest.mark.parametrize(
    ("covers", "goes", "bare"),
    [
        ("[text, photo, column, press]", True, False),
        ("[text, column, press]", True, True),
        ("[text, photo, column]", False, False),
        ("[photo, column, press]", False, False),
    ],
)
def test_what_a_consent_covers_decides_what_the_press_gets(covers: str, *, goes: bool, bare: bool) -> None:
    asked = f"{{given: 2026-03-01, covers: {covers}}}"
    result = checked(story(subject=PERSON, consent=asked))
    (found,) = (piece.content for piece in result.pieces)
    assert isinstance(found, Story)
    went = passed(result, (found,))
    assert (went.stories == (found,), found.id in went.without_photos) == (goes, bare)
    assert len(went.notes()) == (not goes or bare)


def test_a_consent_that_was_withdrawn_leaves_the_list_as_it_was() -> None:
    result = checked(
        {"exemplars/2026/a.md": story(subject=PERSON, consent="{given: 2026-03-01, withdrawn: 2026-05-01}")}
    )
    made = quarter(result, result.plans[0], period(result, "2026-Q1"))
    assert made.table
    assert len(made.table.rows) == 1
    (found,) = (piece.content for piece in result.pieces)
    assert isinstance(found, Story)
    assert "đã rút lại sự đồng ý" in passed(result, (found,)).notes()[0]


def test_a_subject_that_is_held_is_in_no_paper_and_its_unit_is_not_short() -> None:
    held = story(title="Tạm gỡ", unit="phong-kinh-te", hold="{since: 2026-06-01, document: 15/VP}")
    result = checked({"exemplars/2026/a.md": story(subject="{kind: collective, name: Đội khác}"),
                      "exemplars/2026/b.md": held})  # fmt: skip
    plan, quarter_one = result.plans[0], period(result, "2026-Q1")
    made = quarter(result, plan, quarter_one)
    assert made.table
    assert [row[2] for row in made.table.rows] == ["Đội khác"]
    assert made.notes == ("Không đưa vào 1 trong 2 bài của kỳ: đang tạm gỡ (hold).",)
    assert not any("Phòng Kinh tế" in text for text in texts(paper(made.paper)))
    (votes,) = (block for block in minutes(result, plan, quarter_one).paper.body if isinstance(block, Table))
    assert [row[2] for row in votes.rows] == ["Đội khác"]


@pytest.mark.parametrize("kind", ["summary", "proposal"])
def test_no_paper_is_made_of_who_is_held(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    own = copy_of_sample(tmp_path)
    own.story("tam-go", hold="{since: 2026-06-01, document: 15/VP}")
    out = tmp_path / f"a.{'zip' if kind == 'proposal' else 'docx'}"
    at = ["--config", str(own.file("mkdocs.yml")), "--today", TODAY, "--out", str(out)]
    assert main(["report", kind, "2026/tam-go", *at]) == 1
    assert "đang tạm gỡ (“hold”)" in capsys.readouterr().err
    assert not out.exists()


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Column:
    return copy_of_sample(tmp_path_factory.mktemp("dossiers"))


def made_by(column: Column, out: Path, *arguments: str) -> ZipFile:
    at = ["--config", str(column.file("mkdocs.yml")), "--today", TODAY, "--out", str(out)]
    assert main(["report", *arguments, *at]) == 0
    return ZipFile(io.BytesIO(out.read_bytes()))


def holds(archive: ZipFile) -> dict[str, bytes]:
    """The files of an archive, each as the manifest says."""
    files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files.pop("manifest.json"))["files"]
    assert {row["path"] for row in manifest} == set(files)
    for row in manifest:
        assert row["sha256"] == sha256(files[row["path"]]).hexdigest()
        assert row["bytes"] == len(files[row["path"]])
    return files


def test_a_package_unpacks_and_its_checksums_hold(column: Column, tmp_path: Path) -> None:
    archive = made_by(column, tmp_path / "goi.zip", "package", "2026-Q3")
    files = holds(archive)
    assert archive.testzip() is None
    assert {name.split("/")[0] for name in files} == {"anh", "bai", "to-trinh-2026-Q3.docx", "to-trinh-2026-Q3.json"}
    data = json.loads(files["to-trinh-2026-Q3.json"])
    assert all(len(str(data[name])) <= LENGTHS[name] for name in ("Subject", "CodeNotation", "OrganName"))
    assert differences(files["to-trinh-2026-Q3.docx"]) == ()
    for name, photo in files.items():
        if name.startswith("anh/"):
            image = Image.open(io.BytesIO(photo))
            assert (image.format, dict(image.getexif())) == ("JPEG", {})


def test_each_story_of_a_package_is_a_word_file_with_its_photos(column: Column, tmp_path: Path) -> None:
    files = holds(made_by(column, tmp_path / "goi.zip", "package", "2026-Q3"))
    name = "2026-duong-di-cua-mot-la-don"
    document = docx.Document(io.BytesIO(files[f"bai/{name}.docx"]))
    assert document.paragraphs[0].text == "Đường đi của một lá đơn"
    assert len(document.inline_shapes) == sum(other.startswith(f"anh/{name}-") for other in files) == 1


def test_the_road_of_a_package_decides_its_paper(column: Column, tmp_path: Path) -> None:
    files = holds(made_by(column, tmp_path / "goi.zip", "package", "2026-Q3", "--route", "dien-hinh-hang-nam"))
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(files["cong-van-2026-Q3.docx"])).paragraphs)
    assert "Kính gửi: Sở Nội vụ" in text
    assert json.loads(files["cong-van-2026-Q3.json"])["To"] == [{"OrganId": "", "OrganName": "Sở Nội vụ"}]


def test_a_dossier_holds_its_papers_and_the_same_bytes_each_time(column: Column, tmp_path: Path) -> None:
    asked = ("proposal", "2026/mot-dem-truc-lu", "2026/tam-bang-trang-o-nha-xe", "2026/mot-dem-truc-lu")
    files = holds(made_by(column, tmp_path / "a.zip", *asked))
    assert sorted(files) == [
        "bao-cao-thanh-tich/2026-mot-dem-truc-lu.docx",
        "bao-cao-thanh-tich/2026-tam-bang-trang-o-nha-xe.docx",
        "bien-ban.docx",
        "to-trinh.docx",
        "to-trinh.json",
    ]
    for name, data in files.items():
        assert name.endswith(".json") or differences(data) == ()
    made_by(column, tmp_path / "b.zip", *asked)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


WRONG = {
    ("package", "2026-Q3", "--route", "dien-hinh-hang-nm"): "Có phải là “dien-hinh-hang-nam”?",
    ("quarter", "2026-Q3", "--unit", "phong-kinh-t"): "Có phải là “phong-kinh-te”?",
    ("proposal", "2026/mot-dem-truc-lu", "2026/khong-co"): "Không có bài nào là “2026/khong-co”.",
    ("quarter", "2026-Q3", "2026-Q2"): "“quarter” không nhận thêm “2026-Q2”.",
    ("form", "2026-Q3"): "“form” không nhận thêm “2026-Q3”.",
    ("minutes", "2026-Q3", "--chosen"): "--chosen không đi với “minutes”.",
    ("quarter", "2026-Q3", "--unit", "phong-kinh-te", "--step", "office"): "không đi với --step",
    ("quarter", "2026-Q3", "--step", "offfice"): "Có phải là “office”?",
}


@pytest.mark.parametrize("asked", WRONG, ids=" ".join)
def test_what_there_is_none_of_is_told_and_nothing_is_written(
    column: Column, tmp_path: Path, asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / ("a.zip" if asked[0] in {"package", "proposal"} else "a.docx")
    at = ["--config", str(column.file("mkdocs.yml")), "--today", TODAY, "--out", str(out)]
    assert main(["report", *asked, *at]) == 2
    assert WRONG[asked] in capsys.readouterr().err
    assert not out.exists()


def test_a_faulty_story_is_proposed_for_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = copy_of_sample(tmp_path)
    own.story("sai", type="khong-co")
    at = ["--config", str(own.file("mkdocs.yml")), "--today", TODAY, "--out", str(tmp_path / "a.zip")]
    assert main(["report", "proposal", "2026/sai", *at]) == 1
    assert "thidua check content/exemplars/2026/sai.md" in capsys.readouterr().err
    assert not (tmp_path / "a.zip").exists()


def test_the_handbook_shows_each_kind_as_a_small_picture() -> None:
    folder = Path(thidua.__file__).parent / "handbook"
    page = (folder / "van-ban-giay-to.md").read_text(encoding="utf-8")
    shown = re.findall(r"^!\[([^\]]+)\]\(pictures/([a-z-]+)\.webp\)$", page, re.MULTILINE)
    assert [name for _, name in shown] == [one.kind for one in SHOWN]
    assert sorted(path.stem for path in (folder / "pictures").iterdir()) == sorted(one.kind for one in SHOWN)
    written = {name for name, kind in KINDS.items() if {"docx", "zip"} & {*kind.forms}}
    # A package holds the paper of a quarter, and no other.
    assert written - {"package"} == {one.arguments[0] for one in SHOWN}
    for alt, name in shown:
        assert len(alt) > len("Một văn bản")
        with Image.open(folder / "pictures" / f"{name}.webp") as picture:
            assert picture.size[0] <= 900
        assert (folder / "pictures" / f"{name}.webp").stat().st_size < 60 * 1024


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.kind)
def test_every_kind_of_paper_passes_the_checks_as_the_command_writes_it(
    column: Column, tmp_path: Path, shown: Shown
) -> None:
    out = tmp_path / f"a.{shown.suffix}"
    at = ["--config", str(column.file("mkdocs.yml")), "--today", TODAY, "--out", str(out)]
    assert main(["report", *shown.arguments, *at]) == 0
    data = ZipFile(out).read(shown.member) if shown.member else out.read_bytes()
    assert [str(one) for one in differences(data)] == []
