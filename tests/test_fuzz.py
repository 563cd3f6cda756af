"""Files of any kind all the way: checked, rendered, sanitized, read by the gate. Nothing raises or is lost."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.good_stories import CODES, CONSTRUCTS, SENTENCES
from tests.small_column import checked, story
from tests.test_body_against_renderer import TOKENS
from tests.test_never_raises import PLANS, REGISTERED, STORIES
from tests.test_sanitizer import PAYLOADS
from tests.test_source_properties import BODIES
from thidua.gate.markup import read_markup
from thidua.markup.html import to_html
from thidua.markup.sanitizer import sanitized
from thidua.pages.render import framed

SOME = settings(max_examples=200)
LONG = settings(max_examples=20_000)
MIXED = st.lists(
    st.sampled_from([*TOKENS, *PAYLOADS, *SENTENCES, *(body for body, _ in CONSTRUCTS.values() if len(body) < 500)]),
    max_size=12,
).map("".join)
FILES = st.one_of(
    STORIES,
    (BODIES | MIXED).map(lambda body: story(f"{body}\n").encode()),
    st.sampled_from(CODES).flatmap(lambda code: MIXED.map(lambda body: story(f"{body}\n\n```\n{code}```\n").encode())),
)


class _Events(HTMLParser):
    """What an HTML text says, however it is written."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[object] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # The names that an author gives to boxes and to fences are no part of what a text says.
        kept = [(name, value or "") for name, value in attrs if tag not in {"div", "pre", "code"}]
        self.found.append((tag, sorted(kept)))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if self.found and isinstance(self.found[-1], list):
            self.found[-1].append(data)
        else:
            self.found.append([data])


def _said(html: str) -> list[object]:
    return ["".join(one) if isinstance(one, list) else one for one in _Events(html).found]


def _whole_way(data: bytes) -> None:
    result = checked({"exemplars/2026/to-mot-cua.md": data})
    [body] = [piece.body for piece in result.pieces]
    html = to_html(body)
    cleaned = sanitized(html)
    assert sanitized(cleaned) == cleaned
    if not result.errors:
        assert not body.unparsed
        assert _said(cleaned) == _said(html)
        assert read_markup("a/index.html", framed(cleaned)).findings == []


@SOME
@given(FILES)
def test_any_file(data: bytes) -> None:
    _whole_way(data)


@pytest.mark.long
@LONG
@given(FILES)
def test_any_file_for_long(data: bytes) -> None:
    _whole_way(data)


@pytest.mark.long
@LONG
@given(st.lists(PLANS, max_size=2), REGISTERED, STORIES)
def test_any_plan_and_registration_for_long(plans: list[bytes], rows: bytes, text: bytes) -> None:
    named = {f"{number}.yml": plan for number, plan in enumerate(plans)}
    checked({"exemplars/2026/a.md": text}, plans=named, registrations={"2026.yml": rows})


@SOME
@given(st.lists(PLANS, max_size=2), REGISTERED, STORIES)
def test_any_plan_and_registration(plans: list[bytes], rows: bytes, text: bytes) -> None:
    named = {f"{number}.yml": plan for number, plan in enumerate(plans)}
    checked({"exemplars/2026/a.md": text}, plans=named, registrations={"2026.yml": rows})
