"""An article: any piece of the column that is not about an exemplar."""

from __future__ import annotations

from thidua.records.common import Contribution
from thidua.schema.record import Record, key
from thidua.schema.scalars import Choice, Reference
from thidua.values import frozen
from thidua.vocabulary import ARTICLE_KINDS


@frozen(kw_only=True)
class Article(Contribution):
    """One article; neutral values stand where the file says nothing or something wrong."""

    kind: str = key(Choice(ARTICLE_KINDS), "news")
    unit: str = key(Reference())


ARTICLE = Record(Article)
