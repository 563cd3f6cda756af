"""How a value should have been laid out: the lines to write in the place of a value of another shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from thidua.findings import Edit, Route
from thidua.fixes.quotes import quoted
from thidua.source.nodes import Node, Scalar, Table
from thidua.source.yaml_lines import bullet, in_quotes

_LONGEST = 60
_WHOLE = 300
_ETC = "…"


def _shown(lines: Iterable[str]) -> str:
    return ", ".join(f"“{line}”" for line in lines)


def _head(route: Route) -> list[str]:
    """The key's own line; none where a list's item or the whole file is meant."""
    return [f"{route[-1]}:"] if route and isinstance(route[-1], str) else []


def as_table(route: Route, keys: Iterable[str]) -> dict[str, str]:
    """The lines of a table with these keys."""
    head = _head(route)
    indent = "  " if route else ""
    lines = [f"{indent}{key}: {_ETC}" for key in keys]
    if lines and route and not head:
        lines[0] = f"- {lines[0].strip()}"
    return {"case": "lines", "right": _shown([*head, *lines])}


def as_list(route: Route, node: Node, keys: Iterable[str]) -> dict[str, str]:
    """The lines of a list; `keys` are those of its items where these are tables."""
    if isinstance(node, Scalar) and (sign := bullet(node.text)):
        return {"case": "hyphen" if sign == "-" else "bullet", "sign": sign}
    head = _head(route)
    indent = "  " if head else ""
    first, *others = [f"{key}: {_ETC}" for key in keys] or [node.text if isinstance(node, Scalar) else _ETC]
    first = first if len(first) <= _LONGEST else _ETC
    return {"case": "lines", "right": _shown([*head, f"{indent}- {first}", *(f"{indent}  {one}" for one in others)])}


def as_one(route: Route, node: Node) -> dict[str, str]:
    """One value: a line of a list that a colon cut in two is put together again."""
    if isinstance(node, Table) and len(node.entries) == 1 and route and isinstance(route[-1], int):
        ((key, entry),) = node.entries.items()
        if isinstance(entry.node, Scalar):
            return {"case": "colon", "right": f'- "{in_quotes(f"{key}: {entry.node.text}")}"'}
    return {"case": "one"}


def put_together(node: Node) -> Edit | None:
    """A line of a list that a colon cut in two, between quotes; None where more than its words stand there."""
    if not isinstance(node, Table):
        return None
    ((key, entry),) = node.entries.items()
    typed = f"{key}: {entry.node.text}" if isinstance(entry.node, Scalar) and entry.node.plain else ""
    is_whole = node.at.line == node.end.line and node.end.column - node.at.column == len(typed)
    right = quoted(typed) if typed and is_whole else ""
    return Edit(node.at, node.end, right) if right else None


def cut_by_commas(table: Table) -> Mapping[str, str]:
    """The keys of a table in braces that are pieces of a value with commas, each with that value as it should stand.

    Such a piece has no colon: its empty value stands right behind it.
    """
    found: dict[str, str] = {}
    whole: list[str] = []
    key = ""
    for name, entry in table.entries.items():
        node = entry.node
        is_piece = (
            isinstance(node, Scalar)
            and node.plain
            and not node.text
            and (node.at.line, node.at.column) == (entry.key_at.line, entry.key_at.column + len(name))
        )
        if is_piece and whole:
            whole.append(name)
        else:
            found.update(_joined(key, whole))
            key, whole = name, [node.text] if isinstance(node, Scalar) and node.text else []
    found.update(_joined(key, whole))
    return found


def _joined(key: str, whole: list[str]) -> dict[str, str]:
    if not whole[1:]:
        return {}
    right = f'{key}: "{in_quotes(", ".join(whole))}"'
    return dict.fromkeys(whole[1:], right if len(right) <= _WHOLE else f'{key}: "{_ETC}"')
