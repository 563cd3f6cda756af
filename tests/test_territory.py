"""No command writes to, or deletes from, a folder that is not the site's own; what it refuses it names."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.column import TODAY, Column, Run
from tests.publishing import tiny_column
from thidua.cli.main import COMMANDS as ALL_COMMANDS
from thidua.findings import Position
from thidua.messages.catalogue import reason
from thidua.shell.settings import read_settings
from thidua.shell.territory import territory_findings

LEFT = {("site",), (".site.lock",), (".site.staging",), (".site.old",)}
NEIGHBOURS = (
    *("../www/app.php", "../www/.well-known/token", "../www/.git/config", "../kho/anh.jpg", "receipts/.ghi-chu.txt"),
    *("registrations/.ghi-chu.txt", "docs/ke-hoach.docx", "tools/run.sh", ".venv/pyvenv.cfg", "giu-lai/CNAME"),
)


def precious(folder: Path) -> Column:
    """A column under git, with files of others in and around it."""
    column = tiny_column(folder / "thi-dua")
    for name in NEIGHBOURS:
        column.write(name, f"của người khác: {name}\n")
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@vi-du.example", "-C", str(column.root)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run(["git", "init", "-q", "--bare", str(column.file("../kho-rieng"))], check=True)
    subprocess.run([*git, "add", "mkdocs.yml", "content", "plans", "docs"], check=True)
    subprocess.run([*git, "commit", "-qm", "x"], check=True)
    return column


def around(column: Column) -> dict[str, str]:
    """The bytes of everything in and around a column that is not its site; git's own index may refresh its dates."""
    found = {}
    for path in sorted(column.root.parent.rglob("*")):
        inside = path.relative_to(column.root.parent).parts
        if path.is_file() and inside[1:2] not in LEFT and inside[-1] != "index":
            found["/".join(inside)] = path.read_bytes().hex()
    return found


@contextmanager
def _preview(column: Column, *command: str) -> Iterator[None]:
    """A preview, from its start until its temporary site stands or it has ended."""
    temporary = column.root.parent.parent / "tmp"
    temporary.mkdir(exist_ok=True)
    environment = {**os.environ, "TMPDIR": str(temporary), "THIDUA_TODAY": TODAY}
    process = subprocess.Popen([sys.executable, "-m", *command], cwd=column.root, env=environment, stderr=-3, stdout=-3)
    try:
        while process.poll() is None and not list(temporary.glob("mkdocs_*/index.html")):
            time.sleep(0.1)
        yield
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=60)


def _runs(*arguments: str) -> Callable[[Column], Run]:
    return lambda column: column.run(*arguments)


def _mkdocs(column: Column) -> Run:
    return column.mkdocs("build", "-q")


def _serve(column: Column) -> Run:
    with _preview(column, "thidua", "serve", "--port", "8917"):
        return Run(0, "", "")


def _mkdocs_serve(column: Column) -> Run:
    with _preview(column, "mkdocs", "serve", "-q", "-a", "127.0.0.1:8918"):
        return Run(0, "", "")


def _nginx(column: Column) -> Run:
    assert column.run("build").code == 0
    return column.run("nginx", "site", "--server-name", "vi-du.example")


def _import(column: Column) -> Run:
    names = "Người A", "Người B"
    rows = "".join(f"{name},Phòng Tổng hợp,Làm một việc tốt\n" for name in names)
    listed = column.write("../danh-sach.csv", f"Họ và tên,Đơn vị,Tóm tắt thành tích\n{rows}")
    return column.run("import", str(listed))


