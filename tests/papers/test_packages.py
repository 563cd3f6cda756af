"""What may go on to others, and the archives in which it goes: packages and dossiers."""

from __future__ import annotations

import io
import json
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from PIL import Image

from tests.column import TODAY, Column, copy_of_sample
from tests.handbook_pages import shown_pictures
from tests.papers.every_kind import SHOWN, Shown
from tests.papers.test_dossiers import ASKED, PERSON, paper, texts
from tests.papers.test_kinds import period
from tests.small_column import checked, story
from thidua.cli.main import main
from thidua.cli.report import KINDS
from thidua.papers.checks import differences
from thidua.papers.kinds.minutes import minutes
from thidua.papers.kinds.passing import passed
from thidua.papers.kinds.quarter import quarter
from thidua.papers.metadata import LENGTHS
from thidua.papers.model import Table
from thidua.records.story import Story

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
    own = quarter(result, plan, quarter_one, unit=plan.unit("phong-kinh-te"))
    assert own.notes == ("Không đưa vào 1 trong 1 bài của kỳ: đang tạm gỡ (hold).",)
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


def test_the_handbook_shows_each_kind_as_a_picture() -> None:
    shown = [name for name, _ in shown_pictures("van-ban-giay-to.md")]
    assert shown == [one.kind for one in SHOWN]
    written = {name for name, kind in KINDS.items() if {"docx", "zip"} & {*kind.forms}}
    # A package holds the paper of a quarter, and no other.
    assert written - {"package"} == {one.arguments[0] for one in SHOWN}


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.kind)
def test_every_kind_of_paper_passes_the_checks_as_the_command_writes_it(
    column: Column, tmp_path: Path, shown: Shown
) -> None:
    out = tmp_path / f"a.{shown.suffix}"
    at = ["--config", str(column.file("mkdocs.yml")), "--today", shown.today or TODAY, "--out", str(out)]
    assert main(["report", *shown.arguments, *at]) == 0
    data = ZipFile(out).read(shown.member) if shown.member else out.read_bytes()
    assert [str(one) for one in differences(data)] == []
