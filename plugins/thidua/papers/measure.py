"""How wide a line of Times New Roman is, so that a rule can be drawn as long as a part of it, or all."""

from __future__ import annotations

import unicodedata

# Advance widths of Times New Roman in 1/2048 of its size (Liberation Serif too). Of the marks, only the horn adds.
_EM = 2048
_REGULAR = {
    369: "'", 410: "|", 512: " ,.\xa0", 569: "/:;\\ijlt", 682: "!()-I[]`fr‘’", 797: "Js", 836: '"', 909: "?acez“”",
    961: "^", 983: "{}", 1024: "#$*0123456789_bdghknopquvxyđ–", 1083: "ơ", 1108: "~", 1110: "ư", 1139: "FPS",
    1155: "+<=>", 1251: "ELTZ", 1366: "BCR", 1479: "ADGHKNOQUVXYwĐƠ", 1589: "Ư", 1593: "&m", 1706: "%", 1821: "M",
    1886: "@", 1933: "W", 2048: "—…",
}  # fmt: skip
_BOLD = {
    451: "|", 512: " ,.\xa0", 569: "'/\\il", 682: "!()-:;[]`fjt‘’", 797: "Is", 807: "{}", 909: "cerz",
    1024: "#$*0123456789?J_agovxy–“”", 1065: "~", 1134: "ơ", 1137: '"', 1139: "Sbdhknpquđ", 1167: "+<=>", 1190: "^",
    1229: "ư", 1251: "FP", 1366: "BELTZ", 1479: "ACDNRUVXYwĐ", 1593: "GHKOQƠ", 1630: "Ư", 1706: "&m", 1905: "@",
    1933: "M", 2048: "%W—…",
}  # fmt: skip
_WIDTHS = {
    bold: {char: width for width, chars in table.items() for char in chars}
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}
_HORN = "\u031b"
MM_A_POINT = 25.4 / 72
# Finer than an eye sees in a centred line, in mm.
_FINE = 0.5
# Single spacing of Times New Roman, as a part of its size.
LINE = 1.15


def _letter(char: str) -> str:
    kept = "".join(
        mark for mark in unicodedata.normalize("NFD", char) if mark == _HORN or not unicodedata.combining(mark)
    )
    return unicodedata.normalize("NFC", kept)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line in mm, for a size in points; a sign that is not known counts as a digit."""
    known = _WIDTHS[bold]
    units = sum(known.get(_letter(char), _EM // 2) for char in unicodedata.normalize("NFC", text))
    return units / _EM * size * MM_A_POINT


def lines(text: str, size: float, available: float, *, bold: bool = False) -> list[str]:
    """The lines into which a text falls in `available` mm; a word longer than that stands alone."""
    found: list[str] = []
    for word in text.split(" "):
        longer = f"{found[-1]} {word}" if found else word
        if found and width(longer, size, bold=bold) <= available:
            found[-1] = longer
        else:
            found.append(word)
    return found


def balanced(text: str, size: float, available: float, *, bold: bool = False) -> float:
    """The least width in mm at which the text falls into no more lines than it does in `available`."""
    count = len(lines(text, size, available, bold=bold))
    # No narrower than its longest word, which would break in two.
    longest = max(width(word, size, bold=bold) for word in text.split(" "))
    low, high = max(available / count / 2, longest), available
    while high - low > _FINE:
        middle = (low + high) / 2
        if len(lines(text, size, middle, bold=bold)) > count:
            low = middle
        else:
            high = middle
    return high
