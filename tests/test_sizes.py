"""No file and no function is longer than one can hold in the head at once."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.column import ROOT

LONGEST_FILE, LONGEST_FUNCTION = 300, 40
FILES = sorted(path for folder in ("plugins", "scripts", "tests") for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    found = (one for one in ast.walk(ast.parse(text)) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
    sizes = {one.name: (one.end_lineno or 0) - one.lineno + 1 for one in found}
    assert {name: lines for name, lines in sizes.items() if lines > LONGEST_FUNCTION} == {}
