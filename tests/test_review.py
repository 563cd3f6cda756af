"""A pull request in a repository of its own, reviewed by the workflow's own command: what each reader is told of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.column import ROOT, TODAY
from tests.handbook_pages import HANDBOOK
from tests.pull_request import FOLDER, PullRequest, git, opened
from tests.small_column import HERE, PLAN, inputs, story
from tests.small_column import TODAY as DAY
from thidua.render.reviews import counted, published
from thidua.render.sheet import as_sheet
from thidua.review.changes import review
from thidua.review.model import Publication, Review
from thidua.review.wording import Part, reworded, rewordings
from thidua.shell import git as shell_git

STORIES = {
    "bai-sai": ("Bài sai: thiếu nháy", "2026-11-10", "phong-tong-hop", "một"),
    "bai-dung": ("Bài đúng", "2026-11-10", "phong-noi-chinh", "hai"),
    "bai-hen-ngay": ("Bài hẹn ngày", "2026-12-24", "phong-kinh-te", "ba"),
}
SUMMARY = (Path(__file__).parent / "review" / "summary.md").read_text(encoding="utf-8")
ANNOTATION = (
    "::error file=content/exemplars/2026/bai-sai.md,line=2,col=15,title=TD106 unquoted-colon::"
    "Giá trị của “title” có dấu hai chấm nên không đọc được. "
    'Đặt cả giá trị trong dấu nháy kép: title: "Bài sai: thiếu nháy"'
)


def _story(title: str, day: str, unit: str, name: str) -> str:
    head = (
        f"title: {title}\ndate: {day}\nstatus: approved\nunit: {unit}\ntype: good-deed\n"
        f"subject: {{kind: collective, name: Tổ thử nghiệm {name}}}\nfield: dan-van-kheo\n"
        f"summary: Tóm tắt của tổ {name}.\nachievements: [Một việc tốt]\nauthor: Phóng viên\nsample: true"
    )
    return f"---\n{head}\n---\n\nMột câu chuyện ngắn về tổ thử nghiệm {name}.\n"


@pytest.fixture
def request_(tmp_path: Path) -> PullRequest:
    request = opened(tmp_path, {f"{FOLDER}/bai-cu.md": _story("Bài cũ", "2026-05-05", "phong-tong-hop", "cũ")})
    for slug, said in STORIES.items():
        request.write(f"{FOLDER}/{slug}.md", _story(*said))
    request.replace(f"{FOLDER}/bai-cu.md", "câu chuyện ngắn", "câu chuyện dài")
    request.commit("Ba bài")
    return request


def test_the_workflows_own_command_tells_each_reader_what_is_theirs(request_: PullRequest) -> None:
    run = request_.reviewed()
    assert (run.code, run.err) == (1, "")
    assert run.out.splitlines()[0] == ANNOTATION
    assert request_.summary.rstrip() == SUMMARY.rstrip()


def test_once_it_is_mended_nothing_stands_against_it(request_: PullRequest) -> None:
    assert request_.run("check", "--fix", f"{FOLDER}/bai-sai.md", today=TODAY).code == 0
    request_.commit("Sửa")
    run = request_.reviewed()
    assert (run.code, run.out.count("::error")) == (0, 0)
    assert "Phòng Tổng hợp: quý IV/2026 0 → 1 (cần 1)" in request_.summary


def test_a_story_ahead_of_its_day_appears_by_itself_once_it_is_merged(request_: PullRequest) -> None:
    request_.run("check", "--fix", f"{FOLDER}/bai-sai.md", today=TODAY)
    request_.commit("Sửa")
    git(request_.root, "checkout", "-q", "main")
    git(request_.root, "merge", "-q", "bai-moi")
    page = request_.file("site/dien-hinh/2026/bai-hen-ngay/index.html")
    assert request_.run("build", "--quiet", today="2026-12-23").code == 0
    assert not page.exists()
    assert request_.run("build", "--quiet", today="2026-12-24").code == 0
    assert "Bài hẹn ngày" in page.read_text(encoding="utf-8")


def test_a_story_that_others_link_to_is_not_taken_away_in_silence(request_: PullRequest) -> None:
    request_.write("content/articles/2026/tin.md", "---\ntitle: Tin\n---\n\n[Bài cũ](../../exemplars/2026/bai-cu.md)\n")
    request_.commit("Tin")
    git(request_.root, "push", "-qf", "origin", "bai-moi:main")
    git(request_.root, "fetch", "-q")
    request_.file(f"{FOLDER}/bai-cu.md").unlink()
    request_.commit("Xóa")
    run = request_.reviewed(format_="")
    assert run.code == 1
    assert "TD313" in run.out
    assert "Bài cũ (bài bị xóa)" in request_.summary
    assert "thidua forget" in request_.summary


def test_a_report_for_gitlab_holds_what_stands_against_the_branch(request_: PullRequest) -> None:
    run = request_.reviewed(format_="--format gitlab")
    assert [(one["check_name"], one["location"]["path"]) for one in run.data] == [
        ("TD106 unquoted-colon", f"{FOLDER}/bai-sai.md")
    ]


def test_check_tells_only_of_what_differs_from_a_version(request_: PullRequest) -> None:
    run = request_.run("check", "--changed-since", "origin/main", "--format", "json", today=TODAY)
    assert {one["path"] for one in run.data["diagnostics"]} == {f"{FOLDER}/bai-sai.md"}
    assert "nhap.md" in request_.run("check", today=TODAY).out


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("khong-co", "Kho git không có bản nào tên là “khong-co”."),
        ("HEAD:mkdocs.yml", "Kho git không có bản nào tên là “HEAD:mkdocs.yml”."),
    ],
)
def test_a_version_that_is_not_there_is_told(request_: PullRequest, base: str, said: str) -> None:
    run = request_.run("review", "--base", base, today=TODAY)
    assert (run.code, run.out, run.err.strip()) == (2, "", said)


def test_without_git_there_is_nothing_to_compare_with(request_: PullRequest) -> None:
    shutil.rmtree(request_.file(".git"))
    run = request_.run("review", "--base", "main", today=TODAY)
    assert (run.code, "chưa được git quản lý" in run.err) == (2, True)


def test_the_sheet_has_room_to_sign_for_each_story(request_: PullRequest) -> None:
    run = request_.run("review", "--base", "origin/main", "--sheet", today=TODAY)
    assert run.code == 1
    assert run.out.count("<h1>PHIẾU DUYỆT</h1>") == 4
    assert run.out.count("(Ký, ghi rõ họ tên)") == 4
    assert "sẽ được công bố ngày 24/12/2026 khi hợp nhất" in run.out


def test_what_somebody_typed_means_nothing_in_the_summary(request_: PullRequest) -> None:
    title = '"*Bài* [x](https://xau.example) @ai | `y`"'
    request_.write(f"{FOLDER}/xau.md", _story(title, "2026-11-10", "phong-tong-hop", "bốn"))
    request_.commit("Xấu")
    request_.reviewed()
    line = next(one for one in request_.summary.splitlines() if one.startswith("#### ") and "xau" in one)
    assert line == "#### \\*Bài\\* \\[x\\](https:\u2060//xau.example) @\u2060ai \\| \\`y\\` (bài mới)"


def test_the_script_for_other_hosts_runs_the_same_command(request_: PullRequest, tmp_path: Path) -> None:
    program = tmp_path / "bin" / "thidua"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\necho "$PWD: $*"\nexit 1\n', encoding="utf-8")
    program.chmod(0o755)
    done = subprocess.run(
        [ROOT / "scripts/review", "origin/khac", "ra"],
        cwd=request_.file("content"),
        env={**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.strip() == f"{request_.root}: review --base origin/khac --out ra"


@pytest.mark.browser
def test_the_pages_are_there_as_on_their_day_with_pictures_as_wide_as_a_phone(request_: PullRequest) -> None:
    from PIL import Image  # noqa: PLC0415 - only here

    out = request_.root.parent / "duyet"
    run = request_.reviewed(format_="", out=f"--out {out}")
    assert run.code == 1
    assert "ngày 24/12/2026" in (out / "dien-hinh/2026/bai-hen-ngay/index.html").read_text(encoding="utf-8")
    pictures = sorted((out / "anh").iterdir())
    assert [one.name for one in pictures] == [
        f"dien-hinh-2026-{slug}.png" for slug in ("bai-cu", "bai-dung", "bai-hen-ngay", "bai-sai")
    ]
    for one in pictures:
        with Image.open(one) as image:
            assert image.width == 390
            assert 600 < image.height < 4000
    assert not list(out.rglob(".thidua*"))
    assert "`anh/dien-hinh-2026-bai-dung.png`" in (out / "tom-tat.md").read_text(encoding="utf-8")
    assert request_.run("check", today=TODAY).out == request_.run("check", today=TODAY).out
    # What an approver reads is what the branch holds now.
    path = "content/exemplars/2026/bai-dung.md"
    request_.write(path, request_.file(path).read_text(encoding="utf-8") + "\nMột câu vừa thêm.\n")
    request_.commit("Thêm một câu")
    request_.reviewed(format_="", out=f"--out {out}")
    assert "Một câu vừa thêm." in (out / "dien-hinh/2026/bai-dung/index.html").read_text(encoding="utf-8")


def test_what_git_does_not_have_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a clone that left out what it did not need, once its host is out of reach."""
    answers = {"ls-tree": b"100644 blob abc\ta.md\0", "cat-file": b"abc missing\n"}
    monkeypatch.setattr(shell_git, "run", lambda _, command, *__, **___: answers[command])
    with pytest.raises(shell_git.GitError, match="git-failed"):
        shell_git.files_of(tmp_path, "abc", {"a.md"})


