"""The wheel alone, in an environment outside the checkout: a column is made, checked and built from it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.column import ROOT

SOURCES = ("plugins", "plans", "requirements", "pyproject.toml", "LICENSE", "README.md")


def _run(*command: str | Path, cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "THIDUA", "VIRTUAL"))}
    done = subprocess.run(
        [str(one) for one in command],
        cwd=cwd,
        env={**clean, "THIDUA_TODAY": "2026-11-30", "XDG_CACHE_HOME": str(cwd)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


@pytest.mark.long
def test_the_wheel_carries_handbook_templates_and_plans_into_another_environment(tmp_path: Path) -> None:
    clone, other = tmp_path / "clone", tmp_path / "nơi khác"
    clone.mkdir()
    other.mkdir()
    for name in SOURCES:
        here = ROOT / name
        shutil.copytree(here, clone / name) if here.is_dir() else shutil.copy(here, clone)
    _run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", other, cwd=clone)
    shutil.rmtree(clone)
    (wheel,) = other.glob("*.whl")
    _run(sys.executable, "-m", "venv", other / "venv", cwd=other)
    # What it needs is taken from this environment, by a line of its path; the program itself is not.
    (site,) = (other / "venv").glob("lib/python*/site-packages")
    (kept,) = {Path(one) for one in sys.path if one.endswith("site-packages") and Path(one).is_relative_to(sys.prefix)}
    dependencies = tmp_path / "dependencies"
    dependencies.mkdir()
    for one in kept.iterdir():
        if "thidua" not in one.name.lower() and one.suffix != ".pth":
            (dependencies / one.name).symlink_to(one)
    (site / "dependencies.pth").write_text(f"{dependencies}\n", encoding="utf-8")
    pip = (other / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-deps", "--no-index")
    _run(*pip, wheel, cwd=other)
    thidua = other / "venv" / "bin" / "thidua"
    told = _run(thidua, "init", other / "cot", "--like", "commune", cwd=other)
    assert f"wheels/{wheel.name}" in told
    assert (other / "cot" / "wheels" / wheel.name).read_bytes() == wheel.read_bytes()
    assert (other / "cot" / "requirements.txt").read_bytes() == (ROOT / "requirements" / "runtime.txt").read_bytes()
    column = other / "cot"
    assert "0 lỗi" in _run(thidua, "check", cwd=column)
    _run(thidua, "build", cwd=column)
    assert (column / "site" / "huong-dan" / "dang-len-mang" / "index.html").is_file()
    assert "TD930" in _run(thidua, "explain", "TD930", cwd=column)
    _run(thidua, "doctor", cwd=column)
