"""What the sample left in an office's own column is told once a place, from the first real story on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.column import Column, copy_of_sample
from tests.small_column import HERE, PLAN, checked, story, told
from thidua.messages.catalogue import sentence

SAMPLE = {"exemplars/2026/mau-1.md": story(sample="true"), "exemplars/2026/mau-2.md": story(sample="true")}


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return copy_of_sample(tmp_path)


def _found(column: Column) -> list[tuple[str, int]]:
    rows = column.run("check", "--format", "json").data["diagnostics"]
    return [(row["path"], row["line"]) for row in rows if row["code"] == "TD911"]


def _line(column: Column, path: str, text: str) -> tuple[str, int]:
    lines = column.file(path).read_text(encoding="utf-8").splitlines()
    return path, next(number for number, line in enumerate(lines, 1) if text in line)


def test_the_sample_itself_is_not_blamed_for_being_one(column: Column) -> None:
    assert _found(column) == []
    column.story("bai-that-dang-viet", sample="false", status="draft")
    assert _found(column) == []


def test_each_place_of_the_sample_is_told_once_beside_a_real_story(column: Column) -> None:
    column.story("bai-that", sample="false")
    plan = "plans/mau-2026.yml"
    found = _found(column)
    stories = [place for place in found if place[0].startswith("content/")]
    assert len(stories) == 1, "the many stories are one finding"
    assert [place for place in found if place not in stories] == [
        _line(column, "mkdocs.yml", "site_url:"),
        _line(column, plan, "  name: Văn phòng Ủy ban nhân dân tỉnh (mẫu)"),
        _line(column, plan, "  short: Văn phòng UBND tỉnh (mẫu)"),
        _line(column, plan, "thidua@vanphong.example"),
    ]
    run = column.run("build")
    assert run.code == 0, "a warning to the office stops no build"
    assert "TD911" in run.err


def test_how_many_samples_there_are_is_said() -> None:
    result = checked({**SAMPLE, HERE: story()})
    (found,) = (one for one in result.findings if one.name != "twice-the-same")
    assert (found.path, found.name) == ("content/exemplars/2026/mau-1.md", "sample-left")
    assert "còn 2 bài ghi sample: true" in sentence(found)[0]


def test_a_story_that_was_begun_as_a_copy_is_told_once() -> None:
    result = checked(story(author="Phóng viên (bài mẫu)", summary="Một câu (mẫu)."))
    assert told(result) == [f"content/{HERE}:9:10 sample-left"]


def test_a_plan_in_which_nothing_of_the_sample_is_left_is_silent() -> None:
    assert told(checked({HERE: story()}, plans={"plan.yml": PLAN})) == []
    assert told(checked(story(summary="Làm theo mẫu của xã, mẫu nào cũng được."))) == []


def test_a_registration_of_a_unit_that_was_renamed_says_what_to_do(column: Column) -> None:
    text = column.file("plans/mau-2026.yml").read_text(encoding="utf-8")
    column.write("plans/mau-2026.yml", text.replace("phong-kinh-te", "phong-kinh-te-tong-hop"))
    rows = column.run("check", "registrations", "--format", "json").data["diagnostics"]
    (hint,) = {row["hint"] for row in rows if row["code"] == "TD301"}
    assert "Có phải là “phong-kinh-te-tong-hop”?" in hint
    assert "Đơn vị đổi mã thì sửa mã ở đây" in hint
    assert "đăng ký mẫu thì xóa tệp này" in hint