@pytest.mark.browser
@pytest.mark.long
def test_the_pictures_of_the_handbook_can_be_taken_anew(tmp_path: Path) -> None:
    script = ROOT / "scripts" / "review_pictures.py"
    subprocess.run([sys.executable, script, tmp_path], check=True, capture_output=True)
    kept = HANDBOOK / "pictures"
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(one.name for one in kept.glob("review-*"))


def test_words_that_went_and_came_stand_beside_each_other() -> None:
    found = reworded("Mười một hộ vui.", "Mười hai hộ vui.")
    assert [part for part in found.parts if part[0] is not Part.SAME] == [(Part.GONE, "một "), (Part.NEW, "hai ")]
    assert [one.parts for one in rewordings("Một.\n\nHai.", "Một.\n\nHai.\n\nBa.")] == [((Part.NEW, "Ba."),)]
    assert list(rewordings("Một\nhai.", "Một hai.")) == []


def _reviewed(files: dict[str, str], *, plan: str = PLAN) -> Review:
    """What a pull request says that brings all of these files."""
    plans = {"plan.yml": plan}
    changed = frozenset(f"content/{name}" for name in files)
    return review(inputs({}, plans=plans), inputs(files, plans=plans), changed, today=DAY)


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ({"hold": "{since: 2026-09-01, reason: editing}"}, Publication.HELD),
        ({"consent": "{given: 2026-03-01, withdrawn: 2026-09-01}"}, Publication.HELD),
        ({"hold": "{since: 2026-09-01, reason: editing}", "publish": "false"}, Publication.HELD),
        ({"hold": "{since: 2026-09-01, reason: editing}", "status": "draft"}, Publication.DRAFT),
        ({"publish": "false", "status": "draft"}, Publication.DRAFT),
        ({"publish": "false", "status": "submitted"}, Publication.SUBMITTED),
        ({"publish": "false"}, Publication.INTRODUCED),
        ({}, Publication.NOW),
    ],
)
def test_why_readers_do_not_see_a_story_is_told(keys: dict[str, str], wanted: Publication) -> None:
    [change] = _reviewed({HERE: story(**keys)}).changes
    assert (change.publication, change.findings) == (wanted, ())
    assert ("đang tạm gỡ" in published(change)) is (wanted is Publication.HELD)


