"""A column to the same column with what has one right answer mended, and the Result of what a person must see to.

Nothing is written here: what comes back are the bytes of the files that changed. One mistake hides another, so the
column is checked and mended by turns until nothing more can be.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from types import MappingProxyType

from thidua.check import Inputs, Result, check
from thidua.findings import Edit, PlacedFinding, Position
from thidua.fixes import blanks, bullets, composed, line_ends, line_tails, mark, numbers, unseen, years
from thidua.reading import SourceFile
from thidua.renaming import referring
from thidua.rules.pictures import can_shrink
from thidua.scope import pictures_of
from thidua.source.edit import edited
from thidua.source.picture import PictureFacts

_MOST_ROUNDS = 12
# What a whole file is written in; told by these names, for no line shows the difference.
_WHOLE: Mapping[str, Callable[[str], Iterator[Edit]]] = MappingProxyType(
    {"mark": mark.fix, "line-ends": line_ends.fix, "composed": composed.fix}
)
_LINES: Mapping[str, Callable[[str], Iterator[Edit]]] = MappingProxyType(
    {"blanks": blanks.fix, "line-tails": line_tails.fix}
)
_AtPlace = Callable[[Sequence[str], Position], Iterator[Edit]]
# What a finding points at and one module mends; by the name of its rule, and the case.
_AT_PLACES: Mapping[tuple[str, str], _AtPlace] = MappingProxyType(
    {
        ("unseen-character", ""): unseen.character,
        ("year-as-number", ""): years.opening,
        ("word-bullets", ""): bullets.list_of_body,
        ("no-list", "tight"): bullets.list_of_body,
        ("no-list", ""): numbers.list_of_body,
        ("wrong-shape", "hyphen"): bullets.list_of_head,
        ("wrong-shape", "bullet"): bullets.list_of_head,
    }
)
# Files in which two versions stand, or which are no text: nobody knows what they should be. Nobody has looked whether
# a file that belongs elsewhere is a text.
_HANDS_OFF = frozenset({"unfinished-merge", "not-utf-8", "unreadable-file", "misplaced-file"})
_TEXTS = (".md", ".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of a column.

    `before` and `after` hold the bytes of each file that changed, by the path that it had; `renamed` the new path of
    each file that got one; `done` how often each thing was mended in a file, by the code of its rule or the name of
    what was done to the whole file; `shrunk` the bytes of each photo that was made small, by the path that it had.
    `result` is the check of what is left.
    """

    result: Result
    before: Mapping[str, bytes] = field(default_factory=dict)
    after: Mapping[str, bytes] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    done: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    shrunk: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Small:
    """A photo made small, and what its file is now."""

    data: bytes
    facts: PictureFacts


def whole(data: bytes) -> tuple[bytes, Counter[str]]:
    """A text without a mark, with line feeds, in composed letters; and how much of each there was to do."""
    done: Counter[str] = Counter()
    for name, fix in _WHOLE.items():
        edits = list(fix(data.decode("utf-8")))
        done[name] += len(edits)
        data = edited(data, edits)
    return data, done


def _apart(edits: Iterable[tuple[Edit, str]]) -> list[tuple[Edit, str]]:
    """Edits of which none overlaps another; what is left out is found again in the next round."""
    kept: list[tuple[Edit, str]] = []
    for one, name in sorted(set(edits)):
        if not kept or kept[-1][0].end <= one.start:
            kept.append((one, name))
    return kept


def _told(text: str, findings: Iterable[PlacedFinding]) -> Iterator[tuple[Edit, str]]:
    """What mends the findings of a file, with their codes."""
    lines = text.split("\n")
    for one in findings:
        at_place = _AT_PLACES.get((one.name, one.data.get("case", "")))
        if one.fix is not None:
            yield one.fix, one.code
        elif at_place is not None and one.position.line <= len(lines):
            yield from ((edit, one.code) for edit in at_place(lines, one.position))


def _mended(source: SourceFile, findings: Sequence[PlacedFinding]) -> tuple[bytes, Counter[str]]:
    if any(one.name in _HANDS_OFF for one in findings) or not source.path.endswith(_TEXTS):
        return source.data, Counter()
    data, done = whole(source.data)
    told = _apart(_told(data.decode("utf-8"), findings))
    data = edited(data, (edit for edit, _ in told))
    done.update(code for _, code in told)
    if source.path.endswith(".md") and not told:
        # When nothing else is left to do: these look at the lines as they will stay.
        for name, fix in _LINES.items():
            edits = list(fix(data.decode("utf-8")))
            done[name] += len(edits)
            data = edited(data, edits)
    return data, +done


def _names(result: Result, findings: Iterable[PlacedFinding], content: Iterable[SourceFile]) -> dict[str, str]:
    """The new names that files should have, by their old ones, both inside the content folder; none that is taken."""
    insides = {source.path: source.inside for source in content}
    taken = {unicodedata.normalize("NFC", one).casefold() for one in insides.values()}
    found: dict[str, str] = {}
    for one in findings:
        inside = insides.get(one.path, "")
        if one.name != "bad-file-name" or not inside or not (right := one.data.get("suggestion", "")):
            continue
        new = f"{inside.rpartition('/')[0]}/{right}"
        if new.casefold() not in taken - {inside.casefold()} and new not in found.values():
            found[inside] = new
    return {old: new for old, new in found.items() if referring(result, old, new) is not None}


