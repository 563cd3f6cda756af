"""Composes the pictures of two gates, and of what was left there for others."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.houses import brick_wall, pillar, tiled_roof
from scripts.photos.land import far_trees, mist, rain, ridge, sky
from scripts.photos.palette import (
    BRICK,
    CLAY,
    CORAL,
    CREAM,
    FOREST,
    GOLD,
    INK,
    LEAF,
    MOSS,
    SLATE,
    STEEL,
    STRAW,
    Colour,
    Paint,
    dark,
    mix,
    pale,
    solid,
    wash,
)
from scripts.photos.papers import writing
from scripts.photos.plants import clump, tree
from scripts.photos.shapes import arc, blob, curve, oval, path, poly, rect, ribbon, rounded, stroke
from scripts.photos.texture import Dice
from scripts.photos.things import jerrycan

PETAL = "#E39A9A"


def raincoat(pen: Pen, colour: Colour, tall: float) -> None:
    """A raincoat on a hanger at the origin, its hood folded down, with a white tag."""
    hanger(pen)
    deep = dark(colour, 0.35)
    for side in (-1, 1):
        sleeve = blob(
            (side * 44, 34),
            (side * 84, 66),
            (side * 104, tall * 0.5),
            (side * 98, tall * 0.62),
            (side * 66, tall * 0.61),
            (side * 52, 120),
        )
        pen.fill(sleeve, Paint(dark(colour, 0.12), rim=deep, depth=12))
    body = blob(
        (-24, 12),
        (-66, 36),
        (-62, 120),
        (-70, tall * 0.6),
        (-82, tall),
        (-28, tall + 7),
        (28, tall - 2),
        (80, tall + 4),
        (70, tall * 0.6),
        (62, 120),
        (66, 36),
        (24, 12),
    )
    pen.fill(body, Paint(colour, dark(colour, 0.2), 90, rim=deep, depth=18))
    for x in (-42, 38):
        pen.fill(ribbon(curve((x * 0.7, 150), (x, tall * 0.65), (x * 1.25, tall - 8)), 2, 11), Paint(deep, alpha=0.4))
    pen.fill(ribbon(curve((-44, 70), (-48, tall * 0.5), (-58, tall - 24)), 5, 12), Paint(pale(colour, 0.4), alpha=0.45))
    pen.fill(stroke(curve((0, 46), (3, tall * 0.5), (0, tall)), 3), Paint(deep, alpha=0.7))
    for i in range(5):
        pen.fill(oval(9, 78 + i * tall * 0.16, 4.4), pale(colour, 0.45))
    pen.fill(blob(*path("-40 20, -20 4, 0 10, 20 4, 40 20, 26 44, 0 60, -26 44")), solid(dark(colour, 0.1), 8))
    pen.fill(blob((-15, 15), (0, 19), (15, 15), (0, 34)), dark(colour, 0.5))
    number_tag(pen.at(38, tall * 0.7, 1, 8))


def number_tag(tag: Pen) -> None:
    """A white tag on a string, around the origin."""
    tag.fill(stroke([(0, -14), (4, -34)], 2), CREAM)
    tag.fill(rounded(-17, -14, 34, 42, 6), solid(CREAM, 5))
    tag.fill(oval(0, -6, 3.4), dark(STEEL, 0.3))
    tag.fill(stroke(curve((-8, 14), (-2, 8), (2, 16), (8, 10)), 3), SLATE)


def hanger(pen: Pen) -> None:
    """A wire hanger whose hook is round the bar above the origin."""
    wire = dark(STEEL, 0.35)
    pen.fill(stroke(curve(*path("-12 -30, -8 -44, 6 -44, 10 -30, 2 -14, 0 4")), 4.5), wire)
    pen.fill(stroke([(-64, 38), (0, 2), (64, 38), (-64, 38)], 5), wire)


def raincoat_rack(pen: Pen) -> None:
    """A rack of raincoats by an office gate in the rain."""
    sky(pen, "#7F95A3", "#C3CDCB", 520)
    for i, (x, y, s) in enumerate(((120, 500, 300), (1090, 500, 330), (860, 500, 240))):
        tree(pen.at(x, y), f"wet{i}", s, mix(FOREST, "#8FA5A8", 0.5))
    pen.fill(rect(470, 290, 400, 260), wash("#B7B39C", "#A3A595"))
    tiled_roof(pen.at(670, 310), 420, 66, mix(CLAY, "#8F9BA2", 0.35))
    for i in range(4):
        pen.fill(rect(506 + i * 94, 350, 50, 90), Paint("#6F8593", "#8FA2AC", 60))
    mist(pen, 470, 80, "#D5DDDB", 0.55)
    office_gate(pen)
    pen.fill(rect(-20, 620, 1240, 200), wash("#8C9AA0", "#5D6E7A"))
    rack_with_coats(pen)
    puddles(pen)
    rain(pen, "gate", 190, "#E9F0F0", alpha=0.42)


def office_gate(pen: Pen) -> None:
    """The office's gate: two posts, a tiled lintel with a plain board, one leaf standing open."""
    for x in (300, 950):
        pillar(pen.at(x, 640), 92, 520, mix(CLAY, STEEL, 0.15))
    pen.fill(rect(300, 84, 650, 50), solid("#A8A48F", 8, light=90))
    pen.fill(rounded(440, 92, 370, 34, 6), solid(BRICK, 6))
    tiled_roof(pen.at(625, 80), 680, 44, mix(CLAY, "#6F7B82", 0.25))
    for i in range(12):
        pen.fill(rect(742 + i * 14, 250 + (i - 6) ** 2 * 1.2, 5, 386), "#4A5862")
    for y in (330, 590):
        pen.fill(rect(738, y, 166, 9), "#4A5862")


