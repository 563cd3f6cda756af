"""Draws what lies outdoors and far: sky, hills, mist, water, fields, rain."""

from __future__ import annotations

import math

from scripts.photos.canvas import Pen
from scripts.photos.palette import CREAM, MIST, Colour, Paint, dark, mix, pale, wash
from scripts.photos.shapes import Path, Point, below, blob, curve, oval, rect, ribbon, stroke
from scripts.photos.texture import HEIGHT, WIDTH, Dice

EDGE = 20


def sky(pen: Pen, top: Colour, bottom: Colour, floor: float = HEIGHT) -> None:
    """The air, down to the floor."""
    pen.fill(rect(-EDGE, -EDGE, WIDTH + 2 * EDGE, floor + 2 * EDGE), wash(top, bottom))


def sun(pen: Pen, at: Point, radius: float, colour: Colour, glow: Colour) -> None:
    """A low sun or a moon with its halo."""
    pen.glow(*at, radius * 6, glow, 0.55)
    pen.fill(oval(*at, radius), wash(pale(colour, 0.4), colour))


def cloud(pen: Pen, x: float, y: float, width: float, colour: Colour) -> None:
    """A long flat cloud."""
    for dx, dy, part in ((0, 0, 1.0), (0.22, -0.05, 0.6), (-0.2, 0.05, 0.55)):
        w = width * part
        flat = w * 0.05
        x0, y0 = x + dx * width, y + dy * width
        pen.fill(blob((x0 - w / 2, y0), (x0 - w / 5, y0 - flat), (x0 + w / 4, y0 - flat * 0.8),
                      (x0 + w / 2, y0), (x0, y0 + flat * 0.7)), Paint(colour, alpha=0.75))


def skyline(name: str, left: float, right: float, *, height: float, rough: float, peaks: float) -> Path:
    """A ridge's outline from left to right, of waves within waves."""
    dice = Dice(name)
    waves = [(dice.roll(0, math.tau), 2**k) for k in range(6)]
    line: Path = []
    for step in range(101):
        t = step / 100
        y = sum(math.sin(t * peaks * k * 1.13 + phase) / k ** (2 - rough) for phase, k in waves)
        line.append((left + (right - left) * t, height - y * 60))
    return line


def ridge(pen: Pen, name: str, y: float, paint: Paint, *, tall: float = 1.0, peaks: float = 5.0) -> Path:
    """A mountain range; returns its outline."""
    line = skyline(name, -EDGE, WIDTH + EDGE, height=0, rough=0.75, peaks=peaks)
    line = [(x, y + dy * tall) for x, dy in line]
    pen.fill(below(line, HEIGHT + EDGE), paint)
    return line


def mist(pen: Pen, y: float, height: float, colour: Colour, alpha: float = 0.5) -> None:
    """A bank of mist lying across the valley."""
    line = curve((-EDGE, y), (200, y - height * 0.3), (460, y + height * 0.1), (760, y - height * 0.35),
                 (1000, y), (WIDTH + EDGE, y - height * 0.2))
    pen.lighten(below(line, y + height), colour, alpha=alpha, blur=height * 0.22)


def rain(pen: Pen, name: str, drops: int, colour: Colour, *, lean: float = 0.22, alpha: float = 0.35) -> None:
    """Slanting threads of rain over all."""
    dice = Dice(name)
    for _ in range(drops):
        x, y, length = dice.roll(-60, WIDTH + 160), dice.roll(-80, HEIGHT), dice.roll(40, 130)
        line: Path = [(x, y), (x - lean * length, y + length)]
        pen.fill(ribbon(line, dice.roll(1, 2.4), 0.8), Paint(colour, alpha=alpha * dice.roll(0.5, 1)))
