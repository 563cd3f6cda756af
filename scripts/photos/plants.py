"""Draws what grows: trees, fruit, leaves, grass."""

from __future__ import annotations

import math

from scripts.photos.canvas import Pen
from scripts.photos.palette import FOREST, LEAF, MOSS, RICE, WALNUT, Colour, Paint, dark, mix, pale, solid
from scripts.photos.shapes import Path, Point, Shape, blob, curve, oval, ribbon, spots, stroke
from scripts.photos.texture import Dice


def clump(name: str, x: float, y: float, rx: float, ry: float, *, bumps: int = 11) -> Shape:
    """A leafy outline: a round shape with soft bumps."""
    dice = Dice(name)
    points: list[Point] = []
    for i in range(bumps * 2):
        a = math.tau * i / (bumps * 2) + dice.roll(-0.08, 0.08)
        reach = (1.0 if i % 2 else 0.86) * dice.roll(0.94, 1.07)
        points.append((x + math.cos(a) * rx * reach, y + math.sin(a) * ry * reach))
    return blob(*points)


def crown(pen: Pen, name: str, size: Point, colour: Colour, *, leaves: int = 60) -> None:
    """A tree's leaves around the origin: masses from shade to light, with single leaves along them."""
    rx, ry = size
    dice = Dice(name)
    pen.fill(clump(name, 0, 0, rx, ry), solid(dark(colour, 0.28), ry * 0.5))
    masses = spots("-0.3 -0.3 0.56, 0.36 -0.16 0.5, -0.05 0.22 0.55, -0.5 0.16 0.38, 0.1 -0.5 0.4")
    for i, (dx, dy, part) in enumerate(masses):
        tint = mix(dark(colour, 0.1), pale(colour, 0.12), i / len(masses))
        shape = clump(f"{name}{i}", dx * rx, dy * ry, rx * part, ry * part, bumps=8)
        pen.fill(shape, Paint(tint, rim=dark(colour, 0.26), depth=ry * 0.3))
    for _ in range(leaves):
        a, reach = dice.roll(0, math.tau), dice.roll(0.1, 0.7) ** 0.6
        x, y = math.cos(a) * rx * reach, math.sin(a) * ry * reach
        lit = pale(colour, 0.16) if x + y < 0 else dark(colour, 0.14)
        leaf(pen.at(x, y, max(ry / 150, 0.4), dice.roll(-20, 80)), 22, lit)


def leaf(pen: Pen, length: float, colour: Colour) -> None:
    """A single flat leaf from the origin to the right."""
    w = length * 0.27
    pen.fill(blob((0, 0), (length * 0.4, -w), (length, 0), (length * 0.4, w)), colour)


def trunk(pen: Pen, height: float, width: float, colour: Colour = WALNUT, *, forks: int = 3) -> None:
    """A trunk rising from the origin, with forks into the crown."""
    pen.fill(
        ribbon(curve((0, 8), (-width * 0.2, -height * 0.4), (width * 0.1, -height)), width * 1.25, width * 0.7),
        solid(colour, width * 0.4),
    )
    for i in range(forks):
        lean = (i - (forks - 1) / 2) * height * 0.45
        start = -height * (0.66 + 0.08 * (i % 2))
        pen.fill(
            ribbon(
                curve((0, start), (lean * 0.35, start - height * 0.25), (lean, start - height * 0.6)),
                width * 0.5,
                width * 0.16,
            ),
            dark(colour, 0.12),
        )


def tree(pen: Pen, name: str, height: float, colour: Colour = LEAF) -> None:
    """A round tree standing on the origin."""
    trunk(pen, height * 0.5, height * 0.07)
    crown(pen.at(0, -height * 0.68), name, (height * 0.36, height * 0.32), colour)


def small_tree(pen: Pen, name: str, height: float, colour: Colour) -> None:
    """A tree far away: a trunk and two masses."""
    pen.fill(ribbon([(0, 4), (0, -height * 0.5)], height * 0.09, height * 0.05), dark(WALNUT, 0.2))
    pen.fill(clump(name, 0, -height * 0.62, height * 0.38, height * 0.38, bumps=7), solid(colour, height * 0.2))
    pen.fill(
        clump(name + "b", -height * 0.1, -height * 0.74, height * 0.2, height * 0.17, bumps=6),
        Paint(pale(colour, 0.22), alpha=0.75),
    )


def jackfruit(pen: Pen, size: float) -> None:
    """A fruit hanging from the origin on its stalk."""
    pen.fill(ribbon([(0, -size * 0.35), (0, 0)], 5, 6), dark(WALNUT))
    body = blob(
        (0, -size * 0.06),
        (size * 0.34, size * 0.2),
        (size * 0.36, size * 0.7),
        (0, size),
        (-size * 0.36, size * 0.72),
        (-size * 0.34, size * 0.2),
    )
    pen.fill(body, solid(mix(MOSS, "#C79A3A", 0.35), size * 0.22, part=0.4))
    dice = Dice(f"jack{size}")
    for row in range(9):
        for column in range(6):
            x = (column - 2.5 + (row % 2) * 0.5) * size * 0.115
            y = size * (0.1 + row * 0.1)
            if (x / (size * 0.33)) ** 2 + ((y - size * 0.48) / (size * 0.47)) ** 2 < 1:
                pen.fill(oval(x, y, size * 0.016 * dice.roll(0.8, 1.3)), Paint(dark(MOSS, 0.5), alpha=0.6))


