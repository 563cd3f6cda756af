"""What forms in a browser write into a head is read as whoever filled them in meant it."""

from __future__ import annotations

import pytest

from tests.small_column import checked, story
from thidua.markup.html import to_html
from thidua.records.story import Story
from thidua.source.markdown import parse

ABSENT = {
    "a key of one value": {"introduced_on": "null", "period": "''", "follows": '""', "model": "~"},
    "a list": {"campaigns": "null", "recognitions": "[]", "former": "''"},
    "a group": {"endorsement": "null", "photo": "{}"},
    "a group of empty parts": {
        "endorsement": '{date: ""}',
        "photo": "{file: '', alt: null, credit: \"\"}",
        "consent": "{covers: [], given: null}",
    },
    "a line of a list whose parts are empty": {"recognitions": "[{level: '', form: null, status: ''}]"},
}


def told(text: str) -> list[str]:
    """The codes of what a check says of one story, in the order of the file."""
    return [one.code for one in checked(text).findings]


def _story(text: str) -> Story:
    (piece,) = checked(text).pieces
    assert isinstance(piece.content, Story)
    return piece.content


@pytest.mark.parametrize("keys", ABSENT.values(), ids=ABSENT)
def test_what_nobody_filled_in_is_absent(keys: dict[str, str]) -> None:
    without, empty = story(), story(**keys)
    assert told(empty) == told(without) == []
    for name in ("introduced_on", "period", "follows", "campaigns", "recognitions", "endorsement", "photo", "consent"):
        assert getattr(_story(empty), name) == getattr(_story(without), name)


def test_nobody_is_called_null() -> None:
    assert told(story(author="null")) == told(story(author=None))
    assert told(story(author='"null"')) == []


def test_a_line_that_somebody_began_is_still_told_of() -> None:
    assert told(story(achievements="['']")) == ["TD216"]
    assert told(story(photo="{file: anh.jpg, alt: '', credit: ''}")).count("TD201") == 2


def test_what_follows_an_unfilled_line_is_told_at_its_own_place() -> None:
    lines = "\n  - {level: '', form: ''}\n  - {level: cap-bo, form: Giấy khen, status: granted}"
    (found,) = checked(story(recognitions=lines)).findings
    line = next(n for n, text in enumerate(story(recognitions=lines).split("\n"), 1) if "cap-bo" in text)
    assert (found.code, found.position.line) == ("TD308", line)


STAMPS = {
    "2026-04-09T17:30:00.000Z": "2026-04-10",
    "2026-04-09T16:59:59Z": "2026-04-09",
    "2026-11-28T00:30:00.000+07:00": "2026-11-28",
    "2026-11-28T00:30": "2026-11-28",
    "2026-11-28 23:30:00+0900": "2026-11-28",
    "2026-12-31T20:00:00-05:00": "2027-01-01",
}


@pytest.mark.parametrize("stamp", STAMPS)
def test_an_instant_is_of_its_day_in_vietnam(stamp: str) -> None:
    (found,) = [one for one in checked(story(introduced_on=stamp)).findings if one.name == "bad-date"]
    assert found.data["suggestion"] == STAMPS[stamp]
    assert found.fix
    assert found.fix.text == STAMPS[stamp]


@pytest.mark.parametrize("stamp", ["2026-02-30T10:00:00Z", "2026-04-09T25:00Z", "0001-01-01T00:00:00+23:59"])
def test_an_instant_that_there_is_not_has_no_day(stamp: str) -> None:
    (found,) = [one for one in checked(story(introduced_on=stamp)).findings if one.name == "bad-date"]
    assert not found.fix


def test_backslashes_that_desks_write_are_read_as_commonmark_reads_them() -> None:
    written = "Khoảng \\~5 tấn, 1986\\. là năm đổi mới.\\\nDòng thứ hai.\n"
    assert to_html(parse(written)) == "<p>Khoảng ~5 tấn, 1986. là năm đổi mới.<br>\nDòng thứ hai.</p>\n"
