"""Draws insides: walls, floors, windows and the light they throw, boards, shelves, counters, chairs."""

from __future__ import annotations

import math

from scripts.photos.canvas import Pen
from scripts.photos.palette import (
    BRICK,
    CAST,
    CREAM,
    FOREST,
    GOLD,
    INK,
    MIST,
    PAPER,
    RICE,
    SAND,
    SKY,
    SLATE,
    STEEL,
    WALNUT,
    WOOD,
    Colour,
    Paint,
    dark,
    mix,
    pale,
    solid,
    wash,
)
from scripts.photos.plants import clump
from scripts.photos.shapes import Point, Shape, blob, curve, oval, poly, rect, ribbon, rounded, stroke
from scripts.photos.texture import HEIGHT, WIDTH, Dice

Quad = tuple[Point, Point, Point, Point]
EDGE = 20


def wall(pen: Pen, upper: Colour, lower: Colour, seam: float, floor: float = HEIGHT) -> None:
    """An office wall in two colours, as they are painted, down to the floor."""
    pen.fill(rect(-EDGE, -EDGE, WIDTH + 2 * EDGE, seam + EDGE), wash(pale(upper, 0.2), dark(upper, 0.12), 25))
    pen.fill(rect(-EDGE, seam, WIDTH + 2 * EDGE, floor - seam + EDGE), wash(lower, dark(lower, 0.2), 30))
    pen.fill(rect(-EDGE, seam - 4, WIDTH + 2 * EDGE, 8), dark(lower, 0.25))


def tiles(pen: Pen, top: float, colour: Colour, *, vanish: Point = (600, 250), step: float = 150) -> None:
    """A tiled floor running away to a point."""
    pen.fill(rect(-EDGE, top, WIDTH + 2 * EDGE, HEIGHT - top + EDGE), wash(dark(colour, 0.1), pale(colour, 0.08)))
    with pen.inside(rect(-EDGE, top, WIDTH + 2 * EDGE, HEIGHT - top + EDGE)):
        joint = Paint(dark(colour, 0.28), alpha=0.55)
        for i in range(-14, 24):
            pen.fill(stroke([(vanish[0], vanish[1]), (i * step * 1.6, HEIGHT + EDGE)], 2), joint)
        y, gap = top + 14.0, 18.0
        while y < HEIGHT:
            pen.fill(stroke([(-EDGE, y), (WIDTH + EDGE, y)], 1.8), joint)
            y, gap = y + gap, gap * 1.45


def table(pen: Pen, top: float, colour: Colour) -> None:
    """A table top filling the lower part of the picture."""
    pen.shade(rect(-EDGE, top - 14, WIDTH + 2 * EDGE, 20), CAST, alpha=0.4, blur=8)
    pen.fill(rect(-EDGE, top, WIDTH + 2 * EDGE, HEIGHT - top + EDGE), wash(pale(colour, 0.1), dark(colour, 0.22), 70))
    for i in range(7):
        y = top + 16 + i * i * 6.5
        pen.fill(
            stroke([(-EDGE, y), (WIDTH * 0.4, y + 3), (WIDTH + EDGE, y - 2)], 1.6),
            Paint(dark(colour, 0.35), alpha=0.35),
        )
    pen.fill(rect(-EDGE, top, WIDTH + 2 * EDGE, 5), pale(colour, 0.3))


def desk_top(pen: Pen, name: str, colour: Colour) -> None:
    """A table seen from above, over the whole picture."""
    pen.fill(rect(-EDGE, -EDGE, WIDTH + 2 * EDGE, HEIGHT + 2 * EDGE), wash(pale(colour, 0.08), dark(colour, 0.25), 40))
    dice = Dice(name)
    for board in range(5):
        y = board * 178 - 20
        pen.fill(stroke([(-EDGE, y), (WIDTH + EDGE, y)], 2.5), Paint(dark(colour, 0.45), alpha=0.55))
        for _ in range(7):
            x, dy, long = dice.roll(0, WIDTH), dice.roll(14, 164), dice.roll(90, 420)
            pen.fill(
                stroke([(x, y + dy), (x + long / 2, y + dy + dice.roll(-5, 5)), (x + long, y + dy)], dice.roll(1, 2.2)),
                Paint(dark(colour, 0.3), alpha=0.38),
            )


