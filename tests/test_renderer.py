"""What is printed of a body is what the parser's own printer and another reader of CommonMark make of it.

Our walk from events to HTML knows ids, Vietnamese, list numbers and the addresses of a site, which no library does;
all else must come out as theirs. The examples of CommonMark are held against it in `long/test_commonmark.py`.
"""

from __future__ import annotations

import re

import pytest

from tests.readers import alike, bodies_of_the_repository, by_another, by_the_library, is_known_to_another
from thidua.markup.html import to_html
from thidua.source.events import Kind
from thidua.source.markdown import parse

BODIES = dict(bodies_of_the_repository())


def _raw(source: str) -> bool:
    """Raw HTML, which others print as it is, and ours as text."""
    return any(event.kind in {Kind.HTML, Kind.HTML_BLOCK} for event in parse(source).events)


# Of two notes of one label the library prints the second in the text; ours prints both at the foot.
OTHERWISE = {"TD619.md-2"}
WHOLE = [name for name, body in BODIES.items() if not parse(body).unparsed and not _raw(body) and name not in OTHERWISE]
# The other reader writes a host of two scripts as a browser's bar would.
OF_TWO_SCRIPTS = {"TD341.md-0"}
KNOWN = [name for name in WHOLE if is_known_to_another(parse(BODIES[name])) and name not in OF_TWO_SCRIPTS]


def test_there_are_many_bodies_and_nearly_all_are_compared() -> None:
    assert len(BODIES) > 600
    assert len(WHOLE) > len(BODIES) * 0.95
    assert len(KNOWN) > len(BODIES) * 0.8


@pytest.mark.parametrize("name", WHOLE)
def test_as_the_library_prints(name: str) -> None:
    assert alike(to_html(parse(BODIES[name]))) == by_the_library(BODIES[name])


@pytest.mark.parametrize("name", KNOWN)
def test_as_another_reader_prints(name: str) -> None:
    assert alike(to_html(parse(BODIES[name]))) == by_another(BODIES[name])


def test_a_note_whose_label_another_has_loses_no_word() -> None:
    html = to_html(parse("Chữ[^1].\n\n[^1]: Chú một.\n\n[^1]: Chú hai.\n\n[^2]: Không ai đánh dấu.\n"))
    assert [line for line in ("Chú một.", "Chú hai.", "Không ai đánh dấu.") if line not in html] == []


@pytest.mark.parametrize("labels", [("3", "Nguồn", "nguồn!", "…", "nguon-3"), ("3-3", "3", "…"), ("…", "1", "1-2")])
def test_notes_have_ids_of_their_own_whatever_their_labels_are(labels: tuple[str, ...]) -> None:
    body = "".join(f"Chữ[^{one}]. " for one in labels) + "".join(f"\n\n[^{one}]: Chú." for one in labels)
    ids = re.findall(r'<li id="([^"]*)"', to_html(parse(f"{body}\n")))
    assert len(set(ids)) == len(labels)


@pytest.mark.parametrize(("typed", "opens"), [("00.", "zero"), ("01)", "paren zero"), ("0)", "paren"), ("0.", "")])
def test_the_numbers_of_a_list_look_as_they_were_typed(typed: str, opens: str) -> None:
    looks = re.search(r'<ol[^>]*?(?: class="([^"]*)")?>', to_html(parse(f"{typed} Mở đầu\n")))
    assert looks is not None
    assert (looks[1] or "") == opens


def test_raw_html_is_printed_as_the_text_that_it_is() -> None:
    html = to_html(parse("Một <b>hai</b>\n\n<div>ba</div>\n\n![a <i>](a.jpg)\n"))
    assert set(re.findall(r"<(\w+)", html)) == {"p", "img"}
    assert "&lt;b&gt;hai&lt;/b&gt;" in html
