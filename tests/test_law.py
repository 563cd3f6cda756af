"""Papers of law that end, and units that are no more: who cites them is told, in time and after it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.column import ROOT
from tests.handbook_pages import pages
from tests.small_column import HERE, PLAN, TODAY, checked, names, story
from thidua.law import AHEAD, Laws, numbers, whole_number

CITES = "cites:\n  - {{number: 12/2024/QĐ-UBND, title: Quy chế thi đua{more}}}\n"
PAGE = "pages/cach-binh-xet.md"
DECREE = "Nghị định số 152/2025/NĐ-CP"


def _plan(more: str = "", *, cites: str = CITES) -> dict[str, str]:
    return {"plan.yml": PLAN + cites.format(more=more)}


def _page(body: str) -> str:
    return f"---\ntitle: Cách bình xét\nsummary: Bình xét theo quy chế nào.\n---\n{body}\n"


@pytest.mark.parametrize(
    ("ends", "found"),
    [
        ("2026-11-14", ["cited-law-ended"]),
        ("2026-11-15", ["cited-law-ended"]),
        ("2026-11-16", ["cited-law-ending"]),
        ("2027-02-13", ["cited-law-ending"]),
        ("2027-02-14", []),
    ],
)
def test_a_plan_is_told_ninety_days_ahead_and_from_the_day_on(ends: str, found: list[str]) -> None:
    assert (date(2027, 2, 13) - TODAY).days == AHEAD
    assert names(checked(story(), plans=_plan(f", in_force_to: {ends}"))) == found


def test_a_plan_that_is_over_was_right_in_its_time() -> None:
    plan = _plan(", in_force_to: 2027-01-01")
    assert "cited-law-ended" not in names(checked({}, plans=plan, today=date(2035, 1, 1)))


def test_who_replaced_it_is_said() -> None:
    more = ", in_force_to: 2026-11-01, replaced_by: Quyết định số 7/2026/QĐ-UBND"
    found = checked(story(), plans=_plan(more)).findings
    assert [one.data["replaced"] for one in found] == ["Quyết định số 7/2026/QĐ-UBND"]


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2026, 11, 30), []),
        (date(2026, 12, 1), ["cited-law-ending"]),
        (date(2027, 2, 28), ["cited-law-ending"]),
        (date(2027, 3, 1), ["cited-law-ended"]),
    ],
)
def test_a_page_that_cites_a_decree_which_ends_by_itself_is_told(today: date, found: list[str]) -> None:
    body = f"Hồ sơ lập theo {DECREE}."
    assert [one for one in names(checked({PAGE: _page(body)}, today=today)) if one.startswith("cited")] == found


@pytest.mark.parametrize("said", ["98/2023/NĐ-CP", "Nghị định 98/2023", "NĐ 98/2023", "Nghị định số: 98/2023/NÐ-CP"])
def test_however_the_dead_decree_is_written(said: str) -> None:
    assert "cited-law-ended" in names(checked({PAGE: _page(f"Bình xét theo {said} và quy chế.")}))


@pytest.mark.parametrize(
    "said",
    [
        "Nghị định 152/2025/NĐ-CP thay thế Nghị định 98/2023/NĐ-CP.",
        "Nghị định 98/2023/NĐ-CP đã hết hiệu lực từ 01/7/2025.",
        "Hồ sơ số 98/2023 và biên bản 98/2023/BB-HĐ.",
        "Ngày 9/8/2023, tổ có 98/2023 phiếu.",
        "Nghị định 198/2023/NĐ-CP về việc khác.",
    ],
)
def test_who_says_that_it_is_dead_or_means_another_paper_is_left_alone(said: str) -> None:
    assert names(checked({PAGE: _page(said)})) == []


def test_a_story_is_judged_as_of_its_own_day() -> None:
    body = "Chị được khen theo Nghị định 98/2023/NĐ-CP.\n"
    assert names(checked({HERE: story(body)})) == ["cited-law-ended"]
    old = {"exemplars/2025/to-mot-cua.md": story(body, date="2025-06-30")}
    assert "cited-law-ended" not in names(checked(old))


def test_what_a_document_says_of_itself_holds_for_all_who_cite_it() -> None:
    document = (
        "---\ntitle: Quy chế\nnumber: 12/2024/QĐ-TTg\ndate: 2024-02-01\nissuer: Thủ tướng\nlevel: central\n"
        "in_force_to: 2026-10-01\nreplaced_by: Quyết định số 5/2026/QĐ-TTg\n---\nVăn bản 12/2024/QĐ-TTg.\n"
    )
    files = {"documents/quy-che.md": document, PAGE: _page("Làm theo Quyết định 12/2024/QĐ-TTg.")}
    result = checked(files)
    assert [(one.path, one.name) for one in result.findings] == [(f"content/{PAGE}", "cited-law-ended")]


def test_a_plan_that_cites_a_paper_with_a_known_end_says_so() -> None:
    cites = "cites:\n  - {{number: 152/2025/NĐ-CP{more}}}\n"
    assert names(checked(story(), plans=_plan(cites=cites))) == ["end-not-said"]
    assert names(checked(story(), plans=_plan(", in_force_to: 2027-03-01", cites=cites))) == []


def test_the_words_of_a_plan_are_read_too() -> None:
    plan = PLAN.replace("source: ", "source: Nghị định 98/2023/NĐ-CP mục ", 1)
    assert names(checked(story(), plans={"plan.yml": plan})) == ["cited-law-ended"]


LATE = """id: xa-mau
title: Nhân rộng gương điển hình giai đoạn 2026 - 2027
office: {{name: Ủy ban nhân dân xã (mẫu), short: UBND xã (mẫu)}}
from: {start}
to: 2027
unit_label: phòng
units:
  - {{id: mot-phong, name: {name}}}
