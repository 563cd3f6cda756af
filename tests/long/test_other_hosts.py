"""The end of MkDocs and of Material costs a line: their living successors write the same site."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.column import ROOT, TODAY, copy_of_sample
from tests.test_hosts import tree

pytestmark = pytest.mark.long
# Pinned: what is tried is these, and not whatever comes next.
SUCCESSORS = ("mkdocs-ng==1.8.0", "mkdocs-materialx==10.2.2")
REPLACED = {"mkdocs", "mkdocs-material"}


def _runtime() -> list[str]:
    """What the program runs on, in the locked versions, but for what is replaced."""
    lock = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)==(\S+)( ; [^\\\n]*)?", lock, re.MULTILINE)
    return [f"{name}=={version}{marker}" for name, version, marker in pins if name not in REPLACED]


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the successors in the place of MkDocs and Material."""
    folder = tmp_path_factory.mktemp("successors")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    found = folder / "bin" / "python"
    install: list[str | Path] = [found, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*install, "--only-binary", ":all:", *_runtime(), *SUCCESSORS], check=True)
    subprocess.run([*install, "--no-build-isolation", "--editable", ROOT], check=True)
    return found


def test_the_successors_write_the_same_site(python: Path, tmp_path: Path) -> None:
    column = copy_of_sample(tmp_path)
    assert column.run("build").code == 0
    ours = tree(column.file("site"))
    column.replace("mkdocs.yml", "name: material", "name: materialx")
    done = subprocess.run(
        [python, "-m", "mkdocs", "build", "-q"],
        cwd=column.root,
        env={**os.environ, "THIDUA_TODAY": TODAY},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    theirs = tree(column.file("site"))
    assert sorted(path for path in ours | theirs if ours.get(path) != theirs.get(path)) == []
    assert len(ours) > 450