@dataclass(slots=True)
class _Work:
    """The column as it stands between two rounds."""

    inputs: Inputs
    today: date
    wanted: Callable[[str], bool]
    smaller: Callable[[str], Small | None]
    original: dict[str, str] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    done: dict[str, Counter[str]] = field(default_factory=dict)
    shrunk: dict[str, bytes] = field(default_factory=dict)

    def _sources(self) -> Iterator[SourceFile]:
        return chain(self.inputs.content, self.inputs.registrations, self.inputs.receipts, self.inputs.plans)

    def write(self, changed: Mapping[str, tuple[bytes, Counter[str]]], moved: Mapping[str, str]) -> None:
        """Puts new bytes and names in the place of the old ones."""
        for source in self._sources():
            if source.path in changed:
                first = self.original.get(source.path, source.path)
                self.before.setdefault(first, source.data)
                self.done.setdefault(first, Counter()).update(changed[source.path][1])

        def new(source: SourceFile) -> SourceFile:
            data = changed[source.path][0] if source.path in changed else source.data
            inside = moved.get(source.inside, source.inside)
            path = source.path.removesuffix(source.inside) + inside if source.inside else source.path
            if path != source.path:
                self.original[path] = self.original.pop(source.path, source.path)
            return replace(source, data=data, inside=inside, path=path)

        self.inputs = replace(
            self.inputs,
            plans=tuple(map(new, self.inputs.plans)),
            content=tuple(map(new, self.inputs.content)),
            registrations=tuple(map(new, self.inputs.registrations)),
            receipts=tuple(map(new, self.inputs.receipts)),
        )

    def _is_wanted(self, path: str) -> bool:
        return self.wanted(self.original.get(path, path))

    def step(self, result: Result) -> bool:
        """One round of mending; whether there was anything to do."""
        by_path: dict[str, list[PlacedFinding]] = {}
        for one in result.findings:
            by_path.setdefault(one.path, []).append(one)
        shown = {
            piece.path.removesuffix(piece.inside) + one
            for piece in result.pieces
            if self._is_wanted(piece.path)
            for one in pictures_of(piece, result.files)
        }
        asked = [source for source in self._sources() if self._is_wanted(source.path) or source.path in shown]
        if self._shrink(asked):
            return True
        changed: dict[str, tuple[bytes, Counter[str]]] = {}
        for source in asked:
            if source.unread or source.picture is not None:
                continue
            data, done = _mended(source, by_path.get(source.path, []))
            if data != source.data:
                changed[source.path] = data, done
        if changed:
            self.write(changed, {})
            return True
        paths = {source.path for source in asked}
        return self._rename(
            result, _names(result, (one for one in result.findings if one.path in paths), self.inputs.content)
        )

    def _shrink(self, asked: Sequence[SourceFile]) -> bool:
        """Makes the photos small that are larger than a column keeps; whether there was one."""
        small: dict[str, PictureFacts] = {}
        for source in asked:
            first = self.original.get(source.path, source.path)
            if source.picture is None or not can_shrink(source.picture) or first in self.shrunk:
                continue
            if made := self.smaller(source.path):
                self.shrunk[first], small[source.path] = made.data, made.facts
        content = (replace(one, picture=small.get(one.path, one.picture)) for one in self.inputs.content)
        self.inputs = replace(self.inputs, content=tuple(content))
        return bool(small)

    def _rename(self, result: Result, names: Mapping[str, str]) -> bool:
        """Gives files their names; of two that the same file names the second waits, for its places have moved."""
        touched: set[str] = set()
        by_inside = {source.inside: source.path for source in self.inputs.content}
        for old, right in names.items():
            edits = referring(result, old, right) or {}
            concerned = {*edits, by_inside[old]}
            if concerned & touched:
                continue
            touched |= concerned
            datas = {source.path: source.data for source in self._sources()}
            edited_files = {path: (edited(datas[path], some), Counter(names=len(some))) for path, some in edits.items()}
            self.write(edited_files, {old: right})
        return bool(names)

    def mended(self, result: Result) -> Mended:
        after = {self.original.get(one.path, one.path): one.data for one in self._sources()}
        return Mended(
            result,
            before=self.before,
            after={path: after[path] for path in self.before},
            renamed={old: new for new, old in self.original.items()},
            done=self.done,
            shrunk=self.shrunk,
        )


def mend(
    inputs: Inputs,
    *,
    today: date,
    wanted: Callable[[str], bool] = lambda _: True,
    smaller: Callable[[str], Small | None] = lambda _: None,
) -> Mended:
    """Mends the files whose paths are `wanted`, and all that names a file of theirs which gets a new name.

    `smaller` makes the photo of a path small; None where it cannot.
    """
    work = _Work(inputs, today, wanted, smaller)
    result = check(inputs, today=today)
    for _ in range(_MOST_ROUNDS + len(inputs.content)):
        if not work.step(result):
            break
        result = check(work.inputs, today=today)
    return work.mended(result)
