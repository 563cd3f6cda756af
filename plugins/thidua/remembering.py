"""What was read of a file to bytes that are kept for later runs, and back."""

from __future__ import annotations

from dataclasses import replace

from thidua.content import Piece
from thidua.findings import Edit, Finding, Position
from thidua.periods import Span
from thidua.reading import Reading
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.common import Allowance, FieldChoice, Photo, Publication
from thidua.records.legal_document import LegalDocument
from thidua.records.plain_page import PlainPage
from thidua.records.story import (
    Choosing,
    Consent,
    Endorsement,
    Hold,
    Recognition,
    Review,
    SentOn,
    Story,
    Subject,
)
from thidua.rows import by_name, packed, unpacked
from thidua.source.looks import Looks
from thidua.source.shut import Store

_CLASSES = by_name(
    (
        *(Reading, Piece, Looks, Finding, Position, Edit, Span),
        *(Story, Article, Campaign, LegalDocument, PlainPage),
        *(Allowance, FieldChoice, Photo, Publication),
        *(Choosing, Consent, Endorsement, Hold, Recognition, Review, SentOn, Subject),
    )
)


def as_bytes(read: Reading) -> bytes:
    """A reading for `from_bytes`, but for what its file itself says: its document and its body."""
    # What gives those belongs to this run.
    return packed(replace(read, piece=replace(read.piece, read=None)) if read.piece else read)  # type: ignore[arg-type]


def from_bytes(kept: bytes, data: bytes, store: Store) -> Reading:
    """The reading of a file of which these are the bytes; they lie in the store then.

    Raises `ValueError` where something else was kept.
    """
    read = unpacked(kept, _CLASSES)
    if not isinstance(read, Reading):
        message = "no reading"
        raise ValueError(message)  # noqa: TRY004 - as its contract says
    if read.piece is None:
        return read
    return replace(read, piece=read.piece.put_away(data, store))
