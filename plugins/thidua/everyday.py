"""A text of nothing but the letters and signs of everyday Vietnamese: nothing odd need be sought in it.

One look at each character, where a file is read, spares all the others: nearly every file is made of these alone.
"""

from __future__ import annotations

import re

# What Word makes of hyphens, quotes and three full stops.
EVERYDAY_SIGNS = "\u2013\u2014\u2018\u2019\u201c\u201d\u2026"
# ASCII but its controls, the letters of Vietnamese each as one character, and these.
_OTHER = re.compile(f"[^\t\n -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ{EVERYDAY_SIGNS}]")


class Everyday(str):
    """A text of which this is known: no character is hidden, broken or not in NFC, each is what a reader takes it for.

    Its figures are `0` to `9`. What is cut out of it is a plain `str` again, of which nobody knows anything.
    """

    __slots__ = ()


def is_everyday(text: str) -> bool:
    """Whether a text is one, from a look at each of its characters."""
    return _OTHER.search(text) is None
