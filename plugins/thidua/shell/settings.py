"""mkdocs.yml to the settings of a column, the same for every host; read without MkDocs, past tags of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from thidua import patterns as re
from thidua.findings import Finding, Position
from thidua.generate.desk_hosts import desk_fault
from thidua.ledger import Board
from thidua.shell.hosting import unservable
from thidua.shell.settings_tree import ENVIRONMENT, Findings, UnreadableError, child, place, read_tree, text_of
from thidua.vocabulary import LEFT_OUT

_KNOWN = frozenset({"plans", "registrations", "receipts", "keep", "owners", "board", "introduce", "leave_out", "desk"})
_STRING, _NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
_SWITCH = ("true", "false")
_SHOWN = ("site_name", "site_url", "site_description", "site_author", "copyright")
# A path as CODEOWNERS has it; a name, a team or a mail address.
_OWNED = re.compile(r"[\w./*-]+\Z", re.ASCII)
_OWNER = re.compile(r"(?:@[\w-]+(?:/[\w.-]+)*|[\w.+-]+@[\w.-]+)\Z", re.ASCII)
_WEB = re.compile(r"https?://[^/\s]+(?:/\S*)?\Z")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where everything lies; all paths are absolute. `findings` are what is wrong with the file itself.

    `keep` holds what the office keeps in its site beside the pages; `board` tells how much of its ledger the office
    publishes, `introduces` whether readers may introduce somebody by a page; `named_at`, `site_at` and `keep_at` are
    the places of `plans`, `site_dir` and `keep` in mkdocs.yml. `name`, `base` (the site's own address with a slash at
    its end, or nothing) and `about` are what the site says of itself, `shown_texts` all that mkdocs.yml says of it on
    every page, with the file's name and the place; `left_out` are words of `vocabulary.LEFT_OUT`. `data` are the bytes
    of mkdocs.yml, of which all this was read.
    """

    root: Path
    config: Path | None
    plans: tuple[Path, ...] = ()
    content: Path = Path("content")
    registrations: Path | None = None
    receipts: Path | None = None
    keep: Path | None = None
    site: Path = Path("site")
    board: Board = Board.NONE
    introduces: bool = False
    findings: tuple[tuple[str, Finding], ...] = ()
    named_at: tuple[Position, ...] = ()
    site_at: Position = Position()
    keep_at: Position = Position()
    name: str = ""
    base: str = ""
    about: str = ""
    shown_texts: tuple[tuple[str, Position, str], ...] = ()
    owners: tuple[tuple[str, tuple[str, ...]], ...] = ()
    desk: tuple[tuple[str, str], ...] = ()
    left_out: frozenset[str] = frozenset()
    data: bytes = b""

    @property
    def registrations_folder(self) -> Path:
        """Where registrations lie: beside the content folder, unless the settings say otherwise."""
        return self.registrations or self.content.parent / "registrations"

    @property
    def receipts_folder(self) -> Path:
        """Where receipts lie: beside the content folder, unless the settings say otherwise."""
        return self.receipts or self.content.parent / "receipts"

    def shown(self, path: Path) -> str:
        """A path as findings show it: from the root, with `/`."""
        return Path(os.path.relpath(path, self.root)).as_posix()


def _plans(node: yaml.Node | None, root: Path, findings: Findings) -> dict[Path, Position]:
    listed = child(node, "plans")
    if not isinstance(listed, yaml.SequenceNode) or not listed.value:
        findings.add(listed or node, "no-plans")
        return {}
    plans: dict[Path, Position] = {}
    for item in listed.value:
        text = text_of(item)
        if text is None:
            findings.add(item, "not-a-plan-path")
        elif root / text in plans:
            findings.add(item, "plan-twice", text)
        else:
            plans[root / text] = place(item)
    return plans


def _owners(node: yaml.Node | None, findings: Findings) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who looks at what: a path of the repository, with one name or several as the host knows them."""
    if node is not None and not isinstance(node, yaml.MappingNode):
        findings.add(node, "owners")
        return
    for key, value in node.value if node is not None else ():
        listed = value.value if isinstance(value, yaml.SequenceNode) else [value]
        names = tuple(text_of(one) or "" for one in listed)
        path = text_of(key) or ""
        if not _OWNED.match(path) or not names or not all(_OWNER.match(one) for one in names):
            findings.add(key, "owners", path)
        else:
            yield path, names


def _desk(node: yaml.Node | None, findings: Findings) -> tuple[tuple[str, str], ...]:
    """Where a desk at a host asks: each setting with its value."""
    found = node.value if isinstance(node, yaml.MappingNode) else ()
    rows = tuple((text_of(key) or "", text_of(value) or "") for key, value in found)
    if node is not None and node.tag != _NULL and (wrong := desk_fault(dict(rows))):
        findings.add(node, "desk", wrong)
    return rows


def _folder(node: yaml.Node | None, root: Path, findings: Findings) -> Path | None:
    """The folder that a setting names; None where it says nothing."""
    text = text_of(node)
    if node is None or node.tag == _NULL:
        return None
    if text is None or node.tag != _STRING:
        # A number, a list, or `!ENV`, which MkDocs would read otherwise than the text that stands there.
        findings.add(node, "not-a-folder-path")
        return None
    return root / text


def base_of(url: str) -> str:
    """A site's own address with a slash at its end; empty where it is not said."""
    return f"{url.rstrip('/')}/" if url else ""


