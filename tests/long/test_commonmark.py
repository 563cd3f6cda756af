"""The 652 examples of CommonMark: printed as its text says, as the library prints them, and as another reader does."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.column import ROOT
from tests.readers import alike, by_another, by_the_library
from thidua.markup.html import to_html
from thidua.source.events import Kind
from thidua.source.markdown import parse

pytestmark = pytest.mark.long
FOLDER = ROOT / "tests" / "commonmark"
LOCK = FOLDER / "package-lock.json"
# npm writes it when it is done; older than the lock, it is of another lock.
STAMP = FOLDER / "node_modules" / ".package-lock.json"
EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def examples() -> list[tuple[str, str]]:
    """What is typed and what is printed, in the order of the text, where a tab is shown as an arrow."""
    if not STAMP.is_file() or STAMP.stat().st_mtime < LOCK.stat().st_mtime:
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-progress"], cwd=FOLDER, check=True)
    text = (FOLDER / "node_modules/commonmark-spec/spec.txt").read_text(encoding="utf-8").replace("→", "\t")
    return EXAMPLE.findall(text)


def _has_raw_html(source: str) -> bool:
    return any(event.kind in {Kind.HTML, Kind.HTML_BLOCK} for event in parse(source).events)


def test_every_example_is_printed_as_it_says(examples: list[tuple[str, str]]) -> None:
    assert len(examples) == 652
    compared, differ = 0, []
    for number, (typed, said) in enumerate(examples, 1):
        if _has_raw_html(typed):
            continue
        compared += 1
        ours = alike(to_html(parse(typed)))
        if not ours == alike(said) == by_the_library(typed) == by_another(typed):
            differ.append(number)
    assert differ == []
    assert compared > 550


def test_raw_html_of_the_examples_is_printed_as_text(examples: list[tuple[str, str]]) -> None:
    """The check refuses it; what a preview shows of it is no tag."""
    raw = [typed for typed, _ in examples if _has_raw_html(typed)]
    assert len(raw) > 60
    for typed in raw:
        printed = set(re.findall(r"<([a-zA-Z][\w-]*)", to_html(parse(typed))))
        assert printed <= {
            "p",
            "em",
            "strong",
            "a",
            "code",
            "pre",
            "ul",
            "ol",
            "li",
            "blockquote",
            "h1",
            "h2",
            "hr",
            "br",
        }
