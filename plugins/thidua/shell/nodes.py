"""The nodes of mkdocs.yml: what stands below a key, what a value says, where it stands, and what is wrong with it."""

from __future__ import annotations

import os

import yaml

from thidua.findings import Finding, Position

# The tag by which MkDocs takes a value from the environment.
ENVIRONMENT = "!ENV"


def child_of(node: yaml.Node | None, name: str) -> yaml.Node | None:
    """What stands below a key; None where there is no such key."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == name:
                found: yaml.Node = value
                return found
    return None


def text_of(node: yaml.Node | None) -> str | None:
    """A value as text; `!ENV [A, B, value]` is that of the first variable that is set, as MkDocs reads it."""
    if node is None or node.tag != ENVIRONMENT:
        return node.value if isinstance(node, yaml.ScalarNode) and node.value else None
    names = node.value if isinstance(node, yaml.SequenceNode) else [node]
    found = (os.environ.get(one.value) for one in names if isinstance(one, yaml.ScalarNode))
    last = names[-1].value if len(names) > 1 and isinstance(names[-1], yaml.ScalarNode) else None
    return next((value for value in found if value), last)


class Findings:
    """What is wrong with one file of settings."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.found: list[tuple[str, Finding]] = []

    def add(self, node: yaml.Node | None, why: str, detail: str = "") -> None:
        """Tells of a setting that cannot be used, and why."""
        at = place_of(node) if node is not None else Position()
        self.found.append((self._path, Finding("bad-settings", at, {"why": why, "detail": detail})))

    def leave_empty(self, node: yaml.Node, name: str) -> None:
        """Tells of a setting that stands there without a value."""
        self.found.append((self._path, Finding("still-empty", place_of(node), {"case": "setting", "value": name})))


def place_of(node: yaml.Node) -> Position:
    """Where a value begins."""
    return Position(node.start_mark.line + 1, node.start_mark.column + 1)
