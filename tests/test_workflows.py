"""The workflows of both hosts, the issue that they keep, and how it is known that something runs every night."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from tests.column import Column, holds
from tests.test_nightly import DAY, FILES, TODAY, _in_the_first_hour, _program
from thidua.cli.main import main
from thidua.shell.clock import TODAY_VARIABLE
from thidua.shell.nightly import Nightly, nightly, remote_hosts


def _workflow(name: str) -> dict[str, object]:
    # `on` is a word of YAML 1.1; BaseLoader leaves all as text.
    found: dict[str, object] = yaml.load(FILES[f"dot.github/workflows/{name}"], Loader=yaml.BaseLoader)  # noqa: S506
    return found


def test_the_workflow_publishes_in_the_first_hour_of_a_day_in_vietnam() -> None:
    on = _workflow("publish.yml")["on"]
    assert isinstance(on, dict)
    assert set(on) == {"push", "schedule", "workflow_dispatch"}
    ((minute, hour, *rest),) = [one["cron"].split() for one in on["schedule"]]
    assert rest == ["*", "*", "*"]
    assert _in_the_first_hour(datetime(2026, 11, 30, int(hour), int(minute), tzinfo=UTC))


def test_an_attacker_finds_nothing_in_the_workflows(tmp_path: Path) -> None:
    names = [path for path in FILES if path.startswith("dot.github/")]
    for path in names:
        _program(tmp_path / path.replace("dot.", "."), FILES[path])
    zizmor = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [zizmor, "--offline", "--persona=pedantic", "--format=json", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = [(one["ident"], one["desc"]) for one in json.loads(done.stdout)]
    assert found == []


SCHEMAS: dict[str, tuple[str, ...]] = {
    "dot.gitlab-ci.yml": ("vendor.gitlab-ci", "--data-transform", "gitlab-ci"),
    **{path: ("vendor.github-workflows",) for path in FILES if path.startswith("dot.github/")},
}


@pytest.mark.parametrize("path", SCHEMAS)
def test_the_workflows_are_what_their_hosts_say_that_they_read(tmp_path: Path, path: str) -> None:
    written = _program(tmp_path / "workflow.yml", FILES[path])
    checker = Path(sys.executable).with_name("check-jsonschema")
    command = [str(checker), "--builtin-schema", *SCHEMAS[path], str(written)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_gitlab_publishes_what_the_main_branch_holds_and_no_merge_request() -> None:
    jobs = yaml.safe_load(FILES["dot.gitlab-ci.yml"])
    assert jobs["pages"]["artifacts"]["paths"] == ["public"]
    (rule,) = jobs["pages"]["rules"]
    assert "$CI_DEFAULT_BRANCH" in rule["if"]
    assert '!= "merge_request_event"' in rule["if"]
    (own,) = jobs["due"]["rules"]
    assert '"private"' in own["if"], "the list names units that are late"


@pytest.mark.server
@pytest.mark.parametrize("name", [path for path in FILES if path.endswith(".sh")])
def test_shellcheck_finds_nothing_in_the_scripts(tmp_path: Path, name: str) -> None:
    script = _program(tmp_path / "script.sh", FILES[name])
    done = subprocess.run(["shellcheck", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


GH = """\
#!/bin/sh
case "$1 $2" in
  "api "*) cat "$HERE/private" ;;
  "issue list") cat "$HERE/number" 2>/dev/null || true ;;
  *) echo "$1 $2 $3 $4" >> "$HERE/said"; for last; do :; done; cat "$last" >> "$HERE/said" 2>/dev/null || true ;;
