"""Draws what rolls and floats: motorbike, bicycle, wheelchair, car, boat. Wheels stand on the origin's level."""

from __future__ import annotations

import math

from scripts.photos.canvas import Pen
from scripts.photos.palette import (
    BRICK,
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
from scripts.photos.shapes import Point, arc, blob, curve, oval, poly, rect, ribbon, ring, rounded, stroke

RUBBER = "#2B2A2C"


def wheel(pen: Pen, x: float, y: float, radius: float, *, tyre: float = 0.12, spokes: int = 18, rim: Colour = STEEL) -> None:
    """A spoked wheel by its hub."""
    for i in range(spokes):
        a = math.tau * i / spokes
        b = a + 0.35 * (1 if i % 2 else -1)
        pen.fill(stroke([(x + math.cos(a) * radius * 0.1, y + math.sin(a) * radius * 0.1), (x + math.cos(b) * radius * 0.86, y + math.sin(b) * radius * 0.86)], max(1.2, radius * 0.016)), Paint(rim, alpha=0.85))
    pen.fill(ring(x, y, radius * (1 - tyre) + 1, radius * (0.9 - tyre)), solid(rim, 4))
    pen.fill(ring(x, y, radius, radius * (1 - tyre)), solid(RUBBER, 3, part=0.4))
    pen.fill(oval(x, y, radius * 0.11), solid(dark(rim, 0.2), 4))


def motorbike(pen: Pen, length: float, colour: Colour = BRICK) -> None:
    """A small motorbike facing right; its rack lies near (-0.36, -0.55) of the length."""
    u = length / 100
    pen.shade(oval(4 * u, 0, 56 * u, 5 * u), "#4A3B45", alpha=0.55, blur=5)
    for x in (-33, 34):
        wheel(pen, x * u, -16 * u, 16 * u, tyre=0.17)
    pen.fill(stroke([(34 * u, -16 * u), (25 * u, -46 * u), (23 * u, -56 * u)], 3.2 * u), solid(STEEL, 4))
    pen.fill(stroke([(-33 * u, -16 * u), (-6 * u, -18 * u)], 4 * u), dark(STEEL, 0.35))
    pen.fill(stroke([(-42 * u, -14 * u), (-14 * u, -11 * u), (2 * u, -12 * u)], 4.4 * u), solid(STEEL, 5, light=90))
    pen.fill(blob((-8 * u, -28 * u), (8 * u, -30 * u), (12 * u, -18 * u), (4 * u, -9 * u), (-8 * u, -11 * u)), solid(dark(STEEL, 0.45), 8))
    for i in range(4):
        pen.fill(rect(-4 * u, (-25 + i * 3.6) * u, 12 * u, 1.3 * u), STEEL)
    pen.fill(blob((-43 * u, -45 * u), (-20 * u, -47 * u), (-4 * u, -36 * u), (10 * u, -25 * u), (4 * u, -19 * u), (-12 * u, -26 * u), (-34 * u, -34 * u)), solid(colour, 9))
    pen.fill(blob((22 * u, -55 * u), (30 * u, -46 * u), (27 * u, -26 * u), (16 * u, -17 * u), (9 * u, -20 * u), (15 * u, -34 * u), (18 * u, -50 * u)), solid(CREAM, 9))
    pen.fill(blob((24 * u, -52 * u), (28.5 * u, -44 * u), (25.5 * u, -28 * u), (21 * u, -24 * u), (23 * u, -38 * u)), solid(colour, 5))
    pen.fill([curve((-44 * u, -49 * u), (-30 * u, -52 * u), (-12 * u, -50 * u), (2 * u, -44 * u)) + [(0, -40 * u), (-14 * u, -44 * u), (-42 * u, -44 * u)]], solid(INK, 5, part=0.5))
    for x, turn in ((-33, 200), (34, 205)):
        pen.fill(stroke(arc(x * u, -16 * u, (18.6 * u, 18.6 * u), turn, turn + 120, steps=16), 2.6 * u), solid(colour, 4))
    pen.fill(blob((20 * u, -60 * u), (28 * u, -60 * u), (30 * u, -53 * u), (22 * u, -52 * u)), solid(colour, 6))
    pen.fill(oval(29.5 * u, -56 * u, 2.6 * u, 3.8 * u), STRAW)
    pen.fill(stroke(curve((23 * u, -58 * u), (18 * u, -64 * u), (11 * u, -63 * u)), 2 * u), INK)
    pen.fill(stroke([(19 * u, -64 * u), (21 * u, -74 * u)], 1.2 * u), INK)
    pen.fill(oval(21.5 * u, -76 * u, 3.6 * u, 2.6 * u), solid(STEEL, 4))
    pen.fill(stroke([(-50 * u, -50 * u), (-26 * u, -50 * u)], 2 * u), dark(STEEL, 0.3))
    pen.fill(stroke([(-48 * u, -50 * u), (-38 * u, -38 * u)], 1.6 * u), dark(STEEL, 0.3))
    pen.fill(rounded(-48 * u, -42 * u, 5 * u, 5 * u, 3), CORAL)


def bicycle(pen: Pen, length: float, parts: tuple[Colour, Colour, Colour, Colour]) -> None:
    """A bicycle facing right, its parts in four colours: frame, fork, chain guard, saddle."""
    u = length / 100
    frame, fork, guard, saddle = parts
    pen.shade(oval(6 * u, 1 * u, 56 * u, 4 * u), "#4A3B45", alpha=0.5, blur=5)
    rear, front, crank = (-30 * u, -19 * u), (31 * u, -19 * u), (-4 * u, -18 * u)
    seat, head = (-11 * u, -46 * u), (20 * u, -46 * u)
    wheel(pen, *rear, 19 * u, tyre=0.085, spokes=26, rim=STEEL)
    wheel(pen, *front, 19 * u, tyre=0.085, spokes=26, rim=GOLD)
    for x, y in (rear, front):
        pen.fill(stroke(arc(x, y, (21 * u, 21 * u), 190, 300, steps=18), 1.5 * u), solid(guard, 3))
    tube = 2.5 * u
    for a, b, tint in ((rear, seat, fork), (rear, crank, guard), (crank, seat, frame), (crank, head, frame), (seat, (19.4 * u, -49 * u), frame)):
        pen.fill(stroke([a, b], tube), solid(tint, 3))
    pen.fill(stroke(curve(front, (24 * u, -34 * u), head, (18.6 * u, -52 * u)), tube), solid(fork, 3))
    pen.fill(stroke([seat, (-12.6 * u, -53 * u)], 1.7 * u), STEEL)
    pen.fill(blob((-21 * u, -55 * u), (-12 * u, -56.5 * u), (-4 * u, -54 * u), (-12 * u, -52 * u), (-20 * u, -52 * u)), solid(saddle, 5))
    pen.fill(stroke(curve((18.6 * u, -51 * u), (19 * u, -58 * u), (13 * u, -60 * u), (9 * u, -57 * u)), 1.9 * u), solid(STEEL, 3))
    pen.fill(stroke([(12.4 * u, -59.6 * u), (8.6 * u, -57 * u)], 2.6 * u), INK)
    pen.fill(stroke([(-40 * u, -42 * u), (-18 * u, -42 * u)], 1.8 * u), dark(STEEL, 0.3))
    pen.fill(stroke([(-38 * u, -42 * u), rear], 1.2 * u), dark(STEEL, 0.3))
    pen.fill(rounded(-33 * u, -22 * u, 32 * u, 6.5 * u, 3 * u), solid(guard, 4))
    pen.fill(oval(*crank, 4.4 * u), solid(STEEL, 4))
    pen.fill(stroke([crank, (2 * u, -9 * u)], 1.6 * u), INK)
    pen.fill(rect(-1 * u, -9.6 * u, 6.5 * u, 2.2 * u), INK)
    pen.fill(stroke([(-6 * u, -16 * u), (-12 * u, 0)], 1.4 * u), STEEL)


def wheelchair(pen: Pen, height: float) -> None:
    """A wheelchair facing right, without its small front wheel; turn the pen over to lay it on its seat."""
    u = height / 100
    metal = "#5F7F9C"
    for a, b in (((-24, -96), (-24, -12)), ((-24, -48), (26, -48)), ((26, -66), (26, -20)), ((-24, -66), (26, -66)), ((-24, -22), (26, -22)), ((26, -48), (36, -14))):
        pen.fill(stroke([(a[0] * u, a[1] * u), (b[0] * u, b[1] * u)], 3.4 * u), solid(metal, 4))
    pen.fill(stroke([(-24 * u, -96 * u), (-34 * u, -97 * u)], 3.4 * u), solid(metal, 3))
    pen.fill(stroke([(-36 * u, -97 * u), (-45 * u, -96 * u)], 5 * u), INK)
    pen.fill(rounded(-29 * u, -92 * u, 8 * u, 42 * u, 3 * u), solid(BRICK, 6))
    pen.fill(rounded(-26 * u, -52 * u, 54 * u, 9 * u, 3 * u), solid(BRICK, 6))
    pen.fill(rounded(-20 * u, -70 * u, 42 * u, 6 * u, 3 * u), solid(INK, 4))
    pen.fill(rounded(30 * u, -14 * u, 22 * u, 4 * u, 2 * u), solid(STEEL, 4))
    wheel(pen, -20 * u, -31 * u, 31 * u, tyre=0.08, spokes=24)
    pen.fill(ring(-20 * u, -31 * u, 26 * u, 24.6 * u), solid(STEEL, 3))
    pen.fill(stroke([(22 * u, -22 * u), (22 * u, -12 * u)], 4 * u), dark(STEEL, 0.3))


def caster(pen: Pen, radius: float) -> None:
    """A small wheel in its fork, lying on its side around the origin."""
    wheel(pen, 0, 0, radius, tyre=0.22, spokes=8)
    pen.fill(stroke([(0, 0), (radius * 0.5, -radius * 1.2), (radius * 0.4, -radius * 1.7)], radius * 0.24), solid(STEEL, 4))


def car_front(pen: Pen, width: float, colour: Colour) -> None:
    """A car seen from the front, standing on the origin."""
    h = width * 0.78
    pen.shade(oval(0, 4, width * 0.56, width * 0.06), "#101018", alpha=0.7, blur=8)
    for x in (-0.44, 0.28):
        pen.fill(rounded(width * x, -h * 0.26, width * 0.16, h * 0.28, 8), RUBBER)
    pen.fill(poly((-width * 0.4, -h * 0.58), (-width * 0.3, -h), (width * 0.3, -h), (width * 0.4, -h * 0.58)), solid(colour, 14))
    pen.fill(poly((-width * 0.34, -h * 0.6), (-width * 0.26, -h * 0.93), (width * 0.26, -h * 0.93), (width * 0.34, -h * 0.6)), mix(SKY, dark(colour, 0.5), 0.55))
    pen.fill(blob((-width * 0.5, -h * 0.5), (-width * 0.36, -h * 0.62), (width * 0.36, -h * 0.62), (width * 0.5, -h * 0.5), (width * 0.5, -h * 0.18), (0, -h * 0.12), (-width * 0.5, -h * 0.18)), solid(colour, 18))
    pen.fill(rounded(-width * 0.26, -h * 0.44, width * 0.52, h * 0.14, 8), dark(colour, 0.55))
    for x in (-0.4, 0.4):
        pen.fill(oval(width * x, -h * 0.38, width * 0.075, width * 0.06), solid(CREAM, 6))
    pen.fill(rounded(-width * 0.5, -h * 0.24, width, h * 0.1, 8), solid(dark(colour, 0.35), 5))


def boat(pen: Pen, length: float, colour: Colour = WOOD) -> None:
    """A long wooden boat seen from the side, floating on the origin's level, its bow at the right."""
    u = length / 100
    hull = [curve((-50 * u, -9 * u), (-20 * u, -5.5 * u), (18 * u, -6 * u), (52 * u, -17 * u)) + curve((46 * u, -5 * u), (30 * u, 1.5 * u), (-30 * u, 2 * u), (-47 * u, 0))]
    pen.fill(hull, solid(colour, 12, light=80))
    with pen.inside(hull):
        for dy in (3, 6):
            pen.fill(stroke(curve((-50 * u, (-9 + dy) * u), (-20 * u, (-5.5 + dy) * u), (18 * u, (-6 + dy) * u), (52 * u, (-17 + dy) * u)), 1.6), Paint(dark(colour, 0.5), alpha=0.6))
    pen.fill(stroke(curve((-50.5 * u, -9.4 * u), (-20 * u, -6 * u), (18 * u, -6.4 * u), (52.5 * u, -17.6 * u)), 1.5 * u), solid(dark(WALNUT, 0.1), 3))


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
    pen.fill(stroke(curve((-width * 0.32, -h), (-width * 0.26, -h * 1.3), (width * 0.26, -h * 1.3), (width * 0.32, -h)), 5), solid(CREAM, 3))
