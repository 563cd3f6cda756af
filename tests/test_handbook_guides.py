"""The guides: every key, word and command that exists is in them, and every one in them exists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files as resources
from pathlib import Path

import pytest
from PIL import Image

from tests.handbook_pages import (
    HANDBOOK,
    Example,
    check_example,
    count_fences,
    examples,
    pages,
    section,
    shown_pictures,
    tables,
    without_fences,
)
from thidua.anchors import heading_id
from thidua.cli.main import COMMANDS, main
from thidua.messages.catalogue import sentence
from thidua.plan.model import PLAN
from thidua.records.article import ARTICLE
from thidua.records.campaign import CAMPAIGN
from thidua.records.legal_document import LEGAL_DOCUMENT
from thidua.records.plain_page import PLAIN_PAGE
from thidua.records.receipt import RECEIPTS
from thidua.records.registration import REGISTRATIONS
from thidua.records.story import STORY
from thidua.schema.described import Described, describe
from thidua.schema.scalars import FieldType

GUIDES = pages()
SCHEMAS: Mapping[str, tuple[str, FieldType]] = {
    "story": (GUIDES["viet-bai.md"], STORY),
    "campaign": (section(GUIDES["phong-trao-tin-bai-van-ban.md"], "Phong trào"), CAMPAIGN),
    "article": (section(GUIDES["phong-trao-tin-bai-van-ban.md"], "Tin, bài"), ARTICLE),
    "legal document": (section(GUIDES["phong-trao-tin-bai-van-ban.md"], "Văn bản"), LEGAL_DOCUMENT),
    "plain page": (section(GUIDES["phong-trao-tin-bai-van-ban.md"], "Trang thông tin"), PLAIN_PAGE),
    "registration": (section(GUIDES["phong-trao-tin-bai-van-ban.md"], "Đăng ký"), REGISTRATIONS),
    "receipt": (section(GUIDES["phong-trao-tin-bai-van-ban.md"], "Sổ theo dõi đến, đi"), RECEIPTS),
    "plan": (GUIDES["co-quan.md"], PLAN),
}
# Keys that nearly every row of a plan may have; the guide tells of them once.
EVERYWHERE = frozenset({"source", "reading", "note"})


def _keys(name: str) -> Iterator[tuple[str, Described]]:
    """Every key with its way from the top: `subject.kind`."""
    for one in describe(SCHEMAS[name][1]):
        last = one.path.rpartition(".")[2]
        yield (last if name == "plan" and last in EVERYWHERE else one.path), one


def _rows(text: str) -> dict[str, list[str]]:
    found = {}
    for cells in tables(text, "Khóa"):
        name = cells[0].strip("`")
        assert cells[0] == f"`{name}`"
        assert name not in found, f"{name} stands twice"
        found[name] = cells
    return found


@pytest.mark.parametrize("name", SCHEMAS)
def test_tables_name_every_key_and_no_other(name: str) -> None:
    text, _ = SCHEMAS[name]
    assert set(_rows(text)) == {path for path, _ in _keys(name)}


@pytest.mark.parametrize("name", SCHEMAS)
def test_tables_tell_what_is_required(name: str) -> None:
    text, _ = SCHEMAS[name]
    rows = _rows(text)
    for path, key in _keys(name):
        said = rows[path][1]
        assert said == "có" if key.required else said != "có", path


@pytest.mark.parametrize("name", SCHEMAS)
def test_tables_name_every_word_that_can_be_chosen(name: str) -> None:
    text, _ = SCHEMAS[name]
    rows = _rows(text)
    for path, key in _keys(name):
        missing = [word for word in key.choices if f"`{word}`" not in rows[path][2]]
        assert not missing, path


def _guide_examples() -> list[object]:
    return [
        pytest.param(example, id=f"{name}-{number}")
        for name, text in GUIDES.items()
        for number, example in enumerate(examples(text), 1)
    ]


@pytest.mark.parametrize("example", _guide_examples())
def test_examples_of_the_guides_have_no_fault(example: Example) -> None:
    assert not [sentence(one) for one in check_example(example).findings]


def test_every_fence_of_the_guides_is_an_example() -> None:
    assert {name: count_fences(text) for name, text in GUIDES.items()} == {
        name: len(examples(text)) for name, text in GUIDES.items()
    }


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", without_fences(page.read_text(encoding="utf-8")), re.MULTILINE)
    return {heading_id(heading) for heading in headings}


@pytest.mark.parametrize("page", sorted(HANDBOOK.rglob("*.md")), ids=lambda page: page.relative_to(HANDBOOK).as_posix())
def test_every_link_of_the_handbook_leads_somewhere(page: Path) -> None:
    shown = re.sub(r"`[^`\n]*`", "", without_fences(page.read_text(encoding="utf-8")))
    for target in re.findall(r"\]\(([^)]+)\)", shown):
        name, _, anchor = target.partition("#")
        other = (page.parent / name).resolve() if name else page
        assert other.is_file(), target
        assert not anchor or anchor in _anchors(other), target


def test_a_guide_asks_to_make_only_what_a_new_column_can() -> None:
    makefile = resources("thidua").joinpath("templates", "column", "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for name, text in GUIDES.items():
        for sentence_before, target in re.findall(r"([^.;]*)`make ([a-z-]+)", text):
            assert target in targets or "trong kho của phần mềm" in sentence_before, f"{name}: make {target}"


def _help(*arguments: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main([*arguments, "--help"]) == 0
    return capsys.readouterr().out


def test_commands_and_their_options_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    guide = GUIDES["lenh.md"]
    commands = re.findall(r"^  ([a-z]+) ", _help(capsys=capsys), re.MULTILINE)
    assert commands == list(COMMANDS)
    assert re.findall(r"^\| `thidua ([a-z]+)` \|", guide, re.MULTILINE) == commands
    assert re.findall(r"^## `thidua ([a-z]+)`$", guide, re.MULTILINE) == commands
    shared = section(guide, "Tùy chọn chung")
    common = set(re.findall(r"--[a-z][a-z-]*", shared))
    takers = re.findall(r"`([a-z]+)`", shared.partition("\n\n|")[0])
    assert takers == [one for one in commands if "--config" in _help(one, capsys=capsys)]
    for command in commands:
        exists = set(re.findall(r"--[a-z][a-z-]*", _help(command, capsys=capsys)))
        own = "\n".join(" ".join(cells) for cells in tables(section(guide, f"`thidua {command}`"), "Tùy chọn"))
        told = set(re.findall(r"--[a-z][a-z-]*", own))
        assert told <= exists, command
        assert exists <= told | common, command


def test_every_picture_is_small_told_in_words_and_shown_once() -> None:
    shown = [one for chapter in GUIDES for one in shown_pictures(chapter)]
    files = {path.stem: path for path in (HANDBOOK / "pictures").iterdir()}
    assert sorted(name for name, _ in shown) == sorted(files)
    for name, alt in shown:
        assert len(alt) > len("Một văn bản"), name
        with Image.open(files[name]) as picture:
            assert 400 <= picture.width <= 900, name
        assert files[name].stat().st_size < 60 * 1024, name


def test_the_chapters_on_the_way_and_on_approving_show_what_a_review_tells() -> None:
    way, approving = shown_pictures("tu-bai-den-trang.md"), shown_pictures("duyet-bai.md")
    assert [name for name, _ in way] == ["review-reporter", "review-editor"]
    assert [name for name, _ in approving] == ["review-sheet"]
