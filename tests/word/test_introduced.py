"""The text that the site's page makes becomes a draft: read as it was mailed, trusted in nothing, its source told."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.column import Column, copy_of_sample
from thidua.shell.imports import is_for_us, text
from thidua.word.draft import Given
from thidua.word.introduced import MOST_LETTERS, answers_of, draft_of_introduction
from thidua.word.introduction import HEAD, LABELS
from thidua.word.notes import RefusedError

TEXT = f"""{HEAD}
[{LABELS["subject.kind"]}]
Cá nhân
[{LABELS["subject.name"]}]
Bà Đ.T.M.
[{LABELS["subject.role"]}]
Tổ trưởng tổ dân phố
[{LABELS["unit"]}]
Phòng Nội chính
[{LABELS["type"]}]
Gương người tốt, việc tốt
[{LABELS["field"]}]
Dân vận khéo
[{LABELS["deed"]}]
Mỗi sáng thứ Ba bà nấu bốn mươi suất cháo cho người bệnh nghèo.
- góp gạo
- góp củi
[{LABELS["achievements"]}]
Năm 2026 nấu 2.000 suất cháo
[{LABELS["asked"]}]
Đã biết và đồng ý
[{LABELS["by"]}]
Người hàng xóm
[{LABELS["contact"]}]
hang-xom@thu.example
[Hết]
"""
DRAFT = """---
title: Bà Đ.T.M., Tổ trưởng tổ dân phố
date: 2026-11-15
status: draft
unit: phong-noi-chinh
type: good-deed
subject:
  kind: individual
  name: Bà Đ.T.M.
  role: Tổ trưởng tổ dân phố
field: dan-van-kheo
summary: Mỗi sáng thứ Ba bà nấu bốn mươi suất cháo cho người bệnh nghèo.
achievements:
- Năm 2026 nấu 2.000 suất cháo
---

Mỗi sáng thứ Ba bà nấu bốn mươi suất cháo cho người bệnh nghèo.

- góp gạo
- góp củi
"""
STORY = "content/exemplars/2026/ba-d-t-m-to-truong-to-dan-pho.md"


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return copy_of_sample(tmp_path)


def mailed(text: str) -> str:
    """As a mail program sends a letter on."""
    lines = "".join(f"> {line}\r\n" for line in text.split("\n"))
    return f"Từ: ai đó\r\nChủ đề: Giới thiệu\r\n\r\n{lines}--\r\nchữ ký\r\n"


def flowed(text: str) -> str:
    """As a mail program breaks long lines."""
    lines = (line.replace(" cháo cho", " cháo \r\ncho") for line in text.split("\n"))
    return "".join(f"{line}\r\n" for line in lines) + "-- \r\nchữ ký\r\n"


@pytest.mark.parametrize(
    "data",
    [TEXT.encode(), TEXT.encode("utf-8-sig"), TEXT.encode("utf-16"), mailed(TEXT).encode(), flowed(TEXT).encode()],
    ids=["plain", "with a mark", "UTF-16", "a mail sent on", "a mail with broken lines"],
)
def test_text_is_read_however_it_came(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "gt.txt"
    path.write_bytes(data)
    assert is_for_us(path)
    assert answers_of(text(path)) == answers_of(TEXT)


def test_text_becomes_a_draft(column: Column) -> None:
    column.write("gt.txt", mailed(TEXT))
    run = column.run("import", "gt.txt")
    assert (run.code, run.err) == (0, "")
    assert column.file(STORY).read_text(encoding="utf-8") == DRAFT
    for words in ("chưa ai kiểm tra", "“Người hàng xóm”", "“hang-xom@thu.example”", "chưa phải sự đồng ý"):
        assert words in run.out
    check = column.run("check", "--format", "json").data
    found = {(one["code"], one["field"]) for one in check["diagnostics"] if one["path"] == STORY}
    assert found == {("TD201", "author"), ("TD218", "consent")}


def test_what_is_not_of_the_plan_is_left_open_and_told(column: Column) -> None:
    column.write("gt.txt", TEXT.replace("Phòng Nội chính", "Phòng Lạ").replace("Cá nhân", "Ai đó"))
    run = column.run("import", "gt.txt")
    assert "“Phòng Lạ”, không có trong danh sách" in run.out
    made = column.file(STORY).read_text(encoding="utf-8")
    assert "\nunit:" not in made
    assert "Lạ" not in made


def test_signs_of_markdown_and_tags_are_words(column: Column) -> None:
    deed = "# <b>To</b> *đậm* [x](javascript:alert)\n---\ntitle: khác\n{{ x }}"
    column.write("gt.txt", TEXT.replace("- góp gạo", deed))
    assert column.run("import", "gt.txt").code == 0
    made = column.file(STORY).read_text(encoding="utf-8")
    assert "\\# \\<b>To\\</b> \\*đậm\\* \\[x\\](javascript:alert)" in made
    assert made.count("\n---\n") == 1
    assert column.run("check", "--format", "json").data["errors"] == 0


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Ghi chú của tôi.", "not-introduction"),
        ("", "not-introduction"),
        (TEXT + "x" * MOST_LETTERS, "not-introduction"),
        (f"{HEAD}\n[{LABELS['deed']}]\nMột việc.\n", "empty-introduction"),
        (TEXT.replace(LABELS["deed"], "khác"), "empty-introduction"),
    ],
    ids=["a note", "nothing", "too long", "no name", "no deed"],
)
def test_what_is_none_is_refused(typed: str, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        draft_of_introduction(typed, Given(None, dt.date(2026, 11, 15), "gt"))


def test_bytes_that_are_no_text_are_told(column: Column) -> None:
    column.file("gt.txt").write_bytes(b"\xff\x00\xd8" * 5)
    run = column.run("import", "gt.txt")
    assert run.code == 1
    assert "không phải tệp do trang" in run.err


def test_notes_of_ones_own_in_a_folder_are_passed_by(column: Column) -> None:
    column.file("den").mkdir()
    column.write("den/ghi-chu.txt", "Nhớ gọi lại.")
    column.write("den/gt.txt", TEXT)
    run = column.run("import", "den")
    assert (run.code, run.err) == (0, "")
    assert "Đã nhập 1 bài nháp" in run.out


def test_second_answer_to_a_question_joins_the_first() -> None:
    found = answers_of(f"{HEAD}\n[{LABELS['by']}]\nA\n[{LABELS['by']}]\nB\n[Hết]\nC\n")
    assert found == {"by": ("A", "B")}
