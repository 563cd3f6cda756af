"""The picture that a shared link shows, 1200 × 630: a story's photo, else a card in the column's own type."""

from __future__ import annotations

import io
from functools import cache, lru_cache
from math import cos, pi, sin
from pathlib import Path

import fontpkg_source_sans_3 as package
from PIL import Image, ImageDraw, ImageFont, ImageOps, __version__

from thidua.shell.cache import kept
from thidua.shell.pictures import opened

_RECIPE = "6"
_WIDTH, _HEIGHT = 1200, 630
_MARGIN = 84
_GROUND, _INK, _QUIET, _BRAND, _GOLD = "#fbf8f3", "#211c17", "#5e564c", "#9b1c1f", "#f0c75e"
_MOST_LINES = 5
_TITLE_HEIGHT = 264
_FINE, _SHADES = 4, 32


@cache
def _typeface() -> bytes:
    return (Path(package.ROOT) / "files" / "SourceSans3[wght].ttf").read_bytes()


@cache
def _face(weight: int) -> bytes:
    """The typeface in one weight: drawn in half the time that its letters of all weights take."""
    import uharfbuzz

    face = uharfbuzz.Face(_typeface())
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    wanted.pin_axis_location(face, "wght", weight)
    return bytes(wanted.subset(face).blob.data)


@cache
def _font(size: int, weight: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(_face(weight)), size, layout_engine=ImageFont.Layout.BASIC)


def _jpeg(picture: Image.Image, *, fine: bool) -> bytes:
    """In as few bytes as its form allows; or, which takes half the time, in a tenth more."""
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=84, optimize=fine, progressive=fine)
    return out.getvalue()


@cache
def _length(font: ImageFont.FreeTypeFont, words: str) -> float:
    # Letters of this layout do not draw nearer to each other, so that a line is as long as its words.
    return font.getlength(words)


def _lines(words: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    length = 0.0
    for word in words.split():
        longer = length + _length(font, " ") + _length(font, word)
        if lines and longer <= width:
            lines[-1] += f" {word}"
            length = longer
        else:
            lines.append(word)
            length = _length(font, word)
    return lines


def _fitting(title: str, width: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest size in which the title stands on few enough lines; at the smallest, what is too long is cut."""
    sizes = (76, 66, 58, 50, 44)
    for size in sizes:
        font = _font(size, 700)
        lines = _lines(title, font, width)
        if len(lines) <= _MOST_LINES and len(lines) * size <= _TITLE_HEIGHT:
            return font, lines
    font = _font(sizes[-1], 700)
    lines = _lines(title, font, width)[:_MOST_LINES]
    return font, [*lines[:-1], f"{lines[-1]} …"]


def _star(draw: ImageDraw.ImageDraw, x: int, y: int, radius: int) -> None:
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.4
        turn = corner * pi / 5 - pi / 2
        points.append((x + reach * cos(turn), y + reach * sin(turn)))
    draw.polygon(points, fill=_GOLD)


def icon(size: int, form: str) -> bytes:
    """The star on its ground, `size` dots wide; drawn large, for Pillow draws no smooth edge."""
    large = size * _FINE
    picture = Image.new("RGB", (large, large), _BRAND)
    _star(ImageDraw.Draw(picture), large // 2, round(large * 0.53), round(large * 0.38))
    out = io.BytesIO()
    small = picture.reduce(_FINE).quantize(_SHADES)
    small.save(out, form, **({"sizes": [(size, size)]} if form == "ICO" else {"optimize": True}))
    return out.getvalue()


@lru_cache(maxsize=2048)
def _letters(word: str, font: ImageFont.FreeTypeFont) -> tuple[int, int, Image.Image]:
    """How far right and below its place a word lies, and how much ink is where; titles share most of their words."""
    left, top, right, bottom = map(round, font.getbbox(word))
    ink = Image.new("L", (max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(ink).text((-left, -top), word, font=font, fill=255)
    return left, top, ink


def _write(picture: Image.Image, line: str, font: ImageFont.FreeTypeFont, top: float, colour: str) -> None:
    """Writes a line word by word, which takes a quarter of the time that its letters take."""
    at = float(_MARGIN)
    for word in line.split():
        right, below, ink = _letters(word, font)
        picture.paste(colour, (round(at) + right, round(top) + below), ink)
        at += _length(font, word) + _length(font, " ")


@lru_cache(maxsize=2)
def _blank(foot: str) -> Image.Image:
    """What is the same on every card of a site."""
    picture = Image.new("RGB", (_WIDTH, _HEIGHT), _GROUND)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 28, _HEIGHT), fill=_BRAND)
    draw.ellipse((_WIDTH - 150, 46, _WIDTH - 62, 134), fill=_BRAND)
    _star(draw, _WIDTH - 106, 92, 30)
    _write(picture, foot, _font(32, 400), _HEIGHT - 92, _QUIET)
    return picture


def _drawn(title: str, kicker: str, foot: str) -> bytes:
    picture = _blank(foot).copy()
    width = _WIDTH - 2 * _MARGIN
    # A faulty story in a preview may have no kicker at all.
    for line in _lines(kicker, _font(34, 600), width - 120)[:1]:
        _write(picture, line, _font(34, 600), 66, _BRAND)
    font, lines = _fitting(title, width)
    for number, line in enumerate(lines):
        _write(picture, line, font, 140 + number * font.size * 1.25, _INK)
    # Only those who share a link ask for it, once.
    return _jpeg(picture, fine=False)


def _cropped(photo: bytes) -> bytes:
    picture = opened(photo, _WIDTH).convert("RGB")
    return _jpeg(ImageOps.fit(picture, (_WIDTH, _HEIGHT), centering=(0.5, 0.4)), fine=True)


def share_card(*, title: str, kicker: str, foot: str, photo: bytes | None = None) -> bytes:
    """A JPEG for one page; the same bytes each time, without metadata."""
    if photo is not None:
        return kept("cards", (_RECIPE, __version__, photo), lambda: _cropped(photo))
    # To draw one takes hardly longer than to keep it and to read it again.
    return _drawn(title, kicker, foot)
