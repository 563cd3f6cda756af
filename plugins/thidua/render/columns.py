"""A whole column to JSON and CSV, drafts and inner keys too: what an office takes along when it leaves."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from thidua.check import Result
from thidua.content import Piece
from thidua.kinds import kind_of
from thidua.records.story import Story
from thidua.render.ledgers import safe_cell
from thidua.source.events import Kind
from thidua.source.nodes import as_data

_HEAD = (
    "path",
    "kind",
    "title",
    "date",
    "status",
    "unit",
    "unit_name",
    "type",
    "subject_kind",
    "subject_name",
    "subject_role",
    "field",
    "campaigns",
    "summary",
    "achievements",
    "author",
    "period",
    "introduced_on",
)


def photos_of(piece: Piece) -> tuple[str, ...]:
    """The pictures of a piece, by their paths in the content folder, the one of its head first."""
    folder = piece.inside.rpartition("/")[0]
    photo = getattr(piece.content, "photo", None)
    named = [f"{folder}/{photo.file}"] if photo and photo.file else []
    shown = (target for _, event in piece.body.opened(Kind.IMAGE) if (target := piece.target(event)))
    return tuple(dict.fromkeys((*named, *shown)))


def column_json(result: Result) -> str:
    """Every piece with its keys as they are written and its body as Markdown; plans and photos by their paths."""
    pieces = []
    for piece in result.pieces:
        kind = kind_of(piece.inside)
        photos = [one for one in photos_of(piece) if one in result.files]
        pieces.append(
            {
                "path": piece.inside,
                "kind": kind.folder if kind else "",
                "keys": as_data(piece.document.front),
                "body": piece.document.body,
                "photos": photos,
            }
        )
    whole = {"plans": [plan.path for plan in result.plans], "pieces": pieces}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _joined(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_joined(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(_joined(one) for one in value.values())
    return "" if value is None else str(value)


def column_csv(result: Result) -> str:
    """A row for each piece with the keys that people sort and count by; lists are joined by semicolons."""
    names = {unit.id: unit.name for plan in result.plans for unit in plan.units}
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEAD)
    for piece in result.pieces:
        keys = as_data(piece.document.front) or {}
        subject = keys.get("subject")
        kind = kind_of(piece.inside)
        more = {f"subject_{name}": one for name, one in subject.items()} if isinstance(subject, dict) else {}
        unit = _joined(keys.get("unit"))
        row = {**keys, **more, "path": piece.inside, "kind": kind.folder if kind else "", "unit_name": names.get(unit)}
        writer.writerow([safe_cell(_joined(row.get(name))) for name in _HEAD])
    return out.getvalue()


def in_order(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces as a book prints them: stories first, each kind by its day."""
    return sorted(pieces, key=lambda piece: (not isinstance(piece.content, Story), piece.inside))
