"""A Word file to a manuscript: its blocks of Markdown, its pictures, and what the reporter must look at."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Protocol

import mammoth

from thidua.legacy import doubtful, misread, pasted
from thidua.word.blocks import Block, BlockKind, blocks_of
from thidua.word.mended import mended
from thidua.word.notes import Note, RefusedError
from thidua.word.package import opened
from thidua.word.places import settled
from thidua.word.shapes import Cut, cut_of
from thidua.word.typed import typed_lists

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='List Paragraph'] => p:fresh
p[style-name='Quote'] => p:fresh
comment-reference =>
"""
_MOST_PICTURES = 100
_MOST_TOLD = 8
_LONGEST_HEADING = 120
_LONGEST_CAPTION = 200
_LONGEST_SHOWN = 80
_CAPTION = re.compile(r"(?:Ảnh|Hình|Chú thích)\b", re.IGNORECASE)
_SYMBOL = re.compile(r"w:sym element")


@dataclass(frozen=True, slots=True)
class Picture:
    """A file as it stood in a text, and what of it Word does not show there."""

    data: bytes
    cut: Cut | None = None


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What was read of one file; `pictures` are files as they stood in it, in the order of their numbers."""

    blocks: tuple[Block, ...]
    pictures: tuple[Picture, ...] = ()
    notes: tuple[Note, ...] = ()


class _Image(Protocol):
    """What mammoth hands over for a picture."""

    alt_text: str | None

    def open(self) -> IO[bytes]: ...


def _html(data: bytes) -> tuple[str, tuple[Picture, ...], Counter[str]]:
    """HTML by mammoth of a mended file, and its pictures; counts of those `shown`, and of lost signs (`symbol`)."""
    pictures: dict[Picture, int] = {}
    counts: Counter[str] = Counter()

    def kept(image: _Image) -> dict[str, str]:
        cut, alt = cut_of(image.alt_text or "")
        with image.open() as file:
            # One that is shown again is no second file.
            number = pictures.setdefault(Picture(file.read(), cut), len(pictures))
        if number == _MOST_PICTURES:
            raise RefusedError("too-many-pictures", most=str(_MOST_PICTURES))
        counts["shown"] += 1
        return {"src": str(number), "alt": alt}

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            # A file may carry a mapping of its own, which could make anything of anything.
            include_embedded_style_map=False,
            external_file_access=False,
            convert_image=mammoth.images.img_element(kept),
        )
    except (KeyError, AttributeError, ValueError, TypeError, IndexError, RecursionError):
        # A part that another one names is missing, or says what no program writes.
        raise RefusedError("broken-file") from None
    counts["symbol"] = sum(1 for one in made.messages if _SYMBOL.search(one.message))
    return made.value, tuple(pictures), counts


def _with_captions(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """Each picture with the words that stand below it as its own; these stay where they are, too."""
    found = list(blocks)
    notes = []
    for at, block in enumerate(found):
        if block.kind is not BlockKind.PICTURE:
            continue
        below = found[at + 1] if at + 1 < len(found) else None
        if below is not None and _is_caption(below):
            found[at] = Block(BlockKind.PICTURE, plain=below.plain, picture=block.picture)
            notes.append(Note("caption", {"number": str(block.picture + 1), "caption": below.plain[:_LONGEST_SHOWN]}))
        elif block.plain:
            notes.append(Note("alt", {"number": str(block.picture + 1), "caption": block.plain[:_LONGEST_SHOWN]}))
        else:
            notes.append(Note("no-caption", {"number": str(block.picture + 1)}))
    return tuple(found), tuple(notes)


def _is_caption(block: Block) -> bool:
    is_like_one = block.italic or _CAPTION.match(block.plain) is not None
    is_short = len(block.plain) <= _LONGEST_CAPTION
    return block.kind is BlockKind.CAPTION or (block.kind is BlockKind.TEXT and is_short and is_like_one)


def _asked_headings(blocks: tuple[Block, ...]) -> Iterator[Note]:
    """Paragraphs that are bold from end to end and short: only who wrote them knows whether they are headings."""
    for block in blocks:
        text = block.plain
        if block.kind is BlockKind.TEXT and block.bold and len(text) <= _LONGEST_HEADING and text[-1:] not in ".;,!?":
            yield Note("bold-line", {"line": text[:_LONGEST_SHOWN], "right": f"## {text[:_LONGEST_SHOWN]}"})


def _odd_letters(blocks: tuple[Block, ...]) -> Iterator[Note]:
    """Text that stands wrong in the file already: an earlier program converted it, and lost or mistook letters."""
    words: Counter[tuple[str, str]] = Counter()
    for block in blocks:
        for line in block.plain.split("\n"):
            cure = misread(line) or pasted(line)
            if cure is not None:
                yield Note("wrong-line", {"line": line[:_LONGEST_SHOWN], "right": cure.line[:_LONGEST_SHOWN]})
            else:
                words.update(doubtful(line))
    for (word, meant), _ in words.most_common(_MOST_TOLD):
        yield Note("wrong-word" if meant else "odd-word", {"word": word, "right": meant})


def _letters(block: Block) -> int:
    """How many letters of the text itself a block has; notes stand in parts of their own."""
    return 0 if block.kind in {BlockKind.NOTE, BlockKind.PICTURE} else sum(map(str.isalpha, block.plain))


def read_word(data: bytes) -> Manuscript:
    """The manuscript of a .docx; raises RefusedError with what is wrong where there is none to be had."""
    package = opened(data)
    ready = mended(settled(package))
    html, pictures, made = _html(ready.data)
    try:
        blocks, counts = blocks_of(html)
    except RecursionError:
        raise RefusedError("broken-file") from None
    counts["lost-words"] = max(0, ready.letters - sum(map(_letters, blocks)))
    blocks, lists = typed_lists(blocks)
    blocks, captions = _with_captions(blocks)
    counts["symbol"] = made["symbol"]
    counts["lost-picture"] = max(0, ready.pictures - made["shown"])
    told = (Note(name, {"count": str(count)}) for name, count in sorted(counts.items()) if count)
    notes = (*ready.notes, *told, *lists, *captions, *_asked_headings(blocks), *_odd_letters(blocks))
    return Manuscript(blocks, pictures, notes)
