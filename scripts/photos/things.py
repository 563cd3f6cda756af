"""Draws things that stand on a floor or hang on a wall. Each stands on its origin unless it says otherwise."""

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
    Colour,
    Paint,
    dark,
    mix,
    pale,
    solid,
)
from scripts.photos.shapes import Shape, arc, blob, curve, oval, poly, rect, ribbon, rounded, stroke
from scripts.photos.texture import Dice


def ground_shadow(pen: Pen, width: float, *, alpha: float = 0.5) -> None:
    """The shadow under a thing that stands on the origin, drawn out to the right."""
    pen.shade(oval(width * 0.18, 2, width * 0.66, width * 0.09), CAST, alpha=alpha, blur=width * 0.035)


def pail(pen: Pen, width: float, height: float, colour: Colour) -> None:
    """A plastic bucket with its wire handle down."""
    t, b = width / 2, width * 0.38
    body = poly((-t, -height), (t, -height), (b, 0), (-b, 0))
    pen.fill(body, solid(colour, width * 0.2, light=15))
    for part in (0.32, 0.4):
        y = -height * (1 - part)
        half = t - (t - b) * part
        pen.fill(stroke(curve((-half, y), (0, y + 10), (half, y)), 3), Paint(dark(colour, 0.3), alpha=0.7))
    pen.fill(oval(0, -height, t, t * 0.17), dark(colour, 0.4))
    pen.fill(ring_oval(0, -height, t * 1.04, t * 0.19, 8), solid(pale(colour, 0.12), 5))
    pen.fill(stroke(arc(0, -height, (t * 1.02, height * 0.44), 8, 172), 5), STEEL)
    pen.fill(stroke(arc(0, -height, (t * 1.02, height * 0.44), 72, 108, steps=8), 13), CREAM)
    pen.lighten(ribbon([(-t * 0.72, -height * 0.9), (-b * 0.72, -height * 0.1)], 16, 10), CREAM, alpha=0.3, blur=4)


def ring_oval(x: float, y: float, rx: float, ry: float, width: float) -> Shape:
    """The rim of a round thing seen aslant."""
    return [arc(x, y, (rx, ry), 0, 360, steps=60) + arc(x, y, (rx - width, ry - width * 0.55), 360, 0, steps=60)]


def dial_scale(pen: Pen, width: float, colour: Colour = SLATE, *, needle: float = -100) -> float:
    """A shop's spring scale; returns the height of its pan."""
    ground_shadow(pen, width * 1.2)
    h = width * 0.86
    pen.fill(
        poly((-width * 0.36, -h), (width * 0.36, -h), (width * 0.5, 0), (-width * 0.5, 0)), solid(colour, 22, light=15)
    )
    pen.fill(rounded(-width * 0.54, -14, width * 1.08, 16, 6), dark(colour, 0.4))
    face = -h * 0.5
    pen.fill(oval(0, face, width * 0.33), solid(dark(colour, 0.35), 6))
    pen.fill(oval(0, face, width * 0.295), Paint(PAPER, rim=dark(PAPER, 0.25), depth=10, light=225))
    for i in range(40):
        a = math.tau * i / 40
        near, far = (0.22 if i % 5 else 0.2) * width, 0.265 * width
        pen.fill(
            stroke(
                [(math.cos(a) * near, face + math.sin(a) * near), (math.cos(a) * far, face + math.sin(a) * far)],
                2.2 if i % 5 else 4,
            ),
            INK,
        )
    a = math.radians(needle)
    pen.fill(
        ribbon(
            [
                (-math.cos(a) * 22, face - math.sin(a) * 22),
                (math.cos(a) * width * 0.25, face + math.sin(a) * width * 0.25),
            ],
            9,
            2,
        ),
        BRICK,
    )
    pen.fill(oval(0, face, 9), INK)
    pen.fill(rect(-width * 0.09, -h - 22, width * 0.18, 26), dark(colour, 0.45))
    pen.fill(rounded(-width * 0.62, -h - 36, width * 1.24, 18, 7), solid("#B9C0C2", 8))
    return h + 34


def jerrycan(pen: Pen, width: float, colour: Colour) -> None:
    """A plastic water can."""
    h = width * 1.28
    ground_shadow(pen, width)
    pen.fill(rounded(-width / 2, -h, width, h, width * 0.13), solid(colour, width * 0.2, light=20))
    pen.fill(
        rounded(-width * 0.36, -h * 0.7, width * 0.72, h * 0.56, 10), Paint(dark(colour, 0.1), pale(colour, 0.05), 60)
    )
    for turn in (-1, 1):
        pen.fill(
            stroke([(-width * 0.26 * turn, -h * 0.62), (width * 0.26 * turn, -h * 0.2)], 3.4),
            Paint(dark(colour, 0.25), alpha=0.8),
        )
    pen.fill(
        stroke(
            curve((-width * 0.3, -h), (-width * 0.24, -h * 1.14), (width * 0.1, -h * 1.14), (width * 0.16, -h)),
            width * 0.1,
        ),
        solid(dark(colour, 0.08), 4),
    )
    pen.fill(rounded(width * 0.2, -h * 1.1, width * 0.22, h * 0.14, 4), solid(BRICK, 5))


