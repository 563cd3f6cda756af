"""How a message quotes what was typed, and what an end of a line says."""

from __future__ import annotations

from thidua import patterns as re

_SHOWN = 50
_LONGEST = 200
# Where a sentence or an introduction ends; brackets and quotation marks may close behind it.
_END = re.compile(r"[.:;!?…][”’»\"')\]]*$")
_OPENERS = "“‘«\"'(["


def cut(text: str, most: int = _SHOWN) -> str:
    """A line as a message quotes it."""
    text = text.strip()
    return text if len(text) <= most else f"{text[: most - 1]}…"


def cured(text: str) -> str:
    """A line that would be right, as a message prints it: whole, but for what no author types."""
    return cut(text, _LONGEST)


def is_ended(text: str) -> bool:
    """Whether a line ends as a sentence, or as what introduces the next one."""
    return bool(_END.search(text))


def is_capital(text: str) -> bool:
    """Whether a line begins with a capital, a quotation mark or bracket before it aside."""
    return text.lstrip(_OPENERS)[:1].isupper()


def is_worded(text: str) -> bool:
    """Whether a line begins with a word or a number, and not with a sign of another dialect."""
    return text.lstrip(_OPENERS)[:1].isalnum()
