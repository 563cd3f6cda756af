"""What a word of the domain is: its id in files, what people call it, and what each kind of word must have besides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from thidua.values import frozen


@frozen(kw_only=True)
class Term:
    """A word of files, `id`, and what people call it in Vietnamese and in English."""

    id: str
    vi: str
    en: str

    def label(self, lang: str = "vi") -> str:
        """What people of this language call it."""
        return self.vi if lang == "vi" else self.en


@frozen(kw_only=True)
class ContentKind(Term):
    """A kind of content: `id` is its folder, with a folder a year or without; `slug` begins its pages' addresses.

    Those of an empty `slug` stand at the top of the site.
    """

    slug: str
    by_year: bool


@frozen(kw_only=True)
class Section(Term):
    """A part of the site that no file stands behind; `slug` begins its pages' addresses."""

    slug: str


@frozen(kw_only=True)
class StoryType(Term):
    """What a story's subject is to the campaign; `slug` names its list, `sign` is drawn where a photo is missing."""

    slug: str
    sign: str


@frozen(kw_only=True)
class SubjectKind(Term):
    """Whom a story is about; `is_private` where the law asks these people for their consent."""

    slug: str
    is_private: bool


@frozen(kw_only=True)
class SignedKind(Term):
    """A kind of article or campaign, and the sign that is drawn where a photo is missing."""

    sign: str


@frozen(kw_only=True)
class Grant(Term):
    """How far an honour has come; `shown` is what a page says of it."""

    shown: str


@frozen(kw_only=True)
class Recurrence(Term):
    """How often something is owed; `turn` is one period of it, `name` how one is called.

    `name` may use `{month}`, `{quarter}` (a Roman number), `{half}` and `{year}`.
    """

    turn: str
    name: str


@frozen(kw_only=True)
class CountedKind(Term):
    """What a quota may count; `filters` are the keys that narrow it."""

    filters: tuple[str, ...]


@frozen(kw_only=True)
class ReceiptKind(Term):
    """What came in or went out; `needs` are the keys that such a row must have, `takes` those that it may have."""

    needs: tuple[str, ...]
    takes: tuple[str, ...] = ()


Term_co = TypeVar("Term_co", bound=Term, covariant=True)


class Vocabulary(Mapping[str, Term_co]):
    """The terms of one kind by their ids, in the order in which people are shown them."""

    def __init__(self, *terms: Term_co) -> None:
        self._terms = {one.id: one for one in terms}
        for name in ("id", "slug"):
            values = [getattr(one, name) for one in terms if hasattr(one, name)]
            if len(set(values)) != len(values):
                raise ValueError(f"{name} stands twice: {values}")

    def __getitem__(self, term_id: str) -> Term_co:
        return self._terms[term_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)

    def labels(self, lang: str = "vi") -> dict[str, str]:
        """By id what people call each."""
        return {one.id: one.label(lang) for one in self._terms.values()}

    def label(self, term_id: str) -> str:
        """What people call it; empty for a piece that does not say, or says what is none."""
        return self._terms[term_id].vi if term_id in self._terms else ""