def bamboo(pen: Pen, line: Path, width: float, colour: Colour = "#C9AE5C") -> None:
    """A bamboo pole with its joints."""
    pen.fill(ribbon(line, width, width * 0.85), Paint(colour, rim=dark(colour, 0.4), depth=width * 0.4, light=0))
    (ax, ay), (bx, by) = line[0], line[-1]
    length = math.hypot(bx - ax, by - ay)
    count = max(2, int(length / (width * 5)))
    nx, ny = (ay - by) / length, (bx - ax) / length
    for i in range(1, count):
        x, y = ax + (bx - ax) * i / count, ay + (by - ay) * i / count
        half = width * 0.52
        pen.fill(
            stroke([(x - nx * half, y - ny * half), (x + nx * half, y + ny * half)], width * 0.16), dark(colour, 0.35)
        )


def tea_sprig(pen: Pen, size: float) -> None:
    """One bud and two leaves, the stalk at the origin, pointing up."""
    pen.fill(
        ribbon(curve((0, 0), (size * 0.03, -size * 0.4), (0, -size * 0.62)), size * 0.035, size * 0.02), solid(RICE, 3)
    )
    for turn, start, length, colour in ((-38, -0.34, 0.62, LEAF), (42, -0.5, 0.52, mix(LEAF, RICE, 0.5))):
        blade = pen.at(0, size * start, 1, turn - 90)
        reach = size * length
        side = 1 if turn > 0 else -1
        tip = (reach, side * reach * 0.1)
        blade.fill(
            blob(
                (0, 0),
                (reach * 0.3, -reach * 0.17),
                (reach * 0.75, -reach * 0.12),
                tip,
                (reach * 0.7, reach * 0.16),
                (reach * 0.3, reach * 0.18),
            ),
            Paint(colour, pale(colour, 0.25), 270, rim=dark(colour, 0.4), depth=size * 0.05),
        )
        blade.fill(ribbon(curve((0, 0), (reach * 0.5, 0), tip), size * 0.016, size * 0.006), pale(colour, 0.4))
        for i in range(1, 6):
            x = reach * (0.12 + 0.14 * i)
            for way in (-1, 1):
                blade.fill(
                    ribbon([(x, 0), (x + reach * 0.12, way * reach * 0.1)], size * 0.008, size * 0.004),
                    Paint(pale(colour, 0.35), alpha=0.7),
                )
    bud = pen.at(0, -size * 0.6, 1, -86)
    bud.fill(
        blob((0, 0), (size * 0.14, -size * 0.05), (size * 0.4, 0), (size * 0.14, size * 0.05)),
        Paint(MOSS, pale(MOSS, 0.5), 0, rim=dark(RICE, 0.3), depth=size * 0.03),
    )


def grass(pen: Pen, name: str, width: float, height: float, colour: Colour, *, blades: int = 18) -> None:
    """A tuft growing up from the origin."""
    dice = Dice(name)
    for _ in range(blades):
        x = dice.roll(-width / 2, width / 2)
        lean, tall = dice.roll(-0.5, 0.5) * height, height * dice.roll(0.5, 1)
        tint = mix(colour, dice.pick(FOREST, MOSS), dice.roll(0, 0.4))
        pen.fill(ribbon(curve((x, 0), (x + lean * 0.2, -tall * 0.6), (x + lean, -tall)), height * 0.09, 0.6), tint)


def frond(pen: Pen, length: float, colour: Colour) -> None:
    """A banana leaf arching to the right from the origin."""
    spine = curve((0, 0), (length * 0.4, -length * 0.28), (length * 0.85, -length * 0.2), (length, length * 0.06))
    upper = curve((0, 0), (length * 0.35, -length * 0.46), (length * 0.85, -length * 0.36), (length, length * 0.06))
    lower = curve((0, 0), (length * 0.45, -length * 0.12), (length * 0.8, -length * 0.02), (length, length * 0.06))
    pen.fill([upper + spine[::-1]], Paint(pale(colour, 0.1), rim=dark(colour), depth=6))
    pen.fill([spine + lower[::-1]], dark(colour, 0.22))
    pen.fill(ribbon(spine, length * 0.025, 1), pale(colour, 0.35))
    for i in range(4, len(spine) - 4, 3):
        x, y = spine[i]
        pen.fill(ribbon([(x, y), (x + length * 0.07, y - length * 0.1)], 1.4, 0.6), Paint(dark(colour, 0.3), alpha=0.5))