def sunlight(pen: Pen, quad: Quad, panes: tuple[int, int], *, alpha: float = 0.34, colour: Colour = "#FFD890") -> None:
    """A window's light on a wall or a table: panes parted by the shadow of the frame."""
    glass = pen.onto(quad, 100, 100)
    columns, rows = panes
    shape: Shape = []
    for i in range(columns):
        for k in range(rows):
            shape += rect(i * 100 / columns + 2, k * 100 / rows + 2, 100 / columns - 4, 100 / rows - 4)
    glass.lighten(shape, colour, alpha=alpha, blur=2.2)


def branch_shadow(pen: Pen, name: str, length: float) -> None:
    """The shadow of a leafy branch outside the window, from the origin to the right and down."""
    dice = Dice(name)
    spine = curve((0, 0), (length * 0.4, length * 0.06), (length, length * 0.34))
    shape = ribbon(spine, 9, 2)
    for i in range(3, len(spine), 2):
        x, y = spine[i]
        turn, long = math.radians((60 if i % 4 == 1 else -30) + dice.roll(-14, 14)), length * dice.roll(0.1, 0.17)
        dx, dy = math.cos(turn) * long, math.sin(turn) * long
        shape += blob(
            (x, y),
            (x + dx * 0.5 - dy * 0.2, y + dy * 0.5 + dx * 0.2),
            (x + dx, y + dy),
            (x + dx * 0.5 + dy * 0.2, y + dy * 0.5 - dx * 0.2),
        )
    pen.shade(shape, "#5A4A50", alpha=0.34, blur=5)


def window(
    pen: Pen, width: float, height: float, sky: Colour, *, frame: Colour = SLATE, panes: tuple[int, int] = (2, 2)
) -> None:
    """A window with its frame; the view inside is a sky, hills and a tree."""
    pen.fill(rect(-16, -16, width + 32, height + 32), solid(frame, 8))
    with pen.inside(rect(0, 0, width, height)):
        pen.fill(rect(0, 0, width, height), wash(sky, pale(sky, 0.6)))
        pen.fill(
            clump("w1", width * 0.2, height, width * 0.5, height * 0.4),
            wash(mix(sky, FOREST, 0.45), mix(sky, RICE, 0.5)),
        )
        pen.fill(
            clump("w2", width * 0.78, height * 1.0, width * 0.34, height * 0.46, bumps=15),
            solid(mix(FOREST, RICE, 0.4), 26),
        )
        pen.fill(
            clump("w3", width * 1.04, height * 0.8, width * 0.25, height * 0.42, bumps=15),
            solid(mix(FOREST, RICE, 0.7), 22),
        )
        pen.fill(
            clump("w4", width * 0.46, height * 1.06, width * 0.24, height * 0.26, bumps=13),
            solid(mix(FOREST, RICE, 0.85), 16),
        )
    for i in range(1, panes[0]):
        pen.fill(rect(width * i / panes[0] - 6, 0, 12, height), solid(frame, 4))
    for i in range(1, panes[1]):
        pen.fill(rect(0, height * i / panes[1] - 6, width, 12), solid(frame, 4))
    pen.fill(rect(-30, height + 14, width + 60, 18), solid(pale(frame, 0.4), 6))


def whiteboard(pen: Pen, width: float, height: float, frame: Colour = STEEL) -> None:
    """A white board on a wall, its upper left corner at the origin."""
    pen.shade(rect(4, 10, width + 16, height + 18), CAST, alpha=0.5, blur=9)
    pen.fill(rounded(-14, -14, width + 28, height + 28, 8), solid(frame, 6))
    pen.fill(rect(0, 0, width, height), wash(PAPER, dark(PAPER, 0.1), 50))
    pen.lighten(
        poly((width * 0.6, 0), (width * 0.8, 0), (width * 0.62, height), (width * 0.42, height)),
        "#FFFFFF",
        alpha=0.25,
        blur=6,
    )
    pen.fill(rounded(width * 0.3, height + 8, width * 0.4, 14, 4), dark(frame, 0.3))
    for i, tint in enumerate((BRICK, SLATE, INK)):
        pen.fill(rounded(width * 0.36 + i * 62, height + 2, 50, 11, 4), solid(tint, 3))


def box_file(pen: Pen, width: float, height: float, colour: Colour) -> None:
    """An archive box on a shelf, its lower left corner at the origin."""
    pen.fill(rounded(0, -height, width, height, 3), colour)
    pen.fill(rect(width * 0.86, -height, width * 0.14, height), Paint(dark(colour, 0.3), alpha=0.5))
    pen.fill(rect(width * 0.2, -height * 0.84, width * 0.6, height * 0.3), CREAM)
    for i in range(2):
        pen.fill(rect(width * 0.28, -height * (0.76 - 0.1 * i), width * (0.44 - 0.14 * i), height * 0.025), STEEL)
    pen.fill(oval(width * 0.5, -height * 0.24, width * 0.14), dark(colour, 0.45))


