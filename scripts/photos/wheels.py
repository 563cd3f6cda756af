"""Draws what rolls and floats: motorbike, bicycle, wheelchair, car, boat. Wheels stand on the origin's level."""

from __future__ import annotations

import math

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
    SKY,
    SLATE,
    STEEL,
    STRAW,
    WALNUT,
    WOOD,
    Colour,
    Paint,
    dark,
    mix,
    pale,
    solid,
)
from scripts.photos.shapes import Point, arc, blob, curve, oval, path, poly, rect, ring, rounded, stroke

RUBBER = "#2B2A2C"


def wheel(
    pen: Pen, x: float, y: float, radius: float, *, tyre: float = 0.12, spokes: int = 18, rim: Colour = STEEL
) -> None:
    """A spoked wheel by its hub."""
    for i in range(spokes):
        a = math.tau * i / spokes
        b = a + 0.35 * (1 if i % 2 else -1)
        pen.fill(
            stroke(
                [
                    (x + math.cos(a) * radius * 0.1, y + math.sin(a) * radius * 0.1),
                    (x + math.cos(b) * radius * 0.86, y + math.sin(b) * radius * 0.86),
                ],
                radius * 0.02,
            ),
            Paint(rim, alpha=0.85),
        )
    pen.fill(ring(x, y, radius * (1.02 - tyre), radius * (0.9 - tyre)), solid(rim, 4))
    pen.fill(ring(x, y, radius, radius * (1 - tyre)), solid(RUBBER, 3, part=0.4))
    pen.fill(oval(x, y, radius * 0.11), solid(dark(rim, 0.2), 4))


def motorbike(pen: Pen, length: float, colour: Colour = BRICK) -> None:
    """A small motorbike facing right; its rack lies near (-0.36, -0.55) of the length."""
    pen = pen.at(0, 0, length / 100)
    pen.shade(oval(4, 0, 56, 5), CAST, alpha=0.55, blur=5)
    for x in (-33, 34):
        wheel(pen, x, -16, 16, tyre=0.17)
    engine(pen)
    pen.fill(blob(*path("-43 -45, -20 -47, -4 -36, 10 -25, 4 -19, -12 -26, -34 -34")), solid(colour, 9))
    pen.fill(blob(*path("22 -55, 30 -46, 27 -26, 16 -17, 9 -20, 15 -34, 18 -50")), solid(CREAM, 9))
    pen.fill(blob(*path("24 -52, 28.5 -44, 25.5 -28, 21 -24, 23 -38")), solid(colour, 5))
    saddle = [*curve((-44, -49), (-30, -52), (-12, -50), (2, -44)), (0, -40), (-14, -44), (-42, -44)]
    pen.fill([saddle], solid(INK, 5, part=0.5))
    for x, turn in ((-33, 200), (34, 205)):
        pen.fill(stroke(arc(x, -16, (18.6, 18.6), turn, turn + 120, steps=16), 2.6), solid(colour, 4))
    pen.fill(blob((20, -60), (28, -60), (30, -53), (22, -52)), solid(colour, 6))
    pen.fill(oval(29.5, -56, 2.6, 3.8), STRAW)
    pen.fill(stroke(curve((23, -58), (18, -64), (11, -63)), 2), INK)
    pen.fill(stroke([(19, -64), (21, -74)], 1.2), INK)
    pen.fill(oval(21.5, -76, 3.6, 2.6), solid(STEEL, 4))
    pen.fill(stroke([(-50, -50), (-26, -50)], 2), dark(STEEL, 0.3))
    pen.fill(stroke([(-48, -50), (-38, -38)], 1.6), dark(STEEL, 0.3))
    pen.fill(rounded(-48, -42, 5, 5, 1), CORAL)


def engine(pen: Pen) -> None:
    """A motorbike's fork, swing arm, exhaust and engine."""
    pen.fill(stroke([(34, -16), (25, -46), (23, -56)], 3.2), solid(STEEL, 4))
    pen.fill(stroke([(-33, -16), (-6, -18)], 4), dark(STEEL, 0.35))
    pen.fill(stroke([(-42, -14), (-14, -11), (2, -12)], 4.4), solid(STEEL, 5, light=90))
    pen.fill(blob(*path("-8 -28, 8 -30, 12 -18, 4 -9, -8 -11")), solid(dark(STEEL, 0.45), 8))
    for i in range(4):
        pen.fill(rect(-4, -25 + i * 3.6, 12, 1.3), STEEL)


def wheelchair(pen: Pen, height: float) -> None:
    """A wheelchair facing right, without its small front wheel; turn the pen over to lay it on its seat."""
    pen = pen.at(0, 0, height / 100)
    metal = "#5F7F9C"
    for a, b in (
        ((-24, -96), (-24, -12)),
        ((-24, -48), (26, -48)),
        ((26, -66), (26, -20)),
        ((-24, -66), (26, -66)),
        ((-24, -22), (26, -22)),
        ((26, -48), (36, -14)),
    ):
        pen.fill(stroke([(a[0], a[1]), (b[0], b[1])], 3.4), solid(metal, 4))
    pen.fill(stroke([(-24, -96), (-34, -97)], 3.4), solid(metal, 3))
    pen.fill(stroke([(-36, -97), (-45, -96)], 5), INK)
    pen.fill(rounded(-29, -92, 8, 42, 3), solid(BRICK, 6))
    pen.fill(rounded(-26, -52, 54, 9, 3), solid(BRICK, 6))
    pen.fill(rounded(-20, -70, 42, 6, 3), solid(INK, 4))
    pen.fill(rounded(30, -14, 22, 4, 2), solid(STEEL, 4))
    wheel(pen, -20, -31, 31, tyre=0.08, spokes=24)
    pen.fill(ring(-20, -31, 26, 24.6), solid(STEEL, 3))
    pen.fill(stroke([(22, -22), (22, -12)], 4), dark(STEEL, 0.3))


