"""A document to the little by which it is known from others: marks of the whole, and of each longer sentence."""

from __future__ import annotations

import hashlib
import re
import zlib
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


def _mark(sentence: bytes) -> int:
    # Two quick sums, the same in every run; that both are those of another sentence does not happen.
    return zlib.crc32(sentence) << 32 | zlib.adler32(sentence)


def looks_of(document: Document) -> Looks:
    """The marks of a document."""
    sentences = (one.split() for one in _SENTENCE.split(document.body.lower()))
    marks = frozenset(_mark(" ".join(one).encode()) for one in sentences if len(one) > _SENTENCE_WORDS)
    return Looks(hashlib.blake2b(document.text.encode(), digest_size=_SIZE).digest(), marks)
