"""The whole column goes out as JSON, CSV and Word with its photos, and nothing of it is lost on the way."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from docx import Document

from tests.column import STORY, Column, copy_of_sample, fingerprint


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Column:
    column = copy_of_sample(tmp_path_factory.mktemp("export"))
    column.story(
        "ban-nhap",
        "Lời của bản nháp, **chữ đậm**.\n\n1. Một\n\n| a | b |\n| --- | --- |\n| c\\|d | e |",
        status="draft",
    )
    run = column.run("export", "--out", "ra")
    assert (run.code, run.err) == (0, "")
    assert "xin đừng đăng" in run.out
    return column


def stories(column: Column) -> set[str]:
    content = column.file("content")
    return {path.relative_to(content).as_posix() for path in content.rglob("*.md")}


def test_json_holds_every_piece_as_it_is_written(column: Column) -> None:
    data = json.loads(column.file("ra/chuyen-muc.json").read_text(encoding="utf-8"))
    assert {piece["path"] for piece in data["pieces"]} >= stories(column) - {"index.md"}
    for piece in data["pieces"]:
        text = column.file(f"content/{piece['path']}").read_text(encoding="utf-8")
        assert piece["body"].strip()
        assert text.endswith(piece["body"])
        assert f"title: {piece['keys']['title']}" in text or piece["keys"]["title"] in text


def test_csv_has_a_row_for_each_and_runs_nothing(column: Column) -> None:
    text = column.file("ra/chuyen-muc.csv").read_text(encoding="utf-8-sig")
    rows = {row["path"]: row for row in csv.DictReader(io.StringIO(text))}
    assert set(rows) >= stories(column) - {"index.md"}
    assert rows["exemplars/2026/ban-nhap.md"]["unit_name"] == "Phòng Tổng hợp"
    assert rows["exemplars/2026/ban-nhap.md"]["subject_name"] == "Tổ thử nghiệm"


def test_word_has_the_words_and_the_photos(column: Column) -> None:
    paper = Document(str(column.file("ra/chuyen-muc.docx")))
    said = "\n".join(paragraph.text for paragraph in paper.paragraphs)
    for line in ("Lời của bản nháp, chữ đậm.", "1. Một", "Một bài để thử", "– Một việc tốt", "Trạng thái: bản nháp"):
        assert line in said
    assert "**" not in said
    assert "c|d" in {cell.text for table in paper.tables for cell in table._cells}
    body = column.file(STORY).read_text(encoding="utf-8").rpartition("---\n")[2]
    first = next(line for line in body.split("\n") if re.match(r"\w", line))
    assert first.replace("**", "") in said
    photos = {path.relative_to(column.file("ra/anh")) for path in column.file("ra/anh").rglob("*.*")}
    assert len(photos) > 10
    assert len(paper.inline_shapes) >= len(photos)


def test_photos_are_the_very_files(column: Column) -> None:
    for path in column.file("ra/anh").rglob("*.*"):
        assert (
            path.read_bytes()
            == column.file(
                "content",
            )
            .joinpath(path.relative_to(column.file("ra/anh")))
            .read_bytes()
        )


def test_same_column_is_the_same_export(column: Column) -> None:
    assert column.run("export", "--out", "lan-hai").code == 0
    assert fingerprint(column.file("ra")) == fingerprint(column.file("lan-hai"))


@pytest.mark.parametrize(
    ("place", "said"), [("plans", "chính là"), ("content/ra", "content"), (".", ""), ("mkdocs.yml", "")]
)
def test_nothing_is_written_over(column: Column, place: str, said: str) -> None:
    before = fingerprint(column.file("content")), fingerprint(column.file("plans"))
    run = column.run("export", "--out", place)
    assert run.code == 2
    assert said in run.err
    assert (fingerprint(column.file("content")), fingerprint(column.file("plans"))) == before


def test_folder_that_is_not_empty_is_left_alone(column: Column) -> None:
    before = fingerprint(column.file("ra"))
    run = column.run("export", "--out", "ra")
    assert run.code == 2
    assert "không trống" in run.err
    assert fingerprint(column.file("ra")) == before