def caster(pen: Pen, radius: float) -> None:
    """A small wheel in its fork, lying on its side around the origin."""
    wheel(pen, 0, 0, radius, tyre=0.22, spokes=8)
    pen.fill(
        stroke([(0, 0), (radius * 0.5, -radius * 1.2), (radius * 0.4, -radius * 1.7)], radius * 0.24), solid(STEEL, 4)
    )


def car_front(pen: Pen, width: float, colour: Colour) -> None:
    """A car seen from the front, standing on the origin."""
    h = width * 0.78
    pen.shade(oval(0, 4, width * 0.56, width * 0.06), "#101018", alpha=0.7, blur=8)
    for x in (-0.44, 0.28):
        pen.fill(rounded(width * x, -h * 0.26, width * 0.16, h * 0.28, 8), RUBBER)
    pen.fill(
        poly((-width * 0.4, -h * 0.58), (-width * 0.3, -h), (width * 0.3, -h), (width * 0.4, -h * 0.58)),
        solid(colour, 14),
    )
    pen.fill(
        poly(
            (-width * 0.34, -h * 0.6), (-width * 0.26, -h * 0.93), (width * 0.26, -h * 0.93), (width * 0.34, -h * 0.6)
        ),
        mix(SKY, dark(colour, 0.5), 0.55),
    )
    pen.fill(
        blob(
            (-width * 0.5, -h * 0.5),
            (-width * 0.36, -h * 0.62),
            (width * 0.36, -h * 0.62),
            (width * 0.5, -h * 0.5),
            (width * 0.5, -h * 0.18),
            (0, -h * 0.12),
            (-width * 0.5, -h * 0.18),
        ),
        solid(colour, 18),
    )
    pen.fill(rounded(-width * 0.26, -h * 0.44, width * 0.52, h * 0.14, 8), dark(colour, 0.55))
    for x in (-0.4, 0.4):
        pen.fill(oval(width * x, -h * 0.38, width * 0.075, width * 0.06), solid(CREAM, 6))
    pen.fill(rounded(-width * 0.5, -h * 0.24, width, h * 0.1, 8), solid(dark(colour, 0.35), 5))


def boat(pen: Pen, length: float, colour: Colour = WOOD) -> None:
    """A long wooden boat seen from the side, floating on the origin's level, its bow at the right."""
    pen = pen.at(0, 0, length / 100)
    hull = [curve((-50, -9), (-20, -5.5), (18, -6), (52, -17)) + curve((46, -5), (30, 1.5), (-30, 2), (-47, 0))]
    pen.fill(hull, solid(colour, 12, light=80))
    with pen.inside(hull):
        for dy in (3, 6):
            pen.fill(
                stroke(curve((-50, (-9 + dy)), (-20, (-5.5 + dy)), (18, (-6 + dy)), (52, (-17 + dy))), 1.6),
                Paint(dark(colour, 0.5), alpha=0.6),
            )
    pen.fill(stroke(curve((-50.5, -9.4), (-20, -6), (18, -6.4), (52.5, -17.6)), 1.5), solid(dark(WALNUT, 0.1), 3))


def float_ring(pen: Pen, width: float, y: float) -> None:
    """A band of foam tied round a crate that stands on the origin."""
    pen.fill(rounded(-width * 0.53, y - 11, width * 1.06, 22, 10), solid(PAPER, 7, light=80))
    for i in range(4):
        x = (i - 1.5) * width * 0.26
        pen.fill(stroke([(x, y - 11), (x + 6, y + 11)], 4), GOLD if i % 2 else RICE)


def ripples(pen: Pen, at: Point, width: float, colour: Colour, *, rows: int = 5) -> None:
    """Short lines of light on the water, widening towards us."""
    for i in range(rows):
        half = width * (0.3 + 0.16 * i) * (1 if i % 2 else 0.7)
        y = at[1] + i * (10 + i * 4)
        x = at[0] + (18 if i % 2 else -14)
        line = curve((x - half, y), (x - half / 3, y + 2.5), (x + half / 3, y - 2), (x + half, y))
        pen.fill([line + curve((x + half, y), (x, y + 4 + i * 0.6), (x - half, y))], Paint(colour, alpha=0.55))


def cold_box(pen: Pen, width: float) -> None:
    """A vaccine carrier standing on the origin: a blue box with a white lid and a plain cross-free band."""
    h = width * 0.8
    pen.fill(rounded(-width / 2, -h, width, h, 8), solid("#3E6C96", 10))
    pen.fill(rounded(-width * 0.53, -h - 5, width * 1.06, h * 0.26, 7), solid(CREAM, 6))
    pen.fill(rect(-width / 2, -h * 0.46, width, h * 0.13), pale(SLATE, 0.55))
    pen.fill(
        stroke(curve((-width * 0.32, -h), (-width * 0.26, -h * 1.3), (width * 0.26, -h * 1.3), (width * 0.32, -h)), 5),
        solid(CREAM, 3),
    )
