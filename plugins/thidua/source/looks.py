"""A document to the little by which it is known from others: marks of the whole, and of each longer sentence."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from thidua import patterns as re
from thidua.digests import blake2b
from thidua.everyday import Everyday
from thidua.source.document import Document
from thidua.values import frozen

_ENDS = (".", "!", "?", "…", "\n")
_SENTENCE = re.compile(f"[{''.join(_ENDS)}]")
_SENTENCE_WORDS = 6
_SIZE = 16


@frozen()
class Looks:
    """`whole` is the same for files that read the same; `packed` holds the marks of sentences, four bytes each."""

    whole: bytes = b""
    packed: bytes = b""

    @property
    def sentences(self) -> Sequence[int]:
        """The marks of all longer sentences, each once: they tell how much of two texts is the same."""
        return array("I", self.packed)


def _longer(text: str) -> Iterator[bytes]:
    """The sentences of more than a few words, white space made one blank."""
    for one in _SENTENCE.split(text):
        words = one.split()
        if len(words) > _SENTENCE_WORDS:
            yield " ".join(words).encode()


def _longer_in_order(text: str) -> Iterable[bytes]:
    """The same of a text that knows no white space but line breaks, and one blank between two words."""
    data = text.encode()
    for end in _ENDS[1:]:
        data = data.replace(end.encode(), b".")
    return [one for part in data.split(b".") if (one := part.strip(b" ")).count(b" ") >= _SENTENCE_WORDS]


def looks_of(document: Document) -> Looks:
    """The marks of a document."""
    text = document.body.lower()
    is_in_order = isinstance(document.text, Everyday) and "\t" not in text and "  " not in text
    sentences = _longer_in_order(text) if is_in_order else _longer(text)
    # The same in every run. That another sentence has the mark of one may be; that most of a text's do, not.
    marks = set(map(crc32, sentences))
    return Looks(blake2b(document.text.encode(), size=_SIZE).digest(), array("I", sorted(marks)).tobytes())
