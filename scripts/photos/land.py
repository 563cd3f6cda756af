"""Draws what lies outdoors and far: sky, hills, mist, water, fields, rain."""

from __future__ import annotations

import math

from scripts.photos.canvas import Pen
from scripts.photos.palette import MIST, Colour, Paint, dark, mix, pale, wash
from scripts.photos.shapes import Path, Point, below, blob, curve, oval, rect, ribbon, stroke
from scripts.photos.texture import HEIGHT, WIDTH, Dice

EDGE = 20


def sky(pen: Pen, top: Colour, bottom: Colour, floor: float = HEIGHT) -> None:
    """The air, down to the floor."""
    pen.fill(rect(-EDGE, floor, WIDTH + 2 * EDGE, HEIGHT - floor + EDGE), bottom)
    pen.fill(rect(-EDGE, -EDGE, WIDTH + 2 * EDGE, floor + 2 * EDGE), wash(top, bottom))


def sun(pen: Pen, at: Point, radius: float, colour: Colour, glow: Colour) -> None:
    """A low sun or a moon with its halo."""
    pen.glow(*at, radius * 6, glow, 0.55)
    pen.fill(oval(*at, radius), wash(pale(colour, 0.4), colour))


def cloud(pen: Pen, x: float, y: float, width: float, colour: Colour) -> None:
    """A long flat cloud of a few layers."""
    dice = Dice(f"cloud{x:.0f},{y:.0f}")
    for _ in range(4):
        w = width * dice.roll(0.4, 0.95)
        flat = w * dice.roll(0.035, 0.06)
        x0, y0 = x + dice.roll(-0.22, 0.22) * width, y + dice.roll(-0.055, 0.055) * width
        peak = dice.roll(-0.2, 0.2) * w
        pen.fill(
            blob(
                (x0 - w / 2, y0),
                (x0 + peak - w * 0.2, y0 - flat * 0.8),
                (x0 + peak, y0 - flat * 1.3),
                (x0 + w * 0.3, y0 - flat * 0.5),
                (x0 + w / 2, y0),
                (x0, y0 + flat * 0.5),
            ),
            Paint(colour, alpha=0.6),
        )


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
    line = curve(
        (-EDGE, y),
        (200, y - height * 0.3),
        (460, y + height * 0.1),
        (760, y - height * 0.35),
        (1000, y),
        (WIDTH + EDGE, y - height * 0.2),
    )
    pen.lighten(below(line, y + height), colour, alpha=alpha, blur=height * 0.22)


def rain(pen: Pen, name: str, drops: int, colour: Colour, *, lean: float = 0.22, alpha: float = 0.35) -> None:
    """Slanting threads of rain over all."""
    dice = Dice(name)
    for _ in range(drops):
        x, y, length = dice.roll(-60, WIDTH + 160), dice.roll(-80, HEIGHT), dice.roll(40, 130)
        line: Path = [(x, y), (x - lean * length, y + length)]
        pen.fill(ribbon(line, dice.roll(1, 2.4), 0.8), Paint(colour, alpha=alpha * dice.roll(0.5, 1)))


def terraces(pen: Pen, name: str, top: float, floor: float, colours: tuple[Colour, ...], *, steps: int = 9) -> None:
    """Rice terraces stepping down towards us, each with its bund in the light."""
    dice = Dice(name)
    phase = dice.roll(0, math.tau)
    for i in range(steps):
        t = i / steps
        y = top + (floor - top) * t**1.35
        swing = 16 + 58 * t
        line: Path = []
        for k in range(61):
            x = -EDGE + (WIDTH + 2 * EDGE) * k / 60
            bend = math.sin(x / 170 + phase + i * 0.55) + 0.5 * math.sin(x / 83 + phase * 2 + i * 0.3)
            line.append((x, y + bend * swing * 0.5))
        tint = colours[i % len(colours)]
        pen.fill(below(line, HEIGHT + EDGE), Paint(pale(tint, 0.12), dark(tint, 0.2), 80))
        pen.fill(stroke(line, 2 + 4 * t), Paint(pale(tint, 0.5), alpha=0.85))
        pen.shade(stroke([(x, py + 5 + 9 * t) for x, py in line], 6 + 8 * t), "#3E4A38", alpha=0.4, blur=3)


def lake(pen: Pen, top: float, near: Colour, far: Colour) -> None:
    """Still water from its far shore down to us."""
    pen.fill(rect(-EDGE, top, WIDTH + 2 * EDGE, HEIGHT - top + EDGE), wash(far, near))
    dice = Dice("lake")
    for i in range(46):
        y = top + 6 + (HEIGHT - top) * (i / 46) ** 1.4
        x, long = dice.roll(-50, WIDTH), dice.roll(60, 210) * (0.4 + i / 46)
        line: Path = [(x, y), (x + long / 2, y + 1.5), (x + long, y)]
        pen.fill(ribbon(line, 1 + i / 16, 0.6), Paint(pale(far, 0.5) if i % 3 else dark(near, 0.15), alpha=0.4))


def dirt_road(pen: Pen, left: list[Point], right: list[Point], colour: Colour) -> None:
    """An earth road between its two edges, each from near to far, with the ruts of wheels."""
    near, far = curve(*left), curve(*right)
    shape = [near + far[::-1]]
    pen.fill(shape, Paint(pale(colour, 0.2), dark(colour, 0.12), 70))
    with pen.inside(shape):
        for part, tint in ((0.3, dark(colour, 0.3)), (0.36, pale(colour, 0.35)), (0.68, dark(colour, 0.3))):
            rut: Path = [
                (a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part) for a, b in zip(near, far, strict=True)
            ]
            pen.fill(ribbon(rut, 16, 2), Paint(tint, alpha=0.4))


def switchbacks(pen: Pen, turns: list[Point], widths: Point, colour: Colour) -> None:
    """A road climbing in bends from its first point to its last, narrowing as it goes."""
    line = curve(*turns, steps=16)
    near, far = widths
    pen.shade(
        ribbon([(x + 3, y + near * 0.22) for x, y in line], near * 1.25, far * 1.25), "#33403A", alpha=0.55, blur=3
    )
    pen.fill(ribbon(line, near, far), Paint(pale(colour, 0.25), colour, 270))


def far_trees(pen: Pen, name: str, line: Path, colour: Colour, *, count: int = 40, size: float = 22) -> None:
    """A wood along a ridge, as small dark pointed and round crowns."""
    dice = Dice(name)
    for _ in range(count):
        x, y = line[int(dice.roll(0, len(line) - 1))]
        tall = size * dice.roll(0.6, 1.3)
        tint = mix(colour, MIST, dice.roll(0, 0.2))
        pen.fill(
            blob(
                (x - tall * 0.34, y + 6),
                (x - tall * 0.24, y - tall * 0.6),
                (x, y - tall),
                (x + tall * 0.26, y - tall * 0.55),
                (x + tall * 0.34, y + 6),
            ),
            tint,
        )
