"""Word files of every kind come in as the drafts that stand in `expected/`, and nothing else of them does."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from tests.column import Column, copy_of_sample
from tests.word.documents import DOCUMENTS, PERSONS, people, picture, saved, styled, tcvn3
from tests.word.office import soffice

EXPECTED = Path(__file__).parent / "expected"
# What nobody but the reporter or the unit can say; all else must be right as it comes in.
OPEN = {("TD201", "author"), ("TD218", "consent")}
# No word of the texts says of which field they are; who imports them does.
FIELD = ("--field", "dan-van-kheo")


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Column:
    return copy_of_sample(tmp_path_factory.mktemp("import"))


@pytest.fixture
def own(tmp_path: Path) -> Column:
    return copy_of_sample(tmp_path)


def stories(column: Column) -> set[Path]:
    return set(column.file("content").rglob("*"))


def findings(column: Column, paths: set[str]) -> set[tuple[str, str]]:
    run = column.run("check", "--format", "json")
    assert run.data["errors"] == 0
    return {(one["code"], one["field"]) for one in run.data["diagnostics"] if one["path"] in paths}


def taken(column: Column, name: str, data: bytes, *options: str) -> tuple[str, set[str]]:
    """Imports one file; what was told, and the paths of the new files."""
    column.file(name).write_bytes(data)
    before = stories(column)
    run = column.run("import", name, *options)
    assert (run.code, run.err) == (0, "")
    return run.out, {path.relative_to(column.root).as_posix() for path in stories(column) - before}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_file_comes_in_as_expected(column: Column, name: str) -> None:
    _, paths = taken(column, f"{name}.docx", DOCUMENTS[name](), *FIELD)
    (story,) = (path for path in paths if path.endswith(".md"))
    assert column.file(story).read_text(encoding="utf-8") == (EXPECTED / f"{name}.md").read_text(encoding="utf-8")
    assert findings(column, paths) <= OPEN


def test_list_of_twelve_becomes_a_draft_a_row(column: Column) -> None:
    told, paths = taken(column, "danh-sach.docx", people(), *FIELD)
    assert len(paths) == len(PERSONS) == 12
    texts = {column.file(path).read_text(encoding="utf-8") for path in paths}
    assert (EXPECTED / "person.md").read_text(encoding="utf-8") in texts
    assert not any("1980" in text or "0912" in text for text in texts)
    assert "Năm sinh; Điện thoại" in told
    assert findings(column, paths) <= OPEN


@pytest.mark.long
@pytest.mark.office
def test_old_word_file_comes_in_through_libreoffice(own: Column) -> None:
    # LibreOffice, which makes the file here, forgets a font that is named for accented letters alone.
    own.file("tcvn3.docx").write_bytes(tcvn3(font_of_one_slot=False))
    soffice(own.root, "tcvn3.docx", "doc:MS Word 97")
    _, paths = taken(own, "tcvn3.doc", own.file("tcvn3.doc").read_bytes(), *FIELD)
    (story,) = (path for path in paths if path.endswith(".md"))
    assert own.file(story).read_text(encoding="utf-8") == (EXPECTED / "tcvn3.md").read_text(encoding="utf-8")
    assert findings(own, paths) <= OPEN


@pytest.mark.long
@pytest.mark.office
@pytest.mark.parametrize("form", ["odt", "rtf"])
def test_other_forms_come_in_through_libreoffice(own: Column, form: str) -> None:
    own.file("vni.docx").write_bytes(DOCUMENTS["vni"]())
    soffice(own.root, "vni.docx", form)
    _, paths = taken(own, f"vni.{form}", own.file(f"vni.{form}").read_bytes(), *FIELD)
    (story,) = paths
    assert own.file(story).read_text(encoding="utf-8") == (EXPECTED / "vni.md").read_text(encoding="utf-8")


def test_form_without_libreoffice_is_told(own: Column) -> None:
    own.file("cu.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    run = own.run("import", "cu.doc", PATH="/nowhere")
    assert run.code == 1
    assert "chưa có LibreOffice" in run.err


def test_page_under_the_name_of_an_old_word_file_is_refused(own: Column) -> None:
    own.file("cu.doc").write_bytes(b"<html><body>xin ch\xc3\xa0o</body></html>")
    run = own.run("import", "cu.doc")
    assert run.code == 1
    assert "bên trong là loại khác" in run.err


def test_photo_comes_in_small_and_without_what_the_camera_noted(own: Column) -> None:
    paper = Document()
    paper.add_heading("Ảnh to", 0)
    paper.add_paragraph("Một bức ảnh lớn ở giữa bài.")
    # As a phone takes them today, of 48 megapixels.
    paper.add_picture(picture(8064, 6048))
    _, paths = taken(own, "anh.docx", saved(paper))
    (photo,) = (path for path in paths if path.endswith(".jpg"))
    with Image.open(own.file(photo)) as shown:
        assert shown.size == (2400, 1800)
        assert not shown.getexif()


def test_line_that_became_the_title_is_asked_about_no_more(own: Column) -> None:
    paper = Document()
    paper.add_paragraph().add_run("Tên bài in đậm").bold = True
    paper.add_paragraph("Một đoạn văn.")
    paper.add_paragraph().add_run("Một đầu mục").bold = True
    paper.add_paragraph("Đoạn nữa.")
    told, _ = taken(own, "bai.docx", saved(paper))
    assert "“Tên bài in đậm” có phải" not in told
    assert "“Một đầu mục” có phải" in told


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Người viết: Lê Mẫu (cộng tác viên)", "Lê Mẫu (cộng tác viên)"),
        ("(Bài, ảnh: Lê Mẫu)", "Lê Mẫu"),
        ("(Bài: Lê Mẫu (Phòng Nội chính))", "Lê Mẫu (Phòng Nội chính)"),
    ],
)
def test_author_keeps_the_brackets_that_are_the_authors(own: Column, line: str, author: str) -> None:
    paper = Document()
    paper.add_heading("Tên bài", 0)
    paper.add_paragraph("Một đoạn văn.")
    paper.add_paragraph(line)
    _, (story,) = taken(own, "bai.docx", saved(paper))
    assert f"\nauthor: {author}\n" in own.file(story).read_text(encoding="utf-8")


def test_picture_that_no_page_can_show_is_told(own: Column) -> None:
    paper = Document()
    paper.add_heading("Ảnh lạ", 0)
    paper.add_paragraph("Một bức ảnh GIF ở giữa bài.")
    paper.add_picture(picture(form="GIF"))
    told, paths = taken(own, "anh.docx", saved(paper))
    assert "Ảnh 1 là GIF" in told
    assert [path for path in paths if not path.endswith(".md")] == []
    (story,) = paths
    assert "![" not in own.file(story).read_text(encoding="utf-8")


def test_nothing_is_overwritten(own: Column) -> None:
    own.file("bai.docx").write_bytes(styled())
    assert own.run("import", "bai.docx").code == 0
    story = "content/exemplars/2026/cuon-so-chung-cua-to-van-hanh.md"
    own.write(story, "của người khác\n")
    before = stories(own)
    run = own.run("import", "bai.docx")
    assert run.code == 1
    assert f"đã có {story}" in run.err
    assert own.file(story).read_text(encoding="utf-8") == "của người khác\n"
    assert stories(own) == before


def test_a_link_out_of_the_content_is_not_written_through(own: Column, tmp_path: Path) -> None:
    own.file("bai.docx").write_bytes(styled())
    (tmp_path / "kho").mkdir()
    own.file("content/exemplars/2026").rename(tmp_path / "cu")
    own.file("content/exemplars/2026").symlink_to(tmp_path / "kho")
    run = own.run("import", "bai.docx")
    own.file("content/exemplars/2026").unlink()
    (tmp_path / "cu").rename(own.file("content/exemplars/2026"))
    assert run.code == 1
    assert "“content/exemplars/2026” là lối tắt" in run.err
    assert list((tmp_path / "kho").iterdir()) == []


def test_photo_that_is_there_keeps_the_story_out_too(own: Column) -> None:
    own.file("tcvn3.docx").write_bytes(DOCUMENTS["tcvn3"]())
    own.write("content/exemplars/2026/doi-nuoc-sach-ban-cao-anh-1.jpg", "ảnh của bài khác")
    before = stories(own)
    run = own.run("import", "tcvn3.docx")
    assert run.code == 1
    assert "doi-nuoc-sach-ban-cao-anh-1.jpg" in run.err
    assert stories(own) == before


def test_dry_run_writes_nothing(own: Column) -> None:
    own.file("bai.docx").write_bytes(styled())
    before = stories(own)
    run = own.run("import", "bai.docx", "--dry-run")
    assert run.code == 0
    assert "chưa ghi" in run.out
    assert stories(own) == before


def test_folder_and_good_files_beside_a_bad_one(own: Column) -> None:
    own.file("den").mkdir()
    for name, data in (("a.docx", styled()), ("b.docx", b"khong phai Word"), ("c.docx", DOCUMENTS["vni"]())):
        own.file(f"den/{name}").write_bytes(data)
    run = own.run("import", "den")
    assert run.code == 1
    assert "den/b.docx: tệp bị hỏng" in run.err
    assert "Đã nhập 2 bài nháp" in run.out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("khong-co.docx",), 1, "không có tệp này"),
        (("mkdocs.yml",), 1, "chỉ nhận .docx"),
        (("plans",), 2, "không có tệp nào nhập được"),
        (("a.docx", "--unit", "phong-tong-hopp"), 2, "Có phải là “phong-tong-hop”?"),
        (("a.docx", "--field", "dan-van-khe"), 2, "Có phải là “dan-van-kheo”?"),
        ((), 2, "còn thiếu TỆP"),
    ],
)
def test_what_cannot_be_followed_is_told(column: Column, arguments: tuple[str, ...], code: int, said: str) -> None:
    run = column.run("import", *arguments)
    assert run.code == code
    assert said in run.err


def test_unit_and_field_that_the_command_names(own: Column) -> None:
    own.file("vni.docx").write_bytes(DOCUMENTS["vni"]())
    assert own.run("import", "vni.docx", "--unit", "phong-tong-hop", "--field", "dan-van-kheo").code == 0
    text = own.file("content/exemplars/2026/duong-hoa-cua-chi-hoi-thon-3.md").read_text(encoding="utf-8")
    assert "\nunit: phong-tong-hop\n" in text
    assert "\nfield: dan-van-kheo\n" in text
