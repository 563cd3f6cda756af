"""What git knows of a column: which files differ from another version, and how they stood there.

Without hooks, pagers or questions; a name of a version is never taken for an option.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Container, Mapping
from pathlib import Path
from types import MappingProxyType

_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}


class GitError(Exception):
    """What git did not do: `why` is `no-git`, `no-repository`, `no-revision` or `git-failed`, `code` what it left."""

    def __init__(self, why: str, detail: str = "", code: int = 0) -> None:
        super().__init__(why, detail)
        self.why = why
        self.detail = detail
        self.code = code


def run(
    root: Path, *arguments: str, asked: bytes = b"", environment: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    """What git printed; `asked` is what it reads."""
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, without a shell
            ["git", "-c", "core.quotepath=off", "-c", "core.fsmonitor=", "-C", str(root), *arguments],  # noqa: S607 - wherever it is installed
            env={**os.environ, **_QUIET, **environment},
            input=asked,
            capture_output=True,
            check=False,
        )
    except OSError:
        raise GitError("no-git") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise GitError("git-failed", said, done.returncode)
    return done.stdout


def asked(root: Path, *arguments: str) -> str:
    """A line that git printed, as text."""
    return run(root, *arguments).decode("utf-8", "replace").strip()


def resolved(root: Path, revision: str) -> str:
    """The full name of the version from which the work at hand branched off that one."""
    if not revision or revision.startswith("-"):
        raise GitError("no-revision", revision)
    try:
        run(root, "rev-parse", "--show-toplevel")
    except GitError as error:
        raise error if error.why == "no-git" else GitError("no-repository") from None
    try:
        commit = run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        named = commit.decode().strip()
    except GitError:
        raise GitError("no-revision", revision) from None
    try:
        return run(root, "merge-base", named, "HEAD").decode().strip()
    except GitError:
        # Histories that have nothing in common, or one that was fetched without its beginning.
        return named


def changed(root: Path, commit: str) -> tuple[str, ...]:
    """The files below a folder that differ from a version, new ones too, as paths from that folder."""
    differing = run(root, "diff", "--no-ext-diff", "--relative", "--name-only", "--no-renames", "-z", commit, "--", ".")
    new = run(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    names = {os.fsdecode(name) for name in (differing + new).split(b"\0") if name}
    return tuple(sorted(names))


def files_of(root: Path, commit: str, wanted: Container[str]) -> dict[str, bytes]:
    """Those of some files, as paths from `root`, that a version has."""
    listed = run(root, "ls-tree", "-r", "-z", commit)
    found: dict[str, str] = {}
    for row in listed.split(b"\0"):
        meta, _, name = row.partition(b"\t")
        parts = meta.split()
        # A link or another repository is no file of ours.
        path = os.fsdecode(name)
        if name and path in wanted and parts[0] in {b"100644", b"100755"}:
            found[path] = parts[2].decode()
    return dict(zip(found, _blobs(root, list(found.values())), strict=True))


def _blobs(root: Path, ids: list[str]) -> list[bytes]:
    """The bytes of some objects, in one run of git."""
    if not ids:
        return []
    out = run(root, "cat-file", "--batch", asked="".join(f"{one}\n" for one in ids).encode())
    found, at = [], 0
    for one in ids:
        end = out.find(b"\n", at)
        row = out[at:end].split()
        if len(row) != len(("id", "kind", "size")):
            # A clone that left out what it did not need, and cannot reach its host now.
            raise GitError("git-failed", one)
        size = int(row[2])
        found.append(out[end + 1 : end + 1 + size])
        at = end + 1 + size + 1
    return found
