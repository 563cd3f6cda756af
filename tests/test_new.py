"""`thidua new`: a story that lacks only its author and the consent, by options or by answers; nothing is guessed."""

from __future__ import annotations

import json
import os
import pty
import shutil
import sys
from datetime import date
from io import TextIOWrapper
from pathlib import Path

import frontmatter
import pytest

from tests.column import ROOT, TODAY, Column, Run, fingerprint
from thidua.cli.main import main
from thidua.plan.reader import read_plan

PLANS = ("lao-cai-2021", "long-khanh-2022", "mau-2026", "so-tttt-2023", "son-la-2022", "tay-ninh-2024")
# What only the reporter can say: who wrote it, and that the person agreed.
LEFT = {("TD201", "author"), ("TD218", "consent")}


class Office(Column):
    """A column without a story, whose commands run in this process."""

    def run(self, *arguments: str, today: str = TODAY, **_: str) -> Run:
        del today
        code = main(arguments)
        printed = CAPTURED[0].readouterr()
        return Run(code, printed.out, printed.err)


CAPTURED: list[pytest.CaptureFixture[str]] = []


@pytest.fixture
def column(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Column:
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "content/exemplars").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("THIDUA_TODAY", TODAY)
    CAPTURED[:] = [capsys]
    return Office(tmp_path)


def _options(**changes: str | None) -> list[str]:
    said: dict[str, str | None] = {
        "title": "Tổ thử nghiệm: trồng cây",
        "unit": "phong-tong-hop",
        "type": "good-deed",
        "kind": "individual",
        "name": "Anh T. thử nghiệm",
        "field": "dan-van-kheo",
        "summary": "Một người trồng một trăm cây.",
        "achievement": "Trồng một trăm cây",
        **changes,
    }
    return [part for name, value in said.items() if value is not None for part in (f"--{name}", value)]


def _told(column: Column, path: str, *options: str) -> set[tuple[str, str]]:
    rows = json.loads(column.run("check", path, "--format", "json", *options).out)["diagnostics"]
    return {(one["code"], one["field"]) for one in rows}


def test_a_new_story_lacks_only_its_author_and_the_consent(column: Column) -> None:
    run = column.run("new", *_options())
    path = "content/exemplars/2026/to-thu-nghiem-trong-cay.md"
    assert (run.code, run.err) == (0, "")
    assert f"Đã viết {path}, trạng thái bản nháp." in run.out
    assert "Còn phải bổ sung: tác giả (author)" in run.out
    assert _told(column, path) == LEFT
    post = frontmatter.load(str(column.file(path)))
    assert list(post.metadata) == [
        *("title", "date", "status", "unit", "type", "subject", "field", "summary", "achievements"),
    ]
    assert post["title"] == "Tổ thử nghiệm: trồng cây"
    assert post.content == "Một người trồng một trăm cây."


@pytest.mark.parametrize("name", PLANS)
def test_under_each_plan(column: Column, name: str) -> None:
    file = column.file(f"plans/{name}.yml")
    plan = read_plan(file.name, file.read_bytes()).plan
    assert plan is not None
    day = plan.start if plan.end == date.max else plan.end
    # Only the unit and the field of a plan differ; both come from it.
    unit = next(one.id for one in plan.units if day in one.span)
    field = next((one for one in plan.field_names() if one not in {part.id for part in plan.fields}), None)
    field = field or next((one.id for one in plan.fields if day in one.span), None)
    options = ("--plan", f"plans/{name}.yml", "--date", day.isoformat())
    run = column.run("new", *_options(unit=unit, field=field), *options)
    assert run.code == 0, run.err
    [path] = list(column.root.rglob("to-thu-nghiem-trong-cay.md"))
    assert _told(column, str(path), "--plan", f"plans/{name}.yml") <= LEFT


def test_what_is_said_without_need_is_written_too(column: Column) -> None:
    run = column.run("new", *_options(), "--content-group", "guong-dien-hinh")
    assert run.code == 0, run.err
    post = frontmatter.load(str(column.file("content/exemplars/2026/to-thu-nghiem-trong-cay.md")))
    assert post["content_group"] == "guong-dien-hinh"


