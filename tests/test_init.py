"""`thidua init`: a column that is whole, right and built, in a folder that was empty."""

from __future__ import annotations

import errno
import json
import os
import pty
import re
import subprocess
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from tests.column import Column, fingerprint
from tests.placeholders import placeholders
from thidua.cli.main import main
from thidua.plan.model import Plan
from thidua.plan.reader import read_plan
from thidua.setup.answers import bad_answer
from thidua.setup.column import TEMPLATES
from thidua.shell import new_column
from thidua.shell.clock import TODAY_VARIABLE
from thidua.shell.templates import plan_ids

TODAY = "2026-11-30"
REAL = [one for one in plan_ids() if one not in TEMPLATES.values()]
STARTS = [("--plan", one) for one in REAL] + [("--like", one) for one in TEMPLATES]


@pytest.fixture(autouse=True)
def _one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TODAY_VARIABLE, TODAY)


def init(folder: Path, *options: str) -> Column:
    """A column that was made; its folder has the diacritics and the blank that offices give to theirs."""
    made = folder / "thi đua"
    assert main(["init", str(made), *options]) == 0
    return Column(made)


def plan(column: Column) -> Plan:
    (path,) = column.file("plans").iterdir()
    found = read_plan(path.name, path.read_bytes()).plan
    assert found is not None
    return found


