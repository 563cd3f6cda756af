"""What is not for everybody goes nowhere where everybody reads it, and takes the place of nobody's work."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.column import Column, fingerprint
from tests.publishing import tiny_column
from thidua.cli.main import main
from thidua.messages.catalogue import reason
from thidua.render.calendar import PRODUCER
from thidua.shell.settings import read_settings
from thidua.shell.territory import cache_refusal

COMMANDS = {
    "export": ("export",),
    "calendar": ("calendar",),
    "report": ("report", "minutes", "2026-Q3"),
}
SUFFIXES = {"export": "", "calendar": ".ics", "report": ".docx"}
FORBIDDEN = {
    "site/moi": "nơi ấy nằm trong “site (site_dir)”",
    "site/dien-hinh/moi": "nơi ấy nằm trong “site (site_dir)”",
    "../ra/current/moi": "nơi ấy nằm trong “../ra/",
    "../ra/moi": "nơi ấy nằm trong “../ra (site_dir)”",
    "content/moi": "nơi ấy nằm trong “content (docs_dir)”",
    "plans/moi": "nơi ấy nằm trong “plans (extra.thidua.plans)”",
    "giu-lai/moi": "nơi ấy nằm trong “giu-lai (extra.thidua.keep)”",
    "receipts/moi": "nơi ấy nằm trong “receipts (extra.thidua.receipts)”",
    ".git/moi": "nằm trong “.git (git)”",
    "loi-tat": "đó là lối tắt (liên kết) tới “site”",
    "loi-tat/moi": "nơi ấy nằm trong “site (site_dir)”",
}


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Column:
    """A column whose site stands, in a folder and among releases; no command below may alter any of it."""
    column = tiny_column(tmp_path_factory.mktemp("handed-out") / "thi-dua")
    for name in (".git/HEAD", "giu-lai/CNAME", "receipts/.ghi-chu.txt"):
        column.write(name, "của người khác")
    column.replace("mkdocs.yml", "    board:", "    keep: giu-lai\n    board:")
    for name in ("loi-tat", "loi-tat.ics", "loi-tat.docx"):
        column.file(name).symlink_to("site")
    assert column.run("build").code == 0
    assert column.run("build", "--releases", "../ra").code == 0
    return column


@pytest.fixture
def here(column: Column, monkeypatch: pytest.MonkeyPatch) -> Column:
    monkeypatch.chdir(column.root)
    monkeypatch.setenv("THIDUA_TODAY", "2026-11-15")
    return column


@pytest.mark.parametrize("place", FORBIDDEN)
@pytest.mark.parametrize("command", COMMANDS)
def test_it_is_written_neither_into_a_site_nor_among_work_of_people(
    here: Column, command: str, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = fingerprint(here.root.parent)
    assert main([*COMMANDS[command], "--out", f"{place}{SUFFIXES[command]}"]) == 2
    assert FORBIDDEN[place] in capsys.readouterr().err
    assert fingerprint(here.root.parent) == before


def test_a_calendar_of_our_own_in_the_site_is_not_replaced_by_the_whole_one(here: Column) -> None:
    here.write("site/lich.ics", f"PRODID:{PRODUCER}\n")
    try:
        assert main(["calendar", "--out", "site/lich.ics"]) == 2
        assert here.file("site/lich.ics").read_text(encoding="utf-8") == f"PRODID:{PRODUCER}\n"
    finally:
        here.file("site/lich.ics").unlink()


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("arguments", [("minutes", "2026-Q3", "a.docx"), ("radio", "2026/bai-dau", "a.txt")])
def test_a_paper_that_was_filled_in_is_not_written_over(
    tmp_path: Path, arguments: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    *asked, name = arguments
    out = tmp_path / name
    command = ["report", *asked, "--out", str(out)]
    assert main(command) == 0
    out.write_bytes(b"what an official has filled in")
    assert main(command) == 2
    told = capsys.readouterr().err
    assert "không ghi đè" in told
    assert "--replace" in told
    assert out.read_bytes() == b"what an official has filled in"
    assert main([*command, "--replace"]) == 0
    assert out.read_bytes() != b"what an official has filled in"


@pytest.mark.usefixtures("here")
def test_neither_is_the_pdf_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.pdf").write_bytes(b"signed")
    assert main(["report", "minutes", "2026-Q3", "--out", str(tmp_path / "a.docx"), "--pdf"]) == 2
    assert "a.pdf" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


CACHES = {
    "content/dem": "nơi ấy nằm trong “content (docs_dir)”",
    "giu-lai": "đó chính là “giu-lai (extra.thidua.keep)”",
    "giu-lai/dem": "nơi ấy nằm trong “giu-lai (extra.thidua.keep)”",
    "site/dem": "nơi ấy nằm trong “site (site_dir)”",
    "../ra/dem": "nơi ấy nằm trong “../ra (site_dir)”",
    ".git/dem": "nằm trong “.git (git)”",
    ".": "thư mục của chính chuyên mục, hoặc thư mục chứa nó",
    "/": "thư mục của chính chuyên mục, hoặc thư mục chứa nó",
    "../nha": "thư mục riêng của người dùng máy này, hoặc thư mục chứa nó",
}


@pytest.mark.parametrize("place", CACHES)
def test_a_cache_lies_neither_in_a_site_nor_among_work_of_people(
    column: Column, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(column.root.parent / "nha"))
    refusal = cache_refusal(column.root / place, read_settings(column.file("mkdocs.yml")))
    assert refusal is not None
    assert CACHES[place] in reason(refusal.why, refusal.detail)


@pytest.mark.parametrize("place", [".thidua/cache", "../dem", "../nha/.cache/thidua"])
def test_it_may_lie_anywhere_else(column: Column, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(column.root.parent / "nha"))
    assert cache_refusal(column.root / place, read_settings(column.file("mkdocs.yml"))) is None


@pytest.mark.parametrize("command", ["build", "mkdocs build"])
def test_without_a_place_for_its_cache_a_build_goes_on_and_says_so(tmp_path: Path, command: str) -> None:
    column = tiny_column(tmp_path / "thi-dua")
    column.file("giu-lai").mkdir()
    column.replace("mkdocs.yml", "    board:", "    keep: giu-lai\n    board:")
    run = (column.run if command == "build" else column.mkdocs)("build", THIDUA_CACHE="giu-lai")
    assert run.code == 0
    assert command == "mkdocs build" or "làm bộ nhớ đệm: đó chính là “giu-lai (extra.thidua.keep)”" in run.err
    assert list(column.file("giu-lai").iterdir()) == []
    assert not column.file("site/CACHEDIR.TAG").exists()


@pytest.mark.parametrize("place", ["giu-lai", "content/dem", "site/dem"])
def test_a_check_keeps_nothing_among_work_of_people(tmp_path: Path, place: str) -> None:
    column = tiny_column(tmp_path / "thi-dua")
    column.file("giu-lai").mkdir()
    column.replace("mkdocs.yml", "    board:", "    keep: giu-lai\n    board:")
    assert column.run("check", THIDUA_CACHE=place).code == 0
    assert [one for one in column.root.rglob("*") if one.name == "CACHEDIR.TAG"] == []
