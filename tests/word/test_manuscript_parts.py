"""Tables, links, notes, captions and odd pieces of a Word file come out as they were meant."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from tests.word.documents import picture, saved
from tests.word.reading import body, read, told
from thidua.word.draft import Given, draft_of
from thidua.word.manuscript import read_word
from thidua.word.package import opened, packed


def test_table_with_pipes_breaks_and_cells_that_span() -> None:
    def build(paper: Paper) -> None:
        table = paper.add_table(3, 3)
        for cell, said in zip(table._cells, ("a|b", "c", "d", "e", "", "g", "", "i", "k"), strict=True):
            cell.text = said
        table.cell(1, 0).merge(table.cell(2, 0))
        table.cell(0, 1).merge(table.cell(0, 2)).text = "c"
        table.cell(2, 2).add_paragraph("dòng hai")

    rows = ["| a\\|b | c |  |", "| --- | --- | --- |", "| e |  | g |", "|  | i | k; dòng hai |"]
    assert body(build) == "\n".join(rows)


def test_frame_around_paragraphs_is_taken_away() -> None:
    def build(paper: Paper) -> None:
        cell = paper.add_table(1, 1).cell(0, 0)
        cell.text = "Trong khung."
        cell.add_paragraph().add_run().add_picture(picture())

    read_back = read(build)
    assert [block.kind.value for block in read_back.blocks] == ["text", "picture"]


def test_links_to_pages_stay_and_all_others_lose_their_address() -> None:
    def build(paper: Paper) -> None:
        for address in ("https://example.com/a(b)", "javascript:alert(1)", "file:///tmp/x"):
            part = paper.part.relate_to(
                address,
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
                is_external=True,
            )
            link = OxmlElement("w:hyperlink", {qn("r:id"): part})
            run = OxmlElement("w:r")
            said = OxmlElement("w:t")
            said.text = "chữ"
            run.append(said)
            link.append(run)
            paper.add_paragraph()._p.append(link)

    assert body(build) == "[chữ](https://example.com/a%28b%29)\n\nchữ\n\nchữ"
    assert told(build)["link"] == "2"


def test_notes_at_the_foot() -> None:
    paper = Document()
    paper.add_paragraph("Câu có chú thích")
    parts = dict(opened(saved(paper)).parts)
    space = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts["word/footnotes.xml"] = (
        b"<w:footnotes "
        + space
        + b'><w:footnote w:id="2"><w:p><w:r><w:t>'
        + "Theo sổ của tổ.".encode()
        + b"</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = b'<Relationship Id="rId900" Type="' + kind + b'" Target="footnotes.xml"/></Relationships>'
    rels = "word/_rels/document.xml.rels"
    parts[rels] = parts[rels].replace(b"</Relationships>", relation)
    mark = b'<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"</w:p>", mark, 1)
    blocks = read_word(packed(parts)).blocks
    assert [block.markdown for block in blocks] == ["Câu có chú thích[^1]", "[^1]: Theo sổ của tổ."]


@pytest.mark.parametrize("below", ["Ảnh: tổ vận hành", "italic", "Caption"])
def test_caption_is_proposed(below: str) -> None:
    def build(paper: Paper) -> None:
        paper.add_picture(picture())
        if below == "italic":
            paper.add_paragraph().add_run("Ảnh nghiêng").italic = True
        else:
            paper.add_paragraph(below, "Caption" if below == "Caption" else None)

    first, second = read(build).blocks
    assert first.plain == second.plain
    assert "caption" in told(build)


def test_unseen_letters_and_pieces_of_letters_are_mended() -> None:
    def build(paper: Paper) -> None:
        paragraph = paper.add_paragraph("\u200bta\u0302\u0323p\u00a0the\u0302")
        paragraph.add_run("\u0309\ufeff \t ok")

    assert body(build) == "tập thể ok"


def test_placeholders_of_a_form_do_not_come_in() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    box = (
        f"<w:sdt {space}><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r>"
        "</w:sdtContent></w:sdt>"
    )
    assert body(lambda paper: paper.add_paragraph("Tên: ")._p.append(parse_xml(box))) == "Tên:"


def test_names_of_the_strict_standard() -> None:
    data = saved_text("Chữ nghiêm ngặt")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as strict:
        for name in archive.namelist():
            part = archive.read(name)
            for kind in (b"wordprocessingml", b"drawingml"):
                part = part.replace(
                    b"http://schemas.openxmlformats.org/" + kind + b"/2006/",
                    b"http://purl.oclc.org/ooxml/" + kind + b"/",
                )
            strict.writestr(name, part)
    assert read_word(out.getvalue()).blocks[0].plain == "Chữ nghiêm ngặt"


def saved_text(text: str) -> bytes:
    paper = Document()
    paper.add_paragraph(text)
    return saved(paper)


def test_bold_paragraphs_in_a_row_are_no_list() -> None:
    def build(paper: Paper) -> None:
        for text in ("một", "hai"):
            paragraph = paper.add_paragraph()
            paragraph.add_run(text).italic = True
            paragraph.add_run(" tiếp")

    assert body(build) == "*một* tiếp\n\n*hai* tiếp"


@pytest.mark.parametrize(
    ("levels", "signs"),
    [
        # The title, then levels of Word's headings; 0 is its style Title.
        ([1, 2, 3, 2], ["##", "###", "##"]),
        ([0, 1, 2, 1], ["##", "###", "##"]),
        ([1, 1, 2], ["##", "###"]),
        ([0, 3, 3, 4], ["##", "##", "###"]),
        ([1, 2, 4, 3, 2], ["##", "###", "###", "##"]),
        ([0, 3, 2, 3], ["##", "##", "###"]),
        ([0, 1, 2, 3, 4, 5, 6], ["##", "###", "####", "#####", "######", "######"]),
    ],
)
def test_headings_begin_at_two_signs_and_go_down_by_one(levels: list[int], signs: list[str]) -> None:
    def build(paper: Paper) -> None:
        for number, level in enumerate(levels):
            paper.add_heading(f"Mục thứ {number}", level)
            paper.add_paragraph("Một câu dài vừa phải.")

    draft = draft_of(read(build), Given(None, dt.date(2026, 11, 15), "bai"), {})
    assert draft.front["title"] == "Mục thứ 0"
    headings = [line for line in draft.body.splitlines() if line.startswith("#")]
    assert headings == [f"{sign} Mục thứ {number}" for number, sign in enumerate(signs, start=1)]


def test_draft_says_only_what_its_text_or_its_writer_says() -> None:
    draft = draft_of(read(lambda paper: paper.add_heading("Tên bài", 1)), Given(None, dt.date(2026, 11, 15), "bai"), {})
    assert list(draft.front) == ["title", "date", "status", "type"]
