"""The hostile corpus through the command line and the build: every verdict right, nothing crashes, hangs or grows.

A new case is a table in hostile/*.toml; hostile_corpus.py says what may stand in it.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import html5lib
import pytest

from tests.hostile_corpus import FOLDER, Case, cases
from tests.hostile_worker import TODAY
from thidua.shell.marks import MARK

ALL = {case.name: case for case in cases()}
BATCH = 75
# A whole batch, on a machine that has much else to do; a hang is what does not end.
HANG = 120
MOST_SECONDS = 2.0
MOST_MEGABYTES = 300
FORMS = 5
RUNS = re.compile(r"[\x00-\x20]*(?:javascript|vbscript|data|blob|file)[\x00-\x20]*:", re.IGNORECASE)
ELEMENTS = {"iframe", "object", "embed", "base", "style", "animate", "foreignobject", "template", "math", "plaintext"}
ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcdoc"}


def start(mode: str, folder: Path, names: list[str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.hostile_worker", mode, str(folder)],
        input=" ".join(names or []),
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "THIDUA_TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        capture_output=True,
        encoding="utf-8",
        timeout=HANG,
        check=False,
    )


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What `thidua check` says of each case; where a batch dies, its cases are missing."""
    found: dict[str, dict[str, Any]] = {}
    names = list(ALL)
    for first in range(0, len(names), BATCH):
        done = start("check", tmp_path_factory.mktemp("check"), names[first : first + BATCH])
        assert "Traceback" not in done.stderr, done.stderr
        found |= {answer["name"]: answer for answer in map(json.loads, done.stdout.splitlines())}
    return found


@pytest.fixture(scope="module", params=["build", "preview"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, Any], Path]:
    """The site of all harmless cases, and the preview of all cases."""
    folder = tmp_path_factory.mktemp(request.param) / "column"
    done = start(request.param, folder)
    assert done.returncode == 0, done.stderr
    return request.param, json.loads(done.stdout), folder / "site"


def test_the_corpus_is_large_and_every_group_has_several_forms() -> None:
    groups = Counter(name.partition("-")[0] for name in ALL)
    assert groups.keys() == {path.stem for path in FOLDER.glob("*.toml")}
    assert min(groups.values()) > FORMS
    assert len(ALL) > 300
    assert sum(case.is_harmless for case in ALL.values()) > 70


@pytest.mark.parametrize("case", ALL.values(), ids=lambda case: case.name)
def test_verdict(case: Case, answers: dict[str, dict[str, Any]]) -> None:
    answer = answers[case.name]
    assert "Traceback" not in answer["err"]
    report = json.loads(answer["out"])
    # How such a text would look on the page, and what is left of the sample around it, is not what is asked here.
    found = [one for one in report["diagnostics"] if not one["code"].startswith("TD6") and one["name"] != "sample-left"]
    assert sorted({one["name"] for one in found}) == sorted(case.expect), found
    assert answer["code"] == (1 if report["errors"] else 0)
    if case.at:
        assert f"{found[0]['line']}:{found[0]['column']}" == case.at
    for one in report["diagnostics"]:
        assert one["path"].isprintable()
        assert one["message"].isprintable()
        assert one["hint"].isprintable()
    assert answer["seconds"] < MOST_SECONDS


def _attributes(page: Path) -> list[tuple[str, str, str]]:
    """Every attribute of a page as a browser reads it: element, name, value; an element without any has one empty."""
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    found = []
    for element in tree.iter():
        if isinstance(element.tag, str):
            tag = element.tag.rpartition("}")[2].lower()
            pairs = [(name.rpartition("}")[2].lower(), value) for name, value in element.attrib.items()]
            found += [(tag, name, value) for name, value in pairs or [("", "")]]
    return found


def _findings(page: Path) -> list[str]:
    found = _attributes(page)
    ids = Counter(value for _, name, value in found if name == "id")
    taken = [f"id {value}" for value, count in ids.items() if count > 1]
    findings = [
        f"<{tag} {name}={value!r}>"
        for tag, name, value in found
        if tag in ELEMENTS
        or name.startswith("on")
        or name == "style"
        or (name in ADDRESSES and RUNS.match(value))
        or (name == "src" and ":" in value)
        or (name == "action" and not re.fullmatch(r"(?:\.\./)*tim-kiem/", value))
        or "__ran" in name
    ]
    scripts = [value for tag, name, value in found if tag == "script" and name == "src"]
    return taken + findings + [value for value in scripts if not re.fullmatch(r"(?:\.\./)*assets/[\w.-]+\.js", value)]


def test_no_page_holds_anything_that_runs_or_leads_away(built: tuple[str, dict[str, Any], Path]) -> None:
    mode, report, site = built
    pages = sorted(site.glob("dien-hinh/**/index.html"))
    assert len(pages) > (280 if mode == "preview" else 70)
    assert {str(page.relative_to(site)): findings for page in pages if (findings := _findings(page))} == {}
    assert report["megabytes"] < MOST_MEGABYTES


def test_what_is_harmless_is_all_there(built: tuple[str, dict[str, Any], Path]) -> None:
    _, _, site = built
    missing = [
        case.name
        for case in ALL.values()
        if case.is_harmless
        and f"exemplars/2026/{case.name}.md".encode() in case.files
        and not (site / "dien-hinh/2026" / case.name / "index.html").is_file()
    ]
    assert missing == []


def test_nothing_but_what_the_column_makes_is_published(built: tuple[str, dict[str, Any], Path]) -> None:
    mode, _, site = built
    files = [path for path in site.rglob("*") if path.is_file() and path != site / MARK]
    suffixes = Counter(path.suffix for path in files)
    made = (".html", ".xml", ".json", ".css", ".js", ".svg", ".woff2", ".txt", ".jpg", ".ico", ".png", ".bin")
    # The handbook's own pictures; no other of that form may come from this column.
    assert all("huong-dan" in path.parts for path in site.rglob("*.webp"))
    assert suffixes.keys() <= {*made, ".gz", ".br", ".webp"}
    assert not list(site.rglob("bundle*"))
    assert not list(site.rglob("*.md"))
    for path in [*site.rglob("*.js"), *site.rglob("robots.txt"), site / "404.html", *site.rglob("*.css")]:
        assert b"__ran" not in path.read_bytes(), (mode, path)


@pytest.mark.parametrize("name", ["links-folder-above", "links-folders-that-loop", "links-hidden-folder"])
def test_a_preview_does_not_follow_a_link_to_a_folder(name: str, tmp_path: Path) -> None:
    done = start("preview", tmp_path / "column", [name])
    assert done.returncode == 1
    assert "là lối tắt tới một thư mục khác" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["links-pipe", "links-looping", "links-process", "links-dangling"])
def test_a_preview_goes_on_past_what_is_no_file(name: str, tmp_path: Path) -> None:
    done = start("preview", tmp_path / "column", [name])
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "column/site/index.html").is_file()
