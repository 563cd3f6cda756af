"""What stands in a Word file comes out as it was meant, and what must not come out does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from tests.test_legacy import LETTERS, written
from tests.word.documents import FONTS, field, hidden, in_font, saved
from tests.word.reading import body, read, told
from thidua.legacy import Encoding
from thidua.word.manuscript import read_word
from thidua.word.package import opened, packed


@pytest.mark.parametrize(
    ("typed", "markdown"),
    [
        ("1986. Năm ấy", "1986\\. Năm ấy"),
        ("12) Mục", "12\\) Mục"),
        ("- một mình", "\\- một mình"),
        ("+ một mình", "\\+ một mình"),
        ("# không", "\\# không"),
        ("> lời", "\\> lời"),
        ("<b> và a < b", "\\<b> và a \\< b"),
        ("| ống", "\\| ống"),
        (": định nghĩa", "\\: định nghĩa"),
        ("=====", "\\====="),
        ("-----", "\\-----"),
        ("5 * 3 * 2 = 30", "5 \\* 3 \\* 2 = 30"),
        ("tên_tệp_dài và _gạch_", "tên_tệp_dài và \\_gạch\\_"),
        ("[x](y) [^1] `mã`", "\\[x\\](y) \\[^1\\] \\`mã\\`"),
        ("C:\\bài", "C:\\\\bài"),
        ("&nbsp; & &#60;", "&amp;nbsp; & &amp;#60;"),
        ("~~cũ~~", "\\~~cũ\\~~"),
        ("Năm 2025-2026, 50%", "Năm 2025-2026, 50%"),
    ],
)
def test_signs_of_markdown_are_printed_as_typed(typed: str, markdown: str) -> None:
    assert body(lambda paper: paper.add_paragraph(typed)) == markdown


@pytest.mark.parametrize(
    ("runs", "markdown"),
    [
        ([("chữ ", ""), ("đậm", "b"), (" và ", ""), ("nghiêng", "i")], "chữ **đậm** và *nghiêng*"),
        ([("đậm ", "b"), ("tiếp", "b"), (" rồi", "")], "**đậm tiếp** rồi"),
        ([("Kết quả:", "b"), ("tốt", "")], "**Kết quả**:tốt"),
        ([("a", ""), ("(b)", "b"), ("c", "")], "a(**b**)c"),
        ([("x", ""), ("   ", "b"), ("y", "")], "x y"),
        ([("đậm", "b"), ("nghiêng", "i")], "**đậm**nghiêng"),
        ([("cả hai", "bi")], "***cả hai***"),
        ([("10", ""), ("3", "^"), (" m", ""), ("2", "^"), (" CO", ""), ("2", "v")], "10³ m² CO₂"),
        ([("thứ 1", ""), ("st", "^")], "thứ 1st"),
    ],
)
def test_looks_of_words(runs: list[tuple[str, str]], markdown: str) -> None:
    def build(paper: Paper) -> None:
        paragraph = paper.add_paragraph()
        for text, look in runs:
            run = paragraph.add_run(text)
            run.bold, run.italic = "b" in look or None, "i" in look or None
            if "^" in look:
                run.font.superscript = True
            if "v" in look:
                run.font.subscript = True

    assert body(build) == markdown


@pytest.mark.parametrize("encoding", Encoding)
def test_each_letter_of_a_legacy_font_comes_in(encoding: Encoding) -> None:
    text = "".join(LETTERS)
    capitals = "".join(letter.upper() for letter in LETTERS)

    def build(paper: Paper) -> None:
        paper.add_paragraph().add_run(written(text, encoding)).font.name = FONTS[encoding]
        is_tcvn3 = encoding is Encoding.TCVN3
        typed = written(text if is_tcvn3 else capitals, encoding)
        paper.add_paragraph().add_run(typed).font.name = ".VnTimeH" if is_tcvn3 else FONTS[encoding]

    assert [block.plain for block in read(build).blocks] == [text, capitals]


def _by_style(paper: Paper) -> None:
    style = paper.styles.add_style("Cu", 1)
    style.font.name = ".VnTime"
    paper.add_paragraph(written("khẳng định", Encoding.TCVN3), style)


def _by_base_style(paper: Paper) -> None:
    base = paper.styles.add_style("Goc", 1)
    base.font.name = ".VnTime"
    paper.styles.add_style("Con", 1).base_style = base
    paper.add_paragraph(written("khẳng định", Encoding.TCVN3), "Con")


def _by_character_style(paper: Paper) -> None:
    style = paper.styles.add_style("Chu", 2)
    style.font.name = ".VnTime"
    paper.add_paragraph().add_run(written("khẳng định", Encoding.TCVN3), style)


def _by_default(paper: Paper) -> None:
    fonts = paper.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    fonts.set(qn("w:hAnsi"), ".VnTime")
    paper.add_paragraph(written("khẳng định", Encoding.TCVN3))


def _by_slot(paper: Paper) -> None:
    in_font(paper.add_paragraph().add_run(written("khẳng định", Encoding.TCVN3)), ".VnTime")


def _over_a_style(paper: Paper) -> None:
    style = paper.styles.add_style("Cu", 1)
    style.font.name = ".VnTime"
    paper.add_paragraph(style=style).add_run("khẳng định").font.name = "Times New Roman"


@pytest.mark.parametrize(
    "build", [_by_style, _by_base_style, _by_character_style, _by_default, _by_slot, _over_a_style]
)
def test_font_from_wherever_it_comes(build: Callable[[Paper], None]) -> None:
    assert body(build) == "khẳng định"


def test_font_of_the_theme() -> None:
    paper = Document()
    paper.add_paragraph(written("khẳng định", Encoding.TCVN3))
    parts = dict(opened(saved(paper)).parts)
    theme = next(path for path in parts if path.startswith("word/theme/"))
    begun = parts[theme].index(b"<a:minorFont>")
    parts[theme] = parts[theme][:begun] + parts[theme][begun:].replace(b'typeface="Cambria"', b'typeface=".VnTime"', 1)
    assert b".VnTime" in parts[theme]
    assert read_word(packed(parts)).blocks[0].plain == "khẳng định"


def test_letter_that_became_a_soft_hyphen_on_the_way() -> None:
    def build(paper: Paper) -> None:
        before, after = written("nước", Encoding.TCVN3).split("\u00ad")
        run = paper.add_paragraph().add_run(before)
        run.font.name = ".VnTime"
        run._r.append(OxmlElement("w:softHyphen"))
        rest = OxmlElement("w:t")
        rest.text = after
        run._r.append(rest)

    assert body(build) == "nước"


def test_text_that_an_earlier_converter_left_wrong_is_told() -> None:
    def build(paper: Paper) -> None:
        paper.add_paragraph("Bản khaúng định đã được nhiều nơi học, nớc về tận ruộng.")
        paper.add_paragraph("Saùng thöù Hai, caû xaõ ra ñoàng.")

    notes = {(note.name, note.data["right"]) for note in read(build).notes}
    assert ("wrong-word", "khẳng") in notes
    assert ("wrong-line", "Sáng thứ Hai, cả xã ra đồng.") in notes
    assert "odd-word" in {name for name, _ in notes}


def test_hidden_text_and_comments_never_come_in_and_are_told() -> None:
    def build(paper: Paper) -> None:
        paragraph = paper.add_paragraph("Thấy được. ")
        hidden(paragraph, "Bí mật một. ")
        style = paper.styles.add_style("An", 2)
        style.font.hidden = True
        paragraph.add_run("Bí mật hai.", style)
        paper.add_comment(paragraph.runs[0], text="Bí mật ba", author="X", initials="X")

    assert body(build) == "Thấy được."
    assert told(build) == {"hidden": "2", "comment": "1"}


def test_fields_formulas_and_changes() -> None:
    namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

    def build(paper: Paper) -> None:
        paragraph = paper.add_paragraph("Cơ quan: ")
        field(paragraph, "Văn phòng")
        for xml in (
            f"<m:oMath {math}><m:r><m:t> = x+1</m:t></m:r></m:oMath>",
            f"<w:ins {namespaces}><w:r><w:t> thêm</w:t></w:r></w:ins>",
            f"<w:del {namespaces}><w:r><w:delText>bỏ</w:delText></w:r></w:del>",
            f"<w:moveFrom {namespaces}><w:r><w:t>chuyển</w:t></w:r></w:moveFrom>",
        ):
            paragraph._p.append(parse_xml(xml))

    assert body(build) == "Cơ quan: Văn phòng = x+1 thêm"
    assert told(build) == {"formula": "1", "change": "3"}


def test_field_within_a_field() -> None:
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    )
    inner = (
        "<w:fldSimple><w:r><w:t>trong</w:t></w:r></w:fldSimple>"
        "<m:oMath><m:r><m:t> = x+1</m:t></m:r></m:oMath>"
        "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
    )

    def build(paper: Paper) -> None:
        paper.add_paragraph("Chữ ")._p.append(parse_xml(f"<w:fldSimple {spaces}>{inner}</w:fldSimple>"))

    assert body(build) == "Chữ trong = x+1"
    assert told(build) == {"formula": "1", "change": "1"}


def test_lists_count_as_word_prints_them() -> None:
    def build(paper: Paper) -> None:
        for text, style in (
            ("một", "List Number"),
            ("hai", "List Number"),
            ("xen giữa", None),
            ("ba", "List Number"),
            ("chấm", "List Bullet"),
            ("chấm con", "List Bullet 2"),
        ):
            paper.add_paragraph(text, style)

    assert body(build) == "1. một\n2. hai\n\nxen giữa\n\n3. ba\n\n- chấm\n- chấm con"


def _numbering(paper: Paper, form: str, text: str, start: int = 1) -> None:
    root = paper.part.numbering_part.element
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    level = f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    root.insert(0, parse_xml(f'<w:abstractNum {space} w:abstractNumId="77">{level}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {space} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


@pytest.mark.parametrize(
    ("form", "text", "start", "lines"),
    [
        ("lowerLetter", "%1)", 1, ["a) việc", "b) việc"]),
        ("lowerLetter", "%1)", 26, ["z) việc", "aa) việc"]),
        ("upperRoman", "%1.", 1, ["I. việc", "II. việc"]),
        ("upperRoman", "%1.", 39, ["XXXIX. việc", "XL. việc"]),
        ("lowerRoman", "%1.", 1989, ["mcmlxxxix. việc", "mcmxc. việc"]),
        ("decimal", "Điều %1.", 1, ["Điều 1. việc", "Điều 2. việc"]),
        ("decimal", "%1.", 1, ["1. việc\n2. việc"]),
    ],
)
def test_numbers_of_other_kinds_stay_as_printed(form: str, text: str, start: int, lines: list[str]) -> None:
    def build(paper: Paper) -> None:
        _numbering(paper, form, text, start)
        for _ in range(2):
            numbers = paper.add_paragraph("việc")._p.get_or_add_pPr().get_or_add_numPr()
            numbers.get_or_add_ilvl().val, numbers.get_or_add_numId().val = 0, 77

    assert [block.markdown for block in read(build).blocks] == lines


@pytest.mark.parametrize(
    ("typed", "markdown"),
    [
        (["- một", "- hai"], "- một\n- hai"),
        (["• một", "• hai", "• ba"], "- một\n- hai\n- ba"),
        (["1/ một", "2/ hai"], "1. một\n2. hai"),
        (["3. một", "4. hai"], "3. một\n4. hai"),
        (["1. một", "3. hai"], "1\\. một\n\n3\\. hai"),
        (["- Còn không bà?", "- Còn."], "– Còn không bà?\n\n– Còn."),
        (["* một", "* hai"], "- một\n- hai"),
        (["- một mình"], "\\- một mình"),
        (["2020. Năm ấy", "xen", "2021. Năm sau"], "2020\\. Năm ấy\n\nxen\n\n2021\\. Năm sau"),
    ],
)
def test_lists_typed_by_hand(typed: list[str], markdown: str) -> None:
    def build(paper: Paper) -> None:
        for line in typed:
            paper.add_paragraph(line)

    assert body(build) == markdown