def rack_with_coats(pen: Pen) -> None:
    """The rack itself; one hook is empty, because somebody is on the way home."""
    for x in (120, 1085):
        pen.fill(stroke([(x, 150), (x, 716)], 15), solid("#3E4A54", 6))
        pen.fill(stroke([(x - 66, 722), (x + 66, 722)], 13), solid("#3E4A54", 5, light=90))
    coats = ((222, BRICK, 430), (382, GOLD, 410), (542, "#3F7A6A", 440), (862, SLATE, 425), (1006, CORAL, 405))
    for x, tint, _ in coats:
        pen.shade(rect(x - 56, 724, 112, 70), tint, alpha=0.5, blur=12)
    pen.fill(stroke([(96, 152), (1110, 152)], 15), solid("#47545F", 6, light=90))
    hanger(pen.at(704, 190))
    for x, tint, tall in coats:
        raincoat(pen.at(x, 190), tint, tall)
    bottle = pen.at(1146, 742)
    bottle.fill(
        blob(*path("-24 0, -25 -80, -9 -112, -9 -134, 9 -134, 9 -112, 25 -80, 24 0")), Paint("#DCE8E4", alpha=0.62)
    )
    dice = Dice("corn")
    for _ in range(70):
        bottle.fill(oval(dice.roll(-18, 18), -4 - dice.roll(0, 60), 4.4, 3.6), dice.pick(GOLD, "#D9962F", STRAW))


def puddles(pen: Pen) -> None:
    """Rings of drops on the wet ground."""
    dice = Dice("puddle")
    for _ in range(26):
        x, y = dice.roll(0, 1200), dice.roll(650, 796)
        r = dice.roll(8, 26)
        pen.fill(
            [arc(x, y, (r, r * 0.3), 0, 360, steps=40) + arc(x, y, (r - 2, r * 0.3 - 1.2), 360, 0, steps=40)],
            Paint("#E3EBEA", alpha=0.55),
        )


