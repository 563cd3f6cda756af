"""The installed typeface to what the site serves: subsets of latin and Vietnamese as woff2, made once and kept."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import fontpkg_source_sans_3 as package

from thidua.shell.cache import kept

# Raise with any change to what is kept of a font, so that nothing made before is taken for it.
_RECIPE = "3"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = "aăâeêioôơuưy"
# Letters of the Tày, Ê Đê, Ba Na and other tongues of Vietnam that Vietnamese itself does not have.
_NEIGHBOURS = "ƀČčĔĕĬĭŎŏŬŭÑñŃńŠš"
# As in CO₂ and H₂O.
_LOWERED = "".join(map(chr, range(0x2080, 0x208A)))
# With the hyphens at which no line breaks, and the signs that people tick lists with.
_MARKS = "\u2010\u2011–—‘’“”„†•…‹›‰₫€№™←↑→↓−×÷≈≠≤≥✓✔●○■□"
_ITALIC_MARKS = "\u2010\u2011–—‘’“”…«»·°×±²³§‰₫€№•✓●→"
_FEATURES = ("kern", "locl", "ccmp", "tnum", "lnum", "mark")
# Of what is written about a font: its names, and the licence and where it is.
_NAMES = (1, 2, 6, 13, 14)


@dataclass(frozen=True, slots=True)
class Font:
    """One file of the typeface; `name` is what the stylesheet calls it."""

    name: str
    data: bytes


def _vietnamese() -> set[str]:
    lower = {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES} | {"đ"}
    return lower | {letter.upper() for letter in lower}


def _latin(first: int, last: int) -> set[str]:
    return {chr(code) for code in range(first, last + 1)}


_ROMAN = frozenset(_latin(0x20, 0x7E) | _latin(0xA0, 0xFF) | _vietnamese() | {*_NEIGHBOURS, *_LOWERED, *_MARKS})
_ITALIC = frozenset(_latin(0x20, 0x7E) | {"\u00a0"} | _vietnamese() | {*_LOWERED, *_ITALIC_MARKS})


def _tags(*names: str) -> set[int]:
    return {int.from_bytes(name.encode(), "big") for name in names}


def _subset(source: bytes, letters: frozenset[str], weight: int | None) -> bytes:
    """A font with these letters only; of all weights, or of one."""
    import uharfbuzz
    from fontTools.ttLib import TTFont

    face = uharfbuzz.Face(source)
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(ord(letter) for letter in letters)
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(_tags(*_FEATURES))
    wanted.name_id_set.clear()
    wanted.name_id_set.update(_NAMES)
    wanted.drop_table_tag_set.update(_tags("DSIG", "meta"))
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    if weight is not None:
        wanted.pin_axis_location(face, "wght", weight)
    # HarfBuzz does not write woff2.
    font = TTFont(io.BytesIO(wanted.subset(face).blob.data), recalcTimestamp=False)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out, reorderTables=False)
    return out.getvalue()


def _kept_subset(name: str, letters: frozenset[str], weight: int | None = None) -> bytes:
    source = (Path(package.ROOT) / "files" / name).read_bytes()
    libraries = (version("uharfbuzz"), version("fonttools"), version("brotli"))
    made_of = (_RECIPE, *libraries, "".join(sorted(letters)), str(weight), source)
    return kept("fonts", made_of, lambda: _subset(source, letters, weight))


def fonts() -> tuple[Font, ...]:
    """The upright in all weights, and the italic that text now and then needs in one."""
    return (
        Font("source-sans-3", _kept_subset("SourceSans3[wght].ttf", _ROMAN)),
        Font("source-sans-3-italic", _kept_subset("SourceSans3-Italic[wght].ttf", _ITALIC, 400)),
    )


def licence() -> str:
    """The licence of the typeface, which goes wherever it goes."""
    return (Path(package.ROOT) / "LICENSE").read_text(encoding="utf-8")
