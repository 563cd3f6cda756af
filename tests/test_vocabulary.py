"""A word of the domain stands in one place: one line more there, and the whole product knows it."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from tests.small_column import HERE, checked, names, story
from thidua import vocabulary
from thidua.ledger import Board, QuotaStatus
from thidua.messages.catalogue import sentence
from thidua.pages.site import Site, plan_site
from thidua.periods import Every
from thidua.plan.owing import Relief
from thidua.records.common import APPROVED, DRAFT, SUBMITTED
from thidua.records.story import STORY
from thidua.terms import SignedKind, StoryType, SubjectKind, Term, Vocabulary
from thidua.vocabulary import ARTICLE_KINDS, CAMPAIGN_KINDS, STATUSES, SUBJECT_KINDS, TYPES

CONSENT = "{given: 2026-01-05}"
ARTICLE = """---
title: Một lá thư
date: 2026-05-05
status: approved
kind: letter
summary: Thư của một bạn đọc.
author: Phóng viên
---
Thư viết rằng đường đã sáng.
"""
VOCABULARIES: Mapping[str, Vocabulary[Term]] = {
    name: value for name, value in vars(vocabulary).items() if isinstance(value, Vocabulary)
}


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_word_has_its_names_and_its_part_of_an_address(name: str) -> None:
    assert len(VOCABULARIES[name]) > 1
    for key, term in VOCABULARIES[name].items():
        assert key == term.id
        assert term.vi.strip()
        assert re.fullmatch(r"[a-zA-Z][a-zA-Z '-]*", term.en)
        if term is not vocabulary.CONTENTS["pages"]:  # which stand at the top
            assert re.fullmatch(r"[a-z]+(-[a-z]+)*", getattr(term, "slug", "none"))


def test_half_a_word_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="sign"):
        StoryType(id="pioneer", vi="người mở đường", en="pioneer", slug="nguoi-mo-duong")  # type: ignore[call-arg]


@pytest.mark.parametrize("twice", ["id", "slug"])
def test_no_word_and_no_address_stands_twice(twice: str) -> None:
    one = {"id": "a", "slug": "b", "vi": "A", "en": "a", "sign": "star"}
    other = {"id": "c", "slug": "d", "vi": "C", "en": "c", "sign": "star"}
    with pytest.raises(ValueError, match=twice):
        Vocabulary(StoryType(**one), StoryType(**{**other, twice: one[twice]}))


def test_what_the_code_tells_apart_are_words_of_the_vocabulary() -> None:
    assert {DRAFT, SUBMITTED, APPROVED} == set(STATUSES)
    assert [one.value for one in QuotaStatus] == list(vocabulary.QUOTA_STATUSES)
    assert {one.value for one in Relief} - {"", "office"} == set(vocabulary.RELIEFS)
    assert [one.value for one in Every] == list(vocabulary.EVERY)
    assert vocabulary.STORY_DUTIES.keys() <= STORY.keys.keys()


def _made(files: Mapping[str, str]) -> Site:
    result = checked(files)
    assert result.errors == 0, names(result)
    return plan_site(result, board=Board.FULL)


def _words_on(made: Site, url: str) -> str:
    return str(next(page for page in made.pages if page.url == url))


@pytest.fixture
def _more(monkeypatch: pytest.MonkeyPatch) -> None:
    """One word more in each vocabulary that has pages or signs."""
    more: list[tuple[Vocabulary[Term], Term]] = [
        (TYPES, StoryType(id="pioneer", vi="người mở đường", en="pioneer", slug="nguoi-mo-duong", sign="road")),
        (SUBJECT_KINDS, SubjectKind(id="clan", vi="dòng họ", en="a clan", slug="dong-ho", is_private=True)),
        (ARTICLE_KINDS, SignedKind(id="letter", vi="thư bạn đọc", en="letter", sign="cup")),
        (CAMPAIGN_KINDS, SignedKind(id="contest", vi="hội thi", en="contest", sign="medal")),
    ]
    for words, term in more:
        monkeypatch.setitem(words._terms, term.id, term)  # noqa: SLF001 - for one test


@pytest.mark.usefixtures("_more")
def test_a_type_and_a_subject_more_have_pages_addresses_signs_and_filters() -> None:
    made = _made({HERE: story(type="pioneer", subject="{kind: clan, name: Dòng họ T.}", field=None, consent=CONSENT)})
    assert "Người mở đường" in _words_on(made, "loai/nguoi-mo-duong/")
    assert "Dòng họ" in _words_on(made, "doi-tuong/dong-ho/")
    assert all(word in _words_on(made, "loai/") for word in ("nguoi-mo-duong", "người mở đường"))
    shown = _words_on(made, "dien-hinh/2026/to-mot-cua/")
    assert all(word in shown for word in ("loai/nguoi-mo-duong/", "doi-tuong/dong-ho/", "'Dòng họ'"))
    assert "sign='road'" in _words_on(made, "dien-hinh/")
    assert [entry.groups for entry in made.entries if entry.url == "dien-hinh/2026/to-mot-cua/"] == [
        (("Người mở đường",), ("Phòng Tổng hợp",), (), (), ("Dòng họ",), ("2026",))
    ]


@pytest.mark.usefixtures("_more")
def test_a_kind_of_article_and_of_campaign_more_is_said_and_signed() -> None:
    campaign = "---\ntitle: Hội thi\nkind: contest\nsummary: Hội thi của cơ quan.\n---\nThi vui.\n"
    made = _made({"articles/2026/thu.md": ARTICLE, "campaigns/hoi-thi.md": campaign})
    assert all(word in _words_on(made, "tin-bai/") for word in ("Thư bạn đọc", "sign='cup'"))
    assert all(word in _words_on(made, "phong-trao/") for word in ("'Hội thi'", "sign='medal'"))


@pytest.mark.usefixtures("_more")
def test_a_word_more_is_offered_in_both_languages_and_its_people_are_asked_for_consent() -> None:
    found = checked(story(type="pioner")).findings
    assert "pioneer (người mở đường)" in sentence(found[0])[1]
    assert "Did you mean “pioneer”?" in sentence(found[0], "en")[1]
    assert "new-model (new model), " in sentence(found[0], "en")[1]
    assert names(checked(story(subject="{kind: clan, name: Dòng họ T.}"))) == ["missing-consent"]
