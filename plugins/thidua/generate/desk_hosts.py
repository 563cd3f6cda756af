"""What mkdocs.yml says of a desk at a host (`extra.thidua.desk`) to where that desk asks, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from thidua.generate.forms import Desk

_HTTPS: Final = re.compile(r"https://[^/\s]+(?:/\S*)?")
_BRANCH: Final = re.compile(r"[\w][\w./-]*", re.ASCII)
# What each setting may be; those of a host's sign-in are the host's own words.
_RIGHT: Final[Mapping[str, re.Pattern[str]]] = {
    "backend": re.compile("github|gitlab"),
    "repo": re.compile(r"[\w.-]+(?:/[\w.-]+)+", re.ASCII),
    "branch": _BRANCH,
    "base_url": _HTTPS,
    "api_root": _HTTPS,
    "app_id": re.compile(r"[\w-]+", re.ASCII),
    "review": re.compile("true|false"),
}


def desk_fault(said: Mapping[str, str]) -> str:
    """The first setting that is wrong or missing; empty where all is right."""
    for name, value in said.items():
        if name not in _RIGHT or not _RIGHT[name].fullmatch(value):
            return name or "desk"
    needed = ("backend", "repo", *(("app_id",) if said.get("backend") == "gitlab" else ()))
    return next((name for name in needed if name not in said), "")


def desk_of(said: Mapping[str, str]) -> Desk:
    """The desk that right settings tell of."""
    own = {"name": said["backend"], "repo": said["repo"], "branch": said.get("branch", "main")}
    if said["backend"] == "gitlab":
        # Without a server of ours in between: the host signs people in by itself.
        own["auth_type"] = "pkce"
    own |= {name: said[name] for name in ("base_url", "api_root", "app_id") if name in said}
    return Desk(own, reviewed=said.get("review", "true") == "true")
