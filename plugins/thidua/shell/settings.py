"""mkdocs.yml to the settings of a column, the same for every host; read without MkDocs, past tags of its own."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from thidua.diagnostics import Finding, Position

CONFIG_NAME = "mkdocs.yml"
# The tag by which MkDocs takes a value from the environment.
_ENVIRONMENT = "!ENV"
_KNOWN = frozenset({"plans", "registrations", "owners", "board"})
_WEB = re.compile(r"https?://[^/\s]+(?:/\S*)?\Z")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Settings:
    """Where everything lies; all paths are absolute. `problems` are faults of the file itself.

    `board` tells that the office publishes its ledger; `named_at` are the places of `plans` in mkdocs.yml. `name`,
    `base` (the site's own address with a slash at its end, or nothing) and `about` are what the site says of itself.
    """

    root: Path
    config: Path | None
    plans: tuple[Path, ...] = ()
    content: Path = Path("content")
    registrations: Path | None = None
    site: Path = Path("site")
    board: bool = False
    problems: tuple[tuple[str, Finding], ...] = ()
    named_at: tuple[Position, ...] = ()
    name: str = ""
    base: str = ""
    about: str = ""

    @property
    def registrations_folder(self) -> Path:
        """Where registrations lie: beside the content folder, unless the settings say otherwise."""
        return self.registrations or self.content.parent / "registrations"

    def shown(self, path: Path) -> str:
        """A path as findings show it: from the root, with `/`."""
        return Path(os.path.relpath(path, self.root)).as_posix()


def find_config(start: Path) -> Path | None:
    """The nearest mkdocs.yml from a folder upward."""
    for folder in (start, *start.parents):
        candidate = folder / CONFIG_NAME
        if candidate.is_file():
            return candidate
    return None


def _child(node: yaml.Node | None, name: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == name:
                found: yaml.Node = value
                return found
    return None


def _text(node: yaml.Node | None) -> str | None:
    """A value as text; `!ENV [A, B, value]` is that of the first variable that is set, as MkDocs reads it."""
    if node is None or node.tag != _ENVIRONMENT:
        return node.value if isinstance(node, yaml.ScalarNode) and node.value else None
    names = node.value if isinstance(node, yaml.SequenceNode) else [node]
    found = (os.environ.get(one.value) for one in names if isinstance(one, yaml.ScalarNode))
    last = names[-1].value if len(names) > 1 and isinstance(names[-1], yaml.ScalarNode) else None
    return next((value for value in found if value), last)


class _Faults:
    def __init__(self, path: str) -> None:
        self._path = path
        self.found: list[tuple[str, Finding]] = []

    def add(self, node: yaml.Node | None, why: str, detail: str = "") -> None:
        at = _place(node) if node is not None else Position()
        self.found.append((self._path, Finding("bad-settings", at, {"why": why, "detail": detail})))


def _place(node: yaml.Node) -> Position:
    return Position(node.start_mark.line + 1, node.start_mark.column + 1)


def _plans(node: yaml.Node | None, root: Path, faults: _Faults) -> dict[Path, Position]:
    listed = _child(node, "plans")
    if not isinstance(listed, yaml.SequenceNode) or not listed.value:
        faults.add(listed or node, "no-plans")
        return {}
    plans: dict[Path, Position] = {}
    for item in listed.value:
        text = _text(item)
        if text is None:
            faults.add(item, "not-a-plan-path")
        elif root / text in plans:
            faults.add(item, "plan-twice", text)
        else:
            plans[root / text] = _place(item)
    return plans


def base_of(url: str) -> str:
    """A site's own address with a slash at its end; empty where it is not said."""
    return f"{url.rstrip('/')}/" if url else ""


def _identity(tree: yaml.Node | None, faults: _Faults) -> dict[str, str]:
    """What the site says of itself, and whether its addresses are those that never change."""
    name, url = _text(_child(tree, "site_name")), _text(_child(tree, "site_url"))
    if name is None:
        faults.add(_child(tree, "site_name"), "no-name")
    if url is not None and not _WEB.match(url):
        faults.add(_child(tree, "site_url"), "site-url", url)
    directories = _child(tree, "use_directory_urls")
    if directories is not None and _text(directories) != "true":
        faults.add(directories, "directory-urls")
    return {"name": name or "", "base": base_of(url or ""), "about": _text(_child(tree, "site_description")) or ""}


def read_settings(config: Path) -> Settings:
    """The settings of a column; what is wrong stands in `problems`, never in an exception."""
    root = config.parent.resolve()
    faults = _Faults(config.name)
    try:
        tree = yaml.compose(config.read_text(encoding="utf-8"), Loader=_LOADER)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        mark = getattr(error, "problem_mark", None)
        at = Position(mark.line + 1, mark.column + 1) if mark else Position()
        problem = (config.name, Finding("bad-settings", at, {"why": "yaml"}))
        return Settings(root, config, problems=(problem,), content=root / "content", site=root / "site")
    own = _child(_child(tree, "extra"), "thidua")
    if isinstance(own, yaml.MappingNode):
        for key, _ in own.value:
            if _text(key) not in _KNOWN:
                faults.add(key, "unknown-setting", _text(key) or "")
    plans = _plans(own, root, faults)
    registrations = _text(_child(own, "registrations"))
    board = _child(own, "board")
    if board is not None and _text(board) not in {"true", "false"}:
        faults.add(board, "board")
    content = root / (_text(_child(tree, "docs_dir")) or "docs")
    return Settings(
        root=root,
        config=config,
        plans=tuple(plans),
        named_at=tuple(plans.values()),
        content=content,
        registrations=root / registrations if registrations else None,
        site=root / (_text(_child(tree, "site_dir")) or "site"),
        board=_text(board) == "true",
        **_identity(tree, faults),
        problems=tuple(faults.found),
    )


def narrowed(settings: Settings, *, plan: Path | None, content: Path | None) -> Settings:
    """The settings with the plan and the content folder that the command line names instead."""
    if plan is not None:
        settings = replace(settings, plans=(plan.absolute(),), named_at=(), problems=())
    if content is not None:
        settings = replace(settings, content=content.absolute(), registrations=None)
    return settings
