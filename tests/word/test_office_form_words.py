"""The office's own form, whatever is typed into it and by whatever program it was saved."""

from __future__ import annotations

import io
from pathlib import Path
from zlib import crc32

import docx
import pytest
import yaml
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.column import TODAY, Column, copy_of_sample
from tests.word.filling import filled, rows
from tests.word.office import soffice
from tests.word.test_office_form import (
    BLANK,
    BODY,
    DAY,
    FRONT,
    PLAN,
    PLANS,
    SAID,
    STORY_PATH,
    TEXT,
    come_back,
    notes,
    plan_of,
)
from thidua.cli.main import main
from thidua.papers.kinds.form import form
from thidua.papers.layout import to_docx
from thidua.word.office_form import choices_of, rows_of

# What people type into a cell: words, numbers, signs of Markdown and of YAML; a line does not begin as a list does.
SAYINGS = (
    "bến",
    "Mẫu",
    "năm 1986.",
    "2,5",
    "5*3",
    "#1",
    "đội: ba",
    "“sạch”",
    "a_b_c",
    "[x]",
    "50%",
    "#",
    "- và",
    "| ",
    "\\n",
    "!",
    "'",
)
WORDS = st.lists(st.sampled_from(SAYINGS), max_size=6).map(lambda found: " ".join(" ".join(("Đội", *found)).split()))


@given(
    st.fixed_dictionaries(dict.fromkeys(("title", "subject.name", "summary", "author"), WORDS)),
    st.lists(WORDS, min_size=1, max_size=4),
)
@settings(max_examples=12, deadline=None)
def test_words_in_are_words_out(said: dict[str, str], deeds: list[str]) -> None:
    draft = come_back(filled(BLANK, {**SAID, **said, "achievements": "\n".join(deeds)}, deeds))
    assert notes(draft) == []
    front = draft.front
    assert (front["title"], front["subject"]["name"]) == (said["title"], said["subject.name"])
    assert (front["summary"], front["author"], front["achievements"]) == (said["summary"], said["author"], deeds)


@given(st.sampled_from(sorted(PLANS)), st.data())
@settings(max_examples=12, deadline=None)
def test_every_choice_that_is_offered_is_read_as_its_id(name: str, data: st.DataObject) -> None:
    plan = plan_of(name)
    blank = to_docx(form(plan, None, today=DAY).paper, today=DAY)
    keys = [row.key for row in rows_of(plan) if row.choices]
    chosen = {key: data.draw(st.sampled_from(sorted(choices_of(plan, key).items())), label=key) for key in keys}
    draft = come_back(filled(blank, {**{key: name for key, (_, name) in chosen.items()}, "title": "Một bài"}), plan)
    front = {**draft.front, "subject.kind": draft.front["subject"]["kind"]}
    names = {key: {"campaigns": [id_]}.get(key, id_) for key, (id_, _) in chosen.items()}
    assert {key: front[key] for key in keys} == names


def _imported(column: Column, name: str, data: bytes, capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    column.file(name).write_bytes(data)
    at = ["--config", str(column.file("mkdocs.yml")), "--today", TODAY]
    assert main(["import", str(column.file(name)), *at]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out, column.file(STORY_PATH).read_text(encoding="utf-8")


def test_by_the_commands_a_form_goes_out_and_comes_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    column = copy_of_sample(tmp_path)
    at = ["--config", str(column.file("mkdocs.yml")), "--today", TODAY]
    assert main(["report", "form", "--out", str(tmp_path / "mau.docx"), *at]) == 0
    assert (tmp_path / "mau.docx").read_bytes() == BLANK
    capsys.readouterr()
    out, text = _imported(column, "phieu.docx", filled(BLANK, SAID, TEXT), capsys)
    assert [line for line in out.splitlines() if line.startswith("  ·")] == []
    front = yaml.safe_load(text.split("---\n")[1])
    assert front == FRONT
    assert main(["check", str(column.file(STORY_PATH)), "--format", "json", *at]) == 0
    assert '"diagnostics": []' in capsys.readouterr().out


@pytest.mark.long
@pytest.mark.office
@pytest.mark.parametrize("way", [("odt", "docx:MS Word 2007 XML"), ("docx", "odt"), ("docx", "doc:MS Word 97")])
def test_a_form_that_libreoffice_saved_comes_in_the_same(
    tmp_path: Path, way: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    column = copy_of_sample(tmp_path)
    first, second = way
    name = "phieu.docx"
    column.file(name).write_bytes(filled(BLANK, SAID, TEXT))
    if first == "odt":
        soffice(column.root, name, "odt")
        name = "phieu.odt"
    soffice(column.root, name, second)
    saved = column.file(f"phieu.{second.split(':')[0]}")
    out, text = _imported(column, f"lai{saved.suffix}", saved.read_bytes(), capsys)
    assert [line for line in out.splitlines() if line.startswith("  ·")] == []
    assert yaml.safe_load(text.split("---\n")[1]) == FRONT
    assert text.split("---\n")[2].strip() == BODY


def test_the_lists_of_a_form_are_numbered_by_what_they_ask_so_that_each_run_gives_the_same() -> None:
    fields = list(docx.Document(io.BytesIO(BLANK)).element.body.iter(qn("w:sdt")))
    numbers = {one.find(f".//{qn('w:tag')}").get(qn("w:val")): one.find(f".//{qn('w:id')}") for one in fields}
    assert set(numbers) == {row.key for row in rows_of(PLAN) if row.choices}
    assert {tag: int(found.get(qn("w:val"))) for tag, found in numbers.items()} == {
        tag: crc32(tag.encode()) & 0x7FFFFFFF for tag in numbers
    }


def test_the_cells_of_a_form_are_those_that_the_plan_gives() -> None:
    cells = rows(docx.Document(io.BytesIO(BLANK)))
    assert list(cells) == [row.key for row in rows_of(PLAN)]