def test_a_story_counts_from_its_day_on_however_many_days_a_request_has() -> None:
    days = [DAY + timedelta(days=number) for number in range(1, 12)]
    files = {
        f"exemplars/2026/bai-{day.day}.md": story(
            f"Ngày {day.day}.\n",
            title=f"Bài {day.day}",
            date=f"{day}",
            subject=f"{{kind: collective, name: Tổ {day.day}}}",
        )
        for day in days
    }
    for change in _reviewed(files).changes:
        assert [one.before for one in change.counts] == [0], change.piece.path
        assert change.counts[0].after > 0


def test_a_cluster_is_called_by_its_name() -> None:
    plan = PLAN.replace(
        "{id: phong-tong-hop, name: Phòng Tổng hợp}", "{id: phong-tong-hop, name: Phòng Tổng hợp, cluster: cum-mot}"
    ).replace("units:\n", "clusters: [{id: cum-mot, name: Cụm Một}]\nunits:\n")
    [change] = _reviewed({HERE: story()}, plan=plan.replace("per: unit", "per: cluster")).changes
    assert [counted(one) for one in change.counts] == ["Cụm Một: quý I/2026 0 → 1 (cần 1)"]


def test_only_a_story_is_said_to_count_for_nothing() -> None:
    news = "---\ntitle: Tin\ndate: 2026-03-12\nstatus: approved\nsummary: Một câu.\nauthor: Phóng viên\n---\n\nTin.\n"
    sheet = as_sheet(_reviewed({"articles/2026/tin.md": news}), "Chuyên mục")
    assert "<h2>Tin</h2>" in sheet
    assert "Tính cho" not in sheet
    sheet = as_sheet(_reviewed({HERE: story(status="draft")}), "Chuyên mục")
    assert "<th>Tính cho</th><td>không chỉ tiêu nào</td>" in sheet
