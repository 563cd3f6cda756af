"""Whether something builds and publishes this column every night: by its traces, never by asking the network."""

from __future__ import annotations

import os
import re
from datetime import date
from enum import StrEnum
from pathlib import Path

from thidua.periods import parse_day

# Where the nightly run of an office's own server notes the day in Vietnam on which it last ran.
NOTE = Path(".thidua", "nightly")
# A machine that was off over a long weekend has not lost its timer.
_FRESH = 4
_WORKFLOWS = Path(".github", "workflows")
_GITLAB = Path(".gitlab-ci.yml")
_BUILDS = re.compile(r"thidua build|nightly\.sh")
_SCHEDULED = re.compile(r"^\s*schedule:", re.MULTILINE)
_REMOTE = re.compile(r"^\s*url\s*=\s*(\S+)", re.MULTILINE)
_HOST = re.compile(r"(?:\w+://)?(?:[^@/\s]+@)?([\w.-]+)[:/]")


class Nightly(StrEnum):
    """What runs every night, by the trace that tells."""

    NOTED = "noted"
    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def remote_hosts(root: Path) -> tuple[str, ...]:
    """The hosts to which the column's repository sends what is committed, as its settings name them."""
    top = next((one for one in (root, *root.parents) if (one / ".git").is_dir()), None)
    urls = _REMOTE.findall(_text(top / ".git" / "config")) if top else []
    return tuple(match[1].lower() for url in urls if (match := _HOST.match(url)) and not url.startswith(("/", ".")))


def _has_workflow(root: Path) -> bool:
    texts = [_text(path) for path in sorted((root / _WORKFLOWS).glob("*.y*ml"))]
    return any(_SCHEDULED.search(text) and _BUILDS.search(text) for text in texts)


def _noted(root: Path, today: date) -> bool:
    noted = parse_day(_text(root / NOTE).strip())
    return noted is not None and abs((today - noted).days) <= _FRESH


def nightly(root: Path, *, today: date) -> Nightly:
    """What publishes the column every night.

    A workflow counts only where it can run: on its platform itself, or where the repository is sent there.
    """
    hosts = remote_hosts(root)
    if os.environ.get("THIDUA_NIGHTLY") == "1" or _noted(root, today):
        return Nightly.NOTED
    at_github = os.environ.get("GITHUB_ACTIONS") == "true" or any(host.endswith("github.com") for host in hosts)
    if at_github and _has_workflow(root):
        return Nightly.GITHUB
    at_gitlab = os.environ.get("GITLAB_CI") == "true" or any("gitlab" in host for host in hosts)
    if at_gitlab and _BUILDS.search(_text(root / _GITLAB)):
        return Nightly.GITLAB
    return Nightly.NONE
