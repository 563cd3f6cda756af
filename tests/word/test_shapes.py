"""What Word lays beside its lines comes in, what it hides does not, and the part that is mended is the part shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from tests.column import copy_of_sample
from tests.word.documents import hidden, picture, saved
from thidua.word.manuscript import Manuscript, read_word
from thidua.word.package import opened, packed
from thidua.word.shapes import Cut

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def parts(paper: object) -> dict[str, bytes]:
    return dict(opened(saved(paper)).parts)  # type: ignore[arg-type]


def read(body: str, paper: object = None) -> Manuscript:
    """What is read of a text whose paragraphs are these."""
    whole = parts(paper or Document())
    text = whole["word/document.xml"].decode()
    text = re.sub(r"<w:body>.*?(?=<w:sectPr)", lambda _: f"<w:body>{body}", text, flags=re.DOTALL)
    whole["word/document.xml"] = re.sub(r"<w:document[^>]*>", f"<w:document {_NAMES}>", text).encode()
    return read_word(packed(whole))


def line(text: str, look: str = "", paragraph: str = "") -> str:
    return (
        f'<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def lines(found: Manuscript) -> list[str]:
    return [block.plain for block in found.blocks if block.plain]


def told(found: Manuscript) -> dict[str, str]:
    return {note.name: note.data.get("count", "") for note in found.notes}


CHOICE = "<mc:AlternateContent><mc:Choice Requires='wps'>"
DRAWN = (
    "<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{words}</w:txbxContent>"
    "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
)
IN_VML = "<w:pict><v:shape><v:textbox><w:txbxContent>{words}</w:txbxContent></v:textbox></v:shape></w:pict>"


@pytest.mark.parametrize(
    "box",
    [
        f"{CHOICE}{DRAWN}</mc:Choice><mc:Fallback>{IN_VML}</mc:Fallback></mc:AlternateContent>",
        f"{CHOICE}{DRAWN}</mc:Choice></mc:AlternateContent>",
        DRAWN,
        IN_VML,
    ],
    ids=["both", "the new one alone", "without a choice", "the old one alone"],
)
def test_words_of_a_text_box_come_in_once(box: str) -> None:
    found = read(f"{line('Trước')}<w:p><w:r>{box.format(words=line('Trong khung'))}</w:r></w:p>{line('Sau')}")
    assert lines(found) == ["Trước", "Trong khung", "Sau"]
    assert "lost-words" not in told(found)


def test_drop_capital_joins_its_word() -> None:
    found = read(line("B", paragraph='<w:framePr w:dropCap="drop" w:lines="3"/>') + line("à con đến từ sớm."))
    assert lines(found) == ["Bà con đến từ sớm."]


def test_breaks_and_tabs_of_other_names_part_words() -> None:
    found = read("<w:p><w:r><w:t>A</w:t><w:cr/><w:t>B</w:t><w:ptab/><w:t>C</w:t></w:r></w:p>")
    assert [block.markdown for block in found.blocks] == ["A\\\nB C"]


def test_turned_words_come_in() -> None:
    assert lines(read('<w:p><w:bdo w:val="ltr"><w:r><w:t>Một dòng</w:t></w:r></w:bdo></w:p>')) == ["Một dòng"]


def test_words_that_nobody_can_bring_over_are_told() -> None:
    ruby = "<w:ruby><w:rt/><w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase></w:ruby>"
    found = read(f"{line('Một')}<w:p><w:r>{ruby}</w:r></w:p>")
    assert lines(found) == ["Một"]
    assert told(found)["lost-words"] == "3"


@pytest.mark.parametrize(
    ("row", "name"),
    [("<w:hidden/>", "hidden"), ('<w:del w:id="1" w:author="x"/>', "change")],
)
def test_row_that_is_hidden_or_deleted_stays_out(row: str, name: str) -> None:
    cells = f"<w:tr><w:trPr>{row}</w:trPr><w:tc>{line('mật')}</w:tc><w:tc>{line('a')}</w:tc></w:tr>"
    cells += f"<w:tr><w:tc>{line('hiện')}</w:tc><w:tc>{line('b')}</w:tc></w:tr>"
    found = read(f"<w:tbl>{cells}</w:tbl>")
    assert lines(found) == ["hiện b"]
    assert name in told(found)


def test_lines_whose_mark_was_deleted_are_one() -> None:
    found = read(line("Nối", paragraph='<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>') + line(" tiếp"))
    assert lines(found) == ["Nối tiếp"]


@pytest.mark.parametrize("look", ['<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])
def test_letters_that_nobody_sees_are_told(look: str) -> None:
    assert told(read(line("Hiện") + line("mờ", look)))["unseen"] == "1"


def test_white_letters_on_a_dark_cell_are_no_trick() -> None:
    white = line("Tháng", '<w:color w:val="FFFFFF"/>')
    cell = f"<w:tc><w:tcPr><w:shd w:fill='1F3864'/></w:tcPr>{white}</w:tc>"
    rows = f"<w:tr>{cell}{cell}</w:tr><w:tr><w:tc>{line('Ba')}</w:tc><w:tc>{line('40')}</w:tc></w:tr>"
    assert "unseen" not in told(read(f"<w:tbl>{rows}</w:tbl>"))


def test_what_lies_in_another_file_is_told() -> None:
    assert told(read(f'{line("Có")}<w:altChunk r:id="rId99"/>'))["other-file"] == "1"


def test_whole_paragraphs_in_the_style_of_headings_are_text() -> None:
    paper = Document()
    paper.add_heading("Tên bài", 0)
    paper.add_heading("Một đoạn văn. " * 20, 1)
    found = read_word(saved(paper))
    assert [str(block.kind) for block in found.blocks] == ["title", "text"]
    assert told(found)["long-heading"] == "1"


@pytest.mark.parametrize("decoy", [False, True], ids=["alone", "beside another text"])
def test_text_under_another_name_is_mended_as_well(*, decoy: bool) -> None:
    paper = Document()
    hidden(paper.add_paragraph("Hiện."), " Ẩn.")
    whole = {
        path.replace("document.xml", "document2.xml"): data.replace(b"word/document.xml", b"word/document2.xml")
        for path, data in parts(paper).items()
    }
    if decoy:
        whole["word/document.xml"] = parts(Document())["word/document.xml"]
    found = read_word(packed(whole))
    assert lines(found) == ["Hiện."]
    assert told(found) == {"hidden": "1"}


def test_relation_that_only_ends_alike_leads_to_no_second_text() -> None:
    paper = Document()
    hidden(paper.add_paragraph("Thật."), " Ẩn.")
    whole = parts(paper)
    whole["word/moi.xml"] = parts(Document())["word/document.xml"]
    false = b'<Relationship Id="x" Type="http://x.example/officeDocument" Target="word/moi.xml"/>'
    whole["_rels/.rels"] = re.sub(rb"(<Relationships[^>]*>)", rb"\1" + false, whole["_rels/.rels"])
    # Whichever is taken for the text, it is the one that was mended.
    assert "Ẩn" not in " ".join(lines(read_word(packed(whole))))


def _pictured(change: str = "", described: str = "") -> bytes:
    paper = Document()
    paper.add_paragraph("Một dòng.")
    paper.add_picture(picture(600, 400))
    whole = parts(paper)
    text = whole["word/document.xml"].decode()
    text = re.sub(r'(<a:blip r:embed="[^"]+"/>)', rf"\1{change}", text, count=1)
    text = re.sub(r'(<wp:docPr [^>]*name="[^"]*")', rf'\1 descr="{described}"', text, count=1)
    whole["word/document.xml"] = text.encode()
    return packed(whole)


def test_what_word_hides_of_a_picture_is_no_part_of_it(tmp_path: Path) -> None:
    data = _pictured('<a:srcRect l="50000" b="25000"/>')
    (one,) = read_word(data).pictures
    assert one.cut == Cut(left=50_000, bottom=25_000)
    column = copy_of_sample(tmp_path)
    column.file("anh.docx").write_bytes(data)
    run = column.run("import", "anh.docx")
    assert "Ảnh 1 đã cắt bớt trong Word" in run.out
    (photo,) = column.file("content/exemplars/2026").glob("*-anh-1.jpg")
    with Image.open(photo) as shown:
        assert shown.size == (300, 300)
        # The lower left of the gradient is its darkest: of it nothing is left above three quarters.
        assert max(shown.convert("L").tobytes()) < 200


@pytest.mark.parametrize("change", ['<a:srcRect l="-5000"/>', '<a:srcRect l="60000" r="60000"/>', "<a:srcRect/>"])
def test_margin_or_nonsense_cuts_nothing(change: str) -> None:
    (one,) = read_word(_pictured(change)).pictures
    assert one.cut is None


@pytest.mark.parametrize(
    "described",
    [
        "A picture containing person&#xA;&#xA;Description automatically generated",
        "Hình ảnh có chứa người. Mô tả được tạo tự động",
        "Một nhóm người, nội dung do AI tạo ra có thể không chính xác",
    ],
)
def test_what_a_program_sees_in_a_picture_is_nobodys_words(described: str) -> None:
    found = read_word(_pictured(described=described))
    assert [block.plain for block in found.blocks] == ["Một dòng.", ""]
    assert "no-caption" in told(found)


def test_words_of_a_person_for_a_picture_stay() -> None:
    found = read_word(_pictured(described="Hai cán bộ bên máy tính"))
    assert found.blocks[1].plain == "Hai cán bộ bên máy tính"


def test_pictures_of_a_group_come_in_one_by_one() -> None:
    paper = Document()
    paper.add_picture(picture(600, 400))
    paper.add_picture(picture(300, 200))
    whole = parts(paper)
    pictures = "".join(re.findall(r"<pic:pic[ >].*?</pic:pic>", whole["word/document.xml"].decode(), re.DOTALL))
    group = f"<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='x'/><a:graphic><a:graphicData><wpg:wgp>{pictures}"
    found = read(f"{group}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>", paper)
    assert len(found.pictures) == 2
    assert "lost-picture" not in told(found)


def test_picture_that_is_shown_twice_is_one_file() -> None:
    paper = Document()
    paper.add_picture(picture(600, 400))
    paper.add_paragraph("Ở giữa.")
    paper.add_picture(picture(600, 400))
    found = read_word(saved(paper))
    assert len(found.pictures) == 1
    assert [block.picture for block in found.blocks] == [0, -1, 0]
    assert "lost-picture" not in told(found)