def _identity(tree: yaml.Node | None, findings: Findings) -> dict[str, str]:
    """What the site says of itself."""
    name, url = text_of(child(tree, "site_name")), text_of(child(tree, "site_url"))
    if name is None:
        findings.add(child(tree, "site_name"), "no-name")
    if (typed := child(tree, "site_url")) is not None and url is None and typed.tag != ENVIRONMENT:
        if isinstance(typed, yaml.ScalarNode):
            findings.leave_empty(typed, "site_url")
        else:
            findings.add(typed, "site-url", "")
    if url is not None and not _WEB.match(url):
        findings.add(child(tree, "site_url"), "site-url", url)
    return {"name": name or "", "base": base_of(url or ""), "about": text_of(child(tree, "site_description")) or ""}


def _shown_texts(name: str, tree: yaml.Node | None) -> Iterator[tuple[str, Position, str]]:
    """What pages print of the settings, where it stands: a sample's name must not outlive the sample."""
    for key in _SHOWN:
        node = child(tree, key)
        if node is not None and (text := text_of(node)):
            yield name, place(node), text


def _left_out(node: yaml.Node | None, findings: Findings) -> frozenset[str]:
    """What the site does without."""
    if node is None or node.tag == _NULL:
        return frozenset()
    listed = node.value if isinstance(node, yaml.SequenceNode) else [node]
    words = [text_of(one) or "" for one in listed]
    for one, word in zip(listed, words, strict=True):
        if word not in LEFT_OUT:
            findings.add(one, "leave-out", word)
    return frozenset(word for word in words if word in LEFT_OUT)


def _judge(own: yaml.Node | None, findings: Findings) -> None:
    """Tells of settings of ours that there are none of, and of values that are none."""
    for key, value in own.value if isinstance(own, yaml.MappingNode) else ():
        if text_of(key) not in _KNOWN:
            findings.add(key, "unknown-setting", text_of(key) or "")
        elif text_of(key) == "board" and text_of(value) not in list(Board):
            findings.add(value, "board")
        elif text_of(key) == "introduce" and text_of(value) not in _SWITCH:
            findings.add(value, "introduce")


def read_settings(config: Path) -> Settings:
    """The settings of a column; what is wrong stands in `findings`, never in an exception."""
    root = config.parent.resolve()
    findings = Findings(config.name)
    try:
        tree, data = read_tree(config)
    except UnreadableError as error:
        found = (config.name, error.finding)
        return Settings(root, config, findings=(found,), content=root / "content", site=root / "site")
    for node, why, detail in unservable(tree):
        findings.add(node, why, detail)
    own = child(child(tree, "extra"), "thidua")
    _judge(own, findings)
    plans = _plans(own, root, findings)
    named = {name: _folder(child(own, name), root, findings) for name in ("registrations", "receipts", "keep")}
    site, keep, board = child(tree, "site_dir"), child(own, "keep"), child(own, "board")
    content = root / (text_of(child(tree, "docs_dir")) or "docs")
    return Settings(
        root=root,
        config=config,
        plans=tuple(plans),
        named_at=tuple(plans.values()),
        content=content,
        registrations=named["registrations"],
        receipts=named["receipts"],
        keep=named["keep"],
        site=_folder(site, root, findings) or root / "site",
        site_at=place(site) if site else Position(),
        keep_at=place(keep) if keep else Position(),
        board=next((one for one in Board if one == text_of(board)), Board.NONE),
        introduces=text_of(child(own, "introduce")) == "true",
        **_identity(tree, findings),
        owners=tuple(_owners(child(own, "owners"), findings)),
        desk=_desk(child(own, "desk"), findings),
        left_out=_left_out(child(own, "leave_out"), findings),
        # The last of all: what stands above adds to them.
        findings=tuple(findings.found),
        shown_texts=tuple(_shown_texts(config.name, tree)),
        data=data,
    )


def narrowed(settings: Settings, *, plan: Path | None, content: Path | None) -> Settings:
    """The settings with the plan and the content folder that the command line names instead."""
    if plan is not None:
        settings = replace(settings, plans=(plan.absolute(),), named_at=(), findings=())
    if content is not None:
        settings = replace(settings, content=content.absolute(), registrations=None, receipts=None)
    return settings
