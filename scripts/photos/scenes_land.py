"""Composes the pictures of a village at dawn and of a lake."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.houses import loudspeaker, stilt_house
from scripts.photos.land import cloud, far_trees, lake, mist, ridge, sky, sun
from scripts.photos.palette import (
    BRICK,
    FOREST,
    GOLD,
    INK,
    LEAF,
    SAND,
    STEEL,
    WALNUT,
    Paint,
    dark,
    mix,
    pale,
    solid,
    wash,
)
from scripts.photos.plants import bamboo, grass, tree
from scripts.photos.shapes import curve, oval, path, poly, rect, ribbon, stroke
from scripts.photos.things import crate
from scripts.photos.wheels import boat, float_ring, ripples


def loudspeaker_at_dawn(pen: Pen) -> None:
    """A loudspeaker on a bamboo pole above a village that is still in the dark."""
    sky(pen, "#2C4460", "#EDBE86", 500)
    pen.glow(860, 430, 330, "#E8A45A", 0.45)
    cloud(pen, 300, 150, 460, "#5F7589")
    cloud(pen, 700, 262, 330, "#B99E88")
    ridge(pen, "dawn1", 420, wash("#6E8797", "#D9BF9C"), tall=0.9, peaks=4)
    mist(pen, 500, 80, "#F0CF9E", 0.55)
    far_trees(pen, "dawnwood", ridge(pen, "dawn2", 520, wash("#4B6976", "#98A9A2"), tall=0.7), "#43606C")
    mist(pen, 590, 80, "#E4CDA8", 0.5)
    line = ridge(pen, "dawn3", 640, wash("#2F4E52", "#5F7F78"), tall=0.6, peaks=3)
    far_trees(pen, "dawnwood2", line, "#294548", count=30, size=34)
    stilt_house(pen.at(150, 706), 170, lit=False, colour="#28383D")
    stilt_house(pen.at(660, 694), 130, lit=False, colour="#2C3E44")
    stilt_house(pen.at(920, 734), 220, lit=True, colour="#22323A")
    mist(pen, 716, 60, "#C9C2A6", 0.3)
    ridge(pen, "dawn4", 760, wash("#1C3536", "#0F2224"), tall=0.35, peaks=3)
    bamboo(pen, [(372, 830), (392, 96)], 26, "#8D7F4C")
    for y, dx in ((700, 60), (770, -60)):
        pen.fill(ribbon([(376, y), (376 + dx, y + 90)], 3, 2), INK)
    pen.fill(stroke([(300, 196), (486, 190)], 13), solid("#5A4A33", 5))
    loudspeaker(pen.at(344, 188, 1, 7, flip=True), 210, "#AEB4B0")
    loudspeaker(pen.at(446, 178, 1, -7), 250, "#D8CFBC")
    for x in (318, 420):
        pen.fill(stroke(curve((x, 200), (x - 4, 236), (388, 262), (380, 330)), 4), "#161D22")
    pen.fill(stroke(curve((380, 320), (396, 470), (372, 620), (384, 800)), 4), "#161D22")
    pen.lighten(oval(620, 140, 30, 104), "#F3B96A", alpha=0.22, blur=18)
    for i, x in enumerate((30, 250, 520, 830, 1100)):
        grass(pen.at(x, 812), f"dawngrass{i}", 190, 74, "#14292A", blades=16)


def book_boat(pen: Pen) -> None:
    """A small boat with three crates of books coming to a landing on a lake."""
    sky(pen, "#8FB3C4", "#F8E1AE", 330)
    sun(pen, (300, 226), 40, "#F6CF78", "#F0B860")
    cloud(pen, 760, 96, 420, "#E9E2D0")
    ridge(pen, "lake1", 280, wash("#8CA9B0", "#CBD0BC"), tall=0.8, peaks=4)
    far_trees(
        pen, "lakewood", ridge(pen, "lake2", 330, wash("#5C8579", "#9DB094"), tall=0.5, peaks=5), "#5A8174", count=46
    )
    lake(pen, 368, "#33667A", "#D8D5AE")
    pen.lighten(poly((270, 372), (330, 372), (470, 800), (150, 800)), "#F4CE84", alpha=0.32, blur=22)
    for i in range(12):
        pen.fill(
            rect(230 - i * 9 + (i % 3) * 28, 386 + i * i * 2.6, 96 + i * 12, 2 + i * 0.45), Paint("#FBE6B0", alpha=0.6)
        )
    landing(pen)
    pen.shade(oval(452, 668, 380, 26), "#1D3F50", alpha=0.6, blur=7)
    hull = pen.at(430, 650)
    for i, (x, tint) in enumerate(((-170, BRICK), (10, "#3F7F86"), (180, GOLD))):
        box = hull.at(x, -22)
        crate(box, f"boatbooks{i}", 152, 118, tint)
        float_ring(box, 146, -34)
    boat(hull, 760, "#8B5A34")
    pen.fill(stroke(curve((812, 524), (880, 590), (968, 560)), 5), SAND)
    pen.fill(stroke([(20, 770), (196, 540)], 11), solid("#B5904E", 4))
    ripples(pen, (430, 690), 300, "#F3E2B4")


def landing(pen: Pen) -> None:
    """The steps and the shop's corner at the right of the lake."""
    pen.fill(
        [[*curve(*path("1230 430, 1120 450, 1040 520, 980 610, 900 700, 840 830")), (1230, 830)]],
        wash("#B79B6C", "#7C6A48", 60),
    )
    for i in range(6):
        y = 520 + i * 46
        left = 1030 - i * 40
        pen.fill(rect(left, y, 1230 - left, 18), solid(pale(STEEL, 0.45), 4))
        pen.fill(rect(left, y + 18, 1230 - left, 30), Paint(dark(STEEL, 0.15), dark(STEEL, 0.4), 0))
    pen.fill(stroke([(968, 640), (968, 530)], 18), solid(WALNUT, 6))
    tree(pen.at(1120, 470), "laketree", 400, mix(LEAF, FOREST, 0.3))
    for i, (x, y) in enumerate(((900, 742), (1010, 790), (850, 800))):
        grass(pen.at(x, y), f"reed{i}", 90, 110, "#5F7F49", blades=14)