def chair_back(pen: Pen, width: float, colour: Colour) -> None:
    """A chair seen from behind; its feet stand at the origin."""
    h = width * 1.5
    pen.shade(oval(width * 0.1, 4, width * 0.56, width * 0.1), CAST, alpha=0.5, blur=8)
    for x in (-0.4, 0.34):
        pen.fill(rect(width * x, -h * 0.5, width * 0.06, h * 0.5), dark(WALNUT, 0.35))
    pen.fill(rounded(-width * 0.48, -h * 0.52, width * 0.96, h * 0.12, 6), solid(dark(colour, 0.2), 6))
    pen.fill(rounded(-width * 0.46, -h, width * 0.92, h * 0.42, width * 0.12), solid(colour, width * 0.14))
    pen.fill(rounded(-width * 0.4, -h * 0.965, width * 0.8, 4, 2), Paint(pale(colour, 0.4), alpha=0.7))


def curtain(pen: Pen, width: float, height: float, colour: Colour, *, folds: int = 9) -> None:
    """A curtain hanging in folds from the origin to the right and down."""
    pen.fill(rect(0, 0, width, height), wash(colour, dark(colour, 0.25)))
    for i in range(folds):
        x = width * i / folds
        fold = width / folds
        pen.fill(
            poly((x, 0), (x + fold * 0.45, 0), (x + fold * 0.3, height), (x - fold * 0.1, height)),
            Paint(dark(colour, 0.28), colour, 0, alpha=0.75),
        )
        pen.fill(
            poly((x + fold * 0.62, 0), (x + fold * 0.72, 0), (x + fold * 0.66, height), (x + fold * 0.56, height)),
            Paint(pale(colour, 0.16), alpha=0.6),
        )


def counter(pen: Pen, top: float, colour: Colour, *, face: Colour = WOOD) -> None:
    """A counter across the picture: its top aslant, its face below."""
    pen.fill(rect(-EDGE, top, WIDTH + 2 * EDGE, 96), wash(pale(colour, 0.25), colour, 60))
    pen.fill(rect(-EDGE, top + 96, WIDTH + 2 * EDGE, 22), solid(dark(colour, 0.2), 5, light=90))
    pen.fill(rect(-EDGE, top + 118, WIDTH + 2 * EDGE, HEIGHT), wash(face, dark(face, 0.35)))
    for i in range(9):
        pen.fill(rect(i * 150 - 10, top + 118, 5, HEIGHT), Paint(dark(face, 0.4), alpha=0.7))
    pen.shade(rect(-EDGE, top + 116, WIDTH + 2 * EDGE, 34), CAST, alpha=0.5, blur=10)


def fog_glass(pen: Pen, width: float, height: float) -> None:
    """A pane of glass standing, its upper left corner at the origin."""
    pen.fill(rect(0, 0, width, height), Paint(MIST, alpha=0.28))
    pen.lighten(
        poly((width * 0.1, 0), (width * 0.34, 0), (width * 0.1, height), (-width * 0.1, height)),
        "#FFFFFF",
        alpha=0.2,
        blur=3,
    )
    pen.fill(rect(0, -6, width, 8), SKY)
    for x in (-6, width - 4):
        pen.fill(rect(x, -6, 10, height + 6), solid(mix(STEEL, SAND, 0.2), 4))


def hanging_lamp(pen: Pen, drop: float, width: float, colour: Colour = GOLD) -> None:
    """A lamp hanging from the ceiling above the origin."""
    pen.fill(stroke([(0, -drop), (0, 0)], 3), INK)
    pen.fill(
        poly((-width * 0.16, 0), (width * 0.16, 0), (width * 0.5, width * 0.36), (-width * 0.5, width * 0.36)),
        solid(colour, 12),
    )
    pen.fill(oval(0, width * 0.36, width * 0.5, width * 0.07), "#FFF3CC")


def screen(pen: Pen) -> None:
    """A computer's screen seen from its back, standing on the origin."""
    pen.fill(poly((-30, 0), (-18, -70), (18, -70), (30, 0)), solid(dark(STEEL, 0.3), 6))
    pen.fill(rounded(-130, -196, 260, 150, 10), solid("#5B6771", 12))
    pen.fill(oval(0, -122, 16), dark("#5B6771", 0.25))