def crate(pen: Pen, name: str, width: float, height: float, colour: Colour) -> None:
    """A plastic crate full of books, their spines standing out above its rim."""
    dice = Dice(name)
    x = -width * 0.45
    while x < width * 0.42:
        w, tall = dice.roll(width * 0.05, width * 0.1), height * dice.roll(0.28, 0.5)
        tint = dice.pick(BRICK, GOLD, SLATE, RICE, CREAM, CORAL, SKY, STRAW)
        book = pen.at(x, -height + 6, 1, dice.roll(-5, 5))
        book.fill(rect(0, -tall, w, tall + 20), solid(tint, 5, light=0))
        book.fill(rect(w * 0.15, -tall * 0.82, w * 0.7, tall * 0.1), pale(tint, 0.5))
        x += w * 1.02
    body = poly((-width / 2, -height), (width / 2, -height), (width * 0.45, 0), (-width * 0.45, 0))
    pen.fill(body, solid(colour, width * 0.1))
    for row in (0.42, 0.66):
        for i in range(5):
            cx = (i - 2) * width * 0.17
            pen.fill(
                rounded(cx - width * 0.06, -height * (1.02 - row), width * 0.12, height * 0.12, 4), dark(colour, 0.35)
            )
    pen.fill(rounded(-width * 0.52, -height - 4, width * 1.04, height * 0.15, 5), solid(pale(colour, 0.1), 6))


def clock(pen: Pen, radius: float, hour: float, minute: float, *, frame: Colour = BRICK) -> None:
    """A wall clock around the origin, with marks and no figures."""
    pen.shade(oval(radius * 0.1, radius * 0.13, radius), CAST, alpha=0.45, blur=radius * 0.06)
    pen.fill(oval(0, 0, radius), solid(frame, radius * 0.12))
    pen.fill(oval(0, 0, radius * 0.86), Paint(PAPER, rim=dark(PAPER, 0.25), depth=radius * 0.09, light=225))
    for i in range(12):
        a = math.tau * i / 12
        near = radius * (0.66 if i % 3 else 0.6)
        pen.fill(
            stroke(
                [(math.cos(a) * near, math.sin(a) * near), (math.cos(a) * radius * 0.76, math.sin(a) * radius * 0.76)],
                radius * (0.035 if i % 3 else 0.06),
            ),
            INK,
        )
    for turn, reach, width in ((hour * 30 + minute / 2, 0.42, 0.085), (minute * 6, 0.62, 0.055)):
        a = math.radians(turn - 90)
        pen.fill(
            stroke(
                [
                    (-math.cos(a) * radius * 0.1, -math.sin(a) * radius * 0.1),
                    (math.cos(a) * radius * reach, math.sin(a) * radius * reach),
                ],
                radius * width,
            ),
            INK,
        )
    pen.fill(oval(0, 0, radius * 0.07), BRICK)


def toolbox(pen: Pen, width: float, colour: Colour = BRICK) -> None:
    """A metal tool box, its lid leaning open, tools standing out."""
    h = width * 0.4
    ground_shadow(pen, width * 1.1)
    pen.at(-width * 0.46, -h, 1, -18).fill(
        poly((0, 0), (width * 0.06, -h * 0.62), (width * 0.92, -h * 0.62), (width * 0.96, 0)),
        solid(dark(colour, 0.25), 8),
    )
    for x, turn, tint in ((-0.22, -14, STEEL), (-0.04, 6, GOLD), (0.12, -5, STEEL), (0.28, 16, SLATE)):
        tool = pen.at(width * x, -h, 1, turn)
        tool.fill(rounded(-width * 0.025, -h * 0.75, width * 0.05, h, 4), solid(tint, 4))
        tool.fill(rounded(-width * 0.05, -h * 0.95, width * 0.1, h * 0.34, 8), solid(dark(tint, 0.15), 5))
    pen.fill(rounded(-width / 2, -h, width, h, 6), solid(colour, 14))
    pen.fill(rect(-width / 2, -h * 0.72, width, 5), dark(colour, 0.35))
    pen.fill(rounded(-width * 0.07, -h * 0.82, width * 0.14, h * 0.26, 4), solid(GOLD, 4))


def stool(pen: Pen, width: float, colour: Colour) -> None:
    """A low plastic stool."""
    h = width * 0.8
    ground_shadow(pen, width)
    for side in (-1, 1):
        pen.fill(
            poly(
                (side * width * 0.3, -h), (side * width * 0.46, -h), (side * width * 0.56, 0), (side * width * 0.4, 0)
            ),
            solid(dark(colour, 0.12), 5),
        )
    pen.fill(rect(-width * 0.36, -h * 0.45, width * 0.72, h * 0.1), dark(colour, 0.35))
    pen.fill(rounded(-width * 0.5, -h * 1.08, width, h * 0.2, 8), solid(colour, 6))


def pot(pen: Pen, name: str, height: float, colour: Colour = WALNUT) -> None:
    """A potted plant."""
    ground_shadow(pen, height * 0.5)
    dice = Dice(name)
    for i in range(9):
        lean = (i - 4) / 4
        tip = (lean * height * 0.42, -height * dice.roll(0.75, 1.0))
        pen.fill(
            blob((0, -height * 0.34), (tip[0] * 0.45 - 12, tip[1] * 0.66), tip, (tip[0] * 0.55 + 12, tip[1] * 0.6)),
            solid(mix(RICE, "#2E5541", dice.roll(0.2, 0.7)), 6),
        )
    pen.fill(
        poly((-height * 0.2, -height * 0.36), (height * 0.2, -height * 0.36), (height * 0.15, 0), (-height * 0.15, 0)),
        solid(colour, 12),
    )
    pen.fill(rounded(-height * 0.22, -height * 0.4, height * 0.44, height * 0.07, 4), solid(pale(colour, 0.1), 5))
