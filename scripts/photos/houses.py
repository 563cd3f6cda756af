"""Draws what people build outdoors: houses, walls, fences, gates, lanes, poles."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.palette import CAST, CLAY, GOLD, SAND, SLATE, STRAW, WALNUT, Colour, Paint, dark, mix, pale, solid
from scripts.photos.shapes import curve, oval, poly, rect, ribbon, rounded, stroke
from scripts.photos.texture import Dice


def tiled_roof(pen: Pen, width: float, height: float, colour: Colour) -> None:
    """A tiled roof seen from the front; its eaves lie on the origin's level."""
    shape = poly((-width * 0.42, -height), (width * 0.42, -height), (width * 0.56, 0), (-width * 0.56, 0))
    pen.fill(shape, Paint(colour, dark(colour, 0.25), 40))
    with pen.inside(shape):
        for row in range(1, 6):
            y = -height * row / 6
            pen.fill(stroke([(-width, y), (width, y)], height * 0.018), Paint(dark(colour, 0.35), alpha=0.7))
        for i in range(-13, 14):
            pen.fill(
                stroke([(i * width * 0.032, -height), (i * width * 0.043, 0)], height * 0.014),
                Paint(dark(colour, 0.3), alpha=0.5),
            )
    pen.fill(rounded(-width * 0.44, -height * 1.06, width * 0.88, height * 0.09, 4), solid(dark(colour, 0.15), 3))
    pen.fill(rect(-width * 0.56, -2, width * 1.12, height * 0.07), dark(colour, 0.4))


def house(pen: Pen, width: float, *, wall: Colour = STRAW, roof: Colour = CLAY, door: Colour = SLATE) -> None:
    """A village house of three bays with a porch, standing on the origin."""
    h = width * 0.3
    pen.fill(rect(-width / 2, -h, width, h), Paint(wall, dark(wall, 0.15), 20))
    for x in (-0.33, 0, 0.33):
        pen.fill(rect(width * (x - 0.075), -h * 0.72, width * 0.15, h * 0.72), dark(door, 0.3))
        pen.fill(rect(width * (x - 0.066), -h * 0.68, width * 0.06, h * 0.68), solid(door, 4))
        pen.fill(rect(width * (x + 0.006), -h * 0.68, width * 0.06, h * 0.68), solid(door, 4))
    pen.shade(rect(-width / 2, -h, width, h * 0.24), CAST, alpha=0.55, blur=4)
    for x in (-0.47, -0.17, 0.17, 0.47):
        pen.fill(rect(width * x - width * 0.012, -h, width * 0.024, h), solid(pale(wall, 0.4), 4))
    tiled_roof(pen.at(0, -h), width, width * 0.25, roof)
    pen.fill(rect(-width * 0.53, -4, width * 1.06, h * 0.09), dark(SAND, 0.2))


def stilt_house(pen: Pen, width: float, *, lit: bool, colour: Colour = "#3A3A3C") -> None:
    """A house on stilts, far off and dim, perhaps with a lit window."""
    h = width * 0.24
    for x in (-0.4, -0.14, 0.14, 0.4):
        pen.fill(rect(width * x, -h, width * 0.025, h), dark(colour, 0.2))
    pen.fill(rect(-width * 0.46, -h * 2.1, width * 0.92, h * 1.15), Paint(mix(colour, WALNUT, 0.4), colour, 20))
    if lit:
        pen.glow(0, -h * 1.6, width * 0.5, GOLD, 0.5)
    pen.fill(rect(-width * 0.07, -h * 1.9, width * 0.14, h * 0.7), GOLD if lit else dark(colour, 0.3))
    pen.fill(
        poly(
            (-width * 0.36, -h * 3.5), (width * 0.36, -h * 3.5), (width * 0.58, -h * 1.95), (-width * 0.58, -h * 1.95)
        ),
        Paint(colour, dark(colour, 0.25), 30),
    )


def brick_wall(pen: Pen, name: str, width: float, height: float, colour: Colour, *, brick: float = 58) -> None:
    """A wall of bare bricks, its upper left corner at the origin."""
    dice = Dice(name)
    pen.fill(rect(0, 0, width, height), dark(SAND, 0.22))
    tall = brick * 0.42
    with pen.inside(rect(0, 0, width, height)):
        for row in range(int(height / tall) + 1):
            x = -brick * 0.5 * (row % 2)
            while x < width:
                tint = mix(colour, dice.pick(dark(colour), pale(colour, 0.25), colour), dice.roll(0.2, 0.9))
                pen.fill(rounded(x + 2, row * tall + 2, brick - 4, tall - 4, 3), Paint(tint, dark(tint, 0.15), 60))
                x += brick


def lane(pen: Pen, left: list[tuple[float, float]], right: list[tuple[float, float]], colour: Colour) -> None:
    """A concrete lane between its two edges, each from near to far."""
    shape = [curve(*left) + curve(*right)[::-1]]
    pen.fill(shape, Paint(pale(colour, 0.2), dark(colour, 0.05), 270))
    near, far = curve(*left), curve(*right)
    pen.fill(ribbon(near, 12, 2), Paint(dark(colour, 0.25), alpha=0.5))
    with pen.inside(shape):
        for part in (0.06, 0.17, 0.29, 0.42, 0.55, 0.68, 0.8, 0.9):
            i, k = int(part * (len(near) - 1)), int(part * (len(far) - 1))
            pen.fill(stroke([near[i], far[k]], 3.2 * (1 - part) + 0.6), Paint(dark(colour, 0.3), alpha=0.55))


def pillar(pen: Pen, width: float, height: float, colour: Colour) -> None:
    """A gate post with its cap, standing on the origin."""
    pen.fill(rect(-width / 2, -height, width, height), solid(colour, width * 0.24, light=10))
    pen.fill(rect(-width * 0.5, -height * 0.12, width, height * 0.12), Paint(dark(colour, 0.2), alpha=0.7))
    pen.fill(rect(-width * 0.6, -height - 14, width * 1.2, 18), solid(pale(colour, 0.15), 6))
    pen.fill(
        poly((-width * 0.5, -height - 12), (width * 0.5, -height - 12), (0, -height - width * 0.55)),
        solid(dark(colour, 0.1), 10),
    )


def loudspeaker(pen: Pen, size: float, colour: Colour = "#C9CCC8") -> None:
    """A horn loudspeaker from its driver at the origin to its mouth at the right."""
    pen.fill(rounded(-size * 0.42, -size * 0.15, size * 0.4, size * 0.3, 8), solid(dark(colour, 0.35), 8))
    pen.fill(
        poly(
            (-size * 0.06, -size * 0.1),
            (size * 0.2, -size * 0.14),
            (size * 0.74, -size * 0.46),
            (size * 0.74, size * 0.46),
            (size * 0.2, size * 0.14),
            (-size * 0.06, size * 0.1),
        ),
        Paint(colour, dark(colour, 0.4), 90, rim=dark(colour, 0.5), depth=size * 0.1, light=90),
    )
    pen.fill(oval(size * 0.74, 0, size * 0.16, size * 0.48), solid(dark(colour, 0.1), 8))
    pen.fill(oval(size * 0.755, 0, size * 0.115, size * 0.4), dark(colour, 0.62))
    pen.fill(oval(size * 0.72, 0, size * 0.05, size * 0.13), dark(colour, 0.25))
