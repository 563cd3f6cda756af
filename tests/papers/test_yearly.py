"""The report on a year and those for reviews: what they count, whom they name, and whom no paper names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from tests.papers.yearly_column import (
    FILES,
    HELD,
    PERSON,
    REGISTERED,
    REPORTED,
    SCORED,
    UNASKED,
    annexes,
    column,
    of,
    of_everything,
    rows,
    texts,
    year_of,
)
from tests.small_column import PLAN, story
from thidua.papers.checks import differences
from thidua.papers.kinds.milestone import milestone
from thidua.papers.kinds.quarter import quarter
from thidua.papers.kinds.register import register
from thidua.papers.kinds.year import reported
from thidua.papers.layout import to_docx
from thidua.papers.model import Paper, Table


def test_a_year_says_as_of_which_day_and_what_still_runs() -> None:
    made = year_of(*column(FILES))
    told = texts(made)
    assert "số liệu tính đến ngày 20 tháng 12 năm 2026" in told[0]
    assert "1 đang trong kỳ" not in told[2]
    assert told[2].startswith(
        "- Mỗi đơn vị giới thiệu ít nhất 01 điển hình hằng quý (mục II.2 của Kế hoạch): 10 lượt, gồm"
    )
    assert "3 đang trong kỳ" in told[2]
    assert made.notes[0] == "Không đưa vào 1 trong 3 bài của kỳ: còn chờ duyệt."


def test_a_year_counts_what_was_introduced_and_what_was_published_by_each_thing_named() -> None:
    (annex,) = annexes(year_of(*column(FILES)))
    assert rows(annex, "Theo đơn vị") == [
        ("1", "Phòng Tổng hợp", "1", "1", "0", "0"),
        ("2", "Phòng Kinh tế", "1", "1", "1", "2"),
        ("", "Cộng", "2", "2", "1", "2"),
    ]
    assert rows(annex, "Theo đối tượng") == [
        ("1", "Cá nhân", "1"), ("2", "Tập thể", "1"), ("3", "Hộ gia đình", "0"),
    ]  # fmt: skip
    # What nobody has written about yet is shown, never failed.
    assert ("2", "Dân vận khéo", "0", "0", "0", "0") in rows(annex, "Theo lĩnh vực")
    assert ("3", "Hội thi, cuộc thi", "1") in rows(annex, "theo thể loại")
    assert rows(annex, "Theo kênh") == [("1", "Cổng thông tin điện tử", "2")]


def test_a_campaign_that_only_an_article_names_stands_by_its_title() -> None:
    page = "---\ntitle: Văn hóa công sở\nkind: drive\nsummary: Một.\n---\nMột.\n"
    named = FILES["articles/2026/hoi-thi.md"].replace("kind: contest", "kind: contest\ncampaigns: [van-hoa]")
    (annex,) = annexes(year_of(*column({"campaigns/van-hoa.md": page, "articles/2026/hoi-thi.md": named})))
    assert ("Văn hóa công sở", "0", "0", "1", "0") in [row[1:] for row in rows(annex, "Theo phong trào")]


def test_honours_of_a_year_are_those_of_whom_was_introduced_and_only_what_was_granted_by_then() -> None:
    assert "Trong số các điển hình đã giới thiệu, 1 được khen thưởng: 1 Giấy khen (cấp cơ quan)." in texts(
        year_of(*column(FILES))
    )
    assert "chưa ghi nhận hình thức khen thưởng nào" in texts(year_of(*column(FILES, today="2026-10-31")))[-1]


def test_who_is_short_is_named_only_with_the_annex() -> None:
    result, plan = column(FILES)
    assert len(annexes(year_of(result, plan))) == 1
    first, short = annexes(year_of(result, plan, annex=True))
    assert "Trung tâm Thông tin" not in str(first)
    table = short.body[0]
    assert isinstance(table, Table)
    assert ("Trung tâm Thông tin", "quý III/2026", "1", "0", "30/09/2026") in [
        (*row[1:2], *row[3:]) for row in table.rows
    ]
    assert all(row[3] != "quý IV/2026" for row in table.rows)


LATE = {**FILES, "exemplars/2025/cuoi-nam.md": story(title="Cuối năm", date="2025-12-31")}


def test_the_last_days_of_last_year_are_carried_in_from_the_day_that_the_book_names() -> None:
    book = {"2025.yml": "- {kind: report, report: bao-cao-nam, period: 2025, date: 2025-12-20}\n"}
    result, plan = column(LATE, receipts=book)
    assert reported(result, plan, of(plan, "2026")).since == date(2025, 12, 21)
    told = texts(year_of(result, plan))
    assert any(
        "cuối năm 2025 (từ ngày 21 tháng 12 năm 2025 đến ngày 31 tháng 12 năm 2025)" in text
        and text.endswith("1 điển hình được giới thiệu, 1 tin, bài được đăng.")
        for text in told
    )
    assert rows(annexes(year_of(result, plan))[0], "Theo đơn vị")[-1][2:4] == ("3", "3")


def test_where_nothing_is_booked_last_years_report_is_taken_to_have_gone_on_its_last_day() -> None:
    result, plan = column(LATE)
    assert reported(result, plan, of(plan, "2026")).since == date(2025, 12, 30)


def test_a_report_that_was_made_after_its_year_leaves_nothing_to_carry_in() -> None:
    book = {"2026.yml": "- {kind: report, report: bao-cao-nam, period: 2025, date: 2026-01-10}\n"}
    result, plan = column(LATE, receipts=book)
    assert reported(result, plan, of(plan, "2026")).since == date(2026, 1, 1)
    assert reported(result, plan, of(plan, "2025")).carried is None


def test_the_report_of_a_year_goes_where_its_plan_says_and_nowhere_else() -> None:
    made = year_of(*column(FILES))
    assert isinstance(made.paper, Paper)
    assert (made.paper.to, made.paper.recipients) == (("Sở Nội vụ",), ("Như trên", "Lưu: VT, Phòng Tổng hợp"))
    assert made.notes[-1].endswith(
        '- {kind: report, date: 2026-12-20, report: bao-cao-nam, period: 2026, to: "Sở Nội vụ"}'
    )


def test_whoever_is_on_hold_is_in_no_paper_and_the_maker_is_told() -> None:
    result, plan = column(HELD, registrations={"2026.yml": "- {unit: phong-tong-hop, subject: Anh N.V.A.}\n"})
    made = list(of_everything(result, plan))
    assert not [one for one in made if "N.V.A." in str(one.paper)]
    assert "Không đưa vào 1 trong 3 bài của kỳ: đang tạm gỡ (hold)." in made[0].notes
    (row,) = [one for one in result.ledger(plan) if one.unit == "phong-tong-hop" and one.period.id == "2026-Q1"]
    assert row.counted == 1


def test_a_registration_is_listed_whatever_became_of_its_piece() -> None:
    result, plan = column(HELD, registrations={"2026.yml": "- {unit: phong-tong-hop, subject: Chị T.T.B.}\n"})
    assert "T.T.B." in str(register(result, plan, of(plan, "2026")))


def test_whoever_was_introduced_without_consent_is_listed_and_counted_but_not_published() -> None:
    result, plan = column(UNASKED)
    assert result.faulty == {"content/exemplars/2026/a.md"}
    assert "N.V.A." in str(quarter(result, plan, of(plan, "2026-Q1")).paper)
    (row,) = [one for one in result.ledger(plan) if one.unit == "phong-tong-hop" and one.period.id == "2026-Q1"]
    assert row.counted == 1
    assert rows(annexes(year_of(result, plan))[0], "Theo đơn vị")[0] == ("1", "Phòng Tổng hợp", "1", "0", "0", "0")
    assert "1 bài chưa ghi sự đồng ý cho đăng" in year_of(result, plan).notes[1]


def test_a_story_with_another_error_besides_is_neither_listed_nor_counted() -> None:
    result, plan = column({"exemplars/2026/a.md": story(subject=PERSON, type="khong-co")})
    assert "N.V.A." not in str(quarter(result, plan, of(plan, "2026-Q1")).paper)
    assert not any(one.counted for one in result.ledger(plan))


def test_a_final_review_looks_back_to_the_beginning_and_honours_each_subject_once() -> None:
    granted = "[{level: co-quan, form: Giấy khen, status: granted, date: 2026-11-01}]"
    files = {
        "exemplars/2025/a.md": story(
            title="Năm đầu", date="2025-05-05", achievements="[Việc một]", recognitions=granted
        ),
        "exemplars/2026/b.md": story(
            title="Năm sau", date="2026-05-05", achievements="[Việc hai]", recognitions=granted, follows="2025/a"
        ),
        "exemplars/2026/c.md": story(
            title="Chưa được khen", date="2026-05-06", subject="{kind: collective, name: Tổ khác}"
        ),
    }
    result, plan = column(files)
    final = plan.milestones[1]
    made = milestone(result, plan, final)
    assert "kết quả từ ngày 01 tháng 01 năm 2025 đến ngày 20 tháng 12 năm 2026" in texts(made)[0]
    table = annexes(made)[1].body[0]
    assert isinstance(table, Table)
    assert [row[5] for row in table.rows] == ["Việc một\nViệc hai"]
    assert made.notes[-1].endswith("- {kind: review, date: 2026-12-20, milestone: tong-ket}")


def test_a_review_that_comes_back_looks_back_on_its_year() -> None:
    result, plan = column(FILES)
    made = milestone(result, plan, plan.milestones[0], of(plan, "2026"))
    assert "kết quả từ ngày 01 tháng 01 năm 2026" in texts(made)[0]
    assert isinstance(made.paper, Paper)
    assert made.paper.subject.startswith("Sơ kết năm 2026 thực hiện Kế hoạch ")
    assert made.notes[-1].endswith("milestone: so-ket, period: 2026}")


@pytest.mark.parametrize("files", [{**FILES, **UNASKED}, {}], ids=["all", "nothing"])
def test_every_paper_fits_the_decree(files: Mapping[str, str]) -> None:
    result, plan = column(files, PLAN + REPORTED + SCORED, registrations=REGISTERED)
    for made in of_everything(result, plan):
        assert [str(one) for one in differences(to_docx(made.paper, today=result.today))] == []


def test_who_signs_is_not_among_those_who_get_a_copy() -> None:
    signed = "papers: {signer_title: Chánh Văn phòng}\n"
    routed = REPORTED.replace("to: Sở Nội vụ,", "to: Sở Nội vụ, route: [Phòng Tổng hợp, Chánh Văn phòng, Sở Nội vụ],")
    made = year_of(*column(FILES, PLAN + routed + signed))
    assert isinstance(made.paper, Paper)
    assert made.paper.signature.lines == ("Chánh Văn phòng",)
    assert not any("Chánh Văn phòng" in one for one in made.paper.recipients)


def test_no_heading_of_quotas_stands_without_a_word() -> None:
    plans = (
        PLAN[: PLAN.index("quotas:")] + REPORTED,
        PLAN.replace("    at_least: 1\n", "    at_least: 1\n    from: 2027\n") + REPORTED,
    )
    for text in plans:
        result, plan = column(FILES, text)
        for made in (year_of(result, plan), milestone(result, plan, plan.milestones[1])):
            told = texts(made)
            below = told[told.index("I. Chỉ tiêu của kế hoạch") + 1]
            assert "chỉ tiêu bằng số" in below
