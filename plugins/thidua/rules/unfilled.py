"""TD9: what an office still has to fill in: places left empty on purpose, notes that ask for a second look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua import patterns as re
from thidua.findings import Finding, Route
from thidua.source.nodes import Node, Scalar, Sequence, Table, is_empty
from thidua.vietnamese import fold

_RULE = "still-empty"
# An empty list of quotas, fields or campaigns is an answer; these are none.
_ASKED: tuple[Route, ...] = (
    ("office", "place"),
    ("office", "parent"),
    ("issued",),
    ("contacts",),
    ("papers", "code"),
    ("papers", "signer_title"),
    ("papers", "recipients"),
)
# A name that ends where the name of the place, or of the branch, should begin.
_NAMELESS = re.compile(r"(?:.* )?(?:tinh|thanh pho|xa|phuong|dac khu|so)")
_LOOK_AGAIN = "soat lai:"


def _at(root: Node, route: Route) -> Node | None:
    node: Node | None = root
    for part in route:
        entry = node.entries.get(str(part)) if isinstance(node, Table) else None
        node = entry.node if entry else None
    return node


def _notes(node: Node, route: Route = ()) -> Iterator[Route]:
    """The way to each note that asks for a second look."""
    if isinstance(node, Sequence):
        for index, item in enumerate(node.said):
            yield from _notes(item, (*route, index))
    elif isinstance(node, Table):
        for key, entry in node.entries.items():
            inside = entry.node
            if key == "note" and isinstance(inside, Scalar) and fold(inside.text).startswith(_LOOK_AGAIN):
                yield (*route, key)
            yield from _notes(inside, (*route, key))


def _of_plan(root: Node) -> Iterator[Finding]:
    name = _at(root, ("office", "name"))
    if isinstance(name, Scalar) and _NAMELESS.fullmatch(fold(name.text)):
        yield Finding(_RULE, ("office", "name"), {"case": "name", "value": name.text})
    for route in _ASKED:
        node = _at(root, route)
        if node is not None and is_empty(node):
            case = {"case": "issued"} if route == ("issued",) else {}
            yield Finding(_RULE, route, {"value": str(route[-1]), **case}, on_key=True)
    if notes := list(_notes(root)):
        yield Finding(_RULE, notes[0], {"case": "notes", "count": str(len(notes))})


def unfilled(plans: Mapping[str, Node]) -> Iterator[tuple[str, Finding, Node]]:
    """Each such place of the plans' trees, by the path of the file."""
    for path, root in plans.items():
        for one in _of_plan(root):
            yield path, one, root
