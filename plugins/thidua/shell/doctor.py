"""Looks at this machine and at a column's folder, for `thidua doctor`; it changes nothing and asks no network."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from thidua.check import Result
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.setup.health import ColumnFacts, Machine
from thidua.shell.nightly import nightly, remote_hosts
from thidua.shell.settings import Settings

_PATIENCE = 20
_PROGRAMS = {"git": ("git",), "libreoffice": ("soffice", "libreoffice"), "ssh": ("ssh",), "rsync": ("rsync",)}
_FONTS = ("Times New Roman", "Liberation Serif")
# Windows and macOS come with it; only a Linux may be without.
_HAS_ITS_OWN = ("win32", "darwin")
_TARGET = re.compile(r"^THIDUA_TARGET=\"?([^\"\n]*)", re.MULTILINE)
# Hosts of the state, and what has no name in the public network at all.
_STATE = (".gov.vn", ".local", ".lan", ".internal", ".intranet")
_PRIVATE = re.compile(r"localhost|127\..*|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*")
_WORKFLOWS = (".github/workflows", ".gitlab-ci.yml")


def _has_font() -> bool:
    if sys.platform in _HAS_ITS_OWN:
        return True
    found = shutil.which("fc-list")
    if not found:
        return False
    try:
        done = subprocess.run([found, ":", "family"], capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603 - found on PATH
    except (OSError, subprocess.TimeoutExpired):
        return False
    return any(name in done.stdout.decode(errors="replace") for name in _FONTS)


def machine() -> Machine:
    """What this machine has."""
    programs = frozenset(name for name, called in _PROGRAMS.items() if any(map(shutil.which, called)))
    return Machine((sys.version_info.major, sys.version_info.minor), programs, _has_font())


def _is_outside(host: str, settings: Settings) -> bool:
    own = re.sub(r"^https?://", "", settings.base).partition("/")[0].partition(":")[0]
    same = bool(own) and (host == own or host.endswith(f".{own}") or own.endswith(f".{host}"))
    return not (same or "." not in host or host.endswith(_STATE) or _PRIVATE.fullmatch(host))


def _names(result: Result) -> int:
    """How many registrations and pieces that are not public name somebody; samples name nobody."""
    hidden = [
        one
        for one in result.pieces
        if isinstance(one.content, Story | Article) and not one.content.sample and not one.is_public(result.today)
    ]
    return len(result.registrations) + len(hidden)


def _overdue(result: Result) -> int:
    plan = result.plan_today
    if plan is None:
        return 0
    short = sum(entry.falls_short for entry in result.ledger(plan))
    return short + sum(one.is_overdue(result.today) for one in result.deadlines(plan))


def _target(root: Path) -> str:
    try:
        text = (root / "publish" / "settings.env").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    found = _TARGET.search(text)
    return found[1].strip() if found else ""


def _installs_from_wheels(root: Path) -> bool:
    """Whether the column's own Makefile takes the program from `wheels/`, be the folder there or not."""
    try:
        return "--find-links wheels" in (root / "Makefile").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def facts(settings: Settings, result: Result) -> ColumnFacts:
    """What is known of a column and of the folder in which it lies."""
    root, plan = settings.root, result.plan_today
    hosts = tuple(sorted(set(remote_hosts(root))))
    ends = [one.end for one in result.plans if not one.is_open]
    return ColumnFacts(
        errors=result.errors,
        has_plan=plan is not None,
        plan_end=max(ends) if ends and len(ends) == len(result.plans) else None,
        site_url=settings.base,
        has_contacts=bool(plan and plan.contacts),
        unfilled=sum(one.name == "still-empty" for one in result.findings),
        overdue=_overdue(result),
        nightly=nightly(root, today=result.today).value,
        outside=tuple(host for host in hosts if _is_outside(host, settings)),
        names=_names(result),
        target=_target(root),
        hosts=hosts,
        has_workflows=any((root / name).exists() for name in _WORKFLOWS),
        awaits_wheel=_installs_from_wheels(root),
        has_wheel=any((root / "wheels").glob("thidua-*.whl")),
    )
