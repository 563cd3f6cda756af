"""The same column as a small site of Hugo: stories, lists by all that ours lists by, feeds, and as many pages.

Its pages are plainer and smaller than ours, it writes one form of each feed where we write two, and no share cards.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
LAYOUTS = Path(__file__).with_name("hugo")
HANDBOOK = ROOT / "plugins" / "thidua" / "handbook"
# What lists are made by, as keys of a story's front matter; those of a unit are made by pairs.
LISTS = ("unit", "field", "campaigns", "story_type", "subject_kind", "content_group", "period")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def front_and_body(text: str) -> tuple[dict[str, Any], str]:
    """A story's keys and its text."""
    _, front, body = text.split("---\n", 2)
    return yaml.load(front, Loader=_LOADER), body  # noqa: S506 - one of the two safe ones


def _keys(front: dict[str, Any]) -> dict[str, object]:
    day = front["date"]
    quarter = f"{day.year}-q{(day.month + 2) // 3}"
    narrower = (front["type"], front["subject"]["kind"], front["field"], str(day.year))
    return {
        "title": front["title"],
        "date": day,
        "lastmod": day,
        "summary": front["summary"],
        "unit": [front["unit"]],
        "field": [front["field"]],
        "campaigns": front["campaigns"],
        "story_type": [front["type"]],
        "subject_kind": [front["subject"]["kind"]],
        "content_group": front["content_group"],
        "period": [str(day.year), quarter, f"{day:%Y-%m}"],
        "of_unit": [f"{front['unit']}-{one}" for one in narrower],
        "subject": f"{front['subject']['name']}, {front['subject']['role']}",
        "achievements": front["achievements"],
        "author": front["author"],
    }


def write_story(source: Path, target: Path) -> None:
    """One story, with the keys that its pages and lists need."""
    front, body = front_and_body(source.read_text(encoding="utf-8"))
    keys = yaml.dump(_keys(front), Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=1000)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"---\n{keys}---\n{body}", encoding="utf-8")


def story_path(column: Path, site: Path, source: Path) -> Path:
    """Where a story of the column stands in the site of Hugo."""
    return site / "content" / "dien-hinh" / source.relative_to(column / "content" / "exemplars")


def _named(plan: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for key, listed in (("unit", "units"), ("field", "fields"), ("campaigns", "campaigns"), ("story_type", "types")):
        for one in plan[listed]:
            yield key, one["id"], one["name"]


def write_names(plan: dict[str, Any], site: Path) -> None:
    """What pages call units, fields and campaigns: the title of the list of each."""
    for key, one, name in _named(plan):
        target = site / "content" / key / one / "_index.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        has_feed = "outputs: [html, rss]\n" if key in {"unit", "field", "campaigns"} else ""
        target.write_text(f"---\ntitle: {json.dumps(name, ensure_ascii=False)}\n{has_feed}---\n", encoding="utf-8")


def write_site(column: Path, site: Path, plan: dict[str, Any]) -> None:
    """The whole site, without the pages that `fill` adds."""
    shutil.copytree(LAYOUTS, site)
    write_names(plan, site)
    for source in sorted((column / "content" / "exemplars").rglob("*.md")):
        write_story(source, story_path(column, site, source))


def fill(site: Path, pages: int) -> None:
    """Adds so many plain pages, texts of the handbook in turn: ours has a handbook and other pages, too."""
    texts = [path.read_text(encoding="utf-8").partition("\n")[2] for path in sorted(HANDBOOK.rglob("*.md"))]
    for number in range(pages):
        target = site / "content" / "huong-dan" / f"trang-{number:04}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"---\ntitle: Trang {number}\n---\n{texts[number % len(texts)]}", encoding="utf-8")