quotas: []
"""


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("Phòng Nội vụ", "home-affairs"),
        ("UBND huyện Mẫu", "district"),
        ("Ủy ban nhân dân thị xã Mẫu", "district"),
        ("Huyện Mẫu", "district"),
        ("Sở Thông tin và Truyền thông", "ministry"),
        ("Sở Nội vụ", ""),
        ("Phòng Văn hóa - Xã hội", ""),
        ("Ban Quản lý di tích Huyện ủy cũ", ""),
        ("Trung tâm Thông tin", ""),
    ],
)
def test_a_plan_of_today_names_no_unit_that_is_no_more(name: str, case: str) -> None:
    found = checked({}, plans={"plan.yml": LATE.format(start="2026", name=name)}).findings
    assert [one.data["case"] for one in found if one.name == "abolished-unit"] == ([case] if case else [])


def test_a_plan_from_before_names_those_of_its_time() -> None:
    result = checked({}, plans={"plan.yml": LATE.format(start="2025-06-30", name="Phòng Nội vụ")})
    assert "abolished-unit" not in names(result)


def test_numbers_are_read_whole() -> None:
    assert whole_number("06/2022/QH15") == "06/2022/QH15"
    assert [one for one, _, _ in numbers("Luật 06/2022/QH15, NĐ 98/2023, TT 15/2025/TT-BNV.")] == [
        *("06/2022/QH15", "98/2023/NĐ-CP", "15/2025/TT-BNV"),
    ]
    known = Laws().of("Nghị định 098/2023")
    assert known is not None
    assert known.ends == date(2025, 7, 1)


def test_no_sample_and_no_page_of_the_handbook_cites_the_dead_decree() -> None:
    """But for the page of the rule itself, whose examples are what a wrong citation looks like."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "content").rglob("*.md")}
    texts |= {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "plans").glob("*.yml")}
    texts |= pages()
    assert [name for name, text in texts.items() if re.search(r"(?<!\d)98/2023", text)] == []
    unsaid = [name for name, text in texts.items() if "152/2025" in text and "2027" not in text]
    assert unsaid == []
