"""Composes the pictures that lie out in the land: roads, slopes, a lake, a village at dawn."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.houses import bamboo_fence, brick_wall, house, lane, loudspeaker, stilt_house, stone_wall
from scripts.photos.land import (
    cloud,
    dirt_road,
    far_trees,
    lake,
    mist,
    ridge,
    sky,
    sun,
    switchbacks,
    terraces,
)
from scripts.photos.palette import (
    BRICK,
    CLAY,
    CREAM,
    FOREST,
    GOLD,
    INK,
    LEAF,
    MIST,
    MOSS,
    RICE,
    SAND,
    SKY,
    SLATE,
    STEEL,
    STRAW,
    WALNUT,
    WOOD,
    Paint,
    dark,
    mix,
    pale,
    solid,
    wash,
)
from scripts.photos.plants import bamboo, crown, frond, grass, jackfruit, plum_tree, small_tree, tree, trunk
from scripts.photos.shapes import below, curve, oval, poly, rect, ribbon, rounded, stroke
from scripts.photos.things import crate, stool
from scripts.photos.wheels import boat, cold_box, float_ring, motorbike, ripples


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
    stilt_house(pen.at(150, 690), 170, lit=False, colour="#28383D")
    stilt_house(pen.at(700, 664), 130, lit=False, colour="#2C3E44")
    stilt_house(pen.at(920, 700), 200, lit=True, colour="#22323A")
    mist(pen, 716, 60, "#C9C2A6", 0.3)
    ridge(pen, "dawn4", 760, wash("#1C3536", "#0F2224"), tall=0.35, peaks=3)
    bamboo(pen, [(372, 830), (392, 96)], 26, "#8D7F4C")
    for y, dx in ((700, 60), (770, -60)):
        pen.fill(ribbon([(376, y), (376 + dx, y + 90)], 3, 2), INK)
    pen.fill(stroke([(300, 196), (486, 190)], 13), solid("#5A4A33", 5))
    pen.fill(stroke(curve((388, 200), (360, 380), (376, 560), (366, 800)), 3), "#161D22")
    loudspeaker(pen.at(352, 176, 1, 188), 210, "#AEB4B0")
    loudspeaker(pen.at(430, 172, 1, -7), 250, "#D8CFBC")
    pen.lighten(oval(620, 140, 30, 104), "#F3B96A", alpha=0.22, blur=18)
    for i, x in enumerate((30, 250, 520, 830, 1100)):
        grass(pen.at(x, 812), f"dawngrass{i}", 190, 74, "#14292A", blades=16)


def book_boat(pen: Pen) -> None:
    """A small boat with three crates of books coming to a landing on a lake."""
    sky(pen, "#8FB3C4", "#F8E1AE", 330)
    sun(pen, (300, 226), 40, "#F6CF78", "#F0B860")
    cloud(pen, 760, 96, 420, "#E9E2D0")
    ridge(pen, "lake1", 280, wash("#8CA9B0", "#CBD0BC"), tall=0.8, peaks=4)
    far_trees(pen, "lakewood", ridge(pen, "lake2", 330, wash("#5C8579", "#9DB094"), tall=0.5, peaks=5), "#5A8174", count=46)
    lake(pen, 368, "#33667A", "#D8D5AE")
    pen.lighten(poly((270, 372), (330, 372), (470, 800), (150, 800)), "#F4CE84", alpha=0.32, blur=22)
    for i in range(12):
        pen.fill(rect(230 - i * 9 + (i % 3) * 28, 386 + i * i * 2.6, 96 + i * 12, 2 + i * 0.45), Paint("#FBE6B0", alpha=0.6))
    landing(pen)
    pen.shade(oval(452, 668, 380, 26), "#1D3F50", alpha=0.6, blur=7)
    hull = pen.at(430, 650)
    for i, (x, tint) in enumerate(((-170, BRICK), (10, "#3F7F86"), (180, GOLD))):
        box = hull.at(x, -22)
        crate(box, f"boatbooks{i}", 152, 118, tint)
        float_ring(box, 146, -34)
    boat(hull, 760, "#8B5A34")
    pen.fill(stroke(curve((812, 524), (880, 590), (968, 560)), 5), SAND)
    pen.fill(stroke([(60, 760), (300, 470)], 11), solid("#B5904E", 4))
    ripples(pen, (430, 690), 300, "#F3E2B4")


def landing(pen: Pen) -> None:
    """The steps and the shop's corner at the right of the lake."""
    pen.fill([[*curve((1230, 430), (1120, 450), (1040, 520), (980, 610), (900, 700), (840, 830)), (1230, 830)]], wash("#B79B6C", "#7C6A48", 60))
    for i in range(6):
        y = 520 + i * 46
        left = 1030 - i * 40
        pen.fill(rect(left, y, 260, 18), solid(pale(STEEL, 0.45), 4))
        pen.fill(rect(left, y + 18, 260, 30), Paint(dark(STEEL, 0.15), dark(STEEL, 0.4), 0))
    pen.fill(stroke([(968, 640), (968, 530)], 18), solid(WALNUT, 6))
    tree(pen.at(1120, 470), "laketree", 400, mix(LEAF, FOREST, 0.3))
    for i, (x, y) in enumerate(((900, 742), (1010, 790), (850, 800))):
        grass(pen.at(x, y), f"reed{i}", 90, 110, "#5F7F49", blades=14)


