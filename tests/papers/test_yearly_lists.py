"""Registrations, what became of them, what a unit reports, and points: what they list, what they leave blank."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

import frontmatter
import pytest

from tests.papers.yearly_column import BY_HAND, FILES, PERSON, REGISTERED, REPORTED, SCORED, annexes, column, of, texts
from tests.small_column import PLAN, checked, story
from thidua.papers.honours import is_commendation
from thidua.papers.kinds.register import register
from thidua.papers.kinds.score import points, score, total
from thidua.papers.kinds.selection import selection
from thidua.papers.kinds.unit import unit
from thidua.papers.kinds.year import year
from thidua.papers.model import Paper, Table
from thidua.papers.words import DOTTED


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Lao động tiên tiến", False),
        ("Chiến sĩ thi đua cơ sở", False),
        ("Cờ thi đua của Bộ", False),
        ("Bằng khen của Chủ tịch UBND tỉnh", True),
        ("giấy khen", True),
        ("Huân chương Lao động hạng Ba", True),
        ("Giấy công nhận", True),
    ],
)
def test_a_form_of_commendation_stands_under_khen_thuong(name: str, *, form: bool) -> None:
    assert is_commendation(name) is form


def test_registrations_have_their_double_head_and_units_without_any_are_named() -> None:
    result, plan = column(FILES, registrations=REGISTERED)
    made = register(result, plan, of(plan, "2026"))
    assert made
    assert made.table
    assert [(one.group, one.title) for one in made.table.columns[-2:]] == [
        ("Thi đua", "Danh hiệu"), ("Khen thưởng", "Hình thức"),
    ]  # fmt: skip
    assert made.table.rows == (
        ("1", "Ông", "N.V.A.", "Phòng Tổng hợp", "Lao động tiên tiến", ""),
        ("2", "", "Tổ Một cửa", "Phòng Kinh tế", "Tập thể lao động xuất sắc", "Bằng khen"),
    )
    assert texts(made)[-1] == "Chưa đăng ký: Trung tâm Thông tin."


def test_a_unit_that_was_not_there_in_a_year_is_not_named_as_without_registrations() -> None:
    early = {"2025.yml": REGISTERED["2026.yml"]}
    result, plan = column({}, registrations=early)
    made = register(result, plan, of(plan, "2025"))
    assert "Trung tâm Thông tin" not in str(made)
    assert "2 đăng ký" in texts(made)[0]


def test_a_plan_without_registrations_and_rows_has_no_such_paper() -> None:
    result, plan = column(FILES, PLAN)
    assert register(result, plan, of(plan, "2026")) is None
    result, plan = column(FILES, PLAN, registrations=REGISTERED)
    assert register(result, plan, of(plan, "2026"))


def test_a_selection_follows_each_from_registration_to_honour_and_adds_who_was_not_registered() -> None:
    files = {
        **FILES,
        "exemplars/2026/b.md": story(
            title="Cổng ngõ sạch",
            date="2026-06-01",
            unit="phong-kinh-te",
            subject="{kind: collective, name: Tổ Một cửa}",
            reviews="[{date: 2026-08-01, note: Đã thăm tổ}]",
            recognitions="[{level: co-quan, form: Giấy khen, status: granted, date: 2026-11-01}]",
        ),
        "exemplars/2026/e.md": story(title="Bà đỡ", date="2026-03-03", subject="{kind: collective, name: Bà đỡ bản}"),
    }
    result, plan = column(files, registrations=REGISTERED)
    made = selection(result, plan, of(plan, "2026"))
    assert made.table
    assert made.table.rows == (
        ("1", "Bà đỡ bản", "Phòng Tổng hợp", "", "", "03/03/2026", ""),
        ("2", "Ông N.V.A.", "Phòng Tổng hợp", "Lao động tiên tiến", "", "02/02/2026", ""),
        (
            *("3", "Tổ Một cửa", "Phòng Kinh tế", "Tập thể lao động xuất sắc\nBằng khen"),
            *("01/08/2026", "01/06/2026", "Giấy khen"),
        ),
    )
    assert "đăng ký 2, trong đó đã giới thiệu 2; giới thiệu mà không đăng ký 1; đã được khen thưởng 1" in texts(made)[0]


def test_a_unit_reports_its_own_quotas_people_and_pieces() -> None:
    result, plan = column(FILES)
    made = unit(result, plan, plan.units[1], of(plan, "2026"))
    assert isinstance(made.paper, Paper)
    assert (made.paper.head.office, made.paper.head.symbol) == ("Phòng Kinh tế", "")
    table = next(block for block in made.paper.body if isinstance(block, Table))
    quota = "Mỗi đơn vị giới thiệu ít nhất 01 điển hình hằng quý"
    assert table.rows[:2] == (
        ("1", quota, "quý I/2026", "1", "0", "quá hạn, chưa hoàn thành"),
        ("2", quota, "quý II/2026", "1", "1", "đã hoàn thành"),
    )
    assert made.table
    assert [row[2] for row in made.table.rows] == ["Tổ một cửa lưu động"]
    assert "Đăng trên chuyên mục 1 bài điển hình và 1 tin, bài khác; 2 lần đăng, phát ở nơi khác." in texts(made)
    assert made.paper.to == (DOTTED,)


def test_a_unit_counts_neither_what_waits_nor_what_the_council_introduced() -> None:
    placed = "[{channel: cong-thong-tin, date: 2026-07-08}]"
    granted = "[{level: co-quan, form: Giấy khen, status: granted, date: 2026-07-09}]"
    kinh_te = {"unit": "phong-kinh-te", "date": "2026-07-07"}
    result, plan = column({
        "exemplars/2026/cho.md": story(title="Chờ duyệt", status="submitted", published=placed, **kinh_te),
        "exemplars/2026/hoi-dong.md": story(
            title="Của Hội đồng", introduced_by="council", published=placed, recognitions=granted, **kinh_te
        ),
        "exemplars/2026/chua-hoi.md": story(title="Chưa hỏi", subject=PERSON, published=placed, **kinh_te),
    })  # fmt: skip
    told = texts(unit(result, plan, plan.units[1], of(plan, "2026")))
    assert "Đăng trên chuyên mục 0 bài điển hình và 0 tin, bài khác; 1 lần đăng, phát ở nơi khác." in told
    assert "Trong số các điển hình đã giới thiệu, chưa ghi nhận hình thức khen thưởng nào." in told


def test_a_plan_without_points_leaves_the_column_blank() -> None:
    result, plan = column(FILES)
    made = score(result, plan, of(plan, "2026"))
    assert made.table
    assert {row[-1] for row in made.table.rows} == {""}
    assert len(annexes(made)) == 1
    assert "kế hoạch không in thang điểm nên cột điểm để trống" in texts(made)[0]


def _fronts(files: Mapping[str, str]) -> list[dict[str, object]]:
    return [frontmatter.loads(text).metadata for name, text in files.items() if name.startswith("exemplars/")]


def test_points_are_recomputed_from_the_files_alone() -> None:
    many = {
        f"exemplars/2026/nhieu-{number}.md": story(
            title=f"Bài số {number} của phòng",
            date=f"2026-{number + 1:02}-10",
            subject=f"{{kind: collective, name: Tổ số {number}}}",
            published=f"[{{channel: cong-thong-tin, date: 2026-{number + 1:02}-11}}]" if number % 2 else None,
        )
        for number in range(6)
    }
    files = {**FILES, **many}
    result, plan = column(files, PLAN + REPORTED + SCORED)
    assert result.errors == 0
    today, stories, shown = date(2026, 12, 20), Counter[object](), Counter[object]()
    for front in _fronts(files):
        day = front["date"]
        assert isinstance(day, date)
        if front["status"] == "approved" and day <= today:
            stories[front["unit"]] += 1
            listed = front.get("published", [])
            assert isinstance(listed, list)
            shown[front["unit"]] += sum(one["date"] <= today for one in listed)
    by_hand = {one.id: min(5 * stories[one.id], 10) + 3 * shown[one.id] for one in plan.units}
    assert by_hand == {"phong-tong-hop": 10 + 9, "phong-kinh-te": 5 + 6, "trung-tam-thong-tin": 0}
    assert {name: total(found) for name, found in points(result, plan, of(plan, "2026")).items()} == by_hand
    made = score(result, plan, of(plan, "2026"))
    assert made.table
    assert sum(int(row[-1]) for row in made.table.rows) == sum(by_hand.values())
    detail = annexes(made)[1].body[0]
    assert isinstance(detail, Table)
    assert detail.rows[0][2:] == ("Mỗi bài điển hình (nhiều nhất 10)", "7", "5", "10")


def test_points_that_people_give_leave_their_cell_and_the_sum_blank() -> None:
    result, plan = column(FILES, PLAN + SCORED + BY_HAND)
    made = score(result, plan, of(plan, "2026"))
    assert made.table
    assert {row[-1] for row in made.table.rows} == {""}
    detail = annexes(made)[1].body[0]
    assert isinstance(detail, Table)
    assert [row[3:] for row in detail.rows if row[2] == "Nền nếp"] == [("", "20", "")] * len(plan.units)


@pytest.mark.parametrize(
    ("scoring", "rule"),
    [
        ("{what: published, channels: [khong-co]}", "unknown-plan-reference"),
        ("{what: articles, subjects: [individual]}", "unclear-duty"),
    ],
)
def test_what_points_count_is_checked_as_what_quotas_count(scoring: str, rule: str) -> None:
    plan = f"{PLAN}scoring:\n  - {{id: a, title: A, points: 1, count: {scoring}, source: IV}}\n"
    result = checked({}, plans={"plan.yml": plan})
    assert [one.name for one in result.findings] == [rule]


def test_a_unit_and_an_office_word_what_was_published_alike() -> None:
    result, plan = column(FILES)
    kinh_te = next(one for one in plan.units if one.id == "phong-kinh-te")
    said = "Đăng trên chuyên mục 1 bài điển hình và 1 tin, bài khác; 2 lần đăng, phát ở nơi khác"
    assert f"{said}." in texts(unit(result, plan, kinh_te, of(plan, "2026")))
    assert any(
        " Đăng trên chuyên mục 2 bài điển hình và 1 tin, bài khác; 2 lần đăng, phát" in one
        for one in texts(year(result, plan, of(plan, "2026")))
    )
