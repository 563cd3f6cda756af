"""Composes the pictures of a stall and of a garden wall."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.houses import brick_wall
from scripts.photos.land import sky
from scripts.photos.palette import (
    BRICK,
    CAST,
    CLAY,
    CREAM,
    FOREST,
    GOLD,
    LEAF,
    MIST,
    MOSS,
    PAPER,
    RICE,
    SLATE,
    STEEL,
    WALNUT,
    Paint,
    dark,
    mix,
    solid,
    wash,
)
from scripts.photos.papers import tape_measure
from scripts.photos.plants import crown, leaf
from scripts.photos.shapes import oval, path, poly, rect, ring, rounded, spots, stroke
from scripts.photos.tableware import cup, steam, teapot
from scripts.photos.things import toolbox
from scripts.photos.wheels import caster, wheel, wheelchair


def wheelchair_repair(pen: Pen) -> None:
    """A wheelchair turned over, its small wheel off, beside a box of tools."""
    pen.fill(rect(-20, -20, 1240, 640), wash("#E9D3A4", "#D7B67F", 30))
    stall_wall(pen)
    pen.fill(rect(-20, 600, 1240, 220), wash("#A58A72", "#7F6757"))
    for y in (640, 706, 776):
        pen.fill(stroke([(-20, y), (600, y + 4), (1220, y)], 2), Paint(dark("#7F6757", 0.3), alpha=0.5))
    pen.shade(poly((-20, 600), (420, 600), (270, 800), (-20, 800)), CAST, alpha=0.25, blur=16)
    pen.shade(oval(400, 736, 330, 22), "#3A2A2A", alpha=0.6, blur=9)
    wheelchair(pen.at(640, 472, 1, -90), 500)
    pen.shade(oval(756, 738, 66, 9), "#3A2A2A", alpha=0.5, blur=5)
    caster(pen.at(746, 686), 52)
    toolbox(pen.at(1000, 730), 290, "#A5312B")
    spanner = pen.at(660, 778, 1, -5)
    spanner.fill(rounded(0, -6, 120, 12, 5), solid(STEEL, 4))
    spanner.fill(ring(130, 0, 20, 9), solid(STEEL, 5))
    for x, y in ((800, 756), (826, 744), (846, 762), (590, 772)):
        pen.fill(oval(x, y, 6, 4), solid("#4C4A4A", 2))
    pen.lighten(poly(*path("520 -20, 900 -20, 1220 420, 1220 800, 900 800")), "#F5CE86", alpha=0.2, blur=24)


def stall_wall(pen: Pen) -> None:
    """The stall's back wall: tyres on nails, a calendar with tally strokes, an iron roof above."""
    for i in range(9):
        pen.fill(rect(i * 150 - 20, 70, 4, 540), Paint("#A88450", alpha=0.4))
    for x, y, r in ((150, 250, 92), (210, 300, 92), (1090, 230, 70)):
        pen.shade(ring(x + 10, y + 12, r, r * 0.78), CAST, alpha=0.4, blur=5)
        pen.fill(ring(x, y, r, r * 0.78), solid("#35312F", 6))
    wheel(pen, 1000, 320, 74, tyre=0.1, spokes=20)
    page = pen.at(806, 170)
    page.shade(rect(8, 10, 130, 176), CAST, alpha=0.4, blur=6)
    page.fill(rect(0, 0, 130, 176), Paint(PAPER, dark(PAPER, 0.1), 60))
    page.fill(rect(0, 0, 130, 40), BRICK)
    for row in range(5):
        for column in range(9):
            x, y = 14 + column * 12, 56 + row * 24
            lean = 0 if (row * 9 + column + 4) % 7 else 5
            page.fill(stroke([(x + lean, y), (x - lean, y + 14)], 2.2), SLATE)
    roof = poly((-20, -20), (1220, -20), (1220, 64), (-20, 96))
    pen.shade(poly((-20, 60), (1220, 60), (1220, 130), (-20, 150)), CAST, alpha=0.45, blur=14)
    pen.fill(roof, wash("#8A9AA0", "#66767E"))
    for i in range(42):
        pen.fill(rect(i * 30 - 10, -20, 9, 116 - i * 0.8), Paint("#4F5E67", alpha=0.45))


def tea_at_the_wall(pen: Pen) -> None:
    """A pot of tea, four cups and a tape measure on the top of a brick wall."""
    sky(pen, "#C4D3B4", "#F7EAC0", 480)
    pen.glow(250, 120, 380, "#F8DC94", 0.5)
    pen.fill(rect(-20, 400, 1240, 200), wash(FOREST, dark(FOREST, 0.3)))
    tints = (FOREST, LEAF, mix(LEAF, FOREST, 0.5), FOREST, RICE)
    for tint, (x, y, r) in zip(
        tints, spots("80 330 260, 400 380 230, 760 340 260, 1120 340 270, 590 440 170"), strict=True
    ):
        crown(pen.at(x, y), f"pomelo{x:.0f}", (r, r * 0.72), mix(tint, MIST, 0.18), leaves=46)
    for x, y, r in spots("180 300 52, 330 420 46, 690 250 48, 900 390 54, 1080 250 46"):
        pen.fill(stroke([(x, y - r * 1.6), (x, y - r)], 6), dark(LEAF, 0.4))
        pen.fill(oval(x, y, r, r * 1.05), solid(mix(MOSS, GOLD, 0.45), r * 0.5))
        leaf(pen.at(x, y - r, 1, -30), 60, LEAF)
    pen.lighten(poly(*path("-20 40, 200 -20, 760 560, 300 620, -20 400")), "#FFE6A0", alpha=0.28, blur=40)
    brick_wall(pen.at(-20, 640), "teawall", 1240, 180, CLAY, brick=92)
    pen.shade(rect(-20, 640, 1240, 36), "#4A2A24", alpha=0.5, blur=8)
    pen.fill(poly((-20, 566), (1220, 566), (1240, 648), (-20, 648)), wash("#D9A377", "#B9754E", 40))
    for i in range(14):
        pen.fill(stroke([(i * 96 - 30, 568), (i * 100 - 50, 646)], 3), Paint("#8B5238", alpha=0.5))
    tray = oval(390, 616, 330, 34)
    pen.shade(oval(410, 626, 336, 34), "#4A2A24", alpha=0.55, blur=6)
    pen.fill(tray, solid(WALNUT, 8))
    pen.fill(oval(390, 611, 306, 27), wash("#8A5A37", "#7A4C2D", 0))
    teapot(pen.at(300, 612), 260, "#7F3B2A")
    for x, y in ((474, 600), (590, 604), (530, 634), (656, 630)):
        cup(pen.at(x, y), 92, CREAM)
    for x, y in ((474, 536), (590, 540), (656, 566)):
        steam(pen.at(x, y), 90)
    tape_measure(pen.at(1010, 628), 84)
