"""The command line as people use it, on a copy of the sample column."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.column import ROOT, STORY, TODAY, Column, copy_of_sample
from thidua.rules.catalogue import RETIRED


@pytest.fixture
def column(tmp_path: Path) -> Column:
    return copy_of_sample(tmp_path)


def test_the_sample_column_is_without_error() -> None:
    run = Column(ROOT).run("check", "--format", "json", "--today", TODAY)
    assert run.code == 0
    assert run.data["errors"] == 0
    assert run.data["checked"] > 30


def test_a_misspelt_unit_is_met_with_the_right_one(column: Column) -> None:
    column.replace(STORY, "unit: phong-kinh-te", "unit: phong-kinh-t")
    run = column.run("check", "--format", "json")
    errors = [one for one in run.data["diagnostics"] if one["severity"] == "error"]
    assert run.code == 1
    assert [(one["code"], one["path"], one["field"]) for one in errors] == [("TD301", STORY, "unit")]
    line = column.file(STORY).read_text(encoding="utf-8").splitlines()[errors[0]["line"] - 1]
    assert line[errors[0]["column"] - 1 :] == "phong-kinh-t"
    assert "Có phải là “phong-kinh-te”?" in errors[0]["hint"]


def test_a_colon_in_a_title_is_told_at_its_line(column: Column) -> None:
    text = column.file(STORY).read_text(encoding="utf-8").splitlines()
    text[1] = "title: Anh A: tấm gương"
    column.write(STORY, "\n".join(text))
    run = column.run("check", "--format", "json")
    assert run.code == 1
    assert [(one["code"], one["line"]) for one in run.data["diagnostics"] if one["path"] == STORY] == [("TD106", 2)]


def test_a_shortfall_is_no_error_of_content(column: Column) -> None:
    assert column.run("check").code == 0
    assert column.run("ledger").code == 0
    assert column.run("ledger", "--fail-on", "overdue").code == 1


def test_the_sample_ledger_shows_every_status(column: Column) -> None:
    entries = column.run("ledger", "--format", "json").data["entries"]
    assert {one["status"] for one in entries} == {"open", "met", "late", "overdue", "exempt"}
    assert any(one["pending"] for one in entries)
    assert any(one["advisory"] for one in entries)


def test_upcoming_shows_only_what_is_overdue_or_owed_soon(column: Column) -> None:
    entries = column.run("ledger", "--format", "json", "--upcoming", "60").data["entries"]
    assert entries
    assert {one["status"] for one in entries} == {"open", "overdue"}
    assert all(TODAY <= one["due"] <= "2027-01-14" for one in entries if one["status"] == "open")


def test_upcoming_tells_of_the_reports_that_are_owed_soon(column: Column) -> None:
    assert "29/12/2026" not in column.run("ledger", "--upcoming", "30").out.partition("Báo cáo phải gửi")[2]
    told = column.run("ledger", "--upcoming", "60").out.partition("Báo cáo phải gửi")[2]
    assert "hạn 29/12/2026" in told
    assert "Phòng Hành chính - Tổ chức gửi Sở Nội vụ" in told
    (report,) = column.run("ledger", "--format", "json", "--upcoming", "60").data["deadlines"]
    assert (report["id"], report["due"], report["to"]) == ("bao-cao-hang-nam", "2026-12-29", "Sở Nội vụ")
    assert (report["status"], report["done"]) == ("open", None)
    assert column.run("ledger", "--format", "json").data["deadlines"] == []
    assert column.run("ledger", "--upcoming", "9999999999").code == 0


def test_faulty_stories_are_named_and_not_counted(column: Column) -> None:
    column.replace(STORY, "type: new-factor", "type: hero")
    run = column.run("ledger", "--format", "json")
    assert "2026/cuon-so-thua-cua-anh-s" not in run.out
    assert STORY in run.err


def test_a_file_where_a_folder_should_be_is_told_in_vietnamese(column: Column) -> None:
    column.write("tep", "")
    run = column.run("build", "--releases", "tep")
    assert run.code == 2
    assert "ở đó là một tệp, không phải thư mục" in run.err
    run = column.run("build", "--releases", "tep/ra")
    assert run.code == 1
    assert "một tệp đang đứng ở chỗ cần là thư mục" in run.err
    assert "chưa có trang nào ở tep/ra/current/" in run.err


def test_many_faulty_stories_are_told_in_one_line(column: Column) -> None:
    run = column.run("ledger", "--plan", "plans/son-la-2022.yml")
    assert run.err.splitlines()[0].endswith("(xem: thidua check --plan plans/son-la-2022.yml)")
    assert run.err.startswith("29 bài có lỗi")


def test_paths_narrow_the_report_not_the_check(column: Column) -> None:
    column.replace(STORY, "unit: phong-kinh-te", "unit: phong-kinh-t")
    assert column.run("check", STORY).code == 1
    assert column.run("check", "content/exemplars").code == 1
    assert column.run("check", "content/campaigns").code == 0
    assert column.run("check", "content/khong-co").code == 2


def test_a_path_is_a_folder_or_a_file_and_no_beginning_of_a_name(column: Column) -> None:
    column.write("content/campaign/ghi-chu.md", "")
    column.write("content/campaigns/hong.md", "")
    told = column.run("check", "content/campaign", "--format", "json").data["diagnostics"]
    assert {one["path"] for one in told} == {"content/campaign/ghi-chu.md"}


def test_a_plan_that_is_named_stands_for_all_that_the_settings_say_of_plans(column: Column) -> None:
    column.replace("mkdocs.yml", "      - plans/mau-2026.yml", "      - plans/khong-co.yml\n      - [a]")
    codes = {one["code"] for one in column.run("check", "--format", "json").data["diagnostics"]}
    assert {"TD901", "TD907"} <= codes
    named = column.run("check", "--plan", "plans/mau-2026.yml", "--format", "json")
    assert named.data["errors"] == 0, named.out


def test_warnings_fail_only_when_asked(column: Column) -> None:
    draft = "content/exemplars/2026/ban-tiep-dan-o-cho-phien.md"
    assert column.run("check", draft).code == 0
    assert column.run("check", draft, "--fail-on", "warning").code == 1


def test_a_broken_plan_is_2_whatever_the_paths(column: Column) -> None:
    column.replace("plans/mau-2026.yml", "from: 2026", "from: hôm qua")
    for arguments in (("check",), ("check", STORY), ("ledger",), ("build",)):
        run = column.run(*arguments)
        assert run.code == 2
        assert "plans/mau-2026.yml" in run.out + run.err
        assert "TD208" in run.out + run.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--plan", "plans/khong-co.yml"),
        ("check", "--content", "khong-co"),
        ("check", "--today", "hôm nay"),
        ("check", "--today", "2026-02-30"),
        ("check", "--config", "khong-co.yml"),
        ("check", "--format", "xml"),
        ("ledger", "--upcoming", "-1"),
        ("explain", "TD999"),
        ("chek",),
        ("check", "--khong-co"),
        (),
    ],
)
def test_unusable_arguments_are_2_with_a_sentence(column: Column, arguments: tuple[str, ...]) -> None:
    run = column.run(*arguments)
    assert run.code == 2
    assert run.out + run.err


def test_the_day_comes_from_the_flag_the_environment_or_the_clock(column: Column) -> None:
    assert column.run("ledger", "--format", "json", today="2026-02-01").data["today"] == "2026-02-01"
    assert column.run("ledger", "--format", "json", "--today", "2026-03-01").data["today"] == "2026-03-01"
    assert column.run("check", today="31/12/2026").code == 2


def test_the_step_summary_of_github_is_written(column: Column, tmp_path: Path) -> None:
    column.replace(STORY, "unit: phong-kinh-te", "unit: phong-kinh-t")
    summary = tmp_path / "summary.md"
    run = column.run("check", "--format", "github", GITHUB_STEP_SUMMARY=str(summary))
    assert f"::error file={STORY},line=" in run.out
    assert "TD301" in summary.read_text(encoding="utf-8")


def test_explain_prints_the_page_of_a_rule_by_code_or_name(column: Column) -> None:
    assert "TD106" in column.run("explain", "td106").out
    assert column.run("explain", "unquoted-colon").out == column.run("explain", "TD106").out
    assert "TD106" in column.run("explain", "unquoted-colo").err


@pytest.mark.parametrize("code", RETIRED)
def test_explain_tells_of_a_rule_that_retired(column: Column, code: str) -> None:
    run = column.run("explain", code)
    name, since = RETIRED[code].name, RETIRED[code].since
    assert run.code == 0
    assert run.out.startswith(f"Quy tắc {code} ({name}) đã bỏ từ phiên bản {since}: ")
    assert column.run("explain", name).out == run.out


def test_check_needs_no_mkdocs(column: Column) -> None:
    """The core and the command stand on their own: MkDocs and its theme are made unimportable."""
    script = (
        "import sys\n"
        "class Wall:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in {'mkdocs', 'material', 'markdown'}:\n"
        "            raise ImportError(name)\n"
        "sys.meta_path.insert(0, Wall())\n"
        "from thidua.cli.main import main\n"
        f"raise SystemExit(main(['check', '--today', '{TODAY}']))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=column.root, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_output_is_utf_8_whatever_the_terminal(column: Column) -> None:
    run = column.run("check", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "Đã kiểm tra" in run.out


def test_an_old_story_stays_valid_when_the_next_plan_knows_neither_its_unit_nor_its_field(column: Column) -> None:
    new = column.file("plans/mau-2026.yml").read_text(encoding="utf-8")
    old = new.replace("id: mau-2026", "id: mau-cu", 1).replace("from: 2026\n", "from: 2024\n", 1)
    old = old.replace("to: 2030\n", "to: 2025\n", 1)
    old = old.replace("id: phong-kinh-te", "id: phong-da-giai-the").replace("id: dan-van-kheo", "id: linh-vuc-cu")
    old = old.replace("[dan-van-kheo]", "[linh-vuc-cu]")
    old = re.sub(r"\bfrom: 2026(?:-Q1|-01|-04-01)?\b", "from: 2024", old)
    column.write("plans/mau-cu.yml", old)
    column.replace("mkdocs.yml", "      - plans/mau-2026.yml", "      - plans/mau-cu.yml\n      - plans/mau-2026.yml")
    path = column.story("bai-cu", date="2024-05-05", unit="phong-da-giai-the", field="linh-vuc-cu")
    column.file(path).rename(column.write("content/exemplars/2024/bai-cu.md", ""))
    run = column.run("check", "--format", "json")
    assert run.data["errors"] == 0, run.out
    assert not [one for one in run.data["diagnostics"] if "bai-cu" in one["path"]]


@pytest.mark.parametrize("command", [("build",), ("serve",)], ids="/".join)
def test_a_command_whose_words_are_not_all_english_offers_no_english(tmp_path: Path, command: tuple[str, ...]) -> None:
    run = Column(tmp_path).run(*command, "--lang", "en")
    assert run.code == 2
    assert "--lang" in run.err
