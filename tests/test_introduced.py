"""Introduced is not published: who does not wish to be on the site counts, and leaves no byte in it."""

from __future__ import annotations

import pytest

from tests.column import Column, holds
from tests.publishing import tiny_column
from tests.small_column import HERE, PLAN, TODAY, checked, names, story
from thidua.gate.canaries import canaries_of
from thidua.ledger import QuotaStatus
from thidua.papers.kinds.quarter import quarter
from thidua.papers.kinds.roll import roll

ONLY = {"publish": "false", "subject": "{kind: individual, name: Bà Nguyễn Thị Kín}"}
QUOTA = """\
quotas:
  - {id: hang-nam, title: Mỗi phòng một cá nhân, per: unit, every: year, at_least: 1, source: II}
"""


def test_it_needs_no_text_and_no_consent() -> None:
    assert names(checked(story("", **ONLY))) == []
    assert names(checked(story("", **{**ONLY, "publish": "true"}))) == ["empty-body", "missing-consent"]


def test_it_counts_and_is_not_public() -> None:
    result = checked(story("", **ONLY))
    (entry,) = (one for one in result.ledger(result.plans[0]) if one.stories)
    assert (entry.status, entry.stories) == (QuotaStatus.MET, ("2026/to-mot-cua",))
    assert not result.pieces[0].is_public(TODAY)


def test_the_last_gate_looks_for_it() -> None:
    canaries = canaries_of(checked(story("", **ONLY)).pieces, [PLAN], today=TODAY)
    assert [one.path for one in canaries.leaks("a.html", "<p>Bà Nguyễn Thị Kín</p>")] == ["a.html"]
    shown = checked(story("Một câu.", subject=ONLY["subject"], sample="true")).pieces
    assert list(canaries_of(shown, [PLAN], today=TODAY).leaks("a.html", "<p>Bà Nguyễn Thị Kín</p>")) == []


def test_a_link_to_it_leads_to_what_is_hidden() -> None:
    files = {HERE: story("", **ONLY), "exemplars/2026/khac.md": story("[Bà](to-mot-cua.md)\n", unit="phong-kinh-te")}
    assert names(checked(files)) == ["link-to-hidden"]


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Column:
    column = tiny_column(tmp_path_factory.mktemp("column"))
    column.replace("plans/thu.yml", "quotas: []\n", QUOTA)
    column.replace("mkdocs.yml", "board: true", "board: full")
    column.story("ba-kin", body="", title="Người ở cuối hành lang khuất", **ONLY, summary="Bà không muốn lên trang.")
    return column


def test_no_byte_of_the_name_is_in_the_site(column: Column) -> None:
    run = column.run("build")
    assert run.code == 0, run.err
    said = ("Nguyễn Thị Kín", "cuối hành lang khuất", "không muốn lên trang", "ba-kin")
    assert holds(column.root / "site", *said) == []
    assert "2026/ba-kin" in column.run("ledger").out
    board = (column.root / "site" / "chi-tieu" / "index.html").read_text(encoding="utf-8")
    assert "2/1 bài" in board


TWINS = "exemplars/2026/khac.md"


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, ["twice-the-same"]),
        ({"title": "Chuyện khác hẳn", "subject": "{kind: collective, name: tổ một cửa LƯU ĐỘNG}"}, ["twice-the-same"]),
        ({"subject": "{kind: collective, name: Tổ Hai}", "title": "Tổ một cửa về bản."}, ["twice-the-same"]),
        ({"subject": "{kind: collective, name: Tổ Hai}", "title": "Chuyện khác hẳn"}, []),
        ({"unit": "phong-kinh-te"}, []),
        ({"date": "2026-05-12"}, []),
        ({"follows": "2026/to-mot-cua"}, []),
        ({"status": "draft"}, []),
    ],
)
def test_what_looks_the_same_in_one_unit_and_period_is_told(changes: dict[str, str], found: list[str]) -> None:
    body = "" if not changes else "Chợ họp từ tinh mơ, quầy hàng dựng sát bờ suối cạn.\n"
    files = {HERE: story(), TWINS: story(body or "Bà con đến từ lúc sương chưa tan hẳn trên mái.\n", **changes)}
    assert names(checked(files)) == found


def test_a_text_that_is_mostly_the_same_is_told_with_the_other_file() -> None:
    lines = [f"Câu thứ {n} kể một việc nhỏ mà tổ làm mỗi sáng thứ ba." for n in range(10)]
    other = {"title": "Chuyện khác hẳn", "subject": "{kind: collective, name: Tổ Hai}"}
    files = {HERE: story(" ".join(lines)), TWINS: story(" ".join([*lines[3:], "Hết."]), **other)}
    (found,) = checked(files).findings
    assert (found.name, found.path, found.data["other"]) == ("twice-the-same", f"content/{HERE}", f"content/{TWINS}")
    files[TWINS] = story(" ".join([*lines[6:], "Hết."]), **other)
    assert names(checked(files)) == []


def test_files_that_are_the_same_to_the_byte_count_once() -> None:
    result = checked({HERE: story(), TWINS: story()})
    assert names(result) == ["twice-the-same"]
    assert [one.counted for one in result.ledger(result.plans[0]) if one.stories] == [1]
    other = checked({HERE: story(), TWINS: story(summary="Khác.")})
    assert [one.counted for one in other.ledger(other.plans[0]) if one.stories] == [2]


@pytest.mark.parametrize("quota", ["unit", "office"])
def test_a_council_subject_stands_in_no_units_list(quota: str) -> None:
    """Though the office's own quota counts it, and its own list has it."""
    plan = PLAN.replace("per: unit", f"per: {quota}") + "council: [{when: leader, source: III.4}]\n"
    leader = "{kind: individual, name: Lãnh đạo X, leader: true}"
    files = {
        HERE: story(subject=leader, sample="true", endorsement="{by: Hội đồng, date: 2026-03-01}"),
        TWINS: story(subject="{kind: collective, name: Tổ Hai}", title="Chuyện khác hẳn"),
    }
    result = checked(files, plans={"plan.yml": plan})
    (judged,), unit = result.plans, result.plans[0].unit("phong-tong-hop")
    period = judged.period_of("2026-Q1")
    assert period
    own = roll(result, judged, period).stories
    assert len(own) == (2 if quota == "office" else 1)
    table = quarter(result, judged, period, unit=unit).table
    assert table is not None
    assert ["Tổ Hai" in str(row) for row in table.rows] == [True]


def test_a_council_subject_with_its_endorsement_is_no_warning_and_counts_for_no_unit() -> None:
    plan = PLAN + "council: [{when: collective, source: III.4}]\n"
    bare = checked(story(), plans={"plan.yml": plan})
    assert [(one.name, one.data["source"]) for one in bare.findings] == [("council-introduces", "III.4")]
    vouched = checked(story(endorsement="{by: Hội đồng, date: 2026-03-01}"), plans={"plan.yml": plan})
    assert names(vouched) == []
    for result in (bare, vouched):
        assert not [one for one in result.ledger(result.plans[0]) if one.counted]
