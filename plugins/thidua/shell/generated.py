"""All that is made of a column's plans and settings, by its place; and what of it is stale on the disk."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from thidua.check import Result
from thidua.generate.desk import guide, owners, template
from thidua.generate.desk_hosts import desk_of
from thidua.generate.editors import SCHEMAS, settings, snippets
from thidua.generate.forms import as_yaml, forms
from thidua.generate.schemas import MARK, schemas
from thidua.shell.outputs import ForeignFileError, is_foreign, write_own
from thidua.shell.settings import Settings


@dataclass(frozen=True, slots=True)
class Made:
    """What became of the files: `foreign` are those that somebody else wrote, and which stay."""

    written: tuple[str, ...]
    foreign: tuple[str, ...]


def _in_repository(column: Settings) -> str:
    """The content folder from the top of the repository, which is where a desk at a host looks from."""
    top = next((one for one in (column.root, *column.root.parents) if (one / ".git").exists()), column.root)
    return Path(os.path.relpath(column.content, top)).as_posix()


def host_form(column: Settings, result: Result) -> str:
    """The form of the desk at the host that the settings name."""
    return as_yaml(forms(result, _in_repository(column), desk_of(dict(column.desk))))


def files_of(column: Settings, result: Result) -> Mapping[str, bytes]:
    """By its path from the root each file as it should be."""
    plans = [column.shown(path) for path in column.plans]
    folders = column.shown(column.registrations_folder), column.shown(column.receipts_folder)
    found = {f"{SCHEMAS}/{name}.schema.json": text for name, text in schemas(result).items()}
    found[f"{SCHEMAS}/khai-bao.md"] = guide(result)
    found[".vscode/settings.json"] = settings(plans, *folders)
    found[".vscode/thidua.code-snippets"] = snippets(result)
    found[".github/pull_request_template.md"] = template(result.plan_today)
    found[".gitlab/merge_request_templates/Default.md"] = template(result.plan_today)
    if column.desk:
        found[f"{SCHEMAS}/ban-bien-tap.yml"] = host_form(column, result)
    if column.owners:
        found["CODEOWNERS"] = owners(column.owners)
    return {path: text.encode() for path, text in sorted(found.items()) if text}


def stale(column: Settings, result: Result) -> tuple[str, ...]:
    """The files that are missing, or are not what they would be made now; what somebody else wrote is theirs."""
    found = []
    for path, data in files_of(column, result).items():
        target = column.root / path
        there = target.read_bytes() if target.is_file() else b""
        if there != data and not is_foreign(target, MARK.encode()):
            found.append(path)
    return tuple(found)


def write_generated(column: Settings, result: Result) -> Made:
    """Writes what is stale, over nothing but what this program wrote; raises `OSError` of the disk."""
    written, foreign = [], []
    for path, data in files_of(column, result).items():
        target = column.root / path
        if target.is_file() and target.read_bytes() == data:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            write_own(target, data, MARK.encode())
        except ForeignFileError:
            foreign.append(path)
        else:
            written.append(path)
    return Made(tuple(written), tuple(foreign))
