"""Composes the pictures of a table: notebooks, a sheet of dots, a form, a letter."""

from __future__ import annotations

from scripts.photos.canvas import Pen
from scripts.photos.palette import (
    BRICK,
    CAST,
    CLAY,
    CORAL,
    CREAM,
    GOLD,
    LEAF,
    PAPER,
    RICE,
    SKY,
    SLATE,
    STEEL,
    STRAW,
    WALNUT,
    Paint,
    dark,
    pale,
    solid,
    wash,
)
from scripts.photos.papers import (
    ball_pen,
    cast,
    clip,
    closed_book,
    folder,
    grid,
    label,
    lines,
    open_book,
    pencil,
    rules,
    sheet,
    tabs,
    writing,
)
from scripts.photos.plants import leaf, tea_sprig
from scripts.photos.rooms import branch_shadow, desk_top, fog_glass, screen, sunlight, table, wall, window
from scripts.photos.shapes import curve, oval, poly, rect, ring, rounded, stroke
from scripts.photos.tableware import cup
from scripts.photos.things import pot


def plot_book(pen: Pen) -> None:
    """An open notebook with six columns, and a sprig of tea beside it."""
    desk_top(pen, "plot", "#A9794C")
    bamboo_tray(pen)
    left, right = open_book(pen.at(110, 150, 1, -5), 700, 480, "#3F6F8C")
    for page, name in ((left, "plotl"), (right, "plotr")):
        table_at = page.at(24, 40)
        rules(table_at, 302, 420, 35)
        grid(table_at, (302, 400), (6, 1), "#B9686A", 1.3)
        for row in range(10 if name == "plotl" else 6):
            for column in range(6):
                writing(
                    table_at.at(column * 50.3 + 5, 66 + row * 35 - 35),
                    f"{name}{row}{column}",
                    40,
                    SLATE if column else BRICK,
                    size=11,
                )
    for x, y, turn, size in ((1000, 640, 14, 430), (930, 300, -40, 250)):
        shadow = pen.at(x + 22, y + 26, 1, turn)
        shadow.shade(oval(0, -size * 0.5, size * 0.2, size * 0.42), CAST, alpha=0.35, blur=14)
        tea_sprig(pen.at(x, y, 1, turn), size)
    for x, y, turn in ((860, 690, 30), (1120, 420, 140), (1060, 180, 210)):
        leaf(pen.at(x, y, 1, turn), 70, LEAF)
    sunlight(pen, ((150, -60), (560, -60), (900, 860), (420, 860)), (2, 3), alpha=0.2)


def bamboo_tray(pen: Pen) -> None:
    """A round woven tray, half out of the picture."""
    pen.shade(oval(1024, 424, 400), CAST, alpha=0.5, blur=14)
    pen.fill(oval(1000, 400, 400), solid("#C9A65C", 18))
    pen.fill(oval(1000, 400, 368), wash("#E0C686", "#CDAE69", 40))
    with pen.inside(oval(1000, 400, 366)):
        for i in range(-12, 13):
            for k in range(-12, 13):
                if (i + k) % 2:
                    tile = pen.at(1000 + i * 38, 400 + k * 38)
                    tile.fill(rect(-18, -18, 36, 36), Paint("#C2A05A", alpha=0.4))


def promise_book(pen: Pen) -> None:
    """A thick notebook full of coloured slips, a pencil across it."""
    desk_top(pen, "promise", "#3E566B")
    pen.lighten(oval(420, 330, 560, 470), "#E9B765", alpha=0.34, blur=90)
    book = pen.at(190, 124, 1, -8)
    tabs(book.at(622, 44), "promisetabs", 450, 12)
    tints = (GOLD, SKY, RICE, CORAL, STRAW)
    for i, tint in enumerate(tints):
        strip = rect(96 + i * 108, 470, 34, 124 - (i % 2) * 26 + (i % 3) * 8)
        cast(book, strip, reach=5, blur=3)
        book.fill(strip, wash(dark(tint, 0.15), tint))
    closed_book(book, 600, 520, "#8F2A2A", thick=34, spine="#4B1A1C")
    label(book.at(180, 90), 320, 130)
    book.fill(stroke([(540, 0), (540, 520)], 13), solid("#3A1416", 3, light=0))
    pencil(book.at(60, 420, 1, -13), 640, GOLD, reach=13)
    glass = pen.at(1040, 610)
    glass.shade(oval(20, 22, 104), "#1A2430", alpha=0.6, blur=12)
    glass.fill(oval(0, 0, 104), solid(CREAM, 16))
    glass.fill(oval(0, 0, 84), wash("#7A4A1E", "#A8742A", 200))
    glass.lighten(oval(-28, -24, 26, 12), CREAM, alpha=0.5, blur=5)
    glass.fill(ring(0, 0, 104, 98), pale(CREAM, 0.5))


def five_dots(pen: Pen) -> None:
    """A sheet with a line through five dots, a few handwritten lines under each."""
    counter_top(pen, "#5E7C93")
    page = pen.at(96, 176, 1, -4)
    sheet(page, 940, 470, PAPER, reach=16)
    page.fill(rect(44, 46, 250, 12), Paint(BRICK, alpha=0.85))
    page.fill(rect(44, 72, 160, 6), Paint(SLATE, alpha=0.5))
    xs = [110 + i * 180 for i in range(5)]
    page.fill(stroke(curve((xs[0], 212), (xs[2], 206), (xs[4], 212)), 7), SLATE)
    for i, (x, tint) in enumerate(zip(xs, (GOLD, PAPER, GOLD, GOLD, BRICK), strict=True)):
        skipped = tint == PAPER
        page.fill(oval(x, 210, 34), solid(tint, 12))
        page.fill(ring(x, 210, 36, 30), SLATE if skipped else dark(tint, 0.3))
        if skipped:
            for way in (-1, 1):
                page.fill(stroke([(x - 26 * way, 184), (x + 26 * way, 236)], 7), BRICK)
        lines(page.at(x - 66, 296), f"dot{i}", 138, 2 if skipped else 4, 36)
    ball_pen(pen.at(760, 720, 1, -24), 400, BRICK)
    stamp(pen.at(1090, 190))
    sunlight(pen, ((640, -80), (1010, -80), (760, 880), (240, 880)), (2, 4), alpha=0.2)
    branch_shadow(pen.at(300, 30), "dots", 700)


