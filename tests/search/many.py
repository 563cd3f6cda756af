"""As many pieces as are asked for, each as long as a real story, to weigh an index by; the same ones in every run.

Sentences are walked word by word over what follows what in the sample column, and now and then jump to any word: so
words and pairs are as unevenly common as in real texts, and no sentence is said twice.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from random import Random

from tests.column import ROOT
from thidua.search.pieces import Facet, Piece

_SEED = 2091945
_PARAGRAPHS, _SENTENCES, _WORDS = 9, (2, 5), (9, 26)
_TITLE = (6, 13)
# Of a hundred steps so many jump.
_JUMPS = 2
_FIRST = dt.date(2016, 1, 1)
_DAYS = 3650
_UNITS = tuple(f"Đơn vị số {number}" for number in range(1, 41))
_FIELDS = ("Kinh tế", "Văn hóa", "Giáo dục", "Y tế", "Quốc phòng", "An ninh", "Xây dựng Đảng", "Môi trường")
_CAMPAIGNS = tuple(f"Phong trào {number}" for number in range(1, 13))
FACETS = (
    Facet("loai", "Loại", ("Điển hình", "Nhân tố mới", "Mô hình mới", "Việc tốt", "Sáng kiến")),
    Facet("don-vi", "Đơn vị", _UNITS),
    Facet("linh-vuc", "Lĩnh vực", _FIELDS),
    Facet("phong-trao", "Phong trào", _CAMPAIGNS),
    Facet("doi-tuong", "Đối tượng", ("Cá nhân", "Tập thể", "Hộ gia đình")),
    Facet("nam", "Năm", tuple(str(year) for year in range(2025, 2015, -1))),
)


def _follows() -> tuple[list[str], dict[str, list[str]]]:
    """All words of the sample column, and those that follow each."""
    words: list[str] = []
    for path in sorted(ROOT.joinpath("content").rglob("*.md")):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
        words += re.findall(r"[^\W_]+(?:[./-][^\W_]+)*", body)
    follows: dict[str, list[str]] = {}
    for one, other in zip(words, [*words[1:], words[0]], strict=True):
        follows.setdefault(one, []).append(other)
    return words, follows


class _Writer:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.words, self.follows = _follows()

    def sentence(self, least: int, most: int) -> str:
        random = self.random
        said = [random.choice(self.words)]
        for _ in range(random.randint(least, most)):
            jumps = random.randrange(100) < _JUMPS
            said.append(random.choice(self.words if jumps else self.follows[said[-1]]))
        return " ".join(said)

    def paragraph(self) -> str:
        return ". ".join(self.sentence(*_WORDS) for _ in range(self.random.randint(*_SENTENCES)))


def _values(random: Random, day: dt.date) -> tuple[tuple[str, ...], ...]:
    """What a piece can be narrowed by; the first of each facet are the commonest, as they are in life."""
    kind, unit, field, subject = (
        (facet.values[min(int(random.expovariate(2) * len(facet.values)), len(facet.values) - 1)],)
        for facet in (*FACETS[:3], FACETS[4])
    )
    campaigns = tuple(sorted(random.sample(_CAMPAIGNS[:6], random.randint(0, 2))))
    return kind, unit, field, campaigns, subject, (str(day.year),)


def many(count: int) -> Iterator[Piece]:
    """The pieces, the oldest first."""
    random = Random(_SEED)  # noqa: S311 - the same pieces each time is the point
    writer = _Writer(random)
    for number in range(count):
        day = _FIRST + dt.timedelta(days=number * _DAYS // count)
        values = _values(random, day)
        paragraphs = tuple(writer.paragraph() for _ in range(_PARAGRAPHS))
        yield Piece(
            url=f"dien-hinh/{day.year}/{number}/",
            title=writer.sentence(*_TITLE),
            kicker=values[0][0],
            by=values[1][0],
            date=day,
            text=(writer.sentence(20, 40), *paragraphs),
            more=tuple(writer.sentence(8, 16) for _ in range(3)),
            values=values,
        )