def plum_slope(pen: Pen) -> None:
    """A narrow concrete lane between plum trees on a mountain side."""
    sky(pen, "#86AEC2", "#F5EACB", 330)
    cloud(pen, 830, 110, 480, "#F4EBD6")
    cloud(pen, 250, 70, 300, "#E6E6DA")
    ridge(pen, "plum1", 210, wash("#7F9FAE", "#C4D0C6"), tall=1.3, peaks=5)
    far_trees(pen, "plumwood", ridge(pen, "plum2", 300, wash("#557F79", "#A5BC9E"), tall=0.8, peaks=4), "#4F776F", count=60, size=18)
    mist(pen, 346, 50, "#F3EFDC", 0.45)
    hill = curve((-30, 420), (180, 372), (430, 350), (700, 300), (960, 262), (1230, 226))
    pen.fill(below(hill, 830), wash("#A9BC68", "#6E9148", 80))
    for i in range(7):
        y = 400 + i * 62
        band = curve((-30, y + 50), (300, y + 6), (700, y - 50), (1230, y - 126))
        pen.fill(stroke(band, 3 + i), Paint("#C6CF84", alpha=0.35))
    house(pen.at(1010, 330, 0.9, 0), 190, wall=STRAW, roof="#8E4B36")
    small_tree(pen.at(900, 330), "p1", 80, FOREST)
    small_tree(pen.at(1126, 318), "p2", 90, LEAF)
    for i, (x, y, size) in enumerate(((150, 440, 92), (270, 420, 84), (410, 404, 78), (560, 380, 72), (690, 360, 64), (40, 470, 100), (780, 352, 58))):
        plum_tree(pen.at(x, y), f"far{i}", size)
    lane(pen, [(330, 840), (470, 700), (690, 610), (760, 530), (690, 460), (730, 400), (880, 350)],
         [(640, 840), (660, 730), (830, 640), (870, 540), (764, 466), (772, 404), (894, 352)], "#CFC6B2")
    for i, (x, y, size) in enumerate(((950, 450, 130), (1110, 440, 140), (560, 500, 140), (360, 520, 160), (130, 560, 190), (1000, 590, 210), (1190, 600, 220))):
        plum_tree(pen.at(x, y), f"mid{i}", size)
    stone_wall(pen.at(-20, 800), "plumwall", 330, 76)
    plum_tree(pen.at(150, 760), "near0", 330)
    plum_tree(pen.at(1010, 800), "near1", 380)
    for i, x in enumerate((700, 820, 1180, 320)):
        grass(pen.at(x, 812), f"plumgrass{i}", 130, 60, RICE)