def water_gate(pen: Pen) -> None:
    """A sheet-iron gate with chalk lines on it, and a row of water cans before it."""
    sky(pen, "#E3B873", "#F8E6BC", 300)
    pen.glow(1020, 60, 300, "#F6D690", 0.5)
    far_trees(
        pen,
        "drywood",
        ridge(pen, "dry1", 230, wash("#BFA27B", "#DDC69A"), tall=0.7, peaks=4),
        "#A9966B",
        count=40,
        size=30,
    )
    pen.fill(rect(-20, 300, 1240, 520), wash("#D9B27C", "#B98654"))
    brick_wall(pen.at(-20, 240), "gatewall", 250, 400, "#B9694A", brick=64)
    brick_wall(pen.at(970, 240), "gatewall2", 250, 400, "#B9694A", brick=64)
    for x in (232, 966):
        pillar(pen.at(x, 650), 92, 500, "#C98A5C")
    gate_leaves(pen)
    blossoms(pen)
    pen.shade(poly((180, 648), (1020, 648), (1130, 700), (300, 700)), "#5A3A2C", alpha=0.45, blur=8)
    tints = (SLATE, CREAM, GOLD, "#4B7F86", CREAM, "#3F6A94", STRAW, BRICK)
    for i, tint in enumerate(tints):
        jerrycan(pen.at(130 + i * 136, 764 + (i % 3) * 8, 1, (i % 3 - 1) * 2.0), 104 + (i % 2) * 8, tint)


def gate_leaves(pen: Pen) -> None:
    """The two leaves of the gate, painted green; on the left one the chalk lines, on the right one a tin."""
    green = "#3E7A68"
    for x in (284, 602):
        pen.fill(rect(x, 190, 312, 440), Paint(green, dark(green, 0.25), 60))
        for i in range(1, 10):
            pen.fill(rect(x + i * 31, 192, 3, 436), Paint(dark(green, 0.3), alpha=0.35))
        for y in (190, 404, 618):
            pen.fill(rect(x, y, 312, 14), solid(dark(green, 0.2), 4, light=90))
        for dx in (0, 298):
            pen.fill(rect(x + dx, 190, 14, 440), solid(dark(green, 0.2), 4, light=0))
    for i in range(9):
        for x in (300, 618):
            tip = x + 16 + i * 31
            pen.fill(poly((tip - 7, 192), (tip, 158), (tip + 7, 192)), dark(green, 0.3))
    for i, width in enumerate((214, 190, 226, 120)):
        row = pen.at(326, 246 + i * 42)
        row.fill(oval(0, -7, 5), "#F3F1E4")
        writing(row.at(20, 0), f"chalk{i}", width, "#F3F1E4", size=19)
    for i, width in enumerate((206, 196)):
        row = pen.at(326, 462 + i * 46)
        row.fill(oval(0, -7, 5), "#F3F1E4")
        writing(row.at(20, 0), f"chalkb{i}", width, "#F3F1E4", size=19)
    tin = pen.at(760, 330)
    tin.fill(stroke([(-30, 0), (0, -54), (30, 0)], 3), INK)
    tin.fill(rounded(-40, -4, 80, 96, 8), solid(STRAW, 14, light=15))
    tin.fill(rect(-40, 24, 80, 32), BRICK)
    tin.fill(rect(-18, 2, 36, 6), INK)
    pen.fill(rounded(570, 372, 18, 96, 8), solid(STEEL, 5))
    pen.fill(rounded(612, 372, 18, 96, 8), solid(STEEL, 5))


def blossoms(pen: Pen) -> None:
    """A bougainvillea over the wall's right corner."""
    dice = Dice("blossom")
    for i in range(5):
        pen.fill(clump(f"bush{i}", 1010 + i * 46, 220 - (i % 2) * 34, 74, 52), solid(mix(LEAF, MOSS, i * 0.12), 22))
    for _ in range(120):
        x, y = dice.roll(950, 1230), dice.roll(140, 300)
        pen.at(x, y, 1, dice.roll(0, 360)).fill(
            blob((0, 0), (9, -7), (20, 0), (9, 7)), dice.pick(BRICK, CORAL, "#C23A4B", PETAL)
        )
