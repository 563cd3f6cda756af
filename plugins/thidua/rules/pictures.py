"""TD7: whether a picture file is what its name says, and no larger than machines can bear.

Readers are served small ones whatever is brought; a phone's photo of 12 MB and 48 megapixels is no fault of its owner.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from thidua.findings import Finding
from thidua.source.picture import PictureFacts

# What a repository should keep: beyond it a photo is taken, and `--fix` makes it small.
MOST_KEPT_BYTES = 5 * 1024 * 1024
MOST_KEPT_PIXELS = 40_000_000
# What is taken at all.
MOST_BYTES = 32 * 1024 * 1024
# Most JPEGs are opened at the size that is wanted of them; one that comes clear by and by, and every other form, as a
# whole. Of a long strip a page's width may be nearly all.
_MOST_PIXELS_OF_JPEG = 120_000_000
_MOST_PIXELS_IN_LAYERS = 50_000_000
_MOST_PIXELS = 40_000_000
_LONGEST = 6
_MEGA = 1_000_000
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
        case = "heic" if facts.type == "heic" else ""
        yield Finding("not-a-picture", (), {"why": why, "found": found, "suffix": suffix, "case": case})
    elif not facts.whole:
        yield Finding("not-a-picture", (), {"why": "broken"})
    yield from _sizes(facts)
    if facts.animated:
        yield Finding("animated-picture")
    if facts.colours:
        yield Finding("other-colours", (), {"why": facts.colours})


def most_pixels(facts: PictureFacts) -> int:
    """How many pixels a picture of this form may have so that it can be opened in little memory."""
    if facts.type != "jpeg" or max(facts.width, facts.height) > _LONGEST * min(facts.width, facts.height):
        return _MOST_PIXELS
    return _MOST_PIXELS_IN_LAYERS if facts.layered else _MOST_PIXELS_OF_JPEG


def can_shrink(facts: PictureFacts) -> bool:
    """Whether a picture is larger than it should be kept, and can be made small."""
    pixels = facts.width * facts.height
    is_large = facts.bytes > MOST_KEPT_BYTES or pixels > MOST_KEPT_PIXELS
    is_usable = facts.type in _TYPES.values() and facts.whole and not facts.animated
    return is_usable and is_large and facts.bytes <= MOST_BYTES and pixels <= most_pixels(facts)


def _sizes(facts: PictureFacts) -> Iterator[Finding]:
    pixels, most = facts.width * facts.height, most_pixels(facts)
    size = f"{ceil(facts.bytes * 10 / 1024 / 1024) / 10:.1f}"
    if facts.bytes > MOST_BYTES:
        yield Finding("large-photo", (), {"size": size, "most": str(MOST_BYTES // 1024 // 1024)})
    if pixels > most:
        data = {"width": str(facts.width), "height": str(facts.height), "most": str(most // _MEGA)}
        yield Finding("huge-photo", (), data)
    if can_shrink(facts):
        yield Finding("oversized-photo", (), {"size": size, "pixels": str(round(pixels / _MEGA))})