def stamp(pen: Pen) -> None:
    """A rubber stamp standing on its pad, seen from above."""
    pen.shade(rounded(-70, -50, 180, 150, 12), "#2A3440", alpha=0.55, blur=10)
    pen.fill(rounded(-90, -70, 180, 150, 14), solid(STEEL, 10))
    pen.fill(rounded(-74, -54, 148, 118, 8), wash("#7A1A22", BRICK, 40))
    pen.shade(oval(22, 24, 58), "#2A1418", alpha=0.6, blur=8)
    pen.fill(oval(0, 0, 56), solid(WALNUT, 18))
    pen.fill(oval(0, 0, 36), solid(pale(WALNUT, 0.15), 12))
    pen.lighten(oval(-12, -14, 12, 8), CREAM, alpha=0.5, blur=4)


def counter_top(pen: Pen, colour: str) -> None:
    """A plain counter seen from above, its edge towards us."""
    pen.fill(rect(-20, -20, 1240, 840), wash(pale(colour, 0.14), dark(colour, 0.2), 50))
    pen.fill(rect(-20, 744, 1240, 90), wash(dark(colour, 0.35), dark(colour, 0.5)))
    pen.fill(rect(-20, 740, 1240, 7), pale(colour, 0.35))


def green_form(pen: Pen) -> None:
    """A green form of three columns on a worn folder at a counter."""
    wall(pen, "#D8D2BE", "#7E97A0", 300, 420)
    window(pen.at(470, 40), 260, 180, "#A9C6CC", frame="#6F8A94", panes=(3, 1))
    for x in (250, 950):
        screen(pen.at(x, 382))
    for i, tint in enumerate((BRICK, GOLD, SLATE, CREAM)):
        pen.fill(rounded(520 + (i % 2) * 12, 356 - i * 22, 170 - i * 8, 22, 4), solid(tint, 5, light=90))
    for i in range(3):
        fog_glass(pen.at(60 + i * 410, 70), 330, 330)
    pen.fill(rect(-20, 380, 1240, 440), wash("#C39A68", "#8E633C", 70))
    pen.fill(rect(-20, 380, 1240, 7), pale("#C39A68", 0.45))
    pen.shade(rect(-20, 366, 1240, 30), CAST, alpha=0.4, blur=8)
    quad = ((330, 430), (940, 412), (1090, 720), (210, 752))
    folder(pen.onto(quad, 640, 460), "dossier", 640, 460, "#B5763C")
    form = pen.onto(((420, 436), (880, 424), (960, 656), (366, 682)), 560, 400)
    sheet(form, 560, 400, "#A9CDA6", reach=7)
    deep = "#2E6A4E"
    form.fill(rect(30, 26, 210, 14), deep)
    form.fill(rect(30, 50, 130, 7), Paint(deep, alpha=0.5))
    grid(form.at(30, 78), (500, 230), (3, 5), deep, 2.4)
    form.fill(rect(30, 78, 500, 40), Paint(deep, alpha=0.28))
    for column in range(3):
        for row in range(3 if column else 4):
            writing(form.at(44 + column * 167, 150 + row * 46), f"form{column}{row}", 132, "#1F3E5A", size=17)
    form.fill(rect(30, 330, 340, 12), Paint(deep, alpha=0.9))
    writing(form.at(400, 366), "sign", 120, "#1F3E5A", size=24)
    clip(pen.at(640, 398, 1, 6), 84, dark(STEEL, 0.2))
    ball_pen(pen.at(70, 610, 1, 24), 230, BRICK)
    pot(pen.at(118, 470), "formpot", 210, CLAY)
    sunlight(pen, ((540, 392), (980, 392), (1240, 820), (560, 820)), (2, 2), alpha=0.2)


def letter_by_the_window(pen: Pen) -> None:
    """A handwritten page and a pen on a desk by a window."""
    pen.fill(rect(-20, -20, 1240, 540), wash("#E4D3AE", "#CDB68A", 20))
    window(pen.at(330, 40), 520, 380, "#8FB8C8", frame="#3F6272", panes=(3, 2))
    pen.lighten(poly((330, 40), (850, 40), (1100, 520), (120, 520)), "#FFE8B0", alpha=0.22, blur=40)
    table(pen, 500, "#A36A3E")
    page = pen.onto(((360, 560), (800, 546), (900, 772), (280, 794)), 520, 400)
    sheet(page, 520, 400, PAPER, reach=8)
    rules(page.at(40, 30), 440, 360, 36)
    lines(page.at(48, 62), "letter", 420, 8, 36, colour="#2F4C6C")
    page.fill(rect(96, 0, 3, 396), Paint(CORAL, alpha=0.6))
    ball_pen(pen.at(1010, 620, 1, 146), 260, BRICK)
    cup(pen.at(1060, 596), 130, CREAM)
    pot(pen.at(170, 590), "letterpot", 300, CLAY)
    sunlight(pen, ((420, 520), (760, 520), (1060, 830), (500, 830)), (3, 2), alpha=0.26)
