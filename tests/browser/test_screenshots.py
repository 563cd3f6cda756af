"""The pictures that `make screenshots` takes: of every kind of page, and as wide as they are called."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from scripts.screenshots import PAGES, THEMES, WIDTHS
from tests.column import ROOT
from tests.site import AWAITED, KINDS


def test_every_kind_of_page_but_those_of_the_tests_has_its_picture() -> None:
    assert set(KINDS) - set(PAGES) == {"story-strained", "story-bare"}


@pytest.mark.long
def test_pictures_are_taken_of_what_scripts_add_too(tmp_path: Path) -> None:
    command = [sys.executable, "scripts/screenshots.py", "--only", *AWAITED, "lost", "--out", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True)
    taken = {path.name: path for path in tmp_path.iterdir()}
    names = [*AWAITED, "lost"]
    assert set(taken) == {f"{name}-{width}-{theme}.png" for name in names for width in WIDTHS for theme in THEMES}
    for name, path in taken.items():
        with Image.open(path) as picture:
            assert str(picture.width) in name
            assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 100, name
