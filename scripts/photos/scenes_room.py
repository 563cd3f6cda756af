"""Composes the pictures of rooms lit by a lamp: a garage, an archive, a night watch."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.land import rain
from scripts.photos.palette import BRICK, CORAL, CREAM, GOLD, INK, RICE, SLATE, STRAW, Paint, mix, solid, wash
from scripts.photos.papers import ball_pen, grid, lines, open_book, rules, sheet, writing
from scripts.photos.rooms import box_file, hanging_lamp, table, whiteboard
from scripts.photos.shapes import curve, oval, path, poly, rect, ribbon, rounded, stroke
from scripts.photos.tableware import cup, desk_lamp, telephone
from scripts.photos.texture import Dice
from scripts.photos.wheels import car_front

SHARED = (4, 2)  # the cell in which three hands wrote: three offices in one car


def trip_board(pen: Pen) -> None:
    """A white board with a grid on a garage wall under a tube lamp, before dawn."""
    pen.fill(rect(-20, -20, 1240, 840), wash("#31445A", "#1B2938"))
    for i in range(16):
        pen.fill(rect(-20, i * 44, 1240, 3), Paint("#16222F", alpha=0.5))
    pen.lighten(poly((330, 92), (870, 92), (1130, 700), (70, 700)), "#C9D2B8", alpha=0.34, blur=46)
    pen.fill(stroke([(420, -20), (420, 66)], 4), INK)
    pen.fill(stroke([(780, -20), (780, 66)], 4), INK)
    pen.fill(rounded(350, 54, 500, 26, 6), solid("#5A6875", 6))
    pen.fill(rounded(368, 74, 464, 16, 8), "#FDF6D8")
    pen.glow(600, 90, 330, "#E8E3B8", 0.55)
    board = pen.at(284, 150)
    whiteboard(board, 632, 400)
    board.fill(rect(16, 14, 600, 46), Paint(SLATE, alpha=0.22))
    grid(board.at(16, 14), (600, 322), (6, 7), "#6B7884", 2)
    dice = Dice("trips")
    for row in range(1, 7):
        board.fill(oval(66, 37 + row * 46, 13), solid((BRICK, GOLD, RICE, SLATE, CORAL, "#5B4A6B")[row - 1], 5))
        for column in range(1, 6):
            if dice.often(0.3) and (row, column) != SHARED:
                continue
            count = 3 if (row, column) == SHARED else 1 + dice.often(0.3)
            for k in range(count):
                y = 43 + row * 46 + (k - (count - 1) / 2) * 13.5
                writing(
                    board.at(24 + column * 100, y),
                    f"trip{row}{column}{k}",
                    84,
                    dice.pick(BRICK, SLATE, "#2F6C4A", INK),
                    size=13 - count * 2,
                )
    for i in range(3):
        writing(board.at(30 + i * 204, 374), f"rule{i}", 170, INK, size=12)
    pen.fill(rect(-20, 664, 1240, 160), wash("#28333D", "#141C24"))
    pen.lighten(oval(600, 690, 430, 50), "#C9D2B8", alpha=0.25, blur=24)
    car_front(pen.at(130, 770), 420, "#3C4A58")
    car_front(pen.at(1080, 776), 440, "#54262B")


def archive_aisle(pen: Pen) -> None:
    """Steel shelves of archive boxes on both sides of an aisle, a lamp at its end."""
    pen.fill(rect(-20, -20, 1240, 840), "#3D3733")
    vanish = (600.0, 372.0)
    pen.fill(poly((-20, 820), (1220, 820), (680, 460), (520, 460)), wash("#7C5F47", "#B08A60", 270))
    pen.fill(poly((-20, -20), (1220, -20), (680, 290), (520, 290)), wash("#2C2A2C", "#5A4B3E"))
    pen.fill(rect(510, 280, 180, 190), wash("#E8C583", "#C79A5C"))
    shelves(pen, vanish, side=-1)
    shelves(pen, vanish, side=1)
    pen.fill(rect(566, 352, 68, 108), solid(SLATE, 8))
    pen.fill(oval(622, 410, 4), GOLD)
    for y, size in ((256, 40), (186, 76), (60, 150)):
        hanging_lamp(pen.at(600, y - 16), 120, size, "#59666F")
        pen.glow(600, y + size * 0.3, size * 2.6, "#E9B760", 0.5)
    pen.lighten(poly((540, 470), (660, 470), (900, 820), (300, 820)), "#F0C878", alpha=0.25, blur=30)


def shelves(pen: Pen, vanish: tuple[float, float], *, side: int) -> None:
    """One wall of shelves running to the vanishing point, farthest bay first."""
    for bay in range(4, -1, -1):
        near, far = 1.24 * 0.55**bay, 1.24 * 0.55 ** (bay + 1)
        (xn, tn, bn), (xf, tf, bf) = (
            (vanish[0] + side * 560 * d, vanish[1] - 430 * d, vanish[1] + 440 * d) for d in (near, far)
        )
        quad = ((xn, tn), (xf, tf), (xf, bf), (xn, bn)) if side < 0 else ((xf, tf), (xn, tn), (xn, bn), (xf, bf))
        shelf_bay(pen.onto(quad, 400, 600), bay, side)


def shelf_bay(rack: Pen, bay: int, side: int) -> None:
    """One bay of four shelves; from one shelf a box has been taken out."""
    tints = ("#B4774A", "#C08A55", "#A9693F", "#B98250")
    haze = 0.13 * bay
    rack.fill(rect(0, 0, 400, 600), mix("#2E2724", "#C79A5C", haze))
    for row in range(4):
        base = 142 + row * 146
        for i in range(4):
            if (row, i, bay, side) != (2, 1, 1, -1):
                tint = mix(tints[(row + i + bay) % 4], "#E0B878", haze)
                box_file(rack.at(12 + i * 96, base), 88, 116, tint)
        rack.fill(rect(0, base, 400, 12), mix("#8A949B", "#E0B878", haze))
    for x in (0, 390):
        rack.fill(rect(x, 0, 10, 600), mix("#6B767F", "#D0A870", haze))


def night_watch(pen: Pen) -> None:
    """A lamp, a telephone and a log book on a desk; night rain behind the window."""
    pen.fill(rect(-20, -20, 1240, 840), wash("#24344A", "#182434"))
    glass = rect(70, 50, 1060, 470)
    pen.fill(rounded(46, 26, 1108, 520, 6), solid("#101926", 8))
    with pen.inside(glass):
        pen.fill(glass, wash("#2C4461", "#3F5A70"))
        pen.fill(
            [[*curve(*path("60 420, 300 350, 520 400, 760 330, 1150 410")), (1150, 540), (60, 540)]],
            wash("#22384E", "#1A2C3E"),
        )
        for x, y in path("180 438, 230 452, 640 420, 690 440, 1010 436"):
            pen.glow(x, y, 40, GOLD, 0.5)
            pen.fill(oval(x, y, 3.4), STRAW)
        pen.fill(
            [[*curve((60, 480), (400, 462), (800, 486), (1150, 464)), (1150, 540), (60, 540)]],
            wash("#4E6A7E", "#2F485C"),
        )
        rain(pen, "night", 170, "#BCD0DC", alpha=0.5)
        drops(pen)
    for x in (412, 770):
        pen.fill(rect(x, 50, 16, 470), solid("#101926", 5))
    table(pen, 560, "#5E3B26")
    lamp_pool(pen)
    quad = ((300, 620), (640, 602), (706, 730), (236, 756))
    book = pen.onto(quad, 640, 330)
    left, right = open_book(book, 640, 330, "#3A4A5C", "#F7E6BC")
    for page, name in ((left, "logl"), (right, "logr")):
        rules(page.at(26, 14), 268, 300, 32, "#B9A57C")
        lines(page.at(30, 42), name, 250, 8 if name == "logl" else 5, 32, colour="#2A3A55")
    ball_pen(pen.at(700, 756, 1, -152), 170, BRICK)
    phone_and_list(pen)
    desk_lamp(pen.at(790, 640), 470, BRICK)
    pen.glow(700, 280, 300, "#FFC868", 0.5)
    cup(pen.at(150, 690), 110, CREAM)


def lamp_pool(pen: Pen) -> None:
    """The pool of lamp light on the desk."""
    pen.lighten(poly((650, 300), (780, 340), (860, 800), (120, 800)), "#D99A45", alpha=0.3, blur=40)
    pen.lighten(oval(500, 690, 400, 110), "#E8A850", alpha=0.5, blur=44)


def phone_and_list(pen: Pen) -> None:
    """The telephone, and beside it a stack of golden sheets."""
    stack = pen.onto(((860, 664), (1060, 650), (1130, 770), (870, 786)), 300, 220)
    for i in range(3):
        sheet(stack.at(6 - i * 6, 8 - i * 8), 290, 210, ("#C8923A", "#D9A548", "#EABB5C")[i], reach=4)
    lines(stack.at(22, 40), "golden", 220, 5, 32, colour="#6A4518")
    telephone(pen.at(1020, 654), 210, "#8E2B2B")


def drops(pen: Pen) -> None:
    """Drops running down the glass."""
    dice = Dice("panes")
    for _ in range(80):
        x, y, r = dice.roll(70, 1130), dice.roll(50, 520), dice.roll(1.6, 4)
        pen.fill(oval(x, y, r, r * 1.3), Paint("#D6E4EA", alpha=0.5))
        if dice.often(0.25):
            pen.fill(ribbon([(x, y), (x + 2, y - dice.roll(30, 90))], r * 1.2, 0.6), Paint("#C6D8E2", alpha=0.3))
