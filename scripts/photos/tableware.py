"""Draws what stands on a table: cups, a teapot, a lamp, a telephone. Each stands on its origin."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.palette import BRICK, CREAM, GOLD, RICE, SLATE, STEEL, Colour, Paint, dark, mix, pale, solid, wash
from scripts.photos.shapes import arc, blob, curve, oval, path, poly, ribbon, rounded, stroke
from scripts.photos.texture import Dice
from scripts.photos.things import ground_shadow


def cup(pen: Pen, size: float, colour: Colour = CREAM, *, tea: Colour = "#A8742A") -> None:
    """A small handleless tea cup, full."""
    ground_shadow(pen, size)
    r = size / 2
    pen.fill(
        blob(
            (-r, -size * 0.72),
            (-r * 0.94, -size * 0.3),
            (-r * 0.5, 0),
            (r * 0.5, 0),
            (r * 0.94, -size * 0.3),
            (r, -size * 0.72),
        ),
        solid(colour, size * 0.22, light=20),
    )
    pen.fill(oval(0, -size * 0.72, r, r * 0.28), dark(colour, 0.1))
    pen.fill(oval(0, -size * 0.7, r * 0.86, r * 0.2), wash(tea, pale(tea, 0.3), 0))
    pen.fill(stroke(arc(0, -size * 0.44, (r * 0.95, r * 0.22), 20, 160), size * 0.03), SLATE)


def teapot(pen: Pen, size: float, colour: Colour = "#8E4A33") -> None:
    """A round earthen teapot, spout to the left."""
    pen = pen.at(0, 0, size / 100)
    ground_shadow(pen, 115)
    body = solid(colour, size * 0.2)
    pen.fill(stroke(curve((40, -66), (80, -72), (81, -30), (42, -20)), 8.5), solid(dark(colour, 0.1), 5))
    pen.fill(ribbon(curve((-35, -24), (-62, -42), (-75, -80)), 20, 8.5), solid(colour, 8))
    pen.fill(blob(*path("-27 -84, -51 -46, -35 -4, 0 0, 35 -4, 51 -46, 27 -84")), body)
    pen.fill(oval(0, -83, 31, 7), dark(colour, 0.25))
    pen.fill(blob((-28, -85), (-10, -95), (10, -95), (28, -85)), solid(colour, 6))
    pen.fill(oval(0, -99, 6), solid(dark(colour, 0.1), 4))
    gleam = stroke(curve((-33, -66), (-40, -45), (-35, -28)), 4)
    pen.fill(gleam, Paint(pale(colour, 0.5), alpha=0.6))


def steam(pen: Pen, height: float, *, alpha: float = 0.5) -> None:
    """Two threads of steam rising from the origin."""
    for dx in (-7, 8):
        line = curve((dx, 0), (dx + 14, -height * 0.3), (dx - 10, -height * 0.62), (dx + 8, -height))
        pen.lighten(ribbon(line, 9, 3), CREAM, alpha=alpha, blur=3)


def desk_lamp(pen: Pen, height: float, colour: Colour = BRICK) -> None:
    """A jointed lamp whose shade looks down to the left; its bulb is near (-0.3, -0.62) of the height."""
    ground_shadow(pen, height * 0.5)
    pen.fill(
        blob(
            (-height * 0.18, 0),
            (-height * 0.15, -height * 0.05),
            (0, -height * 0.07),
            (height * 0.15, -height * 0.05),
            (height * 0.18, 0),
        ),
        solid(colour, 8),
    )
    pen.fill(stroke([(0, -height * 0.05), (height * 0.14, -height * 0.48)], height * 0.03), dark(colour, 0.35))
    pen.fill(
        stroke([(height * 0.14, -height * 0.48), (-height * 0.16, -height * 0.86)], height * 0.03), dark(colour, 0.25)
    )
    pen.fill(oval(height * 0.14, -height * 0.48, height * 0.028), STEEL)
    head = pen.at(-height * 0.18, -height * 0.86, 1, 22)
    head.fill(
        poly(
            (-height * 0.07, -height * 0.04),
            (height * 0.07, -height * 0.04),
            (height * 0.2, height * 0.2),
            (-height * 0.2, height * 0.2),
        ),
        solid(colour, 14, light=10),
    )
    head.fill(oval(0, height * 0.2, height * 0.2, height * 0.045), "#FFF0C2")
    head.fill(rounded(-height * 0.06, -height * 0.09, height * 0.12, height * 0.06, 6), dark(colour, 0.3))


def telephone(pen: Pen, width: float, colour: Colour = SLATE, *, lifted: bool = False) -> None:
    """A desk telephone, its cord curling to the left; without cord and receiver where that is lifted."""
    ground_shadow(pen, width)
    h = width * 0.42
    if not lifted:
        coil = [(-width * 0.5 - i * width * 0.035, -h * 0.25 + (8 if i % 2 else -8)) for i in range(12)]
        pen.fill(stroke(curve(*coil, steps=5), width * 0.022), dark(colour, 0.4))
    pen.fill(poly((-width * 0.5, 0), (-width * 0.4, -h), (width * 0.4, -h), (width * 0.5, 0)), solid(colour, 14))
    for row in range(4):
        for column in range(3):
            y = -h * 0.2 - row * h * 0.19
            x = (column - 1) * width * (0.15 - row * 0.008)
            pen.fill(rounded(x - width * 0.05, y - h * 0.06, width * 0.1, h * 0.12, 3), solid(pale(colour, 0.65), 3))
    for x in (-width * 0.3, width * 0.3):
        pen.fill(rounded(x - width * 0.06, -h * 1.16, width * 0.12, h * 0.2, 5), solid(dark(colour, 0.3), 4))
    if not lifted:
        receiver(pen.at(0, -h * 1.06), width, colour)


def receiver(pen: Pen, width: float, colour: Colour) -> None:
    """A telephone's receiver, its middle at the origin."""
    h = width * 0.42
    pen.fill(stroke(curve((-width * 0.42, 0), (0, -h * 0.2), (width * 0.42, 0)), h * 0.2), solid(dark(colour, 0.12), 7))
    for x in (-width * 0.44, width * 0.44):
        pen.fill(rounded(x - width * 0.1, -h * 0.14, width * 0.2, h * 0.36, 10), solid(dark(colour, 0.12), 8))


def vase(pen: Pen, name: str, height: float, flower: Colour) -> None:
    """A vase of small flowers."""
    dice = Dice(name)
    ground_shadow(pen, height * 0.4)
    for _ in range(13):
        x, y = dice.roll(-0.34, 0.34) * height, -height * dice.roll(0.66, 1.06)
        pen.fill(ribbon(curve((0, -height * 0.36), (x * 0.4, y * 0.8), (x, y)), 3, 2), dark(RICE, 0.25))
        pen.fill(oval(x * 0.8 + 9, y * 0.82, height * 0.06, height * 0.028), mix(RICE, "#2E5541", 0.3))
        pen.fill(oval(x, y, height * 0.062), solid(dice.pick(flower, pale(flower, 0.25)), 7))
        pen.fill(oval(x, y, height * 0.022), dark(GOLD, 0.15))
    pen.fill(
        blob(
            (-height * 0.1, -height * 0.42),
            (-height * 0.17, -height * 0.2),
            (-height * 0.1, 0),
            (height * 0.1, 0),
            (height * 0.17, -height * 0.2),
            (height * 0.1, -height * 0.42),
        ),
        solid(SLATE, 14),
    )