STORY = "content/exemplars/2026/bai-dau.md"
STARTED = ("--like", "department", "--name", "Sở Thử", "--place", "Nơi Thử", "--units", "Phòng A; Phòng B")
WRITTEN = (
    "--title",
    "Bài mới",
    "--type",
    "good-deed",
    "--unit",
    "phong-tong-hop",
    "--kind",
    "collective",
    "--name",
    "Tổ A",
    "--summary",
    "Một câu.",
)
COMMANDS: dict[str, Callable[[Column], Run]] = {
    "check": _runs("check"),
    "check --fix": _runs("check", "--fix"),
    "ledger": _runs("ledger"),
    "explain": _runs("explain", "TD907"),
    "doctor": _runs("doctor"),
    "nginx": _nginx,
    "review": _runs("review", "--base", "HEAD", "--out", "../duyet"),
    "generate": _runs("generate"),
    "init": _runs("init", "../moi", *STARTED),
    "new": _runs("new", *WRITTEN),
    "import": _import,
    "desk": _runs("desk", "--list"),
    "export": _runs("export", "--out", "../ban-sao"),
    "report": _runs("report", "minutes", "2026-Q3", "--out", "../bien-ban.docx"),
    "calendar": _runs("calendar", "--out", "../lich.ics"),
    "build": _runs("build"),
    "build --releases": _runs("build", "--releases", "../ra"),
    "mkdocs build": _mkdocs,
    "serve": _serve,
    "mkdocs serve": _mkdocs_serve,
    "forget": _runs("forget", STORY),
}
HEAD = "thi-dua/content/exemplars/2026"
OWN = {
    "review": ("duyet/",),
    "generate": ("thi-dua/schemas/", "thi-dua/.vscode/", "thi-dua/.github/", "thi-dua/.gitlab/"),
    "init": ("moi/",),
    "new": (f"{HEAD}/bai-moi.md",),
    "import": ("danh-sach.csv", f"{HEAD}/nguoi-"),
    "export": ("ban-sao/",),
    "report": ("bien-ban.docx",),
    "calendar": ("lich.ics",),
    "build --releases": ("ra/",),
    "forget": (f"{HEAD}/bai-dau.md", f"{HEAD}/bai-dau.jpg"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_changes_what_is_not_its_own(tmp_path: Path, command: str) -> None:
    column = precious(tmp_path / "here")
    before = around(column)
    for _ in range(2 if "build" in command else 1):
        run = COMMANDS[command](column)
        # What a machine lacks is no fault of the column.
        assert run.code == 0 or command == "doctor", run.err
        after = around(column)
        own = OWN.get(command, ("nothing",))
        assert {name: data for name, data in after.items() if not name.startswith(own)} == {
            name: data for name, data in before.items() if not name.startswith(own)
        }


def test_no_command_is_forgotten_here() -> None:
    assert {command.partition(" ")[0] for command in COMMANDS} == {*ALL_COMMANDS, "mkdocs"}


FORBIDDEN = {
    "content": "đó chính là “content (docs_dir)”",
    "./plans/../content/": "đó chính là “content (docs_dir)”",
    "Content": "đó chính là “content (docs_dir)”",
    "content/exemplars": "nơi ấy nằm trong “content (docs_dir)”",
    "content/site": "nơi ấy nằm trong “content (docs_dir)”",
    "plans": "đó chính là “plans (extra.thidua.plans)”",
    "plans/moi": "nơi ấy nằm trong “plans (extra.thidua.plans)”",
    "registrations": "đó chính là “registrations (extra.thidua.registrations)”",
    "receipts": "đó chính là “receipts (extra.thidua.receipts)”",
    "receipts/moi": "nơi ấy nằm trong “receipts (extra.thidua.receipts)”",
    ".": "thư mục của chính chuyên mục",
    "..": "thư mục của chính chuyên mục, hoặc thư mục chứa nó",
    "../thi-dua": "thư mục của chính chuyên mục",
    "/": "thư mục của chính chuyên mục, hoặc thư mục chứa nó",
    ".git": "nằm trong “.git (git)”",
    ".git/site": "nằm trong “.git (git)”",
    ".venv": "đó chính là “.venv (Python)”",
    ".venv/site": "nơi ấy nằm trong “.venv (Python)”",
    "../kho-rieng/moi": "nơi ấy nằm trong “../kho-rieng (git)”",
    "docs": "“ke-hoach.docx”, không phải do lệnh này dựng ra",
    "docs/moi": "git đang giữ tệp ở đó, ví dụ “docs/ke-hoach.docx”",
    "tools": "“run.sh”, không phải do lệnh này dựng ra",
    "../www": "trong đó có “../www/.git (git)”",
    "../kho": "“anh.jpg”, không phải do lệnh này dựng ra",
    "to-giay": "ở đó là một tệp, không phải thư mục",
    "loi-tat": "đó là lối tắt (liên kết) tới “../kho”",
    "loi-tat-noi-dung": "đó là lối tắt (liên kết) tới “content”",
    "loi-tat-vong": "đó là lối tắt (liên kết) tới “loi-tat-vong”",
    "loi-tat-noi-dung/site": "nơi ấy nằm trong “content (docs_dir)”",
    "x" * 300: "không ổ đĩa nào nhận đường dẫn ấy",
    "loi-tat-hong": "đó là lối tắt (liên kết) tới “khong-co”",
    "giu-lai": "đó chính là “giu-lai (extra.thidua.keep)”",
    "giu-lai/site": "nơi ấy nằm trong “giu-lai (extra.thidua.keep)”",
}


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Column:
    """A precious column with links and files where a site might be asked for; no command may alter any of it."""
    column = precious(tmp_path_factory.mktemp("guarded"))
    column.write("to-giay", "một tệp")
    for name, target in {
        "loi-tat": "../kho",
        "loi-tat-noi-dung": "content",
        "loi-tat-vong": "loi-tat-vong",
        "loi-tat-hong": "khong-co",
    }.items():
        column.file(name).symlink_to(target)
    column.replace("mkdocs.yml", "    board:", "    keep: giu-lai\n    board:")
    column.write("mkdocs.tu.yml", column.file("mkdocs.yml").read_text(encoding="utf-8"))
    return column


def _set(column: Column, site: str) -> int:
    """Writes the settings with another `site_dir`; the line on which it stands."""
    text = column.file("mkdocs.tu.yml").read_text(encoding="utf-8")
    column.write("mkdocs.yml", text.replace("site_dir: site", f"site_dir: {site}"))
    return text.split("\n").index("site_dir: site") + 1


@pytest.mark.parametrize("site", FORBIDDEN)
def test_a_place_that_is_not_the_sites_is_refused_by_name_and_at_its_line(guarded: Column, site: str) -> None:
    line = _set(guarded, site)
    settings = read_settings(guarded.file("mkdocs.yml"))
    ((path, found),) = territory_findings(settings)
    assert (path, found.rule, found.at) == ("mkdocs.yml", "bad-settings", Position(line, 11))
    assert FORBIDDEN[site] in reason(found.data["why"], found.data["detail"])


def test_content_within_the_site_is_refused_too(tmp_path: Path) -> None:
    column = tiny_column(tmp_path)
    column.file("site").mkdir()
    column.file("content").rename(column.file("site/content"))
    column.replace("mkdocs.yml", "docs_dir: content", "docs_dir: site/content")
    ((_, found),) = territory_findings(read_settings(column.file("mkdocs.yml")))
    assert found.data["detail"] == "site/content (docs_dir)"


@pytest.mark.parametrize("site", ["content", ".", "/", "x" * 300, "../kho"])
def test_check_and_build_say_so_and_nothing_is_touched(guarded: Column, site: str) -> None:
    line = _set(guarded, site)
    before = around(guarded)
    check = guarded.run("check")
    build = guarded.run("build")
    assert (check.code, build.code) == (2, 2)
    for said in (check.out, build.err):
        assert f"mkdocs.yml:{line}:11: lỗi TD907" in said
        assert FORBIDDEN[site] in said
        assert "site_dir: trang-moi" in said
    assert around(guarded) == before


@pytest.mark.parametrize("site", ["content", "..", "docs/moi", "../www", "loi-tat", "to-giay"])
def test_plain_mkdocs_stops_before_it_clears_anything(guarded: Column, site: str) -> None:
    _set(guarded, site)
    before = around(guarded)
    assert guarded.mkdocs("build").code == 1
    _set(guarded, "site")
    assert guarded.mkdocs("build", "-d", site).code == 1
    assert around(guarded) | {"thi-dua/mkdocs.yml": ""} == before | {"thi-dua/mkdocs.yml": ""}


@pytest.mark.parametrize("place", ["content", "receipts/ra", ".", "..", "../kho", ".git/ra", "docs/ra", "../www"])
def test_releases_go_only_to_a_folder_of_their_own(guarded: Column, place: str) -> None:
    _set(guarded, "site")
    before = around(guarded)
    run = guarded.run("build", "--releases", place)
    assert run.code == 2
    assert f"Không dùng “{place}” cho --releases" in run.err
    assert around(guarded) == before


def test_a_preview_makes_its_temporary_site_only_where_nothing_lies(guarded: Column) -> None:
    _set(guarded, "site")
    before = around(guarded)
    run = guarded.run("serve", TMPDIR=str(guarded.file("content")))
    assert run.code == 2
    assert "TMPDIR" in run.err
    assert guarded.run("serve", TMPDIR=str(guarded.file("plans"))).code == 2
    assert around(guarded) == before
