"""Papers as PDF: with LibreOffice all in one batch, and what is said where it is missing, slow or fails."""

from __future__ import annotations

import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from tests.column import TODAY as A_DAY
from tests.column import copy_of_sample
from tests.papers.every_kind import SHOWN
from tests.papers.samples import PAPERS, TODAY, report
from tests.papers.test_offices_papers import PAPERS as CLAUSES
from tests.papers.test_offices_papers import office as an_office
from thidua.cli.main import main
from thidua.papers.layout import to_docx
from thidua.shell import office
from thidua.shell.office import PdfError, Trouble, to_pdf
from thidua.shell.old_word import as_docx
from thidua.word.notes import RefusedError

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"


def pretend(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A program called soffice that does something else."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def alive(child: Path) -> bool:
    try:
        return child.read_text(encoding="utf-8").split()[2] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_without_libreoffice_an_official_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PdfError, match="chưa có LibreOffice") as told:
        to_pdf({"a": b""})
    assert told.value.trouble is Trouble.MISSING


def test_what_libreoffice_says_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(tmp_path, monkeypatch, "echo cannot load; exit 1")
    with pytest.raises(PdfError, match="không chuyển được") as told:
        to_pdf({"a": b""})
    assert (told.value.trouble, told.value.detail) == (Trouble.FAILED, "cannot load")


def test_a_run_that_makes_nothing_has_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(tmp_path, monkeypatch, "exit 0")
    with pytest.raises(PdfError, match="không chuyển được"):
        to_pdf({"a": b""})


def test_where_there_is_no_room_to_work_a_file_of_word_is_refused_and_nothing_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(tmp_path, monkeypatch, "exit 0")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "khong-co"))
    with pytest.raises(RefusedError) as told:
        as_docx(b"{\\rtf1}", ".rtf")
    assert told.value.note.name == "office-failed"


def test_a_run_that_does_not_end_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(tmp_path, monkeypatch, f"sleep 600 & echo $! > {tmp_path}/child; wait")
    monkeypatch.setattr(office, "_PATIENCE", 3)
    with pytest.raises(PdfError, match="quá lâu"):
        to_pdf({"a": b""})
    child = Path("/proc", (tmp_path / "child").read_text(encoding="utf-8").strip(), "stat")
    # A process that was ended stands in the list until its parent has looked.
    deadline = time.monotonic() + 60
    while alive(child) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not alive(child)


def test_the_child_has_its_own_home_and_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(tmp_path, monkeypatch, 'echo "$HOME"; cat /proc/net/dev; ulimit -v; exit 1')
    with pytest.raises(PdfError) as told:
        to_pdf({"a": b""})
    home, *network, memory = told.value.detail.splitlines()
    assert Path(home).name.startswith("thidua-office-")
    # Some machines let nobody but root cut a child off.
    cut_off = subprocess.run(["unshare", "--map-root-user", "--net", "true"], capture_output=True, check=False)
    found = {line.split(":")[0].strip() for line in network if ":" in line}
    assert found == {"lo"} if cut_off.returncode == 0 else "lo" in found
    assert int(memory) == (4 << 30) // 1024


def _of_the_sample(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every kind of paper of the sample column, those in archives each by itself."""
    config = copy_of_sample(folder).file("mkdocs.yml")
    for shown in SHOWN:
        out = folder / f"{shown.kind}.{shown.suffix}"
        at = ("--out", str(out), "--today", shown.today or A_DAY, "--config", str(config), "--quiet")
        assert main(["report", *shown.arguments, *at]) == 0
        if shown.suffix == "docx":
            yield shown.kind, out.read_bytes()
            continue
        with ZipFile(out) as archive:
            papers = [name for name in archive.namelist() if name.endswith(".docx") and not name.startswith("bai/")]
            yield from ((f"{shown.kind}/{name}", archive.read(name)) for name in papers)


def _of_the_offices() -> Iterator[tuple[str, bytes]]:
    """The papers that the clauses of the five plans ask for."""
    for name, asked in CLAUSES.items():
        result = an_office(asked.office, asked.today)
        made = asked.make(result, result.plans[0])
        assert made
        yield name, to_docx(made.paper, today=result.today)


@pytest.mark.office
@pytest.mark.long
def test_every_paper_becomes_a_pdf_of_one_family_with_all_letters(tmp_path: Path) -> None:
    (tmp_path / "column").mkdir()
    files = {name: to_docx(paper, today=TODAY) for name, paper in PAPERS.items()}
    files |= {**dict(_of_the_sample(tmp_path / "column")), **dict(_of_the_offices())}
    made = to_pdf(files)
    assert made.keys() == files.keys()
    for name, data in made.items():
        path = tmp_path / "paper.pdf"
        path.write_bytes(data)
        fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        families = {line.split()[0].partition("+")[2].partition("-")[0] for line in fonts}
        assert families in ({"LiberationSerif"}, {"TimesNewRoman"}), name
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" in text, name
        # A letter that the font lacks is printed as a box, and read back as none of what was written.
        body = docx.Document(BytesIO(files[name])).element.body
        written = {letter for words in body.iter(qn("w:t")) for letter in words.text or "" if letter.isalpha()}
        assert written <= set(text), name
        info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        assert "A4" in info, name
        assert "Tagged:          yes" in info, name


@pytest.mark.office
@pytest.mark.long
def test_every_vietnamese_letter_is_printed_in_both_cases(tmp_path: Path) -> None:
    paper = replace(report(), last=f"{LETTERS} {LETTERS.upper()}")
    path = tmp_path / "letters.pdf"
    path.write_bytes(to_pdf({"letters": to_docx(paper, today=TODAY)})["letters"])
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    assert set(LETTERS + LETTERS.upper()) <= set(text)