def seven_bends(pen: Pen) -> None:
    """A road with seven bends up a mountain; at its foot a motorbike with a cold box."""
    sky(pen, "#E9A765", "#FBE3AE", 420)
    sun(pen, (210, 190), 52, "#F9D88A", "#F2B45E")
    cloud(pen, 830, 90, 420, "#F2CFA0")
    cloud(pen, 420, 250, 300, "#F5D9A8")
    ridge(pen, "bend1", 330, wash("#B58A78", "#EBC79A"), tall=1.0, peaks=4)
    ridge(pen, "bend2", 430, wash("#7F7F7B", "#D5BD93"), tall=0.8, peaks=5)
    mist(pen, 470, 90, "#FBE6B6", 0.5)
    slope = curve((300, 830), (380, 560), (520, 380), (660, 210), (770, 112), (850, 84), (930, 130), (1040, 240), (1240, 380))
    pen.fill(below(slope, 830), wash("#6F8B5A", "#35604C", 100))
    with pen.inside(below(slope, 830)):
        for i in range(9):
            pen.fill(stroke(curve((400, 860 - i * 84), (760, 760 - i * 84), (1240, 800 - i * 84)), 22), Paint("#8BA268", alpha=0.22))
    turns = [(520, 790), (900, 730), (1090, 660), (980, 606), (640, 580), (560, 530), (690, 488), (960, 466), (1050, 416), (930, 376), (730, 356), (690, 312), (790, 284), (930, 262), (950, 226), (860, 204), (800, 176), (850, 150), (862, 118)]
    switchbacks(pen, [(-30, 800), (240, 790), *turns], (64, 7), "#C79A66")
    for i, (x, y, s) in enumerate(((1130, 560, 70), (1010, 540, 60), (600, 460, 54), (1110, 380, 46), (640, 330, 36), (1000, 320, 34), (800, 420, 40), (780, 540, 56), (860, 660, 66), (1150, 730, 100), (480, 640, 70), (730, 236, 24), (900, 320, 28), (1180, 470, 60))):
        small_tree(pen.at(x, y), f"bt{i}", s * 1.3, mix(FOREST, RICE, (i % 4) * 0.16))
    stilt_house(pen.at(892, 112), 60, lit=True, colour="#5A4438")
    stilt_house(pen.at(826, 124), 44, lit=False, colour="#6A5244")
    bank = curve((-30, 700), (150, 716), (330, 760), (480, 830))
    pen.fill(below(bank, 840), wash("#4C6E48", "#26493C", 60))
    rider = pen.at(270, 776)
    motorbike(rider, 320, BRICK)
    cold_box(rider.at(-122, -160), 96)
    for i, x in enumerate((30, 110, 460)):
        grass(pen.at(x, 815), f"bendgrass{i}", 120, 80, "#3F6B45")


