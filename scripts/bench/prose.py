"""Vietnamese prose by a small grammar: the same seed gives the same words, and hardly a sentence ever comes twice.

Nobody in it has a name, so that nobody could be taken for a real person.
"""

from __future__ import annotations

import random
import re
import tomllib
from pathlib import Path

_GRAMMAR = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_SLOT = re.compile(r"\{(\w+?)\d?\}")


def _filled(choose: random.Random, kind: str) -> str:
    def word(match: re.Match[str]) -> str:
        slot = match[1]
        if slot == "number":
            return str(choose.randint(12, 960))
        return str(choose.randint(2, 9)) if slot == "few" else choose.choice(_GRAMMAR["words"][slot])

    text = _SLOT.sub(word, choose.choice(_GRAMMAR[kind]))
    return text[:1].upper() + text[1:]


def sentence(choose: random.Random) -> str:
    """One sentence."""
    return _filled(choose, "sentences")


def title(choose: random.Random) -> str:
    """A headline."""
    return _filled(choose, "titles")


def deed(choose: random.Random) -> str:
    """A line of an official summary of achievements."""
    return _filled(choose, "deeds")


def paragraph(choose: random.Random, words: int) -> str:
    """Sentences of about so many words."""
    found: list[str] = []
    while words > 0:
        found.append(sentence(choose))
        words -= len(found[-1].split())
    return " ".join(found)


def body(choose: random.Random, words: int) -> str:
    """Paragraphs of about so many words, under headings now and then, with a list, a quotation, bold words."""
    blocks: list[str] = []
    while words > 0:
        text = paragraph(choose, min(words, choose.randint(45, 90)))
        form = choose.randrange(8)
        if form == 0:
            text = f"## {_filled(choose, 'headings')}\n\n{text}"
        elif form == 1:
            text = "\n".join(f"- {sentence(choose)}" for _ in range(4))
        elif form == 2:  # noqa: PLR2004 - one of eight
            text = f"> {text}"
        elif form == 3:  # noqa: PLR2004 - one of eight
            text = f"**{_filled(choose, 'headings')}.** {text}"
        blocks.append(text)
        words -= len(text.split())
    return "\n\n".join(blocks)
