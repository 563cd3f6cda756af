"""The office's own form goes out blank, comes back filled, and is a draft: nothing asked, lost or guessed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from docx.text.paragraph import Paragraph

from tests.column import ROOT, TODAY
from tests.word.documents import picture
from tests.word.filling import filled
from thidua.papers.checks import differences
from thidua.papers.kinds.form import form
from thidua.papers.layout import to_docx
from thidua.plan.model import Plan
from thidua.plan.reader import read_plan
from thidua.records.story import STORY
from thidua.schema.described import describe
from thidua.word.blocks import BlockKind
from thidua.word.draft import Draft, Given
from thidua.word.manuscript import read_word
from thidua.word.office_form import LABELS, key_of, rows_of
from thidua.word.returned import draft_of_form
from thidua.word.returned import filled as form_of

DAY = dt.date.fromisoformat(TODAY)
STORY_PATH = "content/exemplars/2026/doi-thu-gom-rac-o-ben-sach-tu-sang-som.md"
PLANS = {path.stem: path for path in sorted((ROOT / "plans").glob("*.yml"))}
SAID = {
    "title": "Đội thu gom rác ở bến: “sạch từ sáng sớm”",
    "date": "12/3/2026",
    "unit": "Phòng Kinh tế",
    "type": "mô hình mới",
    "subject.kind": "tập thể",
    "subject.name": "Đội thu gom rác bến Mẫu",
    "subject.role": "Chín người ở ba thôn",
    "model": "Bến sạch từ năm giờ sáng",
    "field": "Xây dựng nông thôn mới, đô thị văn minh",
    "campaigns": "Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
    "content_group": "Sáng kiến, kinh nghiệm, cách làm hay",
    "summary": "Từ năm giờ sáng, chín người nhặt hết rác ở bến trước khi chợ họp.",
    "achievements": "Nhặt 2,5 tấn rác trong quý I.\n- Lập 3 điểm đổi rác lấy cây giống.\n3. Không ai vắng buổi nào.",
    "author": "Phóng viên Đội Tuyên truyền",
}
TEXT = ("Bến họp chợ từ lúc trời chưa sáng.", "Đội làm 5 * 3 buổi một tuần; năm 1986. thì chưa ai nghĩ tới.")
BODY = "Bến họp chợ từ lúc trời chưa sáng.\n\nĐội làm 5 \\* 3 buổi một tuần; năm 1986. thì chưa ai nghĩ tới."
FRONT = {
    "title": SAID["title"],
    "date": dt.date(2026, 3, 12),
    "status": "draft",
    "unit": "phong-kinh-te",
    "type": "new-model",
    "subject": {"kind": "collective", "name": SAID["subject.name"], "role": SAID["subject.role"]},
    "model": SAID["model"],
    "field": "nong-thon-moi-do-thi-van-minh",
    "campaigns": ["vi-nguoi-ngheo"],
    "content_group": "sang-kien-kinh-nghiem",
    "summary": SAID["summary"],
    "achievements": ["Nhặt 2,5 tấn rác trong quý I.", "Lập 3 điểm đổi rác lấy cây giống.", "Không ai vắng buổi nào."],
    "author": SAID["author"],
}


def plan_of(name: str) -> Plan:
    found = read_plan("plan.yml", PLANS[name].read_bytes()).plan
    assert found
    return found


PLAN = plan_of("mau-2026")
BLANK = to_docx(form(PLAN, None, today=DAY).paper, today=DAY)


def come_back(data: bytes, plan: Plan | None = PLAN) -> Draft:
    manuscript = read_word(data)
    found = form_of(manuscript.blocks)
    assert found
    return draft_of_form(found, manuscript, Given(plan, DAY, "phieu"), {0: "jpg"})


def notes(draft: Draft) -> list[tuple[str, dict[str, str]]]:
    return [(note.name, dict(note.data)) for note in draft.notes]


@pytest.mark.parametrize("name", PLANS)
def test_the_blank_form_asks_what_the_plan_asks_and_fits_the_decree(name: str) -> None:
    plan = plan_of(name)
    data = to_docx(form(plan, None, today=DAY).paper, today=DAY)
    assert [str(one) for one in differences(data)] == []
    asked = {row.key for row in rows_of(plan) if row.is_asked}
    assert asked >= {"title", "date", "unit", "type", "subject.kind", "subject.name", "summary", "author"}
    assert asked >= {*plan.story.required} - {"endorsement"}
    assert ("endorsement.by" in asked) is ("endorsement" in plan.story.required)


def test_every_line_of_the_form_is_a_key_of_a_story_and_is_known_by_its_label() -> None:
    keys = {one.path for one in describe(STORY)}
    assert set(LABELS) <= keys
    assert [key_of(f"{label} (*)\n(cách ghi)") for label in LABELS.values()] == list(LABELS)


def test_what_a_story_must_have_is_a_line_of_the_form() -> None:
    required = {one.path for one in describe(STORY) if one.required and "." not in one.path}
    assert required - {"status", "subject"} <= set(LABELS)


def test_a_form_that_is_filled_in_comes_back_without_a_question() -> None:
    draft = come_back(filled(BLANK, SAID, TEXT))
    assert notes(draft) == []
    assert draft.front == FRONT
    assert draft.body == BODY


def test_the_form_of_one_unit_has_its_name() -> None:
    unit = PLAN.unit("phong-kinh-te")
    blank = to_docx(form(PLAN, unit, today=DAY).paper, today=DAY)
    said = {key: value for key, value in SAID.items() if key != "unit"}
    assert come_back(filled(blank, said, TEXT)).front == FRONT


def test_photos_and_their_words_come_along() -> None:
    def photo(paragraph: Paragraph) -> None:
        paragraph.add_run().add_picture(picture())

    def caption(paragraph: Paragraph) -> None:
        paragraph.add_run("Chín người trên bến lúc năm giờ sáng").italic = True

    draft = come_back(filled(BLANK, SAID, (TEXT[0], photo, caption)))
    assert notes(draft) == []
    assert "![Chín người trên bến lúc năm giờ sáng](doi-thu-gom-rac-o-ben-sach-tu-sang-som-anh-1.jpg)" in draft.body


def test_a_blank_form_is_told_by_what_it_lacks() -> None:
    draft = come_back(BLANK)
    asked = "; ".join(row.label for row in rows_of(PLAN) if row.is_asked)
    assert notes(draft) == [("form-blank", {"labels": asked})]
    assert draft.body == ""


def test_what_no_list_and_no_calendar_knows_is_told_and_left_out() -> None:
    draft = come_back(filled(BLANK, {**SAID, "unit": "Phòng Lạ", "date": "mùa xuân", "content_group": "Nhóm lạ"}, TEXT))
    assert notes(draft) == [
        ("form-day", {"label": "Ngày giới thiệu", "value": "mùa xuân"}),
        ("form-choice", {"label": "Đơn vị giới thiệu", "value": "Phòng Lạ"}),
        ("form-choice", {"label": "Nhóm nội dung", "value": "Nhóm lạ"}),
    ]
    assert not {"unit", "content_group"} & set(draft.front)
    assert draft.front["date"] == DAY


def test_a_field_of_their_own_words_is_taken_where_the_list_is_open_and_told_where_it_is_closed() -> None:
    data = filled(BLANK, {**SAID, "field": "Giữ nghề dệt"}, TEXT)
    assert come_back(data).front["field"] == {"other": "Giữ nghề dệt"}
    closed = come_back(data, replace(PLAN, fields_open=False))
    assert "field" not in closed.front
    assert [note.name for note in closed.notes] == ["form-choice"]


@pytest.mark.parametrize("typed", ["05/02/2026", "5-2-2026", "5.2.2026", "ngày 05 tháng 02 năm 2026", "2026-02-05"])
def test_a_day_is_read_however_it_is_typed(typed: str) -> None:
    assert come_back(filled(BLANK, {**SAID, "date": typed}, TEXT)).front["date"] == dt.date(2026, 2, 5)


@pytest.mark.parametrize("typed", ["PHÒNG KINH TẾ", "phòng  kinh tế", "phong kinh te", "phong-kinh-te"])
def test_a_name_is_known_in_capitals_and_without_accents(typed: str) -> None:
    assert come_back(filled(BLANK, {**SAID, "unit": typed}, TEXT)).front["unit"] == "phong-kinh-te"


def test_consent_and_endorsement_are_read_where_they_stand() -> None:
    plan = replace(PLAN, story=replace(PLAN.story, required=("endorsement",)))
    blank = to_docx(form(plan, None, today=DAY).paper, today=DAY)
    more = {
        "endorsement.by": "Chi bộ thôn Mẫu",
        "endorsement.date": "10/3/2026",
        "consent.given": "11/3/2026",
        "consent.by": "Phó Trưởng phòng",
    }
    draft = come_back(filled(blank, {**SAID, **more}, TEXT), plan)
    assert notes(draft) == []
    assert draft.front["endorsement"] == {"by": "Chi bộ thôn Mẫu", "date": dt.date(2026, 3, 10)}
    assert draft.front["consent"] == {"given": dt.date(2026, 3, 11), "by": "Phó Trưởng phòng"}


def test_what_is_written_beside_the_cells_is_told() -> None:
    document = filled(BLANK, SAID, TEXT)
    manuscript = read_word(document)
    found = form_of(manuscript.blocks)
    assert found
    stray = replace(manuscript.blocks[0], kind=BlockKind.TEXT, plain="Đơn vị xin gửi kèm " + "một dòng rất dài " * 6)
    stray_form = form_of((*manuscript.blocks, stray))
    assert stray_form
    assert [one.plain for one in stray_form.beside] == [stray.plain]
    assert found.beside == ()


def test_a_text_with_a_table_of_its_own_is_no_form() -> None:
    manuscript = read_word(filled(BLANK, SAID, TEXT))
    assert form_of([block for block in manuscript.blocks if block.kind != "table"]) is None
