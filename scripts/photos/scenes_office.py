"""Composes the pictures of a clinic, a reception counter and a hall."""

from __future__ import annotations

import math

from scripts.photos.canvas import Pen
from scripts.photos.palette import (
    BRICK,
    CAST,
    CLAY,
    CORAL,
    CREAM,
    GOLD,
    PAPER,
    RICE,
    SKY,
    SLATE,
    STEEL,
    WALNUT,
    Colour,
    Paint,
    dark,
    mix,
    pale,
    solid,
    wash,
)
from scripts.photos.papers import ball_pen, lines, open_book, writing
from scripts.photos.rooms import (
    chair_back,
    counter,
    curtain,
    fog_glass,
    screen,
    sunlight,
    tiles,
    wall,
    whiteboard,
    window,
)
from scripts.photos.shapes import Shape, blob, curve, oval, path, poly, rect, ribbon, rounded, stroke
from scripts.photos.tableware import vase
from scripts.photos.things import clock, pot, stool


def golden_drop(pen: Pen) -> None:
    """A pale golden drop on blue, beside a clock that says seven."""
    pen.fill(rect(-20, -20, 1240, 840), wash("#6E93AC", "#3A5C7A", 60))
    for i, r in enumerate((470, 390, 310, 235)):
        pen.fill(oval(430, 430, r), Paint(mix("#4F7592", "#A9C6D3", i / 4), alpha=0.55))
    pen.glow(430, 450, 400, "#F4DFA0", 0.4)
    for i in range(23):
        a = math.radians(-213 + i * 11.2)
        small = pen.at(430 + math.cos(a) * 322, 430 + math.sin(a) * 322, 0.085, math.degrees(a) + 90)
        small.fill(drop_shape(), wash("#FBEFC4", GOLD, 90))
    shape = drop_shape()
    pen.at(446, 456).shade(shape, "#1F3A52", alpha=0.5, blur=18)
    drop = pen.at(430, 430)
    drop.fill(shape, Paint("#F8E7AE", "#E2B04A", 70, rim="#B9802C", depth=46))
    drop.fill(ribbon(curve((-96, 40), (-84, 110), (-30, 156)), 26, 6), Paint("#FFF8DC", alpha=0.8))
    drop.fill(oval(-84, 4, 13), Paint("#FFF8DC", alpha=0.8))
    pen.fill(rect(-20, 742, 1240, 90), wash("#2F4C66", "#243C54"))
    pen.shade(oval(450, 752, 190, 15), "#14263A", alpha=0.6, blur=8)
    clock(pen.at(950, 330), 165, 7, 0, frame=BRICK)
    arm_chair(pen.at(960, 764))


def drop_shape() -> Shape:
    """A drop around the origin, its tip up."""
    return blob(*path("0 -250, 26 -170, 96 -64, 146 60, 120 168, 0 222, -120 168, -146 60, -96 -64, -26 -170"))


def arm_chair(pen: Pen) -> None:
    """A donor's reclining chair, with a book left open on its arm."""
    pen.shade(oval(10, 0, 210, 14), "#14263A", alpha=0.6, blur=8)
    pen.at(-110, -96, 1, -24).fill(rounded(-40, -150, 66, 190, 26), solid("#7FA5A0", 16))
    pen.fill(rounded(-120, -92, 240, 54, 22), solid("#8DB3AC", 14))
    pen.at(112, -66, 1, 34).fill(rounded(-6, -20, 130, 40, 18), solid("#7FA5A0", 12))
    pen.fill(rounded(-96, -136, 150, 26, 12), solid("#5E8580", 8))
    for x in (-76, 70):
        pen.fill(stroke([(x, -40), (x + (12 if x > 0 else -12), 0)], 10), solid(STEEL, 4))
    pen.fill(poly((-50, -138), (-8, -152), (36, -138), (-8, -132)), CREAM)
    pen.fill(poly((-50, -138), (-8, -152), (-8, -134)), dark(CREAM, 0.12))


