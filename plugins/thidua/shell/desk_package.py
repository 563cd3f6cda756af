"""The editor itself: one locked version of Decap from npm, of which only what a browser loads is kept.

Installed with all that it was built of it would be 380 MB; its own package holds the program ready to run.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from importlib.resources import files as resources
from pathlib import Path

from thidua.messages import desk_words as words
from thidua.shell.cache import kept

_PROGRAM = "decap-cms.js"
_INSIDE = "package/dist/"
_LOADED = (".decap-cms.js", ".wasm", ".css")
_PATIENCE = 300
# No date of a day on which it was fetched, so that what is kept is always the same.
_ANY_DAY = (1980, 1, 1, 0, 0, 0)


class PackageError(Exception):
    """The editor could not be had; the text is for people."""


def _pack(name: str, version: str, folder: Path) -> bytes:
    npm = shutil.which("npm")
    if npm is None:
        raise PackageError(words.NO_NPM)
    command = [npm, "pack", f"{name}@{version}", "--ignore-scripts", "--silent", "--pack-destination", str(folder)]
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments, without a shell
            command, cwd=folder, capture_output=True, timeout=_PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        raise PackageError(words.NOT_FETCHED.format(name=name, version=version, why="npm")) from None
    found = next(folder.glob("*.tgz"), None)
    if done.returncode or found is None:
        why = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0][:200]
        raise PackageError(words.NOT_FETCHED.format(name=name, version=version, why=why or "npm"))
    return found.read_bytes()


def _loaded(data: bytes) -> bytes:
    """The files that a browser loads, in an archive of their own."""
    out = io.BytesIO()
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as tar, zipfile.ZipFile(out, "w") as archive:
        for member in tar:
            name = member.name.removeprefix(_INSIDE)
            if "/" in name or not member.isfile() or not (name == _PROGRAM or name.endswith(_LOADED)):
                continue
            file = tar.extractfile(member)
            if file is not None:
                archive.writestr(zipfile.ZipInfo(name, _ANY_DAY), file.read())
    return out.getvalue()


def package(name: str, version: str, integrity: str) -> bytes:
    """One version of a package of npm, whose sum is the locked one; raises `PackageError` where it cannot be had."""
    with tempfile.TemporaryDirectory() as folder:
        data = _pack(name, version, Path(folder))
    digest = base64.b64encode(hashlib.sha512(data).digest()).decode("ascii")
    if f"sha512-{digest}" != integrity:
        why = words.WRONG_SUM.format(expected=integrity[:20])
        raise PackageError(words.NOT_FETCHED.format(name=name, version=version, why=why))
    return data


def editor_files() -> Mapping[str, bytes]:
    """The editor's files by their names; from the cache where they were fetched before."""
    locked = json.loads(resources("thidua").joinpath("desk/decap.json").read_text(encoding="utf-8"))
    name, version, integrity = locked["name"], locked["version"], locked["integrity"]
    archive = kept("desk", (name, version, integrity), lambda: _loaded(package(name, version, integrity)))
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {one: opened.read(one) for one in opened.namelist()}
