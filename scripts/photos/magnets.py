"""Draws the magnets of a refrigerator, each a fruit around the origin."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.palette import BRICK, GOLD, LEAF, MOSS, WALNUT, Paint, dark, solid
from scripts.photos.plants import leaf
from scripts.photos.shapes import arc, blob, curve, oval, ribbon, stroke


def pineapple(pen: Pen) -> None:
    """The grandfather's: a pineapple."""
    for turn in (-40, -14, 14, 40):
        pen.at(0, -14, 1, turn - 90).fill(blob((0, 0), (12, -5), (26, 0), (12, 5)), solid(LEAF, 3))
    pen.fill(oval(0, 8, 19, 24), solid(GOLD, 9))
    with pen.inside(oval(0, 8, 19, 24)):
        for i in range(-3, 4):
            for lean in (-15, 15):
                pen.fill(stroke([(i * 9 - lean, -16), (i * 9 + lean, 32)], 1.4), Paint(dark(GOLD, 0.4), alpha=0.5))


def chilli(pen: Pen) -> None:
    """The youngest's: a chilli."""
    pen.fill(ribbon(curve((-6, -22), (6, -6), (2, 14), (-16, 30)), 20, 2), solid(BRICK, 7))
    pen.fill(stroke(curve((-6, -22), (-9, -30), (-4, -36)), 5), LEAF)


def orange(pen: Pen) -> None:
    """An orange with its leaf."""
    pen.fill(oval(0, 2, 24), solid("#D9792E", 11))
    leaf(pen.at(0, -20, 1, -24), 24, LEAF)


def mangosteen(pen: Pen) -> None:
    """A mangosteen under its crown."""
    pen.fill(oval(0, 4, 23), solid("#5B2A48", 11))
    for x in (-11, 0, 11):
        pen.fill(oval(x, -17, 8, 6), solid(MOSS, 3))


def lime(pen: Pen) -> None:
    """Half a lime, cut open."""
    pen.fill(oval(0, 0, 24), solid(LEAF, 6))
    pen.fill(oval(0, 0, 19), "#E4EDBE")
    for i in range(8):
        a = i * 45
        pen.fill([[(0, 0), *arc(0, 0, (16, 16), a + 5, a + 40, steps=6)]], "#B5CC6A")


def banana(pen: Pen) -> None:
    """A single banana."""
    outer, inner = curve((-24, -16), (-14, 12), (10, 22), (28, 10)), curve((28, 10), (10, 8), (-6, 0), (-18, -20))
    pen.fill([outer + inner], solid("#E8C24A", 7))
    pen.fill(stroke([(-22, -17), (-24, -26)], 5), WALNUT)
