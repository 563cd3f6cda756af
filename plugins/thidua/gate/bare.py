"""Texts in the barest form, so that no escaping, no accent and no markup hides what they say."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata
from string import ascii_letters, digits
from urllib.parse import unquote

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_BREAK = re.compile(r"\\[nrt]")
_TAG = re.compile(r"<[^<>]*>")
# With a sign at its head, which is looked for forty times as fast as a group.
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}(?:%[0-9a-fA-F]{2})*")
_ACCENTS = re.compile("[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+")
# Letters and signs beyond the plain ones that Vietnamese is written with.
_LETTERS = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư" + "".join(map(chr, range(0x1EA0, 0x1EFA)))
_SIGNS = "–—…“”‘’·•×\u00a0"
_BLANKS = "\t\n\r"
# A name in an address or of a file: a slug of several words, or a year with any slug.
_NAME = re.compile(r"\b(?:19|20)\d{2}/[a-z0-9]++(?:-[a-z0-9]++)*+|(?<![a-z0-9])[a-z0-9]++(?:-[a-z0-9]++)++", re.ASCII)
_UNESCAPES = 3
_UNUSED = "\ufffe"


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter.lower().replace("đ", "d"))[0]


def _everyday() -> str:
    """The 256 characters of nearly all pages, those of ASCII in their places; the others where nothing else is."""
    table = [chr(code) if chr(code).isprintable() or chr(code) in f"\0{_BLANKS}" else _UNUSED for code in range(128)]
    table += [_UNUSED] * 128
    free = (place for place, one in enumerate(table) if one == _UNUSED)
    for place, one in zip(free, _LETTERS + _SIGNS, strict=False):
        table[place] = one
    return "".join(table)


_EVERYDAY = _everyday()
# To one byte for each character, and that to its letter or digit, or to a blank: page after page is read, and this is
# ten times as fast as to take letters apart.
_CODES = codecs.charmap_build(_EVERYDAY)
_BARE = bytes(ord(_bare(one)) if one in ascii_letters + digits + _LETTERS else ord(" ") for one in _EVERYDAY)


def opened(text: str) -> str:
    """A text as who opens it reads it: what is escaped stands for what it means, and tags are blanks."""
    if "\\" in text:
        text = _BREAK.sub(" ", _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text))
    for _ in range(_UNESCAPES):
        if "&" in text:
            text = html.unescape(text)
    if "%" in text:
        text = _PERCENT.sub(lambda match: unquote(match[0]), text)
    return _TAG.sub(" ", text)


def _letter_by_letter(text: str) -> bytes:
    """The words of any text."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    for sign in _SIGNS:
        plain = plain.replace(sign, " ")
    return " ".join(_WORD.findall(_ACCENTS.sub("", plain))).encode("utf-8", "surrogatepass")


def words_of(text: str) -> bytes:
    """The words of a text, parted by one blank, in UTF-8."""
    bare = opened(text)
    try:
        codes, _ = codecs.charmap_encode(bare, "strict", _CODES)
    except UnicodeEncodeError:
        return _letter_by_letter(bare)
    return b" ".join(codes.translate(_BARE).split())


def names_in(text: str) -> set[str]:
    """The names in a text; of those with a year the slug as well."""
    if "-" not in text and "/" not in text:
        return set()
    found = set(_NAME.findall(text.lower()))
    if "\\" in text:
        # A line that breaks in a text of JSON is no letter of the name behind it.
        found.update(_NAME.findall(_BREAK.sub(" ", text).lower()))
    return found | {name.rpartition("/")[2] for name in found}