def test_an_achievement_that_the_plan_does_not_ask_is_written_too(column: Column) -> None:
    column.replace("plans/mau-2026.yml", "required: [field, achievements]", "required: [field]")
    assert column.run("new", *_options()).code == 0
    post = frontmatter.load(str(column.file("content/exemplars/2026/to-thu-nghiem-trong-cay.md")))
    assert post["achievements"] == ["Trồng một trăm cây"]


def test_what_the_plan_does_not_know_is_not_dropped_in_silence(column: Column) -> None:
    options = ("--plan", "plans/lao-cai-2021.yml", "--date", "2022-05-05", "--content-group", "guong-dien-hinh")
    run = column.run("new", *_options(), *options)
    assert (run.code, run.out) == (2, "")
    assert "--content-group: kế hoạch không có nhóm nội dung nào để chọn." in run.err


def test_without_a_standard_input_nobody_is_asked(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    run = column.run("new")
    assert run.code == 2
    assert "còn thiếu --title" in run.err


WRONG = {
    "another content group": ([*_options(), "--content-group", "nhom-la"], "“nhom-la” không phải là mã nào"),
    "another unit": (_options(unit="phong-noi-vu"), "--unit: “phong-noi-vu” không phải là mã nào"),
    "a near unit": (_options(unit="phong-tong"), "Có phải là “phong-tong-hop”?"),
    "nothing at all": ([], "còn thiếu --title, --unit, --type, --kind, --name, --field, --summary, --achievement"),
    "markup": (_options(title="<b>Bài</b>"), "--title: không dùng dấu “<” và “>”."),
    "too long": (_options(title="a" * 201), "--title: dài 201 ký tự, nhiều nhất 200."),
    "empty": (_options(name=" "), "--name: không để trống."),
    "a title without a letter": (_options(title="!!! 2026"), "--title: phải có chữ, không chỉ số và dấu."),
    "a title that names no file": (_options(title="Заголовок"), "--title: phải có chữ cái La-tinh"),
    "a name without a letter": (_options(name="…"), "--name: phải có chữ"),
    "an achievement without a letter": (_options(achievement="-"), "--achievement: phải có chữ"),
    "a day of two readings": ([*_options(), "--date", "05/11/2026"], "“05/11/2026” không phải là ngày"),
}


@pytest.mark.parametrize(("options", "said"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_used_is_told_and_nothing_is_written(column: Column, options: list[str], said: str) -> None:
    before = fingerprint(column.root)
    run = column.run("new", *options)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    assert fingerprint(column.root) == before


def test_a_story_that_is_there_is_not_written_over(column: Column) -> None:
    column.run("new", *_options())
    before = fingerprint(column.root)
    run = column.run("new", *_options(summary="Một câu khác."))
    assert run.code == 2
    assert "Đã có content/exemplars/2026/to-thu-nghiem-trong-cay.md" in run.err
    assert fingerprint(column.root) == before


def test_who_sits_at_a_terminal_is_asked_and_asked_again(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ["!!!", "Tổ thử nghiệm", "99", "1", "good-deed", "3", "Hộ thử nghiệm", "2", "Một câu kể."]
    answers += ["<b>", "Một việc", ""]
    outer, inner = pty.openpty()
    os.write(outer, "".join(f"{one}\n" for one in answers).encode())
    with TextIOWrapper(os.fdopen(inner, "rb"), encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        run = column.run("new")
    os.close(outer)
    assert run.code == 0, run.err
    assert "Đơn vị giới thiệu (số hoặc mã): " in run.err
    assert "\nĐơn vị giới thiệu (số hoặc mã): Đơn vị giới thiệu: “99” không phải là mã nào" in run.err
    assert "Tên bài: phải có chữ, không chỉ số và dấu.\n" in run.err
    assert "Thành tích (mỗi dòng một việc; Enter khi hết): không dùng dấu “<” và “>”.\n" in run.err
    # Who answers questions never typed an option.
    assert "--" not in run.err
    post = frontmatter.load(str(column.file("content/exemplars/2026/to-thu-nghiem.md")))
    assert post["subject"] == {"kind": "household", "name": "Hộ thử nghiệm"}
    assert post["achievements"] == ["Một việc"]
