"""A pull request in a repository of its own, and the workflow's own command run on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

from tests.column import ROOT, TODAY, Column, Run

FOLDER = "content/exemplars/2026"


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Biên tập", "-c", "user.email=bien-tap@vanphong.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


class PullRequest(Column):
    """A clone with a branch of its own; the bare repository beside it is where it would be merged."""

    def commit(self, message: str) -> None:
        git(self.root, "add", "-A")
        git(self.root, "commit", "-qm", message)

    def reviewed(self, *, format_: str = "", out: str = "") -> Run:
        """Runs the command as it stands in the workflow; the environment is that of a runner."""
        flow = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))
        step = next(one for one in flow["jobs"]["check"]["steps"] if "thidua review" in one.get("run", ""))
        command = step["run"].replace(".venv/bin/thidua", f"{sys.executable} -m thidua")
        command = command.replace("--format github", format_ or "--format github").replace("--out duyet", out)
        done = subprocess.run(
            ["bash", "-ec", command],
            cwd=self.root,
            env={
                **os.environ,
                "BASE": "origin/main",
                "THIDUA_TODAY": TODAY,
                "GITHUB_STEP_SUMMARY": str(self.root.parent / "summary.md"),
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Run(done.returncode, done.stdout, done.stderr)

    @property
    def summary(self) -> str:
        return (self.root.parent / "summary.md").read_text(encoding="utf-8")


def opened(folder: Path, before: Mapping[str, str]) -> PullRequest:
    """A small column, somebody else's draft in it, cloned with a branch on which nothing has changed yet.

    `before` are more files that the main branch has, their texts by their paths.
    """
    root = folder / "work"
    git(folder, "init", "-q", "--bare", "-b", "main", "origin.git")
    git(folder, "clone", "-q", "origin.git", "work")
    git(root, "checkout", "-qb", "main")
    request = PullRequest(root)
    for name in ("plans", "registrations", "content/campaigns", "content/documents"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    for path, text in before.items():
        request.write(path, text)
    request.write(f"{FOLDER}/nhap.md", "---\ntitle: Bài nháp\nstatus: draft\n---\n\nNháp của người khác.\n")
    request.commit("Ban đầu")
    git(root, "push", "-q", "origin", "main")
    git(root, "checkout", "-qb", "bai-moi")
    return request
