"""What publishes a new column: the nightly run on an office's own server, its timer and cron line, the workflows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.column import fingerprint
from tests.placeholders import placeholders
from thidua.cli.main import main
from thidua.periods import VIETNAM
from thidua.shell.clock import TODAY_VARIABLE
from thidua.shell.templates import sources

TODAY = "2026-11-30"
DAY = datetime(2026, 11, 30, tzinfo=VIETNAM).date()
FILES = sources().files
# A site that is made at once, in the place of the real one: what the script does with it is looked at here.
QUICK = """\
#!/bin/sh
set -eu
[ ! -e "$HERE/broken" ] || { echo "bài có lỗi" >&2; exit 1; }
case $1 in
  ledger) cat "$HERE/due" ;;
  build)
    [ "${3:-}" = --releases ] || { mkdir -p site; cp "$HERE/page" site/index.html; exit 0; }
    name=$(sha256sum "$HERE/page" | cut -c 1-32)
    mkdir -p "$4/releases/$name"
    cp "$HERE/page" "$4/releases/$name/index.html"
    ln -sfn "releases/$name" "$4/current"
    ;;
esac
"""
# Another machine: what is said to it is done here.
SSH = '#!/bin/sh\n[ ! -e "$HERE/offline" ] || exit 255\nshift\nexec sh -c "$*"\n'


def _program(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


class Server:
    """A column on a server whose `thidua`, and whose way to another machine, are made up."""

    def __init__(self, folder: Path, target: str) -> None:
        self.folder = folder
        self.column = folder / "cot"
        for name in ("nightly.sh", "settings.env"):
            _program(self.column / "publish" / name, FILES[f"publish/{name}"])
        settings = self.column / "publish" / "settings.env"
        text = settings.read_text(encoding="utf-8").replace('TARGET=""', f'TARGET="{target}"')
        settings.write_text(text, encoding="utf-8")
        _program(folder / "bin" / "ssh", SSH)
        self.write("Trang thứ nhất", "# Việc đến hạn\n")

    def write(self, page: str, due: str = "# Việc đến hạn\n") -> None:
        (self.folder / "page").write_text(page, encoding="utf-8")
        (self.folder / "due").write_text(due, encoding="utf-8")

    def run(self, day: str = "Mon", **more: str) -> subprocess.CompletedProcess[str]:
        _program(self.folder / "bin" / "date", _date_of(_CLOCK[day]))
        environment = {
            **os.environ,
            "HERE": str(self.folder),
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "THIDUA": str(_program(self.folder / "thidua", QUICK)),
            **more,
        }
        return subprocess.run(
            ["sh", str(self.column / "publish" / "nightly.sh")],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
        )


_CLOCK = {"Mon": "2026-11-29 17:10:00 UTC", "Tue": "2026-11-30 17:10:00 UTC"}


def _date_of(instant: str) -> str:
    """The program `date`, at another instant than now."""
    return f'#!/bin/sh\nexec /usr/bin/env -u PATH /bin/date -d "{instant}" "$@"\n'


def test_a_second_run_on_one_day_changes_nothing(tmp_path: Path) -> None:
    server = Server(tmp_path, str(tmp_path / "srv"))
    first = server.run(THIDUA_NIGHTLY="1")
    assert (first.returncode, first.stderr) == (0, "")
    assert (tmp_path / "srv" / "current" / "index.html").read_text(encoding="utf-8") == "Trang thứ nhất"
    assert (server.column / ".thidua" / "nightly").read_text(encoding="utf-8") == "2026-11-30\n"
    before = {path: path.lstat().st_mtime_ns for path in server.column.rglob("*")}, fingerprint(tmp_path / "srv")
    assert server.run(THIDUA_NIGHTLY="1").returncode == 0
    assert (
        {path: path.lstat().st_mtime_ns for path in server.column.rglob("*")},
        fingerprint(tmp_path / "srv"),
    ) == before


def test_a_real_run_twice_on_one_day_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TODAY_VARIABLE, TODAY)
    root = tmp_path / "thi đua"
    assert main(["init", str(root), "--plan", "tay-ninh-2024"]) == 0
    thidua = _program(tmp_path / "thidua", f'#!/bin/sh\nexec "{sys.executable}" -m thidua "$@"\n')
    command = ["sh", "publish/nightly.sh"]
    environment = {**os.environ, "THIDUA": str(thidua), "THIDUA_NIGHTLY": "1"}
    prints = []
    for _ in range(2):
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), "a night without trouble says nothing"
        prints.append(fingerprint(root))
    assert prints[0] == prints[1]
    assert placeholders(root / "site") == {}
    assert "# Việc đến hạn" in (root / "viec-den-han.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["local", "remote"])
@pytest.mark.server
def test_a_deploy_that_fails_leaves_the_old_site_and_says_so(tmp_path: Path, form: str) -> None:
    srv = tmp_path / "srv"
    server = Server(tmp_path, f"may-chu:{srv}" if form == "remote" else str(srv))
    assert server.run().returncode == 0
    server.write("Trang thứ hai")
    trouble = tmp_path / ("offline" if form == "remote" else "broken")
    trouble.write_text("", encoding="utf-8")
    failed = server.run()
    assert failed.returncode == 1
    assert "Trang đang đăng giữ nguyên" in failed.stderr
    assert form == "remote" or "bài có lỗi" in failed.stderr
    assert (srv / "current" / "index.html").read_text(encoding="utf-8") == "Trang thứ nhất"
    trouble.unlink()
    assert server.run().returncode == 0
    assert (srv / "current" / "index.html").read_text(encoding="utf-8") == "Trang thứ hai"


@pytest.mark.server
def test_a_transfer_that_breaks_off_is_never_seen_by_readers(tmp_path: Path) -> None:
    server = Server(tmp_path, f"may-chu:{tmp_path / 'srv'}")
    assert server.run().returncode == 0
    server.write("Trang thứ hai")
    broken = _program(tmp_path / "bin" / "rsync", '#!/bin/sh\nmkdir -p "$HERE/srv/releases/.incoming"\nexit 12\n')
    failed = server.run()
    assert "không chép được sang may-chu" in failed.stderr
    assert (tmp_path / "srv" / "current" / "index.html").read_text(encoding="utf-8") == "Trang thứ nhất"
    broken.unlink()
    assert server.run().returncode == 0
    assert (tmp_path / "srv" / "current" / "index.html").read_text(encoding="utf-8") == "Trang thứ hai"
    assert not (tmp_path / "srv" / "releases" / ".incoming").exists()


@pytest.mark.server
def test_another_machine_keeps_five_releases_and_the_one_that_stands(tmp_path: Path) -> None:
    server = Server(tmp_path, f"may-chu:{tmp_path / 'srv'}")
    for number in range(7):
        server.write(f"Trang {number}")
        assert server.run().returncode == 0, number
    assert len(list((tmp_path / "srv" / "releases").iterdir())) == 5
    assert (tmp_path / "srv" / "current" / "index.html").read_text(encoding="utf-8") == "Trang 6"


def test_a_repository_that_cannot_be_reached_is_told_and_what_is_here_is_published(tmp_path: Path) -> None:
    server = Server(tmp_path, str(tmp_path / "srv"))
    settings = server.column / "publish" / "settings.env"
    settings.write_text(settings.read_text(encoding="utf-8").replace('PULL=""', 'PULL="yes"'), encoding="utf-8")
    _program(tmp_path / "bin" / "git", "#!/bin/sh\nexit 1\n")
    run = server.run()
    assert run.returncode == 1
    assert "Không lấy được bài mới từ kho git" in run.stderr
    assert (tmp_path / "srv" / "current" / "index.html").read_text(encoding="utf-8") == "Trang thứ nhất"
    _program(tmp_path / "bin" / "git", '#!/bin/sh\necho "$@" > "$HERE/asked"\n')
    assert server.run().returncode == 0
    assert (tmp_path / "asked").read_text(encoding="utf-8") == "pull --quiet --ff-only\n"


def test_a_target_that_a_shell_would_read_otherwise_is_refused(tmp_path: Path) -> None:
    server = Server(tmp_path, "may-chu:/srv/thi dua")
    assert "THIDUA_TARGET chỉ gồm" in server.run().stderr


def test_the_list_of_what_is_due_is_written_anew_on_mondays(tmp_path: Path) -> None:
    server = Server(tmp_path, "")
    due = server.column / "viec-den-han.md"
    assert server.run("Tue").returncode == 0
    assert due.exists(), "there was none yet"
    server.write("Trang thứ nhất", "# Việc đến hạn\n\nmới\n")
    assert server.run("Tue").returncode == 0
    assert "mới" not in due.read_text(encoding="utf-8")
    assert server.run("Mon").returncode == 0
    assert "mới" in due.read_text(encoding="utf-8")


def _made(folder: Path) -> Path:
    """The files of the server, where `init` puts them."""
    for path, text in FILES.items():
        if path.startswith("publish/"):
            _program(folder / path, text)
    return folder / "publish"


@pytest.mark.server
def test_systemd_accepts_the_unit_and_its_timer(tmp_path: Path) -> None:
    home = _made(tmp_path / "thi đua")
    names = ["thidua@srv-thi\\x2ddua.service", "thidua@srv-thi\\x2ddua.timer"]
    for name in names:
        (tmp_path / name).write_bytes((home / f"thidua@{name.rpartition('.')[2]}".replace("@", "@.")).read_bytes())
    command = ["systemd-analyze", "verify", "--user", "--man=no", *(str(tmp_path / name) for name in names)]
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "thidua@" not in done.stderr


def _in_the_first_hour(when: datetime) -> bool:
    return when.astimezone(VIETNAM).hour == 0


@pytest.mark.server
def test_the_timer_goes_off_in_the_first_hour_of_a_day_in_vietnam() -> None:
    (spec,) = re.findall(r"^OnCalendar=(.*)$", FILES["publish/thidua@.timer"], re.MULTILINE)
    done = subprocess.run(
        ["systemd-analyze", "calendar", "--iterations=400", spec],
        env={**os.environ, "TZ": "America/New_York", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    times = re.findall(r"\(in UTC\): \w+ (\S+ \S+) UTC", done.stdout)
    instants = [datetime.strptime(one, "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC) for one in times]
    assert len(instants) == 400
    assert all(_in_the_first_hour(one) for one in instants)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Australia/Sydney"])
def test_the_cron_line_works_once_a_day_in_the_first_hour_wherever_the_clock_of_the_server_stands(
    tmp_path: Path, zone: str
) -> None:
    home = _made(tmp_path / "thi đua")
    line = subprocess.run(["sh", str(home / "cron-line.sh")], capture_output=True, text=True, check=True).stdout
    minute, hour, *days, command = line.rstrip("\n").split(" ", 5)
    assert (minute, hour, days) == ("10", "*", ["*", "*", "*"])
    # cron reads \% as %, and hands the rest to the shell.
    command = command.replace("\\%", "%")
    _program(home / "nightly.sh", 'printf "%s %s\\n" "$PWD" "$THIDUA_NIGHTLY" >> ran\n')
    start = datetime(2026, 11, 30, tzinfo=UTC)
    fired = []
    for step in range(24):
        when = start + timedelta(hours=step, minutes=10)
        _program(tmp_path / "bin" / "date", _date_of(when.strftime("%Y-%m-%d %H:%M:%S UTC")))
        environment = {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "TZ": zone}
        done = subprocess.run(["sh", "-c", command], env=environment, cwd="/", capture_output=True, check=False)
        if done.returncode == 0:
            fired.append(when)
    assert [one.astimezone(VIETNAM).strftime("%H:%M") for one in fired] == ["00:10"]
    assert (home.parent / "ran").read_text(encoding="utf-8") == f"{home.parent} 1\n"
