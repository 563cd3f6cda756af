"""An article: any piece of the column that is not about an exemplar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thidua.records.common import (
    APPROVED,
    COMMON,
    DRAFT,
    UNDATED,
    Allowance,
    FieldChoice,
    Photo,
    Publication,
    common_values,
    record,
)
from thidua.schema.scalars import Choice, Reference
from thidua.schema.tables import Key
from thidua.vocabulary import ARTICLE_KINDS

ARTICLE = record(**COMMON, kind=Key(Choice(ARTICLE_KINDS)), unit=Key(Reference()))


@dataclass(frozen=True, slots=True)
class Article:
    """One article; neutral values stand where the file says nothing or something wrong."""

    id: str
    path: str
    title: str = ""
    date: dt.date = UNDATED
    status: str = DRAFT
    kind: str = "news"
    unit: str = ""
    fields: tuple[FieldChoice, ...] = ()
    campaigns: tuple[str, ...] = ()
    content_groups: tuple[str, ...] = ()
    summary: str = ""
    author: str = ""
    published: tuple[Publication, ...] = ()
    photo: Photo | None = None
    former: tuple[str, ...] = ()
    allow: tuple[Allowance, ...] = ()
    sample: bool = False

    def is_public(self, today: dt.date) -> bool:
        """Whether the article may leave a byte in the site on this day."""
        return self.status == APPROVED and self.date <= today


def build_article(article_id: str, path: str, values: Mapping[str, Any]) -> Article:
    """An article from the values that its record type accepted."""
    return Article(
        id=article_id,
        path=path,
        **common_values(values),
        **{name: values[name] for name in ("kind", "unit") if name in values},
    )
