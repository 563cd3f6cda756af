"""Words that would lead reporters or readers astray: suggestions that change a fact, letters and links that seem."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from tests.small_column import HERE, checked, story
from thidua.check import Result
from thidua.messages.catalogue import LANGUAGES, sentence
from thidua.schema.meant import bound_meant, day_meant
from thidua.vietnamese import broken_letters, fold, nearest, slug, sort_key

FAMILY, FLAG = "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f3f4\U000e0067\U000e0062\U000e007f"


def _names(result: Result) -> list[str]:
    return [one.name for one in result.findings]


def _said(result: Result, lang: str = "vi") -> str:
    return " ".join(" ".join(sentence(one, lang)) for one in result.findings)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # Half past midnight, the day after, in this country.
        ("2026-03-12T17:30:00.000Z", "2026-03-13"),
        ("2026-03-31T17:30:00.000Z", "2026-04-01"),
        ("2026-03-12T17:30:00-05:00", "2026-03-13"),
        ("2026-03-12 17:30 UTC", ""),
        ("2026-03-12 đến 2026-03-15", ""),
        ("12/3/2026 15/3/2026", ""),
        ("2026-03-12T17:30:00+07:00", "2026-03-12"),
        ("2026-03-12 17:30", "2026-03-12"),
        ("12/3/2026 7:30", "2026-03-12"),
    ],
)
def test_a_day_is_suggested_only_where_it_is_sure(typed: str, meant: str) -> None:
    assert day_meant(typed) == bound_meant(typed) == meant
    result = checked(story(date=f'"{typed}"'))
    assert _names(result) == ["bad-date"]
    assert ("Có phải là" in _said(result)) is bool(meant)


@pytest.mark.parametrize(
    ("typed", "known"), [("chi-bo-3", "chi-bo-2"), ("ke-hoach-2026", "ke-hoach-2025"), ("anh-12.jpg", "anh-2.jpg")]
)
def test_another_number_is_another_thing(typed: str, known: str) -> None:
    assert nearest(typed, {known: known}) is None
    assert nearest(f"{known}x", {known: known}) == known


@pytest.mark.parametrize("name", ["anh.heic", "anh.gif", "bai.docx", "anh.bmp"])
def test_a_file_of_another_kind_is_not_mended_by_its_name(name: str) -> None:
    assert "Có phải là" not in _said(checked({f"exemplars/2026/{name}": b"x"}))
    assert "Có phải là “bai.md”" in _said(checked({"exemplars/2026/bai.txt": b"x"}))


@pytest.mark.parametrize("text", ["Chi bé th«n x©y n\xad\xedc s¹ch", "Ng\xad\xeai tèt viÖc tèt"])
def test_a_text_in_an_old_font_is_named(text: str) -> None:
    assert "TCVN3" in _said(checked(story(f"{text}.\n")))
    assert "TCVN3" not in _said(checked(story("Bà con\xad đến.\n")))


@pytest.mark.parametrize("tag", ["iframe", "video", "embed"])
def test_a_film_is_to_be_linked(tag: str) -> None:
    result = checked(story(f'Trên.\n\n<{tag} src="https://vi-du.example/x"></{tag}>\n'))
    assert "đặt liên kết" in _said(result)
    assert "link to it" in _said(result, "en")


@pytest.mark.parametrize("emoji", [FAMILY, FLAG, "\U0001f469\u200d\u2695\ufe0f", "❤️"])
def test_an_emoji_of_several_is_one_that_is_seen(emoji: str) -> None:
    assert _names(checked(story(f"Vui {emoji}.\n", title=f"Vui {emoji}"))) == []


@pytest.mark.parametrize("text", ["a\u200db", "\U0001f468\u200d", "\u200d\U0001f468", "x\U000e0067"])
def test_what_joins_no_emoji_is_unseen(text: str) -> None:
    assert "unseen-character" in _names(checked(story(f"Vui {text}.\n")))


@pytest.mark.parametrize(
    ("text", "char"), [("A &amp; B", "&"), ("&quot;A&quot;", '"'), ("A &lt; B", ""), ("A&#38;B", "&")]
)
def test_codes_in_a_head_are_told(text: str, char: str) -> None:
    result = checked(story(title=f"'{text}'"))
    assert _names(result) == ["entity-in-field"]
    assert result.findings[0].data["char"] == char
    assert all(hint.strip()[-1] != ":" for lang in LANGUAGES for _, hint in [sentence(result.findings[0], lang)])


@pytest.mark.parametrize("title", ['"“Làm thật, ăn thật”"', "'“Làm thật”'"])
def test_a_quotation_that_is_rightly_quoted_is_no_fault(title: str) -> None:
    assert _names(checked(story(title=title))) == []
    assert _names(checked(story(title=title.strip("'\"")))) == ["curly-quoted"]


PIECES = [
    base + tone + hat
    for base, hat in ("a\u0302", "e\u0302", "o\u0302", "a\u0306")
    for tone in "\u0300\u0301\u0303\u0309"
]


@pytest.mark.parametrize("typed", [*PIECES, "ð", "Ð"])
def test_a_letter_in_pieces_is_told_with_the_letter_that_is_meant(typed: str) -> None:
    result = checked(story(f"Chữ {typed} ở đây.\n"))
    assert _names(result) == ["broken-letter"]
    meant = result.findings[0].data["suggestion"]
    assert len(meant) == 1
    assert broken_letters(meant) == []
    assert sort_key(typed) == sort_key(meant)
    assert fold(typed) == fold(meant)


def test_letters_of_other_languages_of_the_country_are_left_alone() -> None:
    assert _names(checked(story("Ê-đê: ơ\u0306, ê\u0306, ô\u0306, x\u0304.\n"))) == []


def test_a_look_alike_letter_keeps_its_place_in_ids() -> None:
    assert slug("Ðà Nẵng") == "da-nang"


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("[vi-du.vn](https://noi-khac.example/)", "misleading-link"),
        ("[https://vi-du.vn/a](https://vi-du.com/a)", "misleading-link"),
        ("[**www.vi-du.vn**](https://noi-khac.example/)", "misleading-link"),
        ("[a.vi-du.vn](https://vi-du.vn/)", "misleading-link"),
        ("[vi-du.vn](https://www.vi-du.vn/a)", ""),
        ("[vi-du.vn](https://tin.vi-du.vn/a)", ""),
        ("[https://vi-du.vn/a](https://vi-du.vn/a)", ""),
        ("[mẫu.docx](https://vi-du.vn/mau.docx)", ""),
        ("[Báo Nhân dân](https://vi-du.vn/)", ""),
        ("<https://vi-du.vn/>", ""),
        ("[xem](https://việt-nam.vn/)", ""),
        ("[xem](https://c\u0430t.example/)", "mixed-host"),
        ("[xem](https://xn--ct-7kc.example/)", "mixed-host"),
    ],
)
def test_links_that_lead_elsewhere_than_they_seem_to(link: str, name: str) -> None:
    assert _names(checked(story(f"Xem {link} nhé.\n"))) == ([name] if name else [])


def test_a_host_of_two_scripts_is_written_out_in_both_ways() -> None:
    said = _said(checked(story("[xem](https://c\u0430t.example/)\n")))
    assert "c\u0430t.example" in said
    assert "xn--ct-7kc.example" in said


def test_adoption_never_turns_in_a_circle() -> None:
    others = {"a": "[2026/b]", "b": "[2026/c, 2026/d]", "c": "[2026/a]", "d": "[]"}
    pieces = {f"exemplars/2026/{one}.md": story(adopts=adopted) for one, adopted in others.items()}
    assert [one.path[-4] for one in checked(pieces).findings if one.name == "story-loop"] == ["a", "b", "c"]


def test_the_last_day_that_there_is_escapes_nothing() -> None:
    assert _names(checked(story(date="9999-12-31"))) == ["bad-date"]


@pytest.mark.parametrize("title", ["\u2800", "\u2800 \u2800"])
def test_words_that_nobody_sees_are_none(title: str) -> None:
    assert _names(checked(story(title=f'"{title}"'))) == ["unseen-words"]


def test_a_name_in_letters_apart_is_never_answered_with_one_that_looks_the_same() -> None:
    apart = normalize("NFD", "tổ.jpg")
    head = {"photo": "{file: tổ.jpg, alt: Cả tổ bên sổ, credit: Phòng Tổng hợp}"}
    files: dict[str, str | bytes] = {HERE: story("![Cả tổ](tổ.jpg)\n", **head), f"exemplars/2026/{apart}": b"anh"}
    found = checked(files).findings
    assert [one.name for one in found if one.name != "bad-file-name"] == []
    assert [one.data["suggestion"] for one in found if one.name == "bad-file-name"] == ["to.jpg"]


def test_a_picture_is_not_blamed_for_the_first_word_of_its_name() -> None:
    files: dict[str, str | bytes] = {HERE: story("![](Ảnh tập thể.jpg)\n"), "exemplars/2026/Ảnh tập thể.jpg": b"anh"}
    result = checked(files)
    assert {"unfinished-link", "bad-file-name"} <= set(_names(result))
    assert "“Ảnh”" not in _said(result)
    assert "dấu cách" in _said(result)
    assert "![](anh-tap-the.jpg)" in _said(result)


def test_letters_before_points_stay_letters() -> None:
    said = _said(checked(story("Việc đã làm:\n\na) sửa đường\nb) trồng cây\nđ) quét dọn\n")))
    assert "- a) sửa đường" in said
    assert "“- sửa đường”" not in said


def test_plain_words_are_not_called_by_the_name_of_small_letters() -> None:
    result = checked(story(title="Lãi <em>to</em>"))
    assert _names(result) == ["markup-in-text"]
    assert "chữ trơn" in _said(result)
    assert "chữ thường" not in _said(result)
