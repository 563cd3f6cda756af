"""A copy of the sample column that a test may break, and the commands that run on it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
TODAY = "2026-11-15"
STORY = "content/exemplars/2026/cuon-so-thua-cua-anh-s.md"


@dataclass(frozen=True)
class Run:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Column:
    """A column in a folder of its own."""

    root: Path

    def file(self, path: str) -> Path:
        return self.root / path

    def write(self, path: str, text: str) -> Path:
        target = self.file(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def replace(self, path: str, old: str, new: str) -> None:
        text = self.file(path).read_text(encoding="utf-8")
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def story(self, slug: str, body: str = "Một câu chuyện ngắn.", **keys: str) -> str:
        """Writes a good story with some keys changed (None leaves one out); its path."""
        front = {
            "title": "Một bài để thử",
            "date": "2026-05-05",
            "status": "approved",
            "unit": "phong-tong-hop",
            "type": "good-deed",
            "subject": "{kind: collective, name: Tổ thử nghiệm}",
            "field": "dan-van-kheo",
            "summary": "Tóm tắt một câu.",
            "achievements": "[Một việc tốt]",
            "author": "Phóng viên",
            "sample": "true",
            **keys,
        }
        head = "\n".join(f"{key}: {value}" for key, value in front.items())
        path = f"content/exemplars/2026/{slug}.md"
        self.write(path, f"---\n{head}\n---\n\n{body}\n")
        return path

    def run(self, *arguments: str, today: str = TODAY, **environment: str) -> Run:
        """Runs `thidua` as a user does, in a process of its own."""
        return self._start([sys.executable, "-m", "thidua", *arguments], today, environment)

    def mkdocs(self, *arguments: str, today: str = TODAY, **environment: str) -> Run:
        """Runs `mkdocs`, as an office that has it already may do."""
        return self._start([sys.executable, "-m", "mkdocs", *arguments], today, environment)

    def _start(self, command: list[str], today: str, environment: dict[str, str]) -> Run:
        quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "THIDUA_TODAY": today}
        done = subprocess.run(
            command,
            cwd=self.root,
            # Where the tests run under CI, no command is to tell of its work as it does there.
            env={**{name: value for name, value in os.environ.items() if name != "CI"}, **quiet, **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Run(done.returncode, done.stdout, done.stderr)


def copy_of_sample(folder: Path) -> Column:
    """The sample column, copied."""
    for name in ("content", "plans", "registrations"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return Column(folder)


def fingerprint(folder: Path) -> str:
    """One hash over every path and byte below a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(path.relative_to(folder).as_posix().encode())
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def holds(folder: Path, *words: str) -> list[str]:
    """The files below a folder in whose bytes one of the words stands."""
    needles = [word.encode() for word in words]
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path.relative_to(folder).as_posix() for path in files if any(one in path.read_bytes() for one in needles)]
