"""The five offices whose plans the product was made for: each a column of its own, built from its plan file alone."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path

import frontmatter
import pytest

from tests.column import ROOT, Run, holds
from thidua.cli.main import main
from thidua.kinds import kind_by_folder
from thidua.shell.clock import TODAY_VARIABLE

OFFICES = Path(__file__).parent / "offices"
NAMES = ("lao-cai-2021", "long-khanh-2022", "so-tttt-2023", "son-la-2022", "tay-ninh-2024")
SON_LA = OFFICES / "son-la-2022"


def days(name: str) -> list[str]:
    """The days as of which an office's ledger is written down, in order."""
    return sorted(path.stem for path in (OFFICES / name / "expected").glob("2*.txt"))


LEDGERS = [(name, day) for name in NAMES for day in days(name)]


@dataclass(frozen=True)
class Text:
    """One content file as a reader other than the product's sees it."""

    url: str
    front: dict[str, object]
    body: str

    def is_public(self, today: str) -> bool:
        if "status" not in self.front:
            return True
        written = self.front["date"]
        assert isinstance(written, date)
        return self.front["status"] == "approved" and written <= date.fromisoformat(today)


def texts(name: str) -> Iterator[Text]:
    """Every content file of an office."""
    content = OFFICES / name / "content"
    for path in sorted(content.rglob("*.md")):
        folder, _, rest = path.relative_to(content).with_suffix("").as_posix().partition("/")
        read = frontmatter.loads(path.read_text(encoding="utf-8"))
        yield Text(kind_by_folder(folder).url + rest, read.metadata, read.content)


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Run:
    """Runs a command in this process."""
    code = main([str(one) for one in arguments])
    captured = capsys.readouterr()
    return Run(code, captured.out, captured.err)


def config(name: str) -> Path:
    return OFFICES / name / "mkdocs.yml"


def copy_of(name: str, folder: Path) -> Path:
    """An office and its plan, copied to where both keep their places; its mkdocs.yml."""
    office = folder / "tests" / "offices" / name
    shutil.copytree(OFFICES / name, office, ignore=shutil.ignore_patterns("expected", "site"))
    (folder / "plans").mkdir()
    shutil.copy(ROOT / "plans" / f"{name}.yml", folder / "plans")
    return office / "mkdocs.yml"


def counted(ledger: Run, quota: str = "") -> dict[tuple[str, str], list[str]]:
    """The stories that count, by unit and period."""
    return {
        (entry["unit"], entry["period"]): entry["stories"]
        for entry in ledger.data["entries"]
        if entry["stories"] and quota in {"", entry["quota"]}
    }


@pytest.mark.parametrize("name", NAMES)
def test_each_office_has_its_ledger_for_two_days_or_more(name: str) -> None:
    assert len(days(name)) >= 2


