"""A column that is built in a moment, and what readers of its site see."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.column import ROOT, TODAY, Column, fingerprint
from thidua.shell.marks import MARK

PLAN = """id: to-thu
title: Kế hoạch để thử
office: {name: Văn phòng thử nghiệm, short: Văn phòng thử}
from: 2026
to: 2026
unit_label: phòng
units:
  - {id: phong-tong-hop, name: Phòng Tổng hợp}
fields:
  - {id: dan-van-kheo, name: Dân vận khéo, source: I}
quotas: []
"""
PHOTO = ROOT / "content/exemplars/2026/cuon-so-thua-cua-anh-s.jpg"


def tiny_column(folder: Path, word: str = "đầu tiên", *, site_url: str = "https://thidua.example/cot/") -> Column:
    """A column with one unit, one field, and one story that says a word."""
    column = Column(folder)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("plans/mau-2026.yml", "plans/thu.yml")
    lines = [line for line in settings.splitlines() if not line.startswith("site_url:")]
    column.write("mkdocs.yml", "\n".join([f"site_url: {site_url}", *lines]) + "\n")
    column.write("plans/thu.yml", PLAN)
    path = column.story(
        "bai-dau",
        body=f"Bài này nói một chữ, chữ ấy là {word}, và chữ ấy ở trong nhiều tệp của trang.",
        summary=f"Tóm tắt của bài có chữ {word}.",
        photo="{file: bai-dau.jpg, alt: Một cuốn sổ để trên bàn, credit: Ảnh minh họa}",
        former="2026/ten-cu",
    )
    shutil.copy(PHOTO, column.file(path).with_suffix(".jpg"))
    return column


def builder(column: Column, releases: Path) -> subprocess.Popen[bytes]:
    """A `thidua build --releases` of its own, in the middle of its work when this comes back."""
    command = [sys.executable, "-m", "thidua", "build", "--today", TODAY, "--releases", str(releases)]
    return subprocess.Popen(command, cwd=column.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finish(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    """How a builder ended, and what it said."""
    _, err = process.communicate(timeout=120)
    return process.returncode, err.decode()


def visible(releases: Path) -> str:
    """The hash of the site that readers see now."""
    return fingerprint((releases / "current").resolve(strict=True))


def rubbish(releases: Path) -> set[str]:
    """What lies in the folder of releases beside what belongs there."""
    return {path.name for path in releases.iterdir()} - {"current", "releases", ".lock", MARK}


# From the given step on, nothing can be written in a place: every change that a program makes passes an audit hook.
DENIER = """
import errno, os, sys
place, last, steps = os.environ["DENIED_PLACE"], int(os.environ["DENIED_STEP"]), 0
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.utime"}

def deny(event, arguments):
    global steps
    if event == "open":
        if not isinstance(arguments[0], str) or not arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            return
    elif event not in CHANGES:
        return
    names = [os.path.abspath(os.fspath(one)) for one in arguments[:2] if isinstance(one, (str, os.PathLike))]
    if any(name == place or name.startswith(place + os.sep) for name in names):
        steps += 1
        if steps >= last:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), names[0])

sys.addaudithook(deny)
"""


def denied(folder: Path, place: Path, step: int) -> dict[str, str]:
    """The environment in which a program finds a place read-only from one of its steps on."""
    (folder / "sitecustomize.py").write_text(DENIER, encoding="utf-8")
    return {"PYTHONPATH": str(folder), "DENIED_PLACE": str(place), "DENIED_STEP": str(step)}
