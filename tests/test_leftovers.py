"""What a merge, an editor or another program left in a column: told where it would be published, else passed over."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.column import Column
from tests.publishing import tiny_column
from tests.small_column import HERE, PLAN, body_line, checked, names, story, told
from thidua.content import Piece
from thidua.kinds import KINDS
from thidua.messages.catalogue import sentence
from thidua.rules.leftovers import second_front_matter
from thidua.shell.files import read_inputs
from thidua.shell.settings import read_settings
from thidua.source.document import read_document
from thidua.source.events import Body
from thidua.source.merges import merge_marks

MARKS = "<<<<<<< HEAD\nBản một.\n=======\nBản hai.\n>>>>>>> nhanh-kia\n"
UNFINISHED = {
    "two versions": MARKS,
    "three versions": MARKS.replace("=======", "||||||| 5f2a9c1\nBản gốc.\n======="),
    "without names": "<<<<<<<\na\n=======\nb\n>>>>>>>\n",
    "in a fence of code": f"```\n{MARKS}```\n",
    "only the first mark is left": "<<<<<<< HEAD\nBản một.\n",
    "only the last mark is left": "Bản hai.\n\n>>>>>>> nhanh-kia\n",
    "the other side ends in a quote": "<<<<<<< HEAD\na\n=======\n> b\n>>>>>>> nhanh-kia\n",
    "line ends of Windows": MARKS.replace("\n", "\r\n"),
}
ALIKE = {
    "a heading's line": "Chợ phiên\n=======\n\nNgười bán ngồi trước.\n",
    "eight signs": "<<<<<<<< HEAD\n",
    "six signs": ">>>>>> a\n",
    "behind a blank": " <<<<<<< HEAD\n",
    "within a line": "Dòng có <<<<<<< HEAD ở giữa\n",
    "glued to a word": "<<<<<<<HEAD\n",
    "mails that were answered seven times": ">>>>>> Sáu lần.\n>>>>>>> Bảy lần.\n>>>>>> Sáu lần.\n",
    "a row without cells": "|||||||\n",
}


@pytest.mark.parametrize("body", UNFINISHED.values(), ids=UNFINISHED)
def test_an_unfinished_merge_is_an_error_at_its_first_mark(body: str) -> None:
    text = story(f"Đoạn đầu.\n\n{body}")
    first = next(n for n, line in enumerate(body.splitlines()) if line[:7] in {"<" * 7, ">" * 7})
    assert f"content/{HERE}:{body_line(text) + 2 + first}:1 unfinished-merge" in told(checked(text))


@pytest.mark.parametrize("body", ALIKE.values(), ids=ALIKE)
def test_what_only_looks_like_a_mark_is_none(body: str) -> None:
    assert merge_marks(body.splitlines()) == ()
    assert "unfinished-merge" not in names(checked(story(body)))


def test_a_merge_in_front_matter_is_the_only_thing_that_is_said() -> None:
    both = "<<<<<<< HEAD\nstatus: draft\n=======\nstatus: approved\n>>>>>>> nhanh-kia"
    assert told(checked(story().replace("status: approved", both))) == [f"content/{HERE}:4:1 unfinished-merge"]
    assert told(checked(f"<<<<<<< HEAD\n{story()}=======\n{story()}>>>>>>> nhanh-kia\n")) == [
        f"content/{HERE}:1:1 unfinished-merge"
    ]


def test_a_merge_in_the_body_leaves_the_front_matter_to_be_judged() -> None:
    assert names(checked(story(MARKS, unit="khong-co"))) == ["unknown-unit", "unfinished-merge"]


def test_plans_registrations_and_settings_may_hold_no_marks_either(tmp_path: Path) -> None:
    result = checked(story(), plans={"plan.yml": f"{PLAN}{MARKS}"})
    assert result.is_plan_unusable
    assert told(result)[-1] == f"plans/plan.yml:{PLAN.count(chr(10)) + 1}:1 unfinished-merge"
    rows = checked(story(), registrations={"2026.yml": "<<<<<<< a\n[]\n=======\n[]\n>>>>>>> b\n"})
    assert told(rows) == ["registrations/2026.yml:1:1 unfinished-merge"]
    column = tiny_column(tmp_path)
    column.write("mkdocs.yml", f"site_name: a\n{MARKS}")
    run = column.run("build")
    assert run.code == 2
    assert "mkdocs.yml:2:1: lỗi TD128" in run.err


SECOND = {
    "a block with fences": "---\nstatus: draft\n---\nChữ.\n",
    "below an empty line": "\n---\n\nstatus: draft\n---\nChữ.\n",
    "below text": "Chữ.\n\n---\nstatus: draft\nreviews: []\n\nChữ.\n",
    "with lists and comments": "---\n# ghi chú\nauthor: A\nachievements:\n  - Một việc\nstatus: draft\nChữ.\n",
    "closed too early": "author: A\nstatus: draft\n---\nChữ.\n",
    "to the end": "Chữ.\n\n---\ntitle: A\nstatus: draft\n",
}
NO_SECOND = {
    "a line across the page": "Chữ.\n\n---\n\nChữ.\n",
    "one line of text below it": "Chữ.\n\n---\n\nauthor: Nguyễn Văn A, người kể\n\nChữ.\n",
    "keys that are none of ours": "Chữ.\n\n---\n\nnote: a\nsource: b\n\nChữ.\n",
    "headings with colons": "---\n\n# Ghi chú\n\nNói thêm: có.\n",
    "words with colons": "---\n\nÔng nói: được.\nBà nói: không.\n",
    "an example in code": "Khai như sau:\n\n```yaml\n---\ntitle: A\nstatus: draft\n---\n```\n",
    "a table": "| status: | author: |\n| --- | --- |\n| a | b |\n",
}


@pytest.mark.parametrize("body", SECOND.values(), ids=SECOND)
def test_a_second_front_matter_is_an_error_at_its_first_line(body: str) -> None:
    text = story(body)
    result = checked(text)
    (at,) = (one.position.line for one in result.findings if one.name == "second-document")
    line = text.splitlines()[at - 1]
    assert line == "---" or line.startswith("author:")
    assert result.errors


@pytest.mark.parametrize("body", NO_SECOND.values(), ids=NO_SECOND)
def test_what_only_looks_like_front_matter_is_text(body: str) -> None:
    assert "second-document" not in names(checked(story(body)))


@pytest.mark.parametrize("line", ["Chữ.\n", "---\n# ghi chú\n\n", "---\n\n\n"])
def test_a_body_of_very_many_lines_takes_no_long_time(line: str) -> None:
    document = read_document(HERE, f"{story()}Chữ.\ntitle: A\n{line * 60_000}".encode())
    piece = Piece.of(HERE, document, KINDS[0].record.build({}, id="a", path=HERE), Body(document.body))
    start = time.process_time()
    assert list(second_front_matter(piece)) == []
    assert time.process_time() - start < 3


DISGUISED = {
    "Word (.docx)": b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00[Content_Types].xml",
    "LibreOffice": b"PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text",
    "tệp nén": b"PK\x03\x04\x14\x00anh.jpg",
    "đời cũ": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "RTF": b"{\\rtf1\\ansi {\\b To mot cua}}",
    "trang web": b"\xef\xbb\xbf\n<!-- saved -->\n<!DOCTYPE html>\n<html><body>a</body></html>",
    "(HTML)": b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
    "một ảnh": b"\xff\xd8\xff\xe0\x00\x10JFIF",
}


@pytest.mark.parametrize(("kind", "data"), DISGUISED.items(), ids=DISGUISED)
def test_a_document_under_the_name_of_a_text_is_called_what_it_is(kind: str, data: bytes) -> None:
    result = checked({HERE: data})
    assert told(result) == [f"content/{HERE}:1:1 unreadable-file"]
    message, hint = sentence(result.findings[0])
    assert kind in message
    assert "Đổi đuôi tệp không đổi được nội dung" in hint
    assert "{" not in "".join(sentence(result.findings[0], "en"))


@pytest.mark.parametrize("text", ["<p>Chữ</p>\n", "<3 là một trái tim\n", "PK ra quân\n", "%PDF\n", "MIME là gì\n"])
def test_a_text_that_begins_like_one_is_a_text(text: str) -> None:
    assert names(checked({HERE: text}))[0] == "missing-front-matter"


LEFT_BEHIND = (
    *("bai-dau.md~", "bai-dau.md.bak", "bai-dau.bak", "bai-dau.md.orig", "bai-dau.md.rej", "bai-dau.md.swp"),
    *("bai-dau.md.tmp", "#bai-dau.md#", ".#bai-dau.md", "~$bai-dau.docx", "bai-dau.md.crdownload", "Thumbs.db"),
    *("bai-dau_LOCAL_1234.md", "bai-dau_REMOTE_1234.md", "bai-dau_BASE_1234.md", "bai-dau_BACKUP_1234.md"),
)


def _told_of(column: Column) -> list[str]:
    inputs = read_inputs(read_settings(column.file("mkdocs.yml")))
    return sorted(source.inside for source in inputs.content)


def test_what_editors_and_merge_tools_leave_is_neither_an_error_nor_published(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    before = _told_of(column)
    for name in LEFT_BEHIND:
        column.write(f"content/exemplars/2026/{name}", "---\ntitle: xabucon\n---\nxabucon\n")
    assert _told_of(column) == before
    run = column.run("build")
    assert run.code == 0, run.err
    site = column.root / "site"
    assert [path for path in site.rglob("*") if path.is_file() and b"xabucon" in path.read_bytes()] == []


COPIES = (
    "{} (1)",
    "{} - Copy",
    "{} - Copy (2)",
    "Copy of {}",
    "{} copy",
    "{} copy 2",
    "{} - Bản sao",
    "Bản sao của {}",
)


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_beside_its_original_is_a_warning_and_is_not_read(name: str) -> None:
    copy = HERE.replace("to-mot-cua", name.format("to-mot-cua"))
    result = checked({HERE: story(), copy: story(title="<b>")})
    assert told(result) == [f"content/{copy}:1:1 copied-file"]
    assert result.errors == 0
    assert [piece.inside for piece in result.pieces] == [HERE]


def test_a_file_that_only_has_the_name_of_a_copy_is_asked_for_a_right_name() -> None:
    assert names(checked({"exemplars/2026/to-mot-cua (1).md": story()})) == ["bad-file-name"]
