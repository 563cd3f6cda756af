"""The same stories as a site of stock MkDocs with Material and its search: no lists, no feeds, no ledger."""

from __future__ import annotations

from pathlib import Path

import yaml

from scripts.bench.hugo_site import front_and_body

# Stories stand outside of the navigation: within it, a thousand of them take a minute and a half.
_SETTINGS = """site_name: Thi đua yêu nước
site_url: https://thidua.vanphong.example/
docs_dir: docs
site_dir: site
theme:
  name: material
  language: vi
  font: false
plugins:
  - search:
      lang: vi
nav:
  - index.md
not_in_nav: |
  /dien-hinh/
validation:
  omitted_files: ignore
"""


def write_story(source: Path, target: Path) -> None:
    """One story: title, date and summary, and its text."""
    front, body = front_and_body(source.read_text(encoding="utf-8"))
    keys = {"title": front["title"], "date": front["date"], "description": front["summary"]}
    head = yaml.safe_dump(keys, allow_unicode=True, sort_keys=False, width=1000)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"---\n{head}---\n\n# {front['title']}\n{body}", encoding="utf-8")


def story_path(column: Path, site: Path, source: Path) -> Path:
    """Where a story of the column stands in the site of MkDocs."""
    return site / "docs" / "dien-hinh" / source.relative_to(column / "content" / "exemplars")


def write_site(column: Path, site: Path) -> None:
    """The whole site."""
    site.mkdir(parents=True)
    (site / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    (site / "docs").mkdir()
    (site / "docs" / "index.md").write_text("# Thi đua yêu nước\n", encoding="utf-8")
    for source in sorted((column / "content" / "exemplars").rglob("*.md")):
        write_story(source, story_path(column, site, source))
