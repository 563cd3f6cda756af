"""`thidua review`: what a pull request changes, for those who must say yes or no; nothing of the column is written."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from thidua.check import Inputs
from thidua.cli.column import Asked, chosen_day, find_settings, say_unusable, telling_of_a_column, watched
from thidua.cli.command import Command, OneOf, Option, Place, UsageError
from thidua.cli.since import said
from thidua.findings import Severity
from thidua.messages import progress_words
from thidua.messages import review_words as words
from thidua.messages.catalogue import reason
from thidua.render import findings
from thidua.render.reviews import as_markdown
from thidua.render.sheet import as_sheet
from thidua.review.changes import review
from thidua.review.model import Review
from thidua.shell import git, outputs
from thidua.shell.chromium import chromium, pictured
from thidua.shell.files import read_inputs
from thidua.shell.progress import over, progress
from thidua.shell.reviews import inputs_before, write_pages
from thidua.shell.settings import Settings
from thidua.shell.territory import paper_refusal

_ANNOTATIONS = {"github": findings.as_github, "gitlab": findings.as_gitlab}
# GitHub cuts a summary off at 1 MB, and shows none of one that is larger.
_LONGEST_SUMMARY = 900_000


def _against(settings: Settings, inputs: Inputs, base: str) -> tuple[Inputs, frozenset[str]]:
    """How the column stood before, and the files that have changed since."""
    try:
        commit = git.resolved(settings.root, base)
        changed = frozenset(git.changed(settings.root, commit))
        return inputs_before(settings, inputs, commit, changed), changed
    except git.GitError as error:
        raise said(error) from None


def _pictures(pages: dict[str, str], folder: Path) -> dict[str, str]:
    """Pictures of the pages; by the path of a piece where it lies, its page where there is no Chromium."""
    program = chromium()
    if program is None:
        if pages:
            sys.stderr.write(words.NO_CHROMIUM.format(path=folder) + "\n")
        return pages
    found = {}
    for path, page in over(pages.items(), progress_words.PICTURING, progress_words.PAGES):
        data = pictured(program, folder / page)
        picture = f"anh/{page.removesuffix('/index.html').replace('/', '-')}.png"
        if data is not None:
            (folder / "anh").mkdir(exist_ok=True)
            outputs.write({folder / picture: data})
        found[path] = page if data is None else picture
    return found


def _looks(settings: Settings, inputs: Inputs, found: Review, out: Path) -> dict[str, str]:
    """Writes pages and pictures, and the sheet; by the path of a piece where to look."""
    if refusal := paper_refusal(out.absolute() / "index.html", settings):
        message = f"Không ghi vào “{out}”: {reason(refusal.why, refusal.detail)}."
        raise UsageError(message)
    out.mkdir(parents=True, exist_ok=True)
    looks = _pictures(write_pages(settings, inputs, found, out), out)
    outputs.write({out / "phieu-duyet.html": as_sheet(found, settings.name).encode()})
    return looks


def _write_summary(text: str) -> None:
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if target:
        with Path(target).open("a", encoding="utf-8") as file:
            file.write(text.encode()[:_LONGEST_SUMMARY].decode("utf-8", "ignore") + "\n")


@click.command(
    "review",
    cls=Command,
    help=(
        "Cho biết một yêu cầu ghép thay đổi những gì: bài nào, tính cho chỉ tiêu nào, ngày nào công bố, còn lỗi gì.\n\n"
        "Chỉ đọc, không sửa gì của chuyên mục."
    ),
)
@click.option("--base", cls=Option, metavar="BẢN", required=True, help="so với bản này của git, ví dụ origin/main")
@click.option(
    "--format",
    "form",
    cls=Option,
    type=OneOf(("text", *_ANNOTATIONS)),
    default="text",
    help="bản tóm tắt để đọc (mặc định), hoặc ghi chú cho GitHub, GitLab",
)
@click.option("--sheet", is_flag=True, help="in Phiếu duyệt (HTML, mở bằng trình duyệt rồi in)")
@click.option(
    "--out",
    cls=Option,
    type=Place(),
    metavar="THƯ-MỤC",
    help="ghi vào đây bản tóm tắt, phiếu duyệt, trang của từng bài như sẽ đăng và ảnh chụp ở cỡ điện thoại",
)
@telling_of_a_column
def command(asked: Asked, *, base: str, form: str, sheet: bool, out: Path | None) -> int:
    """1 where an error stands against the pull request, 2 where a plan, the base or the arguments are unusable."""
    day, settings = chosen_day(asked), find_settings(asked)
    inputs = read_inputs(settings)
    before, changed = _against(settings, inputs, base)
    with progress():
        found = review(before, inputs, changed, today=day, watched=watched)
        looks = _looks(settings, inputs, found, out) if out and not found.result.is_plan_unusable else {}
    summary = as_markdown(found, looks)
    if out and out.is_dir():
        outputs.write({out / "tom-tat.md": summary.encode()})
    if sheet:
        sys.stdout.write(as_sheet(found, settings.name))
    elif form in _ANNOTATIONS:
        sys.stdout.write(_ANNOTATIONS[form](found.findings, found.result.checked, lang="vi"))
    else:
        sys.stdout.write(summary)
    if form == "github":
        _write_summary(summary)
    if found.result.is_plan_unusable:
        return say_unusable(found.result)
    return int(any(one.severity is Severity.ERROR for one in found.findings))
