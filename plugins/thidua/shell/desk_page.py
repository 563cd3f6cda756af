"""The page of a desk at a host: Sveltia with all that it would ask others for beside it, and the column's own form.

By itself the editor takes its words, its letters and its signs from servers abroad; without the signs their English
names stand in their places. Those addresses are plain strings of its one file; here they lead into its own folder.
"""

from __future__ import annotations

import io
import json
import tarfile
from collections.abc import Iterator, Mapping
from importlib.resources import files as resources
from pathlib import Path

from thidua.messages import desk_words as words
from thidua.shell.desk_package import PackageError, package
from thidua.shell.outputs import write

_PROGRAM = "sveltia-cms.js"
_PAGE = ("host/index.html", "host/thoat.html", "host/go.js", "host/leave.js", "host/leave.css", "page/forget.js")
# That the host is well, in the words of GitHub's page and of GitLab's: nobody here asks those.
_STATUS = '{"status":{"indicator":"none"},"result":{"status_overall":{"status_code":100}}}\n'


def _taken(data: bytes, wanted: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The wanted files of a package, by the names that they get."""
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as tar:
        for inside, name in wanted.items():
            try:
                file = tar.extractfile(f"package/{inside}")
            except KeyError:
                file = None
            if file is None:
                raise PackageError(words.LACKING.format(name=inside))
            yield name, file.read()


def _led_home(program: str, addresses: Mapping[str, str]) -> str:
    for address, own in addresses.items():
        if address not in program:
            raise PackageError(words.LACKING.format(name=address))
        program = program.replace(address, own)
    return program


def page_files(configuration: str) -> Mapping[str, bytes]:
    """The files of the page by their names; raises `PackageError` where they cannot be had."""
    desk = resources("thidua").joinpath("desk")
    locked = json.loads(desk.joinpath("sveltia.json").read_text(encoding="utf-8"))
    found: dict[str, bytes] = {}
    for one in locked["packages"]:
        found |= dict(_taken(package(one["name"], one["version"], one["integrity"]), one["files"]))
    found[_PROGRAM] = _led_home(found[_PROGRAM].decode(), locked["addresses"]).encode()
    own = {name.rpartition("/")[2]: desk.joinpath(name).read_bytes() for name in _PAGE}
    return {**found, **own, "config.yml": configuration.encode(), "status.json": _STATUS.encode()}


def write_page(folder: Path, configuration: str) -> int:
    """Writes the page into a folder that is new or empty; how many files. Raises `PackageError`, `OSError`."""
    files = page_files(configuration)
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
    write({folder / name: data for name, data in files.items()})
    return len(files)
