"""Draws what is written on and with: sheets, notebooks, folders, pens. Writing is shown, never words."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.palette import (
    BRICK,
    CAST,
    CORAL,
    CREAM,
    GOLD,
    INK,
    PAPER,
    RICE,
    SAND,
    SKY,
    SLATE,
    STRAW,
    Colour,
    Paint,
    dark,
    pale,
    solid,
    wash,
)
from scripts.photos.shapes import Shape, blob, curve, moved, oval, poly, rect, ribbon, ring, rounded, stroke
from scripts.photos.texture import Dice


def writing(pen: Pen, name: str, width: float, colour: Colour = SLATE, *, size: float = 12.0) -> None:
    """One line of handwriting, seen from too far to be read."""
    dice = Dice(name)
    ink = Paint(colour, alpha=0.9)
    x = 0.0
    while x < width - size * 0.8:
        end = min(x + dice.roll(1.2, 3.4) * size, width)
        start, line = x, [(x, -size * 0.1)]
        while x < end:
            step = size * dice.roll(0.26, 0.46)
            top = -1.0 if dice.often(0.18) else -dice.roll(0.36, 0.52)
            top = 0.42 if dice.often(0.1) else top
            line += [(x + step * 0.5, size * top), (x + step * 0.85, dice.roll(-0.06, 0.05) * size)]
            x += step
        pen.fill(stroke(curve(*line, steps=4), size * 0.12), ink)
        if dice.often(0.6):
            mark = start + (x - start) * dice.roll(0.3, 0.7)
            lean = size * dice.roll(-0.14, 0.14)
            pen.fill(stroke([(mark, -size * 0.72), (mark + lean, -size * 0.9)], size * 0.12), ink)
        x += size * 0.55


def lines(pen: Pen, name: str, width: float, count: int, gap: float, *, colour: Colour = SLATE) -> None:
    """A block of handwriting; the last line is short."""
    dice = Dice(name)
    for i in range(count):
        part = 0.5 if i == count - 1 else dice.roll(0.86, 1)
        writing(pen.at(0, i * gap), f"{name}{i}", width * part, colour, size=gap * 0.42)


def cast(pen: Pen, shape: Shape, *, reach: float = 10, blur: float = 5, alpha: float = 0.5) -> None:
    """The shadow a flat thing throws on the table, away from the light."""
    pen.shade(moved(shape, reach, reach * 1.1), CAST, alpha=alpha, blur=blur)


def sheet(pen: Pen, width: float, height: float, colour: Colour = PAPER, *, reach: float = 8) -> None:
    """A sheet of paper with its upper left corner at the origin, one corner lifting."""
    shape = poly((0, 0), (width, 0), (width, height - 26), (width - 22, height), (0, height))
    cast(pen, shape, reach=reach)
    pen.fill(shape, Paint(colour, dark(colour, 0.07), 60))
    pen.fill(poly((width, height - 26), (width - 22, height), (width - 26, height - 24)), dark(colour, 0.16))


def rules(pen: Pen, width: float, height: float, gap: float, colour: Colour = SKY) -> None:
    """Ruled lines over a page."""
    for i in range(1, int(height / gap)):
        pen.fill(stroke([(0, i * gap), (width, i * gap)], 1.3), Paint(colour, alpha=0.75))


def grid(pen: Pen, size: tuple[float, float], cells: tuple[int, int], colour: Colour, width: float = 1.6) -> None:
    """A table's lines: columns and rows of even size, with its frame."""
    (w, h), (columns, rows) = size, cells
    for i in range(columns + 1):
        pen.fill(stroke([(w * i / columns, 0), (w * i / columns, h)], width), colour)
    for i in range(rows + 1):
        pen.fill(stroke([(0, h * i / rows), (w, h * i / rows)], width), colour)


