"""What must never be read on a page of an office: what was to be filled in, and what is only for show."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

# Marks of ours that were to be filled in, and what the templates hold for show.
_PLACEHOLDER = re.compile(
    r"\[\[|\]\]|\{\{|\}\}|\(mẫu\)|Mẫu, mục|\.example\b|Soát lại|TODO|\bNone\b|…\s*</h1>", re.IGNORECASE
)


def _shown(page: Path) -> str:
    """What a reader reads, and what programs read beside it; scripts and styles are ours."""
    text = re.sub(r"<(script|style)\b.*?</\1>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return unescape(text)


def placeholders(site: Path) -> dict[str, list[str]]:
    """Those on each page of a built site; the handbook explains some, and is left out."""
    pages = [one for one in site.rglob("*.html") if "huong-dan" not in one.parts]
    assert len(pages) > 10
    found = {one.relative_to(site).as_posix(): _PLACEHOLDER.findall(_shown(one)) for one in pages}
    return {path: signs for path, signs in found.items() if signs}