def _findings(column: Column, capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    capsys.readouterr()
    code = main(["check", "--config", str(column.file("mkdocs.yml")), "--format", "json"])
    found: list[dict[str, str]] = json.loads(capsys.readouterr().out)["diagnostics"]
    assert code == 0, found
    return found


def _builds(column: Column) -> None:
    run = column.run("build", "--quiet", today=TODAY)
    assert run.code == 0, run.err
    assert placeholders(column.file("site")) == {}


@pytest.mark.parametrize("start", STARTS, ids=lambda start: start[1])
def test_a_new_column_has_no_error_and_says_what_is_to_be_filled_in(
    tmp_path: Path, start: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    column = init(tmp_path, *start)
    found = _findings(column, capsys)
    assert {one["code"] for one in found} == {"TD930"}
    asked = {one["field"] or one["path"] for one in found}
    assert {"mkdocs.yml", "contacts"} <= asked
    if start[0] == "--like":
        assert {"office.name", "office.place", "issued"} <= asked
    assert any("Soát lại" in one["message"] for one in found) == ("units" in str(asked) or "clusters" in str(asked))


def test_a_new_column_builds_and_no_page_holds_a_placeholder(tmp_path: Path) -> None:
    _builds(init(tmp_path, "--like", "commune"))


@pytest.mark.long
@pytest.mark.parametrize("start", STARTS, ids=lambda start: start[1])
def test_each_plan_and_template_builds_without_a_placeholder(tmp_path: Path, start: tuple[str, str]) -> None:
    _builds(init(tmp_path, *start))


ANSWERS = (
    *("--name", "Ủy ban nhân dân phường Suối Thử"),
    *("--place", "Suối Thử"),
    *("--units", "Tổ dân phố Đông; Tổ dân phố  Tây;"),
    *("--site-url", "https://thidua.suoithu.vn"),
    *("--email", "thidua@suoithu.vn"),
)


def test_a_ward_that_answers_everything_has_its_plan_number_left_and_the_units_to_look_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    column = init(tmp_path, "--like", "commune", *ANSWERS)
    assert sorted(one["field"] for one in _findings(column, capsys)) == ["issued", "units.1.note"]
    made = plan(column)
    assert (made.office.name, made.office.short) == ("Ủy ban nhân dân phường Suối Thử", "UBND phường Suối Thử")
    names = [unit.name for unit in made.units]
    assert "Phòng Kinh tế, Hạ tầng và Đô thị" in names
    assert "Phòng Kinh tế" not in names, "a commune has that one, a ward the other"
    assert [unit.id for unit in made.units if unit.cluster == "khoi-dan-cu"] == ["to-dan-pho-dong", "to-dan-pho-tay"]
    assert not any("mẫu" in name for name in names)
    assert "https://thidua.suoithu.vn/" in column.file("mkdocs.yml").read_text(encoding="utf-8")
    assert "<thidua@suoithu.vn>" in column.file("content/pages/lien-he.md").read_text(encoding="utf-8")


def test_a_commune_whose_name_sounds_like_a_ward_is_a_commune(tmp_path: Path) -> None:
    made = plan(init(tmp_path, "--like", "commune", "--name", "Ủy ban nhân dân xã Phượng Dực"))
    assert "Phòng Kinh tế" in [unit.name for unit in made.units]


def test_a_department_takes_its_own_units_in_the_place_of_those_of_the_template(tmp_path: Path) -> None:
    made = plan(init(tmp_path, "--like", "department", "--units", "Văn phòng Sở; Chi cục Thử nghiệm"))
    assert [unit.name for unit in made.units] == ["Văn phòng Sở", "Chi cục Thử nghiệm"]
    assert made.clusters == ()
    assert made.roles.compiles is not None
    assert made.roles.compiles.unit == "van-phong-so"


def test_what_is_generated_from_the_plan_is_there_and_fresh(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    column = init(tmp_path, "--like", "commune", "--units", "Thôn Đông")
    config = str(column.file("mkdocs.yml"))
    assert main(["generate", "--check", "--config", config]) == 0
    assert '"thon-dong"' in column.file("schemas/registrations.schema.json").read_text(encoding="utf-8")
    column.replace("plans/ke-hoach-2026.yml", "id: thon-dong", "id: thon-moi")
    capsys.readouterr()
    assert main(["generate", "--check", "--config", config]) == 1
    assert "schemas/registrations.schema.json chưa đúng" in capsys.readouterr().err


def test_nobody_owes_what_was_over_before_the_column_was_made(tmp_path: Path) -> None:
    column = init(tmp_path, "--like", "commune")
    starts = {quota.id: quota.start for quota in plan(column).quotas}
    assert starts == {
        "co-quan-hang-quy": date(2027, 1, 1),
        "dien-hinh-hang-nam": date(2027, 1, 1),
        "phat-tren-loa": date(2026, 12, 1),
    }
    ledger = column.run("ledger", "--format", "json", today=TODAY).data
    assert {entry["status"] for entry in ledger["entries"]} == {"exempt"}


def test_campaigns_and_documents_have_a_page_each_with_what_the_plan_says(tmp_path: Path) -> None:
    column = init(tmp_path, "--plan", "lao-cai-2021")
    made = plan(column)
    names = {path.stem for path in column.file("content/campaigns").iterdir()}
    assert names == {one.id for one in made.campaigns}
    page = column.file("content/campaigns/van-hoa-cong-so.md").read_text(encoding="utf-8")
    assert "from: 2019-01-01\nto: 2025-12-31\n" in page
    assert "Kế hoạch tháng 9/2021 của Văn phòng Ủy ban nhân dân tỉnh Lào Cai, mục II.2." in page
    documents = {path.stem for path in column.file("content/documents").iterdir()}
    assert documents == {"336-kh-ubnd", "15-2003-qh11"}, "34-CT/TW is printed without its day"


@pytest.mark.parametrize("start", STARTS, ids=lambda start: start[1])
def test_every_sentence_of_the_pages_that_are_made_ends_as_one(tmp_path: Path, start: tuple[str, str]) -> None:
    made = init(tmp_path, *start).file("content")
    for path in (*made.glob("campaigns/*.md"), *made.glob("documents/*.md")):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
        for line in filter(None, body.splitlines()):
            assert line.startswith("#") or line.endswith("."), f"{path.name}: {line}"


def test_a_name_is_written_in_the_spelling_of_the_house(tmp_path: Path) -> None:
    old = unicodedata.normalize("NFD", "Uỷ ban nhân dân xã Hoà Thử")
    made = plan(init(tmp_path, "--like", "commune", "--name", old, "--units", "Đảng uỷ thôn Đông"))
    assert made.office.name == "Ủy ban nhân dân xã Hoà Thử", "the name of a place is its own"
    assert made.office.short == "UBND xã Hoà Thử"
    assert made.units[-1].name == "Đảng ủy thôn Đông"


@pytest.mark.parametrize("start", STARTS, ids=lambda start: start[1])
def test_what_is_noted_above_a_key_stays_above_it(tmp_path: Path, start: tuple[str, str]) -> None:
    (path,) = init(tmp_path, *start).file("plans").iterdir()
    text = path.read_text(encoding="utf-8")
    if "# Căn cứ:" in text:
        assert re.search(r"^# Căn cứ:.*\n(?:#.*\n)*cites:", text, re.MULTILINE)
    assert re.search(r"\n\n# Hộp thư,.*\ncontacts:.*\n\n", text)


def test_the_first_ledger_of_a_commune_has_a_line_for_each_quota_that_is_yet_to_begin(tmp_path: Path) -> None:
    column = init(tmp_path, "--like", "commune")
    said = column.run("ledger", today=TODAY).out
    assert " quý I/2026 đến quý IV/2026 · chưa áp dụng (chỉ tiêu chưa bắt đầu)\n" in said
    assert said.count("chưa áp dụng") == len(plan(column).quotas)


def test_the_campaigns_of_2026_are_those_that_were_launched(tmp_path: Path) -> None:
    column = init(tmp_path, "--like", "department")
    page = column.file("content/campaigns/doi-moi-sang-tao-chuyen-doi-so-xanh.md").read_text(encoding="utf-8")
    assert 'launched_by: "Hội đồng Thi đua - Khen thưởng Trung ương"\nfrom: 2026-02-09\n' in page
    assert "Thời gian: từ ngày 09/02/2026." in page
    assert "Phát động ngày 09/02/2026 (Dân trí, VnEconomy, Kiến thức cùng ngày)." in page


@pytest.mark.parametrize("name", ["ghi-chu.txt", ".gitignore", "mkdocs.yml"])
def test_a_folder_that_holds_something_is_left_as_it_is(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text("của tôi", encoding="utf-8")
    before = fingerprint(tmp_path)
    assert main(["init", str(tmp_path), "--like", "commune"]) == 2
    assert f"đã có “{name}”. Không có gì bị thay đổi" in capsys.readouterr().err
    assert fingerprint(tmp_path) == before


def test_a_repository_that_was_just_cloned_counts_as_empty(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert main(["init", str(tmp_path), "--like", "commune"]) == 0
    assert main(["init", str(tmp_path), "--like", "commune"]) == 2


def test_what_came_into_the_folder_meanwhile_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "moi.txt").write_text("của tôi", encoding="utf-8")
    with pytest.raises(new_column.OccupiedError, match=r"moi\.txt"):
        new_column.write_column(tmp_path, {"mkdocs.yml": b""})
    assert [path.name for path in tmp_path.iterdir()] == ["moi.txt"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tep").write_text("", encoding="utf-8")
    assert main(["init", str(tmp_path / "tep"), "--like", "commune"]) == 2
    assert "là một tệp, không phải thư mục" in capsys.readouterr().err


WRONG = {
    ("--like", "commune", "--plan", "son-la-2022"): "chỉ ghi một trong hai",
    ("--plan", "son-la-2022", "--name", "Sở Thử"): "--name không đi cùng --plan",
    ("--plan", "mau-2026"): "Không có kế hoạch “mau-2026”. Chọn một trong: lao-cai-2021",
    ("--like", "xa"): "chọn một trong “commune”, “department”, “province-office”",
    ("--name", "Sở Thử"): "Không có ai để hỏi",
    ("--like", "commune", "--email", "thidua"): "“thidua” chưa dùng được: hộp thư phải có dạng",
    ("--like", "commune", "--site-url", "thidua.vn"): "địa chỉ phải có dạng https://",
    ("--like", "commune", "--units", "Thôn Đông; thon dong"): "hai tên chỉ khác nhau ở dấu hoặc chữ hoa",
    ("--like", "commune", "--name", "<b>Xã</b>"): "có dấu < >",
}


@pytest.mark.parametrize("options", WRONG, ids=" ".join)
def test_an_answer_that_cannot_be_used_is_told_and_nothing_is_made(
    tmp_path: Path, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "moi"), *options]) == 2
    assert WRONG[options] in capsys.readouterr().err
    assert not (tmp_path / "moi").exists()


@pytest.mark.parametrize("name", ['Xã "Suối": #1', "Xã Suối, phường khác", "Sở 'A' & B: {x}", "Xã \\n"])
def test_signs_that_mean_something_to_yaml_are_only_signs(tmp_path: Path, name: str) -> None:
    assert plan(init(tmp_path, "--like", "commune", "--name", name, "--units", name)).office.name == name


def test_a_disk_that_refuses_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: object) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(new_column, "write", full)
    assert main(["init", str(tmp_path / "a" / "b"), "--like", "commune"]) == 1
    assert "ổ đĩa đã hết chỗ" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_questions_are_asked_in_a_terminal_and_a_wrong_answer_is_asked_again(tmp_path: Path) -> None:
    here, there = pty.openpty()
    command = [sys.executable, "-m", "thidua", "init", str(tmp_path / "moi")]
    with subprocess.Popen(command, stdin=there, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        os.close(there)
        answers = ["9", "1", "Ủy ban nhân dân xã Suối Thử", "Suối Thử", "Thôn Đông", "suoithu", "", "a@suoithu.vn"]
        os.write(here, "".join(f"{one}\n" for one in answers).encode())
        said, errors = running.communicate(timeout=120)
    os.close(here)
    assert running.returncode == 0, errors
    assert "“9” chưa dùng được: xin gõ một số trong danh sách." in said
    assert "“suoithu” chưa dùng được: địa chỉ phải có dạng" in said
    made = plan(Column(tmp_path / "moi"))
    assert (made.office.name, made.office.place, made.contacts[0].value) == (
        "Ủy ban nhân dân xã Suối Thử",
        "Suối Thử",
        "a@suoithu.vn",
    )


def test_what_was_left_out_is_never_a_wrong_answer() -> None:
    assert {bad_answer(key, "") for key in ("name", "place", "units", "site_url", "email")} == {""}
