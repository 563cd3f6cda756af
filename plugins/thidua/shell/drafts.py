"""Drafts to files of the content folder: photos first, made small, then the story; nothing there is replaced."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Final

import frontmatter
import yaml

from thidua.messages.words import DISK_FAULTS
from thidua.rules.pictures import most_pixels
from thidua.shell.outputs import new_file
from thidua.shell.pictures import made_small
from thidua.source.picture import PictureFacts, read_picture
from thidua.word.draft import Draft
from thidua.word.manuscript import Picture
from thidua.word.notes import Note, RefusedError

_SUFFIXES: Final = {"jpeg": "jpg", "png": "png", "webp": "webp"}
_FOLDER: Final = "exemplars"
_WIDE: Final = 100_000


def judged(pictures: Sequence[Picture]) -> tuple[dict[int, str], tuple[Note, ...]]:
    """How the file of each usable picture's name ends, by its number; and a note for every other one."""
    suffixes: dict[int, str] = {}
    notes = []
    for number, picture in enumerate(pictures):
        facts = read_picture(BytesIO(picture.data))
        if why := _fault(facts):
            notes.append(Note(why[0], {"number": str(number + 1), **why[1]}))
        else:
            suffixes[number] = _SUFFIXES[facts.type]
            if picture.cut:
                notes.append(Note("cut", {"number": str(number + 1)}))
    return suffixes, tuple(notes)


def _fault(facts: PictureFacts) -> tuple[str, Mapping[str, str]] | None:
    if facts.type not in _SUFFIXES or facts.animated:
        return "picture-form", {"form": facts.type.upper() or "EMF, WMF hoặc loại lạ"}
    if facts.width * facts.height > most_pixels(facts):
        most = str(most_pixels(facts) // 1_000_000)
        return "picture-large", {"size": str(facts.width * facts.height // 1_000_000), "most": most}
    return None if facts.whole else ("picture-broken", {})


def text_of(draft: Draft) -> str:
    """The file of a story: front matter in its order, a blank line, the body."""
    post = frontmatter.Post(draft.body, **draft.front)
    # Without a width YAML breaks a long summary over several lines.
    written = frontmatter.dumps(post, sort_keys=False, width=_WIDE, Dumper=yaml.SafeDumper)
    return f"{written}\n"


def paths_of(draft: Draft, content: Path) -> tuple[Path, list[tuple[int, Path]]]:
    """Where a draft and its pictures go."""
    folder = content / _FOLDER / str(draft.year)
    return folder / f"{draft.slug}.md", [(number, folder / name) for number, name in draft.pictures.items()]


def write(draft: Draft, pictures: Sequence[Picture], content: Path, shown: str) -> Path:
    """Writes a draft with its photos; raises RefusedError, and leaves nothing behind, where one of them cannot be."""
    target, files = paths_of(draft, content)
    made: list[Path] = []
    inside = [one for one in target.parents if one != content and one.is_relative_to(content)]
    if linked := next((one for one in inside if one.is_symlink()), None):
        raise RefusedError("linked", path=f"{shown}/{linked.relative_to(content).as_posix()}")
    taken = next((path for path in (target, *(path for _, path in files)) if os.path.lexists(path)), None)
    if taken is not None:
        raise RefusedError("exists", path=f"{shown}/{taken.relative_to(content).as_posix()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for number, path in files:
            new_file(path, _small(path.name, pictures[number], number))
            made.append(path)
        new_file(target, text_of(draft).encode())
    except (OSError, RefusedError) as error:
        for path in made:
            with suppress(OSError):
                path.unlink()
        if isinstance(error, RefusedError):
            raise
        name = f"{shown}/{target.relative_to(content).as_posix()}"
        if isinstance(error, FileExistsError):
            raise RefusedError("exists", path=name) from None
        raise RefusedError("disk", path=name, reason=DISK_FAULTS.get(error.errno or 0, error.strerror or "")) from None
    return target


def _small(name: str, picture: Picture, number: int) -> bytes:
    """What Word shows of the picture, as a column keeps it."""
    try:
        return made_small(name, picture.data, picture.cut)
    except Exception:  # noqa: BLE001 - a damaged file raises whatever its damage leads to
        raise RefusedError("picture-broken", number=str(number + 1)) from None
