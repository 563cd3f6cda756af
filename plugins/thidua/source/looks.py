"""A document to the little by which it is known from others: marks of the whole, and of each longer sentence."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from thidua.source.document import Document

_SENTENCE = re.compile(r"[.!?…\n]")
_SENTENCE_WORDS = 6
_SIZE = 16


@dataclass(frozen=True, slots=True)
class Looks:
    """`whole` is the same for files that read the same; `sentences` tell how much of two texts is."""

    whole: bytes = b""
    sentences: frozenset[int] = frozenset()


def looks_of(document: Document) -> Looks:
    """The marks of a document."""
    sentences = (one.split() for one in _SENTENCE.split(document.body.lower()))
    # Of one run only: Python's own hashes are others in the next.
    marks = frozenset(hash(" ".join(one)) for one in sentences if len(one) > _SENTENCE_WORDS)
    return Looks(hashlib.blake2b(document.text.encode(), digest_size=_SIZE).digest(), marks)