@pytest.mark.parametrize(("name", "day"), LEDGERS)
def test_ledger_is_as_written_down(name: str, day: str, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = run(capsys, "ledger", "--config", config(name), "--today", day, "--quiet")
    assert ledger.out == (OFFICES / name / "expected" / f"{day}.txt").read_text(encoding="utf-8")
    assert (ledger.code, ledger.err) == (0, "")


@pytest.mark.parametrize("name", NAMES)
def test_findings_are_as_written_down(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    checked = run(capsys, "check", "--config", config(name), "--today", days(name)[-1], "--format", "json")
    rows = checked.data["diagnostics"]
    lines = [f"{one['path']}:{one['line']}:{one['column']} {one['code']} {one['name']}\n" for one in rows]
    assert "".join(lines) == (OFFICES / name / "expected" / "findings.txt").read_text(encoding="utf-8")
    assert {one["severity"] for one in rows} <= {"warning"}
    assert checked.code == 0


@pytest.mark.parametrize("name", NAMES)
def test_samples_say_that_they_are_samples(name: str) -> None:
    own = [one for one in texts(name) if "status" in one.front]
    assert own
    assert all(one.front.get("sample") is True for one in own)
    assert {"approved", "submitted", "draft"} == {one.front["status"] for one in own}


@pytest.fixture(scope="module")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Builds an office's site, once, as of the last day of its ledgers."""

    @cache
    def build(name: str) -> Path:
        copied = copy_of(name, tmp_path_factory.mktemp(name))
        with pytest.MonkeyPatch.context() as patch:
            # The command leaves the day there for the plugins.
            patch.setenv(TODAY_VARIABLE, days(name)[-1])
            assert main(["build", "--config", str(copied), "--today", days(name)[-1], "--quiet"]) == 0
        return copied.parent / "site"

    return build


@pytest.mark.parametrize("name", NAMES)
def test_every_public_piece_has_its_page(name: str, site_of: Callable[[str], Path]) -> None:
    built = site_of(name)
    public = [one for one in texts(name) if one.is_public(days(name)[-1])]
    assert public
    for one in public:
        page = unescape((built / one.url / "index.html").read_text(encoding="utf-8"))
        assert str(one.front["title"]) in page
        assert ("Bài mẫu: nhân vật và số liệu minh họa" in page) is bool(one.front.get("sample"))
        # What is looked for below in vain can be found where it stands.
        if one.url.startswith("dien-hinh"):
            assert all(sentence in page for sentence in _sentences(one.body))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_public_leaves_no_word(name: str, site_of: Callable[[str], Path]) -> None:
    built = site_of(name)
    hidden = [one for one in texts(name) if not one.is_public(days(name)[-1])]
    assert {one.front["status"] for one in hidden} == {"submitted", "draft"}
    for one in hidden:
        assert not (built / one.url).exists()
        slug = one.url.rpartition("/")[2]
        said = [slug, str(one.front["title"]), str(one.front["summary"]), *_sentences(one.body)]
        assert holds(built, *said) == []


def _sentences(body: str) -> list[str]:
    found = [part.strip() for part in re.split(r"[.?!:“”\n]", body)]
    return [part for part in found if len(part) > 15]


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_without_quotas_gets_a_board_of_what_its_pieces_cover(name: str, site_of: Callable[[str], Path]) -> None:
    board = (site_of(name) / "chi-tieu" / "index.html").read_text(encoding="utf-8")
    assert ("Kết quả theo kế hoạch" in board) is (name in {"tay-ninh-2024", "so-tttt-2023"})
    main = board.partition("<main")[2].partition("</main>")[0]
    assert '<h2 class="board__title">Bài theo' in main
    assert "quá hạn" not in main


def test_son_la_counts_individuals_and_collectives(capsys: pytest.CaptureFixture[str]) -> None:
    ledger = run(capsys, "ledger", "--config", config("son-la-2022"), "--today", "2023-01-20", "--format", "json")
    quarter, year = (counted(ledger, f"gioi-thieu-hang-{every}") for every in ("quy", "nam"))
    individual, collective = "2022/tai-lieu-den-truoc-phien-hop", "2022/noi-chuyen-ben-guong-nuoc"
    assert individual in quarter["phong-tong-hop", "2022-Q3"]
    assert individual in year["phong-tong-hop", "2022"]
    assert quarter["phong-kinh-te", "2022-Q3"] == year["phong-kinh-te", "2022"] == [collective]
    good_deed = "2022/tra-lai-vi-o-ghe-cho"
    assert quarter["ban-tiep-cong-dan", "2022-Q3"] == [good_deed]
    assert not any(good_deed in stories for stories in year.values())


def test_son_la_neither_counts_nor_refuses_a_household(capsys: pytest.CaptureFixture[str]) -> None:
    household = "2022/ho-ong-l-hien-dat-lam-duong"
    ledger = run(capsys, "ledger", "--config", config("son-la-2022"), "--today", "2023-01-20", "--format", "json")
    assert household not in ledger.out
    story = SON_LA / "content" / "exemplars" / f"{household}.md"
    found = run(capsys, "check", story, "--config", config("son-la-2022"), "--format", "json")
    assert found.data["diagnostics"] == []


def test_lao_cai_counts_individuals_that_units_introduced(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    content = "tests/offices/lao-cai-2021/content"
    flags = ["--plan", "plans/lao-cai-2021.yml", "--content", content, "--today", "2022-04-15", "--format", "json"]
    ledger = run(capsys, "ledger", *flags)
    assert ledger.code == 0
    assert ledger.data["plan"] == "lao-cai-2021"
    assert counted(ledger) == {
        ("phong-to-chuc-hanh-chinh", "2021-Q2"): ["2021/cuon-so-cua-nguoi-trong-vuon"],
        ("phong-tong-hop", "2021-Q4"): ["2021/mot-lan-bam-so-thu-tu"],
        ("phong-kinh-te", "2021-Q4"): ["2021/ngay-cuoi-nam-o-phien-cho"],
        ("phong-khoa-giao-van-xa", "2021-Q4"): ["2022/lop-doc-sach-chieu-thu-nam"],
        ("phong-to-chuc-hanh-chinh", "2022-Q1"): ["2022/nhung-thu-bay-cua-to-xe-dap"],
        ("trung-tam-phuc-vu-hanh-chinh-cong", "2022-Q1"): ["2022/tu-thuoc-o-hanh-lang"],
    }
    for name in ("to-so-hoa-ho-so", "nguoi-nghe-truoc-khi-ket-luan", "dem-truc-mua-lu", "loi-chao-o-ban-tiep-dan"):
        assert name not in ledger.out


def test_lao_cai_warns_of_a_field_out_of_its_years(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copied = copy_of("lao-cai-2021", tmp_path)
    plan = tmp_path / "plans" / "lao-cai-2021.yml"
    years = "campaigns: [suc-khoe-dan-so]\n    from: 2021\n    to: 202"
    text = plan.read_text(encoding="utf-8")
    assert f"{years}5" in text
    plan.write_text(text.replace(f"{years}5", f"{years}1"), encoding="utf-8")
    story = copied.parent / "content/exemplars/2022/tu-thuoc-o-hanh-lang.md"
    found = run(capsys, "check", story, "--config", copied, "--format", "json")
    assert [(one["code"], one["field"]) for one in found.data["diagnostics"]] == [("TD304", "field.1")]
    assert found.code == 0


def test_lao_cai_checks_what_units_registered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copied = copy_of("lao-cai-2021", tmp_path)
    registered = copied.parent / "registrations" / "2022.yml"
    text = registered.read_text(encoding="utf-8").replace("unit: phong-kinh-te", "unit: phong-kinh-tee")
    registered.write_text(text, encoding="utf-8")
    found = run(capsys, "check", registered, "--config", copied, "--format", "json")
    assert [(one["code"], one["line"]) for one in found.data["diagnostics"]] == [("TD301", 12)]
    assert found.code == 1


def test_only_a_duty_with_a_number_or_a_day_fails_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("--fail-on", "overdue")
    codes = {
        name: run(capsys, "ledger", "--config", config(name), "--today", days(name)[-1], *asked).code for name in NAMES
    }
    # Long Khánh's months and quarters are followed, never failed; Tây Ninh's and the department's plans set no number,
    # and no day that is past.
    assert codes == {name: int(name in {"lao-cai-2021", "son-la-2022"}) for name in NAMES}


def test_tay_ninh_has_a_page_for_each_content_group(site_of: Callable[[str], Path]) -> None:
    built = site_of("tay-ninh-2024")
    groups = {str(one.front["content_group"]) for one in texts("tay-ninh-2024") if one.url.startswith("tin-bai")}
    assert len(groups) == 7
    assert all((built / "nhom-noi-dung" / group / "index.html").is_file() for group in groups)


def test_the_department_shows_how_a_new_factor_became_an_exemplar(site_of: Callable[[str], Path]) -> None:
    stories = site_of("so-tttt-2023") / "dien-hinh"
    last = (stories / "2025/giay-cong-nhan-va-trang-thu-sau-muoi/index.html").read_text(encoding="utf-8")
    road = last.partition('class="road"')[2].partition("</section>")[0]
    assert all(
        one in road for one in ("2023/cam-nang-mot-trang/", "2024/cam-nang-di-khap-huyen/", "Trang thứ sáu mươi")
    )
    assert "Cấp tỉnh" in last
    first = (stories / "2023/cam-nang-mot-trang/index.html").read_text(encoding="utf-8")
    assert "Cấp sở" in first
    assert "ngại trình bày trước đông người" not in first, "notes on a person are the office's own"
    assert "Trung tâm học cách viết một trang" in first.partition("Những nơi đã làm theo")[2]


def test_the_command_line_gives_the_same_ledger() -> None:
    asked = ["ledger", "--config", str(config("son-la-2022")), "--today", "2022-10-05"]
    done = subprocess.run([sys.executable, "-m", "thidua", *asked], capture_output=True, check=True)
    assert done.stdout == (SON_LA / "expected" / "2022-10-05.txt").read_bytes()