esac
"""


@pytest.mark.parametrize(
    ("private", "number", "said"),
    [
        ("true", "", "issue create --title Việc đến hạn\nDanh sách\n"),
        ("true", "7", "issue edit 7 --body-file\nDanh sách\n"),
        ("false", "", ""),
    ],
)
def test_the_issue_is_opened_once_and_then_written_anew_and_only_in_private(
    tmp_path: Path, private: str, number: str, said: str
) -> None:
    _program(tmp_path / "bin" / "gh", GH)
    thidua = _program(tmp_path / "thidua", "#!/bin/sh\necho Danh sách\n")
    (tmp_path / "private").write_text(private, encoding="utf-8")
    (tmp_path / "number").write_text(number, encoding="utf-8")
    script = _program(tmp_path / "due-issue.sh", FILES["publish/due-issue.sh"])
    environment = {
        **os.environ,
        "HERE": str(tmp_path),
        "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}",
        "THIDUA": str(thidua),
        "GITHUB_REPOSITORY": "co-quan/thi-dua",
    }
    done = subprocess.run(["sh", script], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = tmp_path / "said"
    assert (told.read_text(encoding="utf-8") if told.exists() else "") == said


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GITHUB_ACTIONS", "GITLAB_CI", "THIDUA_NIGHTLY"):
        monkeypatch.delenv(name, raising=False)
    for path in ("dot.github/workflows/publish.yml", "dot.gitlab-ci.yml"):
        _program(tmp_path / path.replace("dot.", "."), FILES[path])
    return tmp_path


REMOTES = {
    "git@github.com:co-quan/thi-dua.git": Nightly.GITHUB,
    "https://github.com/co-quan/thi-dua": Nightly.GITHUB,
    "https://gitlab.tinh.gov.vn/thi-dua.git": Nightly.GITLAB,
    "ssh://git@kho.tinh.gov.vn:22/thi-dua.git": Nightly.NONE,
    "/srv/git/thi-dua.git": Nightly.NONE,
}


@pytest.mark.parametrize("remote", REMOTES)
def test_a_workflow_counts_only_where_it_can_run(root: Path, remote: str) -> None:
    assert nightly(root, today=DAY) is Nightly.NONE, "the files alone publish nothing"
    (root / ".git").mkdir()
    (root / ".git" / "config").write_text(f'[remote "origin"]\n\turl = {remote}\n', encoding="utf-8")
    assert nightly(root, today=DAY) is REMOTES[remote]
    assert all("/" not in host for host in remote_hosts(root))


@pytest.mark.parametrize(
    ("noted", "found"), [("2026-11-30", Nightly.NOTED), ("2026-11-20", Nightly.NONE), ("x", Nightly.NONE)]
)
def test_the_note_of_a_nightly_run_grows_old(root: Path, noted: str, found: Nightly) -> None:
    _program(root / ".thidua" / "nightly", f"{noted}\n")
    assert nightly(root, today=DAY) is found


DATED = "content/exemplars/2026/bai-hen-ngay.md"
STORY = """\
---
title: Bài hẹn ngày
date: 2026-12-24
status: approved
unit: phong-van-hoa-xa-hoi
type: good-deed
subject: {kind: collective, name: Tổ thử nghiệm}
field: dan-van-kheo
summary: Tóm tắt một câu.
achievements: [Một việc tốt]
author: Người viết
---
Một câu chuyện ngắn.
"""


@pytest.fixture
def dated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Column:
    """A commune's column with one piece whose day is to come, built by hand."""
    monkeypatch.setenv(TODAY_VARIABLE, TODAY)
    for name in ("GITHUB_ACTIONS", "GITLAB_CI", "THIDUA_NIGHTLY"):
        monkeypatch.delenv(name, raising=False)
    assert main(["init", str(tmp_path / "cot"), "--like", "commune"]) == 0
    column = Column(tmp_path / "cot")
    column.write(DATED, STORY)
    return column


def test_a_build_names_the_pieces_that_nothing_will_publish_on_their_day(dated: Column) -> None:
    # Each time, also where nothing has changed since.
    for _ in range(2):
        run = dated.run("build", today=TODAY)
        assert run.code == 0, run.err
        assert f"sẽ không tự lên trang:\n  24/12/2026  Bài hẹn ngày ({DATED})\n" in run.err
    assert holds(dated.file("site"), "Bài hẹn ngày") == []


@pytest.mark.long
def test_on_its_day_a_nightly_run_publishes_the_piece(dated: Column) -> None:
    assert "không tự lên trang" not in dated.run("build", today=TODAY, THIDUA_NIGHTLY="1").err
    assert dated.run("build", today="2026-12-24", THIDUA_NIGHTLY="1").code == 0
    assert "dien-hinh/2026/bai-hen-ngay/index.html" in holds(dated.file("site"), "Bài hẹn ngày")
