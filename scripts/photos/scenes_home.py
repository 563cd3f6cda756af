"""Composes the pictures of a lamp at a bend, a telephone call and a shelf of seeds."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.houses import tiled_roof
from scripts.photos.land import far_trees, mist, ridge, sky
from scripts.photos.palette import (
    BRICK,
    CAST,
    CREAM,
    GOLD,
    INK,
    PAPER,
    RICE,
    SAND,
    SLATE,
    STRAW,
    Colour,
    Paint,
    dark,
    mix,
    pale,
    solid,
    wash,
)
from scripts.photos.papers import ball_pen, grid, sheet, writing
from scripts.photos.plants import bamboo, grass
from scripts.photos.rooms import screen, sunlight, table, wall
from scripts.photos.shapes import below, blob, curve, oval, path, poly, rect, ribbon, rounded, spots, stroke
from scripts.photos.tableware import cup, receiver, telephone
from scripts.photos.texture import Dice
from scripts.photos.things import clock

BEND_NEAR = "-40 850, 300 742, 640 676, 820 628, 852 576, 760 532, 560 500, 300 470, 60 452, -40 446"
BEND_FAR = "700 850, 900 760, 1040 690, 1090 600, 1010 520, 830 478, 600 462, 330 446, 80 436, -40 434"


def lamps_at_the_bend(pen: Pen) -> None:
    """Two lamps, one high and one low, beside a sharp bend of a mountain road in the fog of the night."""
    sky(pen, "#13202F", "#37506A", 460)
    for x, y, r in spots("130 90 2, 260 160 1.5, 430 70 2, 610 130 1.5, 760 60 2, 1120 110 2, 340 40 1.5, 540 210 1.5"):
        pen.fill(oval(x, y, r), "#C9D6DC")
    far_trees(pen, "passwood", ridge(pen, "pass1", 330, wash("#263B50", "#4A637A"), tall=1.1, peaks=4), "#24384C")
    mist(pen, 400, 80, "#7F96A6", 0.4)
    line = ridge(pen, "pass2", 470, wash("#1C2F40", "#30485A"), tall=0.6, peaks=5)
    far_trees(pen, "passwood2", line, "#1A2B3B", count=34, size=46)
    pen.fill(rect(-20, 470, 1240, 360), wash("#1E3140", "#0F1B26"))
    road = [curve(*path(BEND_NEAR)) + curve(*path(BEND_FAR))[::-1]]
    pen.fill(road, wash("#5C6A74", "#39454F"))
    pen.fill(
        ribbon(curve(*path("330 850, 600 752, 860 668, 960 600, 900 530, 700 486, 420 458")), 9, 2),
        Paint(STRAW, alpha=0.55),
    )
    house_at_the_bend(pen)
    with pen.inside(road):
        pen.lighten(oval(960, 620, 330, 110), "#E0A54E", alpha=0.6, blur=40)
    for x, y in ((1076, 700), (1000, 758), (890, 812)):
        pen.fill(rect(x - 7, y - 74, 14, 78), solid("#C9CCC6", 4, light=0))
        pen.fill(rect(x - 7, y - 60, 14, 18), solid(BRICK, 3))
    lamp_post(pen.at(1046, 540), 400)
    lamp_post(pen.at(1172, 640), 150)
    mist(pen, 560, 110, "#A9B6B4", 0.34)
    mist(pen, 740, 90, "#8FA0A6", 0.24)
    for i, x in enumerate((20, 120, 1140)):
        grass(pen.at(x, 815), f"passgrass{i}", 130, 70, "#22383C")


def house_at_the_bend(pen: Pen) -> None:
    """The house above the bend, one window lit, a bench with a jar of water before its gate."""
    pen.fill(rect(1090, 356, 220, 130), wash("#6C5A46", "#3C352F", 0))
    pen.glow(1160, 420, 120, GOLD, 0.5)
    pen.fill(rect(1130, 394, 56, 56), "#F3C766")
    pen.fill(rect(1155, 394, 5, 56), "#4A3A2C")
    tiled_roof(pen.at(1200, 358), 300, 76, "#4A3432")
    pen.fill(rect(1040, 484, 200, 14), solid("#3A342F", 4, light=90))


def lamp_post(pen: Pen, height: float) -> None:
    """A bulb under a tin shade on a pole that stands on the origin."""
    pen.fill(ribbon([(0, 0), (0, -height)], 15, 11), solid("#54493C", 5, light=180))
    pen.fill(stroke(curve((0, -height + 20), (-14, -height - 6), (-46, -height - 4)), 6), "#3A332B")
    pen.glow(-48, -height + 22, 260, "#F2B350", 0.62)
    pen.glow(-48, -height + 22, 90, "#FFE2A0", 0.8)
    pen.fill(
        poly((-58, -height - 8), (-38, -height - 8), (-20, -height + 14), (-76, -height + 14)), solid("#7A6A50", 5)
    )
    pen.fill(oval(-48, -height + 22, 16, 18), "#FFF3C8")


def call_at_four(pen: Pen) -> None:
    """A telephone with its receiver off, a list beside it; the clock says four."""
    wall(pen, "#EAD6A8", "#8FA89E", 380, 480)
    clock(pen.at(860, 170), 128, 4, 0, frame=SLATE)
    sunlight(pen, ((60, 30), (420, 90), (560, 400), (200, 350)), (3, 2), alpha=0.34)
    screen(pen.at(250, 476))
    table(pen, 470, "#A8734A")
    sheet_quad = ((560, 560), (880, 544), (990, 752), (520, 776))
    page = pen.onto(sheet_quad, 460, 420)
    sheet(page, 460, 420, PAPER, reach=8)
    grid(page.at(30, 40), (400, 340), (1, 8), "#B9C2C4", 2)
    for row, done in enumerate((True, True, True, False, True, False, False, False)):
        writing(page.at(84, 72 + row * 42.5), f"call{row}", 230 + (row * 37) % 60, SLATE, size=16)
        page.fill(rounded(42, 50 + row * 42.5, 24, 24, 4), solid(RICE if done else CREAM, 4))
        if done:
            page.fill(stroke([(47, 62 + row * 42.5), (53, 69 + row * 42.5), (62, 54 + row * 42.5)], 4), PAPER)
    ball_pen(pen.at(1120, 590, 1, 150), 220, BRICK)
    cord = curve(*path("120 620, 74 640, 60 680, 84 716, 130 740, 170 752"), steps=7)
    coil = [(x + (7 if i % 2 else -7), y - (5 if i % 2 else -5)) for i, (x, y) in enumerate(cord)]
    pen.fill(stroke(curve(*coil, steps=4), 6), dark(BRICK, 0.35))
    telephone(pen.at(300, 640), 330, BRICK, lifted=True)
    pen.shade(oval(350, 776, 190, 13), CAST, alpha=0.6, blur=7)
    receiver(pen.at(330, 744, 1, -4), 330, BRICK)
    cup(pen.at(1080, 560), 110, CREAM)


def seed_jars(pen: Pen) -> None:
    """Glass jars of seeds of many colours on the loft above a hearth; one of them is nearly empty."""
    pen.fill(rect(-20, -20, 1240, 840), wash("#4A3527", "#2C211B"))
    for i in range(12):
        pen.fill(rect(i * 108 - 30, -20, 100, 840), Paint(mix("#5A4130", "#3A2A20", (i % 3) / 2), alpha=0.6))
    pen.glow(600, 860, 560, "#E08A3A", 0.6)
    pen.glow(240, 200, 460, "#E8B060", 0.28)
    corn(pen)
    colours = ("#F3E7C8", "#7A1F22", "#C98B2C", "#2E2622", "#D9B45A", "#A9B36A", "#8A4A2A")
    for i in range(7):
        jar(pen.at(110 + i * 164, 396, 0.82), f"jara{i}", colours[(i * 3 + 1) % 7], 0.62 + (i * 0.17) % 0.25)
    bamboo_shelf(pen, 396)
    for i, full in enumerate((0.6, 0.83, 0.76, 0.69, 0.06, 0.85)):
        jar(pen.at(130 + i * 190, 700), f"jarb{i}", colours[(i * 2) % 7], full)
    bamboo_shelf(pen, 700)
    pen.lighten(poly((-20, 760), (1220, 760), (1220, 820), (-20, 820)), "#E0803A", alpha=0.4, blur=20)


def corn(pen: Pen) -> None:
    """Cobs of maize hung to dry from the beam."""
    pen.fill(rect(-20, 20, 1240, 26), solid("#3A2A1E", 8, light=90))
    for i in range(11):
        cob = pen.at(60 + i * 110, 46, 1, (i % 3 - 1) * 5)
        tint = (GOLD, "#D9852E", "#8A2A2E")[i % 3]
        cob.fill(stroke([(0, 0), (0, 26)], 4), SAND)
        cob.fill(blob((-7, 20), (-26, 44), (-16, 60), (16, 60), (26, 44), (7, 20)), solid(SAND, 8))
        cob.fill(blob((-16, 46), (-19, 100), (0, 142), (19, 100), (16, 46)), solid(tint, 10))
        for row in range(6):
            for x in (-9, 0, 9):
                cob.fill(oval(x, 58 + row * 12, 3.4), Paint(pale(tint, 0.35), alpha=0.7))


def jar(pen: Pen, name: str, colour: Colour, full: float) -> None:
    """A jar with its cloth lid and its label, standing on the origin."""
    pen.shade(oval(14, 0, 78, 10), "#1A120E", alpha=0.6, blur=6)
    glass = rounded(-68, -196, 136, 196, 26)
    pen.fill(glass, Paint("#B9C4B4", alpha=0.42))
    with pen.inside(rounded(-62, -190, 124, 184, 22)):
        level = -8 - 170 * full
        pen.fill(
            below(curve((-70, level + 5), (-20, level - 5), (30, level + 4), (70, level - 3)), 0), solid(colour, 16)
        )
        seeds(pen, name, colour, level)
    pen.lighten(ribbon(curve((-50, -176), (-54, -100), (-48, -24)), 12, 8), CREAM, alpha=0.5, blur=3)
    cloth = Dice(name + "cloth").pick(BRICK, SLATE, "#3F6F5A", "#B9772C")
    pen.fill(
        blob(
            (-58, -186),
            (-66, -166),
            (-30, -172),
            (0, -164),
            (32, -172),
            (66, -166),
            (58, -186),
            (50, -222),
            (0, -230),
            (-50, -222),
        ),
        solid(cloth, 10),
    )
    pen.fill(stroke(curve((-58, -190), (0, -182), (58, -190)), 6), SAND)
    tag = pen.at(-40, -112)
    tag.fill(rounded(0, 0, 80, 54, 4), solid(CREAM, 4))
    writing(tag.at(10, 24), name, 58, INK, size=11)
    writing(tag.at(10, 42), name + "2", 40, INK, size=9)


def seeds(pen: Pen, name: str, colour: Colour, level: float) -> None:
    """Single seeds, seen through the glass."""
    dice = Dice(name)
    for _ in range(int(-level * 0.45)):
        x, y = dice.roll(-60, 60), dice.roll(level + 4, -8)
        tint = pale(colour, 0.3) if dice.often(0.5) else dark(colour, 0.25)
        pen.at(x, y, 1, dice.roll(0, 180)).fill(oval(0, 0, 5, 3), Paint(tint, alpha=0.8))


def bamboo_shelf(pen: Pen, y: float) -> None:
    """A shelf of two bamboo poles, seen from the front."""
    pen.shade(rect(-20, y + 30, 1240, 30), "#1A120E", alpha=0.6, blur=10)
    bamboo(pen, [(-30, y + 12), (1230, y + 6)], 26, "#8F6F3E")
    bamboo(pen, [(1230, y + 34), (-30, y + 30)], 20, "#7A5C33")
    for x in (40, 610, 1160):
        pen.fill(stroke([(x - 5, y - 4), (x + 5, y + 44)], 9), solid(SAND, 3))
