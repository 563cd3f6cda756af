"""mkdocs.yml as nodes of YAML that know their place, past tags of MkDocs' own, and what is wrong with them."""

from __future__ import annotations

import os
from pathlib import Path

import yaml

from thidua.findings import Finding, Position
from thidua.shell.causes import obstacle, reason
from thidua.source.merges import merge_marks, unfinished
from thidua.source.text import decode

# The tag by which MkDocs takes a value from the environment.
ENVIRONMENT = "!ENV"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def child(node: yaml.Node | None, name: str) -> yaml.Node | None:
    """The value of a key; None where it is missing."""
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
    """What is wrong with the settings, each with its place."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.found: list[tuple[str, Finding]] = []

    def add(self, node: yaml.Node | None, why: str, detail: str = "") -> None:
        """Tells of a value, by a reason of `messages.terms`."""
        at = place(node) if node is not None else Position()
        self.found.append((self._path, Finding("bad-settings", at, {"why": why, "detail": detail})))

    def leave_empty(self, node: yaml.Node, name: str) -> None:
        """Tells of a setting that stands there without a value."""
        self.found.append((self._path, Finding("still-empty", place(node), {"case": "setting", "value": name})))


def place(node: yaml.Node) -> Position:
    """Where a node begins."""
    return Position(node.start_mark.line + 1, node.start_mark.column + 1)


class UnreadableError(Exception):
    """mkdocs.yml cannot be read as YAML at all."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.rule)
        self.finding = finding


def read_tree(config: Path) -> tuple[yaml.Node | None, bytes]:
    """The nodes of mkdocs.yml, and the bytes that they were read from; raises where there are none to be had."""
    try:
        why = obstacle(config)
        data = b"" if why else config.read_bytes()
    except OSError as error:
        why, data = reason(error), b""
    if why:
        raise UnreadableError(Finding("bad-settings", Position(), {"why": why, "detail": config.name}))
    known, findings = decode(data)
    if known is None:
        raise UnreadableError(findings[0])
    # As it is written: a path must be spelt as the disk spells it.
    text = data.decode("utf-8-sig")
    if marks := merge_marks(text.split("\n")):
        raise UnreadableError(unfinished(text.split("\n"), marks))
    try:
        tree: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = Position(mark.line + 1, mark.column + 1) if mark else Position()
        raise UnreadableError(Finding("bad-settings", at, {"why": "yaml"})) from None
    return tree, data