def open_book(pen: Pen, width: float, height: float, cover: Colour, paper: Colour = PAPER) -> tuple[Pen, Pen]:
    """An open notebook seen from above; returns a pen for each page, from its upper left corner."""
    outer = rounded(-14, -12, width + 28, height + 24, 12)
    cast(pen, outer, reach=18, blur=9, alpha=0.6)
    pen.fill(outer, solid(cover, 8))
    half = width / 2
    for i in range(4):
        slip = i * 2.4
        pen.fill(
            rect(-6 + slip, -4 + slip * 0.5, width + 12 - slip * 2, height + 6 - slip),
            dark(paper, 0.05 + 0.06 * (i % 2)),
        )
    left = [*curve((0, 4), (half * 0.5, -5), (half, 8)), *curve((half, height), (half * 0.5, height - 10), (0, height))]
    right = [
        *curve((half, 8), (half * 1.5, -5), (width, 4)),
        *curve((width, height), (half * 1.5, height - 10), (half, height)),
    ]
    pen.fill([left], Paint(paper, dark(paper, 0.1), 0))
    pen.fill([right], Paint(dark(paper, 0.05), paper, 0))
    fold = ribbon(curve((half, 4), (half - 1, height / 2), (half, height)), 44, 44)
    pen.shade(fold, "#8B7668", alpha=0.42, blur=12)
    pen.fill(stroke([(half, 8), (half, height)], 2), dark(paper, 0.4))
    return pen, pen.at(half, 0)


