"""What is taken out at once: a subject that is held, and a consent that was withdrawn."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.column import Column, holds
from tests.publishing import tiny_column
from tests.small_column import HERE, TODAY, body_line, checked, names, story
from thidua.check import Result
from thidua.records.story import Story
from thidua.tally import is_units_own
from thidua.withheld import withdrawals

PERSON = "{kind: individual, name: Chị Lò Thị Hoa Ban}"
LATER = "exemplars/2026/chuyen-sau.md"
OTHER = "exemplars/2026/bai-khac.md"
HOLD = "{since: 2026-09-01, reason: editing}"


def _stories(result: Result) -> dict[str, Story]:
    return {one.content.id: one.content for one in result.pieces if isinstance(one.content, Story)}


def _withheld(result: Result) -> set[str]:
    return {name for name, one in _stories(result).items() if one.withheld}


def test_a_hold_takes_out_every_story_of_its_subject_wherever_it_stands() -> None:
    files = {
        HERE: story(),
        LATER: story("Một năm sau.\n", title="Chuyện sau", follows="2026/to-mot-cua", hold=HOLD),
        "exemplars/2026/sau-nua.md": story("Hai năm sau.\n", title="Chuyện sau nữa", follows="2026/chuyen-sau"),
        OTHER: story("Ở nơi khác.\n", title="Bài khác", subject="{kind: collective, name: Tổ khác}"),
    }
    result = checked(files)
    assert _withheld(result) == {"2026/to-mot-cua", "2026/chuyen-sau", "2026/sau-nua"}
    assert names(result) == []


def test_a_story_that_names_another_by_its_former_id_is_of_its_subject() -> None:
    files = {HERE: story(former="2026/ten-cu", hold=HOLD), LATER: story(title="Sau", follows="2026/ten-cu")}
    assert _withheld(checked(files)) == {"2026/to-mot-cua", "2026/chuyen-sau"}


def test_a_road_of_very_many_stories_is_held_whole() -> None:
    files = {
        f"exemplars/2026/bai-{number}.md": story(
            title=f"Bài thứ {number}",
            follows=f"2026/bai-{number - 1}" if number else None,
            hold=HOLD if number == 700 else None,
        )
        for number in range(1500)
    }
    assert len(_withheld(checked(files))) == 1500


def test_what_is_held_counts_unless_the_office_says_otherwise() -> None:
    def counted(hold: str | None) -> int:
        result = checked(story(hold=hold))
        plan = result.plans[0]
        assert is_units_own(_stories(result)["2026/to-mot-cua"], plan)
        return sum(entry.counted for entry in result.ledger(plan))

    assert counted(HOLD) == counted(None) > 0
    assert counted("{since: 2026-09-01, reason: editing, counts: false}") == 0


@pytest.mark.parametrize("hold", ["{since: 2026-09-01}", "{since: 2026-09-01, until: 2027-01-01}"])
def test_a_hold_names_a_paper_or_one_of_the_neutral_words(hold: str) -> None:
    assert names(checked(story(hold=hold))) == ["hold-without-order"]


@pytest.mark.parametrize("number", ["45/CV-VP", "7/2026/QĐ-UBND", "12-CV/TU", "45/TTr-VP", "103/TB-HĐTĐKT"])
def test_the_number_of_a_paper_is_enough(number: str) -> None:
    assert names(checked(story(hold=f"{{since: 2026-09-01, document: {number}}}"))) == []


@pytest.mark.parametrize("number", ["12/KL-TTr", "3/QĐ-UBKTTU", "5/TB-CSĐT", "9/KL-UBND", "4/QĐ-VKSND", "8/TB-UBKT"])
def test_a_number_that_tells_the_cause_is_refused(number: str) -> None:
    assert names(checked(story(hold=f"{{since: 2026-09-01, document: {number}}}"))) == ["hold-tells-cause"]


@pytest.mark.parametrize("words", ["Quyết định kỷ luật 45", "45/QĐ-VP về việc kiểm tra", "đang thanh tra"])
def test_no_words_stand_where_a_number_belongs(words: str) -> None:
    found = names(checked(story(hold=f"{{since: 2026-09-01, document: {words}}}")))
    assert found[0] in {"bad-form", "hold-tells-cause"}


@pytest.mark.parametrize("key", ["reason: under inspection", "cause: kỷ luật", "note: có đơn thư"])
def test_there_is_no_key_and_no_word_for_the_cause(key: str) -> None:
    result = checked(story(hold=f"{{since: 2026-09-01, document: 45/CV-VP, {key}}}"))
    assert {"unknown-choice", "unknown-key", "hold-tells-cause"} & set(names(result))


def test_the_cause_is_found_in_a_comment_and_not_repeated() -> None:
    text = story().replace("author:", "hold: {since: 2026-09-01, reason: editing}  # chờ kết luận thanh tra\nauthor:")
    result = checked(text)
    assert names(result) == ["hold-tells-cause"]
    assert "thanh tra" not in str(result.findings[0].data)


def test_a_body_may_speak_of_inspection_beside_a_hold() -> None:
    assert names(checked(story("Chị làm ở phòng thanh tra mười năm.\n", title="Phòng kiểm tra", hold=HOLD))) == []


@pytest.mark.parametrize(("until", "found"), [("2026-11-15", ["hold-to-review"]), ("2026-11-16", [])])
def test_the_day_of_review_only_reminds(until: str, found: list[str]) -> None:
    result = checked(story(hold=f"{{since: 2026-09-01, reason: editing, until: {until}}}"))
    assert names(result) == found
    assert _withheld(result)


def test_other_pieces_that_speak_of_it_are_named_and_stop_nothing() -> None:
    body = "Xem [bài ấy](to-mot-cua.md). Cả xã biết chị Lò Thị Hoa Ban.\n"
    consent = "{given: 2026-03-01}"
    files = {
        HERE: story(subject=PERSON, consent=consent, hold=HOLD),
        OTHER: story(body, title="Bài khác", subject="{kind: collective, name: Tổ khác}"),
        LATER: story("Lại thêm một mùa.\n", title="Một lần nữa", date="2026-07-12", subject=PERSON, consent=consent),
    }
    result = checked(files)
    assert names(result) == ["withheld-elsewhere"] * 3
    assert [one.data["case"] for one in result.findings] == ["link", "name", "subject"]
    assert result.errors == 0


@pytest.mark.parametrize(
    ("body", "head", "at"),
    [
        (
            "Cả xã ra bãi bồi từ lúc sương chưa tan, ai cũng biết chị Lò\nThị  Hoa Ban cùng cả tổ trồng rừng.\n",
            {},
            None,
        ),
        ("Chữ.\n", {"title": "Theo chị Lò Thị Hoa Ban ra bản"}, ("title",)),
        ("Chữ.\n", {"summary": "Một sáng cùng chị Lò Thị Hoa Ban."}, ("summary",)),
        ("Chữ.\n", {"summary": "Một sáng cùng chị Lò Thị Hoa Bano."}, ()),
    ],
)
def test_a_name_is_found_over_two_lines_and_in_what_a_piece_says_of_itself(
    body: str, head: dict[str, str], at: tuple[str, ...] | None
) -> None:
    other = story(body, **{"title": "Bài khác", "subject": "{kind: collective, name: Tổ khác}", **head})
    result = checked({HERE: story(subject=PERSON, consent="{given: 2026-03-01}", hold=HOLD), OTHER: other})
    assert names(result) == ([] if at == () else ["withheld-elsewhere"])
    for one in result.findings:
        line = body_line(other) if at is None else 1 + other.split("\n").index(f"{at[0]}: {head[at[0]]}")
        assert (one.data["case"], one.position.line) == ("name", line)


@pytest.mark.parametrize(
    ("given", "out"),
    [("2026-06-01", True), ("2026-11-10", True), ("2026-11-11", False)],
)
def test_a_withdrawn_consent_takes_out_all_that_was_agreed_to_before(given: str, *, out: bool) -> None:
    files = {
        HERE: story(subject=PERSON, consent="{given: 2026-03-01, withdrawn: 2026-11-10}"),
        LATER: story(
            title="Sau", date="2026-11-12", subject=PERSON, follows="2026/to-mot-cua", consent=f"{{given: {given}}}"
        ),
    }
    assert _withheld(checked(files)) == {"2026/to-mot-cua", *(["2026/chuyen-sau"] if out else [])}


def test_a_withdrawn_consent_takes_out_an_earlier_story_of_the_person_too() -> None:
    files = {
        HERE: story(subject=PERSON, date="2025-03-01"),
        LATER: story(
            title="Sau",
            subject=PERSON,
            follows="2026/to-mot-cua",
            consent="{given: 2026-03-01, withdrawn: 2026-11-10}",
        ),
    }
    assert _withheld(checked(files)) == {"2026/to-mot-cua", "2026/chuyen-sau"}


def test_a_withdrawn_consent_takes_out_no_story_of_a_collective() -> None:
    gone = "{given: 2026-03-01, withdrawn: 2026-11-10}"
    files = {
        HERE: story(subject=PERSON, consent=gone),
        LATER: story(title="Sau", subject="{kind: collective, name: Tổ sau}", follows="2026/to-mot-cua"),
    }
    assert _withheld(checked(files)) == {"2026/to-mot-cua"}


@pytest.mark.parametrize(
    ("consent", "left"),
    [
        ("{given: 2026-03-01, withdrawn: 2026-11-10}", [10]),
        ("{given: 2026-03-01, withdrawn: 2026-10-20}", [-11]),
        ("{given: 2026-03-01, withdrawn: 2026-11-10, removed: 2026-11-12}", []),
        ("{given: 2026-03-01, withdrawn: 2026-11-10, removed: 2026-11-16}", [10]),
        ("{given: 2026-03-01, withdrawn: 9999-12-30}", [(date.max - TODAY).days]),
        ("{given: 2026-03-01}", []),
    ],
)
def test_fifteen_days_are_counted_until_all_is_removed(consent: str, left: list[int]) -> None:
    result = checked(story(subject=PERSON, consent=consent))
    assert [one.left for one in withdrawals(_stories(result).values(), TODAY)] == left


@pytest.mark.parametrize(
    ("covers", "more", "lacking"),
    [
        ("[text, column]", {}, ""),
        ("[text]", {}, "column"),
        ("[photo, radio]", {}, "text, column"),
        ("[text, column]", {"published": "[{channel: radio, date: 2026-03-20}]"}, "radio"),
        ("[]", {}, ""),
    ],
)
def test_what_is_published_is_covered(covers: str, more: dict[str, str], lacking: str) -> None:
    consent = f"{{given: 2026-03-01, covers: {covers}}}"
    result = checked(story(subject=PERSON, consent=consent, **more))
    found = [one for one in result.findings if one.name == "consent-too-narrow"]
    assert [one.data["value"] for one in found] == ([lacking] if lacking else [])


def test_a_photo_needs_a_consent_of_its_own() -> None:
    head = {"subject": PERSON, "photo": "{file: anh.jpg, alt: Chị bên khung cửi, credit: Phòng Tổng hợp}"}
    without = checked(story(consent="{given: 2026-03-01, covers: [text, column]}", **head))
    assert "consent-too-narrow" in names(without)
    covered = checked(story(consent="{given: 2026-03-01, covers: [text, photo, column]}", **head))
    assert "consent-too-narrow" not in names(covered)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Column:
    """A site in which one story is held, another follows it, and a third links to it and takes its model up."""
    column = tiny_column(tmp_path_factory.mktemp("held"), "cuonsothua")
    column.story(
        "chuyen-sau", "Chuyện sau này kể rất dài về vuonchuoi.", title="Chuyện sau", follows="2026/bai-dau", hold=HOLD
    )
    link = "Xem [bài về tổ](bai-dau.md) rồi làm theo."
    other = "{kind: collective, name: Tổ khác hẳn}"
    column.story("bai-ba", link, title="Bài thứ ba", subject=other, adopts="[2026/bai-dau]")
    done = column.run("build")
    assert done.code == 0, done.err
    return column


def test_nothing_of_a_held_subject_is_left_in_the_site(held: Column) -> None:
    site = held.file("site")
    assert holds(site, "cuonsothua", "vuonchuoi", "Chuyện sau", "Một bài để thử") == []
    named = {path.relative_to(site).as_posix() for path in site.rglob("*") if "bai-dau" in path.as_posix()}
    assert {name for name in named if name.endswith((".jpg", ".webp", ".png"))} == set()


@pytest.mark.parametrize("slug", ["bai-dau", "chuyen-sau", "ten-cu"])
def test_its_addresses_answer_kindly_and_tell_nothing(held: Column, slug: str) -> None:
    page = held.file(f"site/dien-hinh/2026/{slug}/index.html").read_text(encoding="utf-8")
    assert "Trang này hiện không hiển thị" in page
    assert '<meta name="robots" content="noindex">' in page
    assert 'rel="canonical"' not in page
    assert "biên tập" not in page
    assert f"2026/{slug}/" not in held.file("site/sitemap.xml").read_text(encoding="utf-8")


def test_another_pieces_link_to_it_is_printed_as_words(held: Column) -> None:
    page = held.file("site/dien-hinh/2026/bai-ba/index.html").read_text(encoding="utf-8")
    assert "Xem bài về tổ rồi" in page
    assert "bai-dau" not in page


def test_the_ledger_tells_of_a_withdrawal_and_where_it_must_be_carried_out(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    consent = "{given: 2026-05-01, withdrawn: 2026-11-10}"
    published = "[{channel: bao, date: 2026-05-06, url: 'https://bao.example/bai'}]"
    column.story("bai-hai", subject=PERSON, consent=consent, published=published)
    text = column.run("ledger").out
    assert "2026/bai-hai: rút lại ngày 10/11/2026, hạn 25/11/2026 (còn 10 ngày)" in text
    assert "đã đăng ở: https://bao.example/bai" in text
    told = column.run("ledger", "--format", "json").data["withdrawals"]
    assert told[0]["due"] == date(2026, 11, 25).isoformat()
