"""Composes the pictures of roads and lanes: up a mountain, past a jackfruit tree, above rice terraces."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.houses import brick_wall, house, lane, stilt_house
from scripts.photos.land import cloud, dirt_road, far_trees, mist, ridge, sky, sun, switchbacks, terraces
from scripts.photos.palette import BRICK, CLAY, CREAM, FOREST, INK, LEAF, MOSS, RICE, STRAW, Paint, mix, solid, wash
from scripts.photos.plants import bamboo, crown, frond, grass, jackfruit, small_tree, tree, trunk
from scripts.photos.shapes import below, curve, oval, path, poly, rect, spots, stroke
from scripts.photos.things import crate, stool
from scripts.photos.wheels import cold_box, motorbike

BENDS = (
    "-30 812, 240 808, 520 800, 880 742, 1088 668, 960 606, 660 584, 556 530, 690 484, 950 464, 1060 414, 950 370, "
    "760 350, 694 308, 790 276, 950 262, 1004 230, 930 204, 822 194, 790 168, 850 148, 930 136, 948 116, 910 102, "
    "872 94"
)
SLOPE = "300 830, 370 620, 470 470, 560 400, 640 268, 720 190, 790 108, 880 78, 980 100, 1060 176, 1120 200, 1240 330"
WOOD = (
    "1130 580 70, 1010 548 60, 600 460 54, 1120 380 46, 640 330 36, 1030 330 34, 800 420 40, 780 544 56, 850 664 66, "
    "1150 740 100, 480 640 70, 730 236 24, 900 322 28, 1180 480 60"
)


def seven_bends(pen: Pen) -> None:
    """A road with seven bends up a mountain; at its foot a motorbike with a cold box."""
    sky(pen, "#E9A765", "#FBE3AE", 420)
    sun(pen, (210, 190), 52, "#F9D88A", "#F2B45E")
    cloud(pen, 520, 80, 420, "#F2CFA0")
    cloud(pen, 300, 270, 300, "#F5D9A8")
    ridge(pen, "bend1", 330, wash("#B58A78", "#EBC79A"), tall=1.0, peaks=4)
    ridge(pen, "bend2", 430, wash("#7F7F7B", "#D5BD93"), tall=0.8, peaks=5)
    mist(pen, 470, 90, "#FBE6B6", 0.5)
    mountain(pen)
    switchbacks(pen, path(BENDS), (60, 6), "#C79A66")
    for i, (x, y, s) in enumerate(spots(WOOD)):
        small_tree(pen.at(x, y), f"bt{i}", s * 1.3, mix(FOREST, RICE, (i % 4) * 0.16))
    stilt_house(pen.at(844, 100), 66, lit=True, colour="#5A4438")
    stilt_house(pen.at(1004, 132), 50, lit=False, colour="#6A5244")
    bank = curve((-30, 700), (150, 716), (330, 760), (480, 830))
    pen.fill(below(bank, 840), wash("#4C6E48", "#26493C", 60))
    rider = pen.at(270, 776)
    motorbike(rider, 320, BRICK)
    cold_box(rider.at(-122, -160), 96)
    for i, foot in enumerate((30, 110, 460)):
        grass(pen.at(foot, 815), f"bendgrass{i}", 120, 80, "#3F6B45")


def mountain(pen: Pen) -> None:
    """The mountain of the seven bends, with its shoulders and the lines of its slopes."""
    back = curve(*path("560 470, 700 330, 900 180, 1080 120, 1240 40"))
    pen.fill(below(back, 830), wash("#7D9176", "#4F7560", 100))
    slope = curve(*path(SLOPE))
    pen.fill(below(slope, 830), wash("#7A935C", "#2F5A49", 100))
    with pen.inside(below(slope, 830)):
        for i in range(9):
            band = curve((300, 850 - i * 84), (760, 760 - i * 84), (1240, 800 - i * 84))
            pen.fill(stroke(band, 20), Paint("#8BA268", alpha=0.16))
        pen.shade(poly(*path("1010 110, 1240 260, 1240 830, 1130 830, 1180 480")), "#2E4A48", alpha=0.4, blur=30)


def jackfruit_lane(pen: Pen) -> None:
    """A jackfruit tree on bamboo props beside a new concrete lane."""
    sky(pen, "#A9C8CE", "#FBF0D2", 420)
    cloud(pen, 300, 90, 420, "#F6F0DE")
    far_trees(
        pen,
        "mitwood",
        ridge(pen, "mit1", 400, wash("#7FA394", "#B9CBA4"), tall=0.4, peaks=4),
        "#6F978A",
        count=60,
        size=40,
    )
    pen.fill(rect(-20, 450, 1240, 380), wash("#C2BE7C", "#8FA057"))
    house(pen.at(300, 500), 420, wall="#F0D9A4", roof="#A6513A")
    tree(pen.at(70, 500), "mitleft", 300, mix(LEAF, FOREST, 0.5))
    for turn, flip in ((-52, False), (-18, False), (60, True), (20, True)):
        frond(pen.at(556, 500, 1, turn, flip=flip), 130, LEAF)
    lane(
        pen,
        path("90 840, 300 690, 470 590, 580 520, 646 470"),
        path("620 840, 620 690, 640 590, 650 520, 676 470"),
        "#D4CBB8",
    )
    brick_wall(pen.onto(((-60, 700), (556, 486), (562, 512), (-40, 880)), 900, 190), "oldwall", 900, 190, CLAY)
    for i in range(7):
        brick_wall(
            pen.at(1010 + (i % 4) * 46 - (i // 4) * -20, 770 - (i // 4) * 24), f"pile{i}", 46, 22, CLAY, brick=46
        )
    pen.shade(oval(930, 706, 250, 40), "#3F4A30", alpha=0.6, blur=9)
    pen.fill(oval(850, 704, 130, 26), wash("#9A6B43", "#74502F"))
    standing_jackfruit(pen.at(850, 700))
    stool(pen.at(1100, 700), 74, BRICK)
    for i, (x, y) in enumerate(((690, 800), (800, 790), (1160, 800), (720, 600))):
        grass(pen.at(x, y), f"mitgrass{i}", 120, 46, RICE)


def standing_jackfruit(pen: Pen) -> None:
    """The tree itself, its fruit along the trunk, four props around it."""
    for foot, top in ((-170, -250), (150, -262)):
        bamboo(pen, [(foot, 14), (foot * 0.16, top)], 15, "#B59A52")
    trunk(pen, 400, 62, "#7A5A41", forks=3)
    crown(pen.at(0, -480), "mitcrown", (300, 210), mix(LEAF, FOREST, 0.25), leaves=110)
    for x, y, size in spots("-44 -330 96, 36 -296 118, -20 -214 84, -128 -400 74, 120 -404 82"):
        jackfruit(pen.at(x, y), size)
    for foot, top in ((-86, -240), (92, -250)):
        bamboo(pen, [(foot, 34), (foot * 0.1, top)], 18)
    pen.fill(stroke([(-26, -232), (26, -240)], 15), solid("#8A6B3A", 5))


def book_motorbike(pen: Pen) -> None:
    """A motorbike with a crate of books on an earth road above rice terraces."""
    sky(pen, "#9CC0CC", "#FBEBC2", 330)
    cloud(pen, 260, 120, 440, "#F6EEDA")
    cloud(pen, 960, 70, 340, "#EFEADB")
    ridge(pen, "book1", 250, wash("#86A4B2", "#C9D3C6"), tall=1.2, peaks=5)
    far_trees(
        pen, "bookwood", ridge(pen, "book2", 330, wash("#5E8880", "#A9BE9C"), tall=0.7, peaks=4), "#57807A", count=50
    )
    mist(pen, 372, 44, "#F6EFD8", 0.45)
    terraces(pen, "bookrice", 380, 700, (RICE, MOSS, "#D9BE5C", "#9DB556"), steps=9)
    house(pen.at(210, 402), 130, wall=STRAW, roof="#9A4E39")
    small_tree(pen.at(120, 404), "k1", 70, FOREST)
    small_tree(pen.at(296, 400), "k2", 60, LEAF)
    dirt_road(
        pen,
        path("-30 690, 300 662, 700 664, 1010 600, 1240 500"),
        path("-30 850, 380 850, 830 800, 1110 690, 1240 590"),
        "#BE8654",
    )
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
