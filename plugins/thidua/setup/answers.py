"""What an office says of itself when its column is made, and what is wrong with what it typed."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from thidua.vietnamese import slug

_WEB = re.compile(r"https?://[\w.-]+(?::\d+)?(?:/[\w./~-]*)?", re.ASCII)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_LONGEST_NAME = 200
_LONGEST_PLACE = 80


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known of the office; what it left out is empty, and `thidua check` tells of it later."""

    name: str = ""
    place: str = ""
    units: tuple[str, ...] = ()
    site_url: str = ""
    email: str = ""


def in_house_spelling(text: str) -> str:
    """A name as the house writes it: letters composed, `Ủy` and not `Uỷ`; proper names are left as they are."""
    return re.sub(r"(?<!\w)([Uu])([Ỷỷ])(?!\w)", _with_tone_first, unicodedata.normalize("NFC", text))


def _with_tone_first(match: re.Match[str]) -> str:
    first = "Ủ" if match[1] == "U" else "ủ"
    return first + ("Y" if match[2] == "Ỷ" else "y")


def units_in(text: str) -> tuple[str, ...]:
    """Names that stand one behind the other, with semicolons between them."""
    return tuple(name for one in text.split(";") if (name := " ".join(one.split())))


def _bad_text(text: str, most: int) -> str:
    if len(text) > most:
        return "long"
    return "" if text.isprintable() and not set("<>") & set(text) else "signs"


def _bad_units(names: tuple[str, ...]) -> str:
    if why := next((why for name in names if (why := _bad_text(name, _LONGEST_NAME))), ""):
        return why
    ids = Counter(slug(name) for name in names)
    return "unit" if "" in ids else "twice" if any(times > 1 for times in ids.values()) else ""


def bad_answer(key: str, text: str) -> str:
    """Why an answer cannot be used, as a reason of `messages.setup_words`; empty where it can, or says nothing."""
    if not text:
        return ""
    if key == "site_url":
        return "" if _WEB.fullmatch(text) else "site_url"
    if key == "email":
        return "" if _MAIL.fullmatch(text) else "email"
    if key == "units":
        return _bad_units(units_in(text))
    return _bad_text(text, _LONGEST_PLACE if key == "place" else _LONGEST_NAME)
