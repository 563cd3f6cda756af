"""Composes the pictures of two kitchens: a canteen and a home."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.magnets import banana, chilli, lime, mangosteen, orange, pineapple
from scripts.photos.palette import (
    BRICK,
    CAST,
    CORAL,
    FOREST,
    GOLD,
    LEAF,
    MOSS,
    PAPER,
    RICE,
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
from scripts.photos.papers import grid, sheet, writing
from scripts.photos.rooms import sunlight, tiles, wall, whiteboard, window
from scripts.photos.shapes import blob, curve, oval, path, poly, rect, ribbon, rounded, stroke
from scripts.photos.texture import Dice
from scripts.photos.things import dial_scale, pail, stool


def pail_on_the_scale(pen: Pen) -> None:
    """A green pail on a shop's scale; behind it a white board by the canteen's door."""
    wall(pen, "#F0DDB0", "#7FA38C", 430, 640)
    doorway(pen)
    board = pen.at(560, 120)
    whiteboard(board, 300, 230)
    board.fill(rect(148, 12, 4, 206), STEEL)
    for i, tall in enumerate((150, 128, 118, 92, 78, 52, 36)):
        board.fill(stroke([(24 + i * 18, 196), (24 + i * 18, 196 - tall)], 9), BRICK)
    board.fill(stroke([(14, 204), (140, 204)], 4), SLATE)
    for i in range(5):
        writing(board.at(168, 52 + i * 38), f"kitchen{i}", 110, SLATE, size=15)
    tiles(pen, 640, "#C9A98A", vanish=(900, 300))
    bench(pen)
    scale = pen.at(300, 664)
    pan = dial_scale(scale, 250, SLATE, needle=-58)
    pail(scale.at(0, -pan), 260, 250, "#3F8A5C")
    stool(pen.at(1090, 720), 110, BRICK)
    sunlight(pen, ((-40, 30), (260, 90), (420, 420), (60, 340)), (2, 2), alpha=0.3)


def doorway(pen: Pen) -> None:
    """A door open on a bright yard, its light falling in."""
    pen.fill(rect(930, 70, 250, 580), solid(WALNUT, 8))
    pen.fill(rect(952, 92, 206, 560), wash("#BFD6CC", "#F7E7B8"))
    with pen.inside(rect(952, 92, 206, 560)):
        pen.fill(blob(*path("930 420, 970 330, 1040 300, 1110 340, 1170 300, 1200 560, 930 560")), wash(LEAF, MOSS))
        pen.fill(rect(940, 520, 240, 140), wash("#E5CC96", "#F3DFAF"))
    pen.lighten(poly((952, 640), (1158, 640), (1000, 820), (560, 820)), "#FFE3A0", alpha=0.35, blur=14)


def bench(pen: Pen) -> None:
    """The low bench that the scale stands on."""
    pen.shade(oval(330, 780, 330, 26), CAST, alpha=0.5, blur=10)
    for x in (110, 470):
        pen.fill(rect(x, 690, 34, 100), solid(dark("#9A6A3E", 0.2), 8))
    pen.fill(rect(60, 656, 500, 40), solid("#B98450", 8, light=90))
    pen.fill(rect(60, 652, 500, 9), pale("#B98450", 0.4))


def kitchen_rota(pen: Pen) -> None:
    """The door of a refrigerator with a table on it and six magnets shaped like fruit."""
    pen.fill(rect(-20, -20, 1240, 840), wash("#EBDAB2", "#DCC592", 40))
    for row in range(11):
        for column in range(16):
            if (row + column) % 2:
                pen.fill(rect(column * 78 - 20, row * 78 - 10, 74, 74), Paint("#F3E6C6", alpha=0.6))
    pen.shade(rounded(356, 20, 640, 900, 40), CAST, alpha=0.5, blur=22)
    pen.fill(rounded(300, -60, 660, 900, 36), Paint("#BFD0CC", "#9DB4B4", 0, rim="#7F979B", depth=26))
    pen.fill(rect(300, 84, 660, 8), "#70888C")
    for y, tall in ((-40, 100), (130, 330)):
        pen.shade(rounded(344, y, 26, tall, 12), CAST, alpha=0.4, blur=6)
        pen.fill(rounded(336, y, 24, tall, 12), solid("#EEF1EA", 7))
    rota(pen.at(372, 146, 1.16))
    shelf_with_greens(pen)
    window(pen.at(-120, 60), 320, 320, "#A5CBD2", frame="#8A5A3A", panes=(2, 2))
    sunlight(pen, ((430, -40), (760, -40), (1120, 800), (640, 800)), (2, 3), alpha=0.16)


def rota(pen: Pen) -> None:
    """The table with its seven columns, and the magnets in their places."""
    sheet(pen, 500, 420, PAPER, reach=7)
    pen.fill(rect(22, 24, 456, 56), Paint(RICE, alpha=0.5))
    grid(pen.at(22, 24), (456, 372), (7, 5), "#7D8A84", 2)
    for i in range(7):
        writing(pen.at(30 + i * 65, 60), f"day{i}", 50, FOREST, size=15)
    fruits = (pineapple, chilli, orange, mangosteen, lime, banana)
    for i, fruit in enumerate(fruits):
        row = (1, 3, 2, 4, 1, 3)[i]
        place = pen.at(54 + i * 65, 24 + row * 74.4 + 36, 1.15, -6 + i * 3)
        place.shade(oval(4, 7, 24, 24), CAST, alpha=0.4, blur=4)
        fruit(place)
    for i in range(6):
        pen.fill(
            oval(444 + (i % 3 - 1) * 18, 24 + 150 + (i // 3) * 20, 6), (GOLD, BRICK, CORAL, "#5B2A48", RICE, STRAW)[i]
        )


def shelf_with_greens(pen: Pen) -> None:
    """A side table with a basket of greens at the right."""
    pen.fill(rect(1000, 600, 240, 26), solid(WOOD, 6, light=90))
    pen.fill(rect(1030, 626, 180, 200), wash(dark(WOOD, 0.2), dark(WOOD, 0.4)))
    dice = Dice("greens")
    for _ in range(26):
        x = dice.roll(1040, 1200)
        tip = (x + dice.roll(-40, 40), dice.roll(390, 500))
        pen.fill(ribbon(curve((x, 560), (x, 500), tip), 7, 3), dice.pick(LEAF, RICE))
        pen.fill(
            blob(
                (tip[0] - 22, tip[1] + 26),
                (tip[0] - 16, tip[1] - 8),
                (tip[0], tip[1] - 22),
                (tip[0] + 18, tip[1] - 4),
                (tip[0] + 20, tip[1] + 28),
            ),
            solid(dice.pick(LEAF, RICE, mix(LEAF, FOREST, 0.5)), 9),
        )
    pen.fill(poly((1014, 520), (1230, 520), (1210, 602), (1036, 602)), solid("#C29A5C", 14))
    for i in range(5):
        pen.fill(stroke([(1016, 532 + i * 15), (1230, 532 + i * 15)], 3), Paint(dark("#C29A5C", 0.3), alpha=0.6))