def jackfruit_lane(pen: Pen) -> None:
    """A jackfruit tree on bamboo props beside a new concrete lane."""
    sky(pen, "#A9C8CE", "#FBF0D2", 420)
    cloud(pen, 300, 90, 420, "#F6F0DE")
    far_trees(pen, "mitwood", ridge(pen, "mit1", 400, wash("#7FA394", "#B9CBA4"), tall=0.4, peaks=4), "#6F978A", count=60, size=40)
    pen.fill(rect(-20, 450, 1240, 380), wash("#C2BE7C", "#8FA057"))
    house(pen.at(300, 500), 420, wall="#F0D9A4", roof="#A6513A")
    tree(pen.at(70, 500), "mitleft", 300, mix(LEAF, FOREST, 0.5))
    for i in range(3):
        frond(pen.at(540, 480, 1, -40 - 40 * i, flip=i == 2), 150, LEAF)
    lane(pen, [(70, 840), (290, 690), (450, 590), (560, 520), (640, 470)], [(620, 840), (620, 690), (640, 590), (650, 520), (676, 470)], "#D4CBB8")
    brick_wall(pen.onto(((-20, 560), (420, 508), (300, 606), (-20, 760)), 520, 150), "oldwall", 520, 150, CLAY)
    for i in range(7):
        brick_wall(pen.at(1010 + (i % 4) * 46 - (i // 4) * -20, 770 - (i // 4) * 24), f"pile{i}", 46, 22, CLAY, brick=46)
    pen.shade(oval(930, 706, 250, 40), "#3F4A30", alpha=0.6, blur=9)
    pen.fill(oval(850, 704, 130, 26), wash("#9A6B43", "#74502F"))
    standing_jackfruit(pen.at(850, 700))
    stool(pen.at(1100, 700), 74, BRICK)
    for i, (x, y) in enumerate(((690, 800), (800, 790), (1160, 800), (720, 600))):
        grass(pen.at(x, y), f"mitgrass{i}", 120, 46, RICE)


def standing_jackfruit(pen: Pen) -> None:
    """The tree itself, its fruit along the trunk, four props around it."""
    for x, top in ((-170, -250), (150, -262)):
        bamboo(pen, [(x, 14), (x * 0.16, top)], 15, "#B59A52")
    trunk(pen, 400, 62, "#7A5A41", forks=3)
    crown(pen.at(0, -480), "mitcrown", (300, 210), mix(LEAF, FOREST, 0.25), leaves=110)
    for x, y, size in ((-44, -330, 96), (36, -296, 118), (-20, -214, 84), (-128, -400, 74), (120, -404, 82)):
        jackfruit(pen.at(x, y), size)
    for x, top in ((-86, -240), (92, -250)):
        bamboo(pen, [(x, 34), (x * 0.1, top)], 18)
    pen.fill(stroke([(-26, -232), (26, -240)], 15), solid("#8A6B3A", 5))


def book_motorbike(pen: Pen) -> None:
    """A motorbike with a crate of books on an earth road above rice terraces."""
    sky(pen, "#9CC0CC", "#FBEBC2", 330)
    cloud(pen, 260, 120, 440, "#F6EEDA")
    cloud(pen, 960, 70, 340, "#EFEADB")
    ridge(pen, "book1", 250, wash("#86A4B2", "#C9D3C6"), tall=1.2, peaks=5)
    far_trees(pen, "bookwood", ridge(pen, "book2", 330, wash("#5E8880", "#A9BE9C"), tall=0.7, peaks=4), "#57807A", count=50)
    mist(pen, 372, 44, "#F6EFD8", 0.45)
    terraces(pen, "bookrice", 380, 700, (RICE, MOSS, "#D9BE5C", "#9DB556"), steps=9)
    house(pen.at(210, 402), 130, wall=STRAW, roof="#9A4E39")
    small_tree(pen.at(120, 404), "k1", 70, FOREST)
    small_tree(pen.at(296, 400), "k2", 60, LEAF)
    dirt_road(pen, [(-30, 690), (300, 662), (700, 664), (1010, 600), (1240, 500)], [(-30, 850), (380, 850), (830, 800), (1110, 690), (1240, 590)], "#BE8654")
    bike = pen.at(560, 748)
    motorbike(bike, 560, "#2F6C78")
    load = bike.at(-212, -284)
    crate(load, "bookcrate", 210, 150, BRICK)
    for x in (-66, 0, 66):
        pen.fill(stroke(curve((348 + x * 1.1, 320), (348 + x, 400), (348 + x * 0.9, 470)), 4), INK)
    for i, (x, y) in enumerate(((60, 812), (940, 790), (1120, 700), (1180, 760))):
        grass(pen.at(x, y), f"bookgrass{i}", 130, 66, "#6E8F3F")
    pen.fill(stroke([(1090, 640), (1090, 520)], 12), solid(CREAM, 4))
    pen.fill(rect(1084, 540, 12, 20), BRICK)
