"""TD7: whether a picture file is what its name says, and no larger than readers and machines can bear."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from thidua.findings import Finding
from thidua.source.picture import PictureFacts

MOST_BYTES = 5 * 1024 * 1024
MOST_PIXELS = 40_000_000
_SHOWN = {"markup": "SVG/HTML", "video": "MP4/MOV"}
_TYPES = {"jpg": "jpeg", "jpeg": "jpeg", "png": "png", "webp": "webp"}


def picture_findings(inside: str, facts: PictureFacts) -> Iterator[Finding]:
    """What is wrong with a picture file, by what its head says."""
    suffix = inside.rpartition(".")[2].lower()
    expected = _TYPES.get(suffix)
    if expected is None:
        return
    if facts.type != expected:
        why = "other-type" if facts.type else "no-picture"
        found = _SHOWN.get(facts.type, facts.type.upper())
        yield Finding("not-a-picture", (), {"why": why, "found": found, "suffix": suffix})
    elif not facts.whole:
        yield Finding("not-a-picture", (), {"why": "broken"})
    if facts.bytes > MOST_BYTES:
        yield Finding("large-photo", (), {"size": f"{ceil(facts.bytes * 10 / 1024 / 1024) / 10:.1f}", "most": "5"})
    if facts.width * facts.height > MOST_PIXELS:
        data = {"width": str(facts.width), "height": str(facts.height), "most": str(MOST_PIXELS // 1_000_000)}
        yield Finding("huge-photo", (), data)
    if facts.animated:
        yield Finding("animated-picture")
    if facts.colours:
        yield Finding("other-colours", (), {"why": facts.colours})
