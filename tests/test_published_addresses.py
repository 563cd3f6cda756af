"""What was published once stays where it is: pages, pictures and feeds, ids of entries in feeds, ids of headings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.site import Site

# A line for each address of the sample column as it was first published; a line that stands there never goes.
PUBLISHED = Path(__file__).parent / "published_addresses.txt"
# Their names change with their bytes; and the handbook's headings follow what it says.
_HASHED = ("assets/", "pagefind/")
_HANDBOOK = "huong-dan/"
_HEADING = re.compile(r'<(?:h[1-6]|section)\b[^>]* id="([^"]+)"')
_ENTRY_ID = "{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}id"


def _feed_ids(path: Path) -> list[str]:
    if path.suffix == ".json":
        return [item["id"] for item in json.loads(path.read_text(encoding="utf-8"))["items"]]
    return [one.text or "" for one in ET.parse(path).iterfind(_ENTRY_ID)]  # noqa: S314 - as above


def addresses(folder: Path, home: str) -> Iterator[str]:
    """`path`, `path#heading`, and `feed: id` with the site's own address as `/`, of a built site."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).as_posix()
        if not path.is_file() or path.suffix in {".gz", ".br"} or inside.startswith(_HASHED):
            continue
        yield inside
        if path.suffix == ".html" and not inside.startswith(_HANDBOOK):
            yield from (f"{inside}#{one}" for one in _HEADING.findall(path.read_text(encoding="utf-8")))
        if path.name in {"feed.xml", "feed.json"}:
            yield from (f"{inside}: {one.replace(home, '/')}" for one in _feed_ids(path))


def test_published_addresses_stay(served_site: Site) -> None:
    published = PUBLISHED.read_text(encoding="utf-8").splitlines()
    assert len(published) > 700
    # More may be published: the strained column has pieces beside those of the sample.
    assert sorted(set(published) - set(addresses(served_site.folder, served_site.url))) == []