def two_counters(pen: Pen) -> None:
    """Two places at a reception counter, files with coloured slips, an open notebook, a stool drawn near."""
    wall(pen, "#EADBB6", "#8FAAA6", 330, 470)
    window(pen.at(450, 60), 300, 190, "#9CC3CE", frame="#5A7685", panes=(3, 1))
    clock(pen.at(950, 150), 74, 7, 15, frame=SLATE)
    pot(pen.at(140, 440), "counterpot", 250, CLAY)
    for x in (180, 690):
        screen(pen.at(x + 210, 440))
        fog_glass(pen.at(x - 50, 190), 120, 260)
    counter(pen, 430, "#D9B98A", face="#A8734A")
    tiles(pen, 752, "#B99A78", vanish=(590, 400))
    pen.shade(rect(-20, 748, 1240, 26), CAST, alpha=0.5, blur=8)
    for i, tint in enumerate((BRICK, GOLD, RICE, SKY)):
        slip_file(pen.at(110 + i * 22, 506 - i * 13), tint)
    book = pen.onto(((470, 452), (700, 450), (740, 518), (440, 520)), 520, 320)
    left, right = open_book(book, 520, 320, BRICK)
    lines(left.at(24, 50), "visitl", 210, 7, 36)
    lines(right.at(24, 50), "visitr", 210, 4, 36)
    ball_pen(pen.at(690, 524, 1, -140), 110, SLATE)
    for i, tint in enumerate((SKY, CORAL, GOLD)):
        slip_file(pen.at(850 + i * 18, 506 - i * 13), tint)
    for x in (80, 790):
        pen.fill(rounded(x, 582, 330, 170, 10), solid(pale("#A8734A", 0.12), 6))
        pen.fill(rounded(x + 14, 596, 302, 142, 8), wash("#A8734A", dark("#A8734A", 0.22)))
    stool(pen.at(590, 786), 160, "#2F6C78")
    sunlight(pen, ((430, 560), (760, 560), (900, 830), (380, 830)), (3, 2), alpha=0.16)


def slip_file(pen: Pen, slip: Colour) -> None:
    """A thin file lying on the counter with a coloured slip on it."""
    shape = poly((18, -40), (196, -40), (214, 0), (0, 0))
    pen.shade(poly((18, -34), (204, -34), (224, 8), (4, 8)), CAST, alpha=0.4, blur=4)
    pen.fill(shape, solid(PAPER, 5, part=0.2))
    pen.fill(poly((140, -44), (172, -44), (184, 2), (150, 2)), slip)


def launch_hall(pen: Pen) -> None:
    """A small hall before a meeting: rows of chairs, a curtain, a board with three things to do."""
    wall(pen, "#E6CFA0", "#B98A5A", 400, 520)
    curtain(pen.at(300, -20), 600, 480, BRICK, folds=12)
    curtain(pen.at(300, -20), 600, 70, GOLD, folds=16)
    for x in (40, 960):
        window(pen.at(x, 80), 200, 260, "#A8CBD2", frame="#8A5A3A", panes=(2, 3))
    pen.fill(rect(240, 440, 720, 80), wash("#A0683C", "#7A4C2B"))
    pen.fill(rect(240, 436, 720, 12), pale("#A0683C", 0.3))
    board = pen.at(440, 130)
    whiteboard(board, 320, 240, WALNUT)
    for i, tint in enumerate((BRICK, GOLD, "#3F8A5C")):
        row = board.at(30, 44 + i * 70)
        row.fill(oval(20, 20, 21), solid(tint, 7))
        writing(row.at(62, 20), f"task{i}", 200, SLATE, size=17)
        writing(row.at(62, 44), f"tusk{i}", 130, SLATE, size=13)
    for x, foot in ((404, 384), (796, 816)):
        pen.fill(stroke([(x, 390), (foot, 442)], 9), WALNUT)
    vase(pen.at(320, 440), "hallvase", 150, GOLD)
    vase(pen.at(884, 440), "hallvase2", 150, CORAL)
    tiles(pen, 520, "#C99A6A", vanish=(600, 330))
    sunlight(pen, ((240, 540), (470, 540), (700, 800), (330, 800)), (2, 3), alpha=0.2)
    for y, size, count, aisle in ((590, 78, 9, 0), (676, 104, 8, 52), (796, 140, 7, 70)):
        for i in range(count):
            aside = (i - (count - 1) / 2) * size * 1.42
            if abs(aside) >= aisle:
                chair_back(pen.at(600 + aside, y), size, mix("#8A4A30", "#A05637", (y - 590) / 206))
