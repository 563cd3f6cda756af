"""What a crafted file could carry stops at our limits; the files here lie just past them and harm nothing."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from tests.word.documents import picture, saved
from thidua.shell import imports
from thidua.word import package
from thidua.word.manuscript import read_word
from thidua.word.notes import RefusedError
from thidua.word.package import MOST_PARTS, MOST_XML, opened, packed


def parts() -> dict[str, bytes]:
    paper = Document()
    paragraph = paper.add_paragraph("Một dòng.")
    paper.add_comment(paragraph.runs[0], text="Lời bàn", author="X", initials="X")
    return dict(opened(saved(paper)).parts)


def why(data: bytes) -> str:
    with pytest.raises(RefusedError) as refused:
        read_word(data)
    return refused.value.note.name


def test_as_many_parts_as_may_be_and_one_more() -> None:
    whole = parts()
    extra = {f"customXml/item{number}.xml": b"<a/>" for number in range(MOST_PARTS - len(whole))}
    assert read_word(packed({**whole, **extra})).blocks[0].plain == "Một dòng."
    assert why(packed({**whole, **extra, "customXml/last.xml": b"<a/>"})) == "too-large-inside"


def test_part_as_large_as_may_be_and_one_byte_more() -> None:
    whole = parts()
    blank = b" " * (MOST_XML - len(whole["word/styles.xml"]))
    assert read_word(packed({**whole, "word/styles.xml": whole["word/styles.xml"] + blank}, small=True)).blocks
    over = {**whole, "word/styles.xml": whole["word/styles.xml"] + blank + b" "}
    assert why(packed(over, small=True)) == "too-large-inside"


def test_all_parts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = parts()
    size = sum(map(len, whole.values()))
    monkeypatch.setattr(package, "MOST_UNPACKED", size)
    assert read_word(packed(whole)).blocks
    assert why(packed({**whole, "word/media/x.bin": b"x"})) == "too-large-inside"


def test_file_as_a_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    data = packed(parts())
    monkeypatch.setattr(package, "MOST_BYTES", len(data))
    assert read_word(data).blocks
    assert why(data + b"x") == "too-large"
    monkeypatch.setattr(imports, "MOST_BYTES", len(data) - 1)
    (tmp_path / "a.docx").write_bytes(data)
    with pytest.raises(RefusedError, match="too-large"):
        imports.file_bytes(tmp_path / "a.docx")


@pytest.mark.parametrize("declared", [b"<!DOCTYPE w:document>", b'<!DOCTYPE x [<!ENTITY a "b">]>'])
@pytest.mark.parametrize("path", ["word/document.xml", "word/styles.xml", "word/comments.xml"])
def test_declarations_are_refused(declared: bytes, path: str) -> None:
    whole = parts()
    begun = whole[path].index(b"?>") + 2
    assert why(packed({**whole, path: whole[path][:begun] + declared + whole[path][begun:]})) == "unsafe-xml"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_xml_in_another_alphabet_is_refused(encoding: str) -> None:
    whole = parts()
    text = whole["word/document.xml"].decode().replace("UTF-8", "UTF-16")
    assert why(packed({**whole, "word/document.xml": text.encode(encoding)})) == "unsafe-xml"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "broken-file"),
        (b"khong phai Word", "broken-file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "locked-or-old"),
        (packed({"a.txt": b"a"}), "not-word"),
        (packed({"word/document.xml": b"<a"}), "broken-file"),
        (packed({"word/document.xml": b"<a/>"}), "broken-file"),
    ],
)
def test_what_is_no_word_file(data: bytes, name: str) -> None:
    assert why(data) == name


def test_half_of_a_file() -> None:
    data = packed(parts())
    assert why(data[: len(data) // 2]) == "broken-file"


def test_pictures_that_lie_elsewhere_are_never_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(picture().getvalue())
    paper = Document()
    paper.add_paragraph("Một dòng.")
    paper.add_picture(picture())
    whole = dict(opened(saved(paper)).parts)
    rels = "word/_rels/document.xml.rels"
    target = f'Target="{secret.as_uri()}" TargetMode="External"'.encode()
    whole[rels] = whole[rels].replace(b'Target="media/image1.jpg"', target)
    assert secret.as_uri().encode() in whole[rels]
    whole["word/document.xml"] = whole["word/document.xml"].replace(b"r:embed=", b"r:link=")
    read = read_word(packed(whole))
    assert read.pictures == ()
    assert {note.name for note in read.notes} >= {"outside", "lost-picture"}


def test_mapping_of_styles_that_a_file_carries_maps_nothing() -> None:
    whole = {**parts(), "word/thidua-style-map": b"", "mammoth/style-map": b"p => script:fresh"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in whole.items():
            archive.writestr(name, data)
    assert read_word(out.getvalue()).blocks[0].markdown == "Một dòng."


def test_child_that_may_not_write_can_still_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(packed(parts()))
    assert imports.manuscript(tmp_path / "a.docx") == read_word(packed(parts()))


def test_child_ends_at_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.docx").write_bytes(packed(parts()))
    monkeypatch.setattr(imports, "_PATIENCE", 0.001)
    with pytest.raises(RefusedError, match="too-much"):
        imports.manuscript(tmp_path / "a.docx")


def test_macros_are_told_and_left_out() -> None:
    data = packed({**parts(), "word/vbaProject.bin": b"x"})
    assert "word/vbaProject.bin" not in opened(data).parts
    assert "macros" in {note.name for note in read_word(data).notes}
