"""`thidua report`: the file it writes or does not, its exit codes, and what it says to whoever asked wrongly."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pytest

from tests.column import STORY, TODAY, Column, copy_of_sample, fingerprint
from thidua.cli.main import main
from thidua.cli.report import KINDS
from thidua.papers.checks import differences
from thidua.shell import office


@pytest.fixture
def column(tmp_path: Path) -> Column:
    (tmp_path / "column").mkdir()
    return copy_of_sample(tmp_path / "column")


def ask(column: Column, *arguments: str, today: str = TODAY) -> int:
    return main(["report", *arguments, "--today", today, "--config", str(column.file("mkdocs.yml"))])


@pytest.mark.parametrize("kind", ["quarter", "minutes", "reminder"])
def test_a_paper_of_a_period_is_written_and_opens(column: Column, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "giay.docx"
    assert ask(column, kind, "2026-Q3", "--out", str(out)) == 0
    assert differences(out.read_bytes()) == ()
    assert "CỘNG HÒA" in docx.Document(str(out)).tables[0].cell(0, 1).text
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["giay.docx"]


@pytest.mark.parametrize("asked", ["2026/cuon-so-thua-cua-anh-s", "cuon-so-thua-cua-anh-s"])
def test_a_summary_is_written(column: Column, tmp_path: Path, asked: str) -> None:
    out = tmp_path / "tom-tat.docx"
    assert ask(column, "summary", asked, "--out", str(out)) == 0
    assert differences(out.read_bytes()) == ()


def test_the_same_question_gives_the_same_bytes(column: Column, tmp_path: Path) -> None:
    outs = [tmp_path / name for name in ("a.docx", "b.docx")]
    for out in outs:
        assert ask(column, "quarter", "2026-Q3", "--out", str(out)) == 0
    assert outs[0].read_bytes() == outs[1].read_bytes()


def test_a_table_goes_to_excel_with_numbers_and_days(column: Column, tmp_path: Path) -> None:
    out = tmp_path / "con-thieu.xlsx"
    assert ask(column, "reminder", "2026-Q3", "--format", "xlsx", "--out", str(out)) == 0
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    row = next(sheet.iter_rows(min_row=2, values_only=True))
    assert (row[0], row[1], row[3:6]) == (1, "Phòng Nội chính", (1, 0, 1))
    assert row[6] == datetime(2026, 9, 30)  # noqa: DTZ001 - Excel has no zones


def test_what_the_loudspeaker_reads_is_printed_or_written(
    column: Column, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(column, "radio", STORY.removeprefix("content/exemplars/").removesuffix(".md")) == 0
    told = capsys.readouterr()
    assert told.out.startswith("Cuốn sổ thửa của anh S.\n")
    assert told.err == "Đọc khoảng 3,5 phút.\n"
    out = tmp_path / "loa.txt"
    assert ask(column, "radio", "cuon-so-thua-cua-anh-s", "--out", str(out), "--quiet") == 0
    assert out.read_text(encoding="utf-8") == told.out
    assert capsys.readouterr() == ("", "")


def test_a_piece_without_consent_is_not_read_out(column: Column, capsys: pytest.CaptureFixture[str]) -> None:
    column.story("khong-hoi-y", subject="{kind: individual, name: Anh N.V.A.}", sample="false")
    assert ask(column, "radio", "khong-hoi-y") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "chưa ghi sự đồng ý của người được nêu" in told.err


def test_a_list_says_how_many_it_leaves_out_and_why(
    column: Column, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    column.story("la", date="2026-08-08", type="khong-co")
    assert ask(column, "quarter", "2026-Q3", "--out", str(tmp_path / "a.docx")) == 0
    told = capsys.readouterr().err
    assert "Không đưa vào 2 trong 11 bài của kỳ: đã duyệt nhưng không tính cho chỉ tiêu nào" in told
    assert "Không đưa vào 1 trong 11 bài của kỳ: còn lỗi" in told


def test_who_was_introduced_is_listed_though_nobody_asked_for_consent_to_publish(
    column: Column, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    column.story("khong-hoi-y", subject="{kind: individual, name: Anh N.V.A.}", date="2026-08-08", sample="false")
    assert ask(column, "quarter", "2026-Q3", "--out", str(tmp_path / "a.docx")) == 0
    assert "1 bài chưa ghi sự đồng ý cho đăng: vẫn có tên trong danh sách" in capsys.readouterr().err
    table = docx.Document(str(tmp_path / "a.docx")).tables[-1]
    assert ("Ông", "N.V.A.") in [(row.cells[1].text, row.cells[2].text) for row in table.rows]


@pytest.mark.parametrize("kind", ["summary", "radio"])
def test_a_campaign_is_no_piece_for_a_paper(column: Column, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(column.file("content/campaigns/dan-van-kheo.md"))
    assert ask(column, kind, path, "--out", f"a{'.txt' if kind == 'radio' else '.docx'}") == 2
    assert "không phải" in capsys.readouterr().err


def test_a_summary_of_a_story_with_an_error_says_how_to_find_it(
    column: Column, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    column.replace(STORY, "unit: phong-kinh-te", "unit: phong-kinh-t")
    assert ask(column, "summary", "cuon-so-thua-cua-anh-s", "--out", str(tmp_path / "a.docx")) == 1
    assert f"thidua check {STORY}" in capsys.readouterr().err
    assert not (tmp_path / "a.docx").exists()


WRONG = {
    ("quarter", "2036-Q1"): "“2036-Q1” nằm ngoài thời gian của kế hoạch (mau-2026: 01/01/2026 đến 31/12/2030).",
    ("quarter", "2026Q3"): "Có phải là “2026-Q3”?",
    ("minutes", "2026-13"): "không phải là một kỳ; viết tháng 2026-09",
    ("reminder", "2027-Q1"): "Kỳ “2027-Q1” chưa bắt đầu (hôm nay là 15/11/2026).",
    ("reminder", "2026-H1"): "không giao chỉ tiêu nào tính theo kỳ “2026-H1”",
    ("summary", "cuon-so-thua-cua-anh"): "Có phải là “2026/cuon-so-thua-cua-anh-s”?",
}


@pytest.mark.parametrize("asked", WRONG, ids=" ".join)
def test_what_there_is_none_of_is_told(
    column: Column, tmp_path: Path, asked: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a.docx"
    assert ask(column, *asked, "--out", str(out)) == 2
    assert WRONG[asked] in capsys.readouterr().err
    assert not out.exists()


MISUSED = {
    ("quarter", "2026-Q3"): "còn thiếu --out.",
    ("quarter",): "còn thiếu KỲ (ví dụ 2026-Q3).",
    ("radio",): "còn thiếu BÀI (ví dụ 2026/ten-bai).",
    (): "còn thiếu LOẠI.",
    ("quater", "2026-Q3"): "Có phải là “quarter”?",
    ("quarter", "2026-Q3", "--out", "a.md"): "phải kết thúc bằng “.docx”",
    ("quarter", "2026-Q3", "--out", "a.docx", "--format", "xlsx"): "phải kết thúc bằng “.xlsx”",
    ("minutes", "2026-Q3", "--out", "a.xlsx", "--format", "xlsx"): "“minutes” chỉ làm ra docx, không có “xlsx”.",
    ("quarter", "2026-Q3", "--out", "a.xlsx", "--format", "xlsx", "--pdf"): "--pdf chỉ đi với văn bản Word",
}


@pytest.mark.parametrize("asked", MISUSED, ids=" ".join)
def test_what_does_not_fit_together_is_told(asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", *asked]) == 2
    assert MISUSED[asked] in capsys.readouterr().err


@pytest.mark.parametrize(
    "place",
    ["content/a.docx", "plans/a.docx", "registrations/a.docx", "site/a.docx", "receipts/a.docx", "../trang/a.docx"],
)
def test_nothing_is_written_among_the_work_of_people_or_into_a_site(
    column: Column, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    column.write("../trang/.thidua-site", "thidua-site 1\n")
    before = fingerprint(column.root.parent)
    assert ask(column, "quarter", "2026-Q3", "--out", str(column.file(place))) == 2
    assert "Không ghi vào “" in capsys.readouterr().err
    assert fingerprint(column.root.parent) == before


def test_a_link_into_the_content_is_not_followed(column: Column, tmp_path: Path) -> None:
    (tmp_path / "a.docx").symlink_to(column.file(STORY))
    before = fingerprint(column.file("content"))
    assert ask(column, "quarter", "2026-Q3", "--out", str(tmp_path / "a.docx")) == 2
    assert fingerprint(column.file("content")) == before


def test_a_paper_takes_the_place_of_the_one_before_where_that_is_asked_for(column: Column, tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    out.write_text("bản cũ", encoding="utf-8")
    assert ask(column, "quarter", "2026-Q3", "--out", str(out), "--replace") == 0
    assert differences(out.read_bytes()) == ()
    assert out.stat().st_mode & 0o444 == 0o444


@pytest.mark.parametrize(("place", "why"), [("khong-co/a.docx", "không có thư mục ấy"), ("d.docx", "một thư mục")])
def test_a_place_that_takes_no_file_is_told_and_nothing_is_left(
    column: Column,
    tmp_path: Path,
    place: str,
    why: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "d.docx").mkdir()
    before = fingerprint(tmp_path)
    assert ask(column, "quarter", "2026-Q3", "--out", str(tmp_path / place)) == 1
    told = capsys.readouterr().err
    # A long path is cut where it is told.
    assert f"Không ghi được “{str(tmp_path)[:20]}" in told
    assert f"”: {why}" in told
    assert fingerprint(tmp_path) == before


def test_without_libreoffice_neither_file_is_written(
    column: Column, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(office, "_PROGRAMS", ("khong-co-chuong-trinh-nay",))
    out = tmp_path / "a.docx"
    assert ask(column, "quarter", "2026-Q3", "--out", str(out), "--pdf") == 1
    assert "Máy này chưa có LibreOffice" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.office
@pytest.mark.long
def test_a_pdf_of_paper_and_annex_lies_beside(column: Column, tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    assert ask(column, "quarter", "2026-Q3", "--out", str(out), "--pdf") == 0
    program = shutil.which("pdftotext")
    assert program
    text = subprocess.run([program, out.with_suffix(".pdf"), "-"], capture_output=True, text=True, check=True).stdout
    assert "TỜ TRÌNH" in text
    assert "Phụ lục" in text


@pytest.mark.office
@pytest.mark.long
def test_a_dossier_has_the_pdf_of_each_of_its_papers(column: Column, tmp_path: Path) -> None:
    out = tmp_path / "a.zip"
    assert ask(column, "proposal", "2026/mot-dem-truc-lu", "--out", str(out), "--pdf") == 0
    names = ZipFile(out).namelist()
    words = [name for name in names if name.endswith(".docx")]
    assert len(words) == 3
    assert {name.removesuffix("docx") + "pdf" for name in words} <= set(names)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.zip"]


def test_all_kinds_are_listed_without_a_column(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["report", "--list"]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == "Các loại làm được"
    assert [line.split()[0] for line in lines[::2]] == list(KINDS)


def test_the_handbook_tells_of_every_kind() -> None:
    page = Path(__file__).parent.parent / "plugins/thidua/handbook/van-ban-giay-to.md"
    text = page.read_text(encoding="utf-8")
    rows = [line.split("|")[1].strip(" `") for line in text.splitlines() if line.startswith("| `")]
    assert sorted(rows) == sorted(KINDS)


def test_a_plan_that_cannot_be_used_makes_no_paper(column: Column, tmp_path: Path) -> None:
    column.replace("plans/mau-2026.yml", "from: 2026", "from: 20x6")
    assert ask(column, "quarter", "2026-Q3", "--out", str(tmp_path / "a.docx")) == 2
    assert not (tmp_path / "a.docx").exists()