def closed_book(
    pen: Pen, width: float, height: float, cover: Colour, *, thick: float = 14, spine: Colour = INK
) -> None:
    """A hard-bound notebook lying shut, a band of tape along its spine."""
    outer = rounded(0, 0, width, height, 9)
    cast(pen, moved(outer, thick * 0.6, thick * 0.6), reach=thick + 6, blur=8, alpha=0.6)
    for i in range(int(thick), 0, -2):
        edge = PAPER if (i // 2) % 2 else SAND
        pen.fill(rounded(i * 0.8, i, width, height - 4, 6), dark(edge, 0.14))
    pen.fill(outer, Paint(cover, dark(cover, 0.2), 50, rim=dark(cover, 0.4), depth=6))
    pen.fill(rounded(0, 0, width * 0.14, height, 7), solid(spine, 6))
    pen.fill(stroke([(width * 0.15, 3), (width * 0.15, height - 3)], 2), dark(cover, 0.35))


def label(pen: Pen, width: float, height: float) -> None:
    """A paper label, pasted on, with lines that nobody has filled in."""
    pen.fill(rounded(0, 0, width, height, 4), solid(CREAM, 4, part=0.15))
    pen.fill(rounded(7, 7, width - 14, height - 14, 3), dark(CREAM, 0.12))
    pen.fill(rounded(10, 10, width - 20, height - 20, 2), CREAM)
    for part, end in ((0.36, 0.82), (0.56, 0.82), (0.76, 0.6)):
        pen.fill(stroke([(width * 0.16, height * part), (width * end, height * part)], 2.4), SKY)


def pencil(pen: Pen, length: float, colour: Colour = GOLD, *, reach: float = 9) -> None:
    """A pencil from its end at the origin to its point at the right."""
    w = 15.0
    shape = poly((0, -w / 2), (length - 34, -w / 2), (length, 0), (length - 34, w / 2), (0, w / 2))
    cast(pen, shape, reach=reach, blur=4)
    pen.fill(poly((length - 36, -w / 2), (length, 0), (length - 36, w / 2)), SAND)
    pen.fill(poly((length - 11, -w * 0.15), (length, 0), (length - 11, w * 0.15)), INK)
    pen.fill(rect(20, -w / 2, length - 55, w), solid(colour, 5, light=90))
    pen.fill(rect(20, -w / 2 + 4, length - 56, 2.5), pale(colour, 0.45))
    pen.fill(rect(8, -w / 2, 14, w), "#B9BEC2")
    pen.fill(rounded(-6, -w / 2, 15, w, 5), CORAL)


def ball_pen(pen: Pen, length: float, colour: Colour = BRICK) -> None:
    """A ball pen from its cap at the origin to its tip at the right."""
    w = 15.0
    body = rounded(0, -w / 2, length - 40, w, 6)
    cast(pen, body, reach=10, blur=4)
    pen.fill(poly((length - 44, -w / 2), (length, -1), (length, 1.5), (length - 44, w / 2)), "#D9D2C4")
    pen.fill(body, solid(colour, 6, light=90))
    pen.fill(rect(6, -w / 2 + 4, length - 60, 2.4), pale(colour, 0.5))
    pen.fill(rounded(length * 0.02, -w * 0.8, length * 0.3, 5, 2), dark(colour, 0.35))


def folder(pen: Pen, name: str, width: float, height: float, colour: Colour) -> None:
    """A worn folder with sheets in it whose corners curl."""
    dice = Dice(name)
    cast(pen, rect(0, 0, width, height), reach=16, blur=9, alpha=0.55)
    pen.fill(rounded(-10, -10, width + 30, height + 26, 8), solid(dark(colour, 0.1), 9))
    for i in range(6):
        dx, dy = dice.roll(0, 14), dice.roll(-8, 8)
        fold, tint = dice.roll(34, 78), dark(PAPER, 0.03 + 0.045 * (5 - i))
        right, bottom = width + dx - 8, height + dy - 6
        page = poly((dx, dy + 4), (right, dy + 8), (right, bottom - fold), (right - fold, bottom), (dx + 4, bottom))
        cast(pen, page, reach=3, blur=2, alpha=0.35)
        pen.fill(page, Paint(tint, rim=dark(tint, 0.2), depth=4))
        curl = blob((right, bottom - fold), (right - fold, bottom), (right - fold * 0.92, bottom - fold * 0.8))
        cast(pen, curl, reach=2, blur=3, alpha=0.4)
        pen.fill(curl, Paint(dark(tint, 0.14), pale(tint, 0.2), 225))


def tabs(pen: Pen, name: str, height: float, count: int) -> None:
    """Slips of coloured paper standing out to the right of a book's edge, from the origin down."""
    dice = Dice(name)
    for i in range(count):
        y = height * (i + dice.roll(0.1, 0.6)) / count
        colour = (CORAL, GOLD, RICE, SKY, STRAW, BRICK)[i % 6]
        strip = rect(-40, y, 40 + dice.roll(34, 88), dice.roll(17, 25))
        cast(pen, strip, reach=4, blur=2, alpha=0.45)
        pen.fill(strip, wash(dark(colour, 0.15), colour, 0))


def clip(pen: Pen, size: float, colour: Colour) -> None:
    """A wire clip, upright, its top at the origin."""
    wire = [
        *curve(
            (0, size * 0.7),
            (0, size * 0.15),
            (size * 0.14, 0),
            (size * 0.28, size * 0.15),
            (size * 0.28, size * 0.85),
            (size * 0.16, size),
            (size * 0.06, size * 0.85),
            (size * 0.06, size * 0.25),
        )
    ]
    pen.fill(stroke(wire, size * 0.045), colour)


def tape_measure(pen: Pen, radius: float) -> None:
    """A coil of measuring tape standing on the origin, its tongue running out to the left."""
    pen.shade(oval(radius * 0.4, 4, radius * 1.2, 9), CAST, alpha=0.5, blur=6)
    pen.fill(poly((-radius * 3.6, -5), (-radius * 0.2, -9), (-radius * 0.2, 0), (-radius * 3.6, 1)), solid(GOLD, 4))
    for i in range(16):
        x = -radius * (0.5 + i * 0.19)
        pen.fill(stroke([(x, -8 + i * 0.2), (x, -4 if i % 4 else -1)], 1.8), INK)
    pen.fill(oval(0, -radius, radius), solid(BRICK, radius * 0.5))
    pen.fill(ring(0, -radius, radius * 0.82, radius * 0.72), pale(BRICK, 0.25))
    pen.fill(oval(0, -radius, radius * 0.4), solid(STRAW, 8))
    crank = [(0, -radius), (radius * 0.55, -radius * 1.35)]
    pen.fill(stroke(crank, radius * 0.12), dark(SLATE, 0.3))
    pen.fill(oval(*crank[1], radius * 0.13), INK)
