"""`thidua check`: everything is checked; findings about the paths asked for are printed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from thidua.check import Result
from thidua.cli.column import Asked, about_a_column, begun_on, find_settings, in_a_language, open_column
from thidua.cli.command import EXIT_USAGE, Command, OneOf, Option, Place, UsageError
from thidua.findings import PlacedFinding, Severity
from thidua.render import findings
from thidua.scope import findings_about
from thidua.shell.settings import Settings
from thidua.shell.unchanged import note_check, now
from thidua.values import frozen

_FORMATS = {"json": findings.as_json, "github": findings.as_github, "gitlab": findings.as_gitlab}


def _inside(path: Path, settings: Settings) -> Path:
    """A path of the column, named from here or from the content folder; what the check never reads is refused."""
    found = next((one for one in (path.absolute(), settings.content / path) if one.exists()), None)
    if found is None:
        message = f"Không có tệp hay thư mục {path}."
        raise UsageError(message)
    content = settings.content
    found = found.resolve()
    read = (content, settings.registrations_folder, settings.receipts_folder, *settings.plans)
    if not any(found.is_relative_to(one.resolve()) or one.resolve().is_relative_to(found) for one in read):
        message = (
            f"“{path}” không nằm trong thư mục nội dung ({settings.shown(content)}/) nên không được kiểm tra; "
            f"hãy chuyển bài vào {settings.shown(content)}/exemplars/<năm>/."
        )
        raise UsageError(message)
    return found


def _asked_for(asked: Asked, paths: tuple[Path, ...], since: str | None) -> tuple[str, ...] | None:
    """The files and folders to report on, as paths from the root; None where that is everything."""
    if not paths and since is None:
        return None
    settings = find_settings(asked)
    names = [settings.shown(_inside(path, settings)) for path in paths]
    if since is not None:
        from thidua.cli.since import changed_since

        names += changed_since(settings, since)
    return tuple(names)


def _write_summary(chosen: tuple[PlacedFinding, ...], checked: int, lang: str) -> None:
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if target:
        try:
            with Path(target).open("a", encoding="utf-8") as file:
                file.write(findings.as_summary(chosen, checked, lang=lang))
        except OSError:
            sys.stderr.write(f"Không ghi được bản tóm tắt vào {target}.\n")


@frozen()
class _Form:
    """In which form a report is printed, and from which severity on it is a failure."""

    fail_on: str
    everything: bool
    form: str
    lang: str


_PLAIN = _Form(fail_on="error", everything=False, form="text", lang="vi")


def _told(result: Result, chosen: tuple[PlacedFinding, ...], said: _Form, *, quiet: bool) -> int:
    """Prints the findings that were asked for; the exit code."""
    lang = said.lang
    if said.form == "text":
        most = None if said.everything else findings.MOST_OF_A_FILE
        text = findings.as_text(chosen, result.checked, lang=lang, quiet=quiet, most=most)
    else:
        text = _FORMATS[said.form](chosen, result.checked, lang=lang)
    sys.stdout.write(text)
    if said.form == "github":
        _write_summary(chosen, result.checked, lang)
    if result.is_plan_unusable:
        if chosen != result.findings:
            unusable = result.office_findings
            sys.stderr.write(findings.as_text(unusable, len(unusable), lang=lang))
        return EXIT_USAGE
    failing = {Severity.ERROR} if said.fail_on == "error" else {Severity.ERROR, Severity.WARNING}
    return int(any(one.severity in failing for one in chosen))


def _remembered(result: Result) -> dict[str, str]:
    """What a check that reads the same tells again."""
    most = findings.MOST_OF_A_FILE
    texts = {
        name: findings.as_text(result.findings, result.checked, lang="vi", quiet=quiet, most=most)
        for name, quiet in (("text", False), ("quiet", True))
    }
    return {**texts, "code": str(int(result.errors > 0))}


@click.command("check", cls=Command, help="Kiểm tra tất cả, báo lỗi có tệp, dòng và cột.")
@click.argument("paths", nargs=-1, type=Place(), metavar="[ĐƯỜNG-DẪN …]", help="chỉ báo về các tệp, thư mục này")
@click.option(
    "--fail-on",
    cls=Option,
    type=OneOf(("error", "warning")),
    default="error",
    help="mức khiến lệnh kết thúc với mã 1",
)
@click.option(
    "--changed-since",
    "since",
    cls=Option,
    metavar="BẢN",
    help="chỉ báo về các tệp đã khác so với bản này của git (nhánh, thẻ, mã)",
)
@click.option("--fix", "fixing", is_flag=True, help="tự sửa những gì chỉ có một cách đúng, rồi báo những gì còn lại")
@click.option("--dry-run", is_flag=True, help="cùng --fix: chỉ in ra sẽ sửa gì, không ghi")
@click.option("--all", "everything", is_flag=True, help="in mọi thông báo, dù một tệp có nhiều đến đâu")
@click.option("--format", "form", cls=Option, type=OneOf(("text", *_FORMATS)), default="text", help="dạng kết quả")
@in_a_language
@about_a_column
def command(
    asked: Asked, *, paths: tuple[Path, ...], since: str | None, fixing: bool, dry_run: bool, **printed: Any
) -> int:
    """Prints what was found; 1 where the content has errors, 2 where a plan or the settings are unusable."""
    at = now()
    if dry_run and not fixing:
        message = "Tham số chưa đúng: --dry-run chỉ dùng cùng --fix."
        raise UsageError(message)
    names = _asked_for(asked, paths, since)
    form = _Form(**printed)
    if fixing:
        from thidua.cli.mend import mended_column

        mended = mended_column(asked, names, dry_run=dry_run, output=sys.stdout if form.form == "text" else sys.stderr)
        result = mended.result
        names = tuple(mended.renamed.get(one, one) for one in names) if names is not None else None
    else:
        settings = find_settings(asked)
        is_plain = names is None and form == _PLAIN
        begun = begun_on(asked, settings, at, (settings.site, settings.site.parent)) if is_plain else None
        result = open_column(asked, settings=settings).result
        if begun and not result.is_plan_unusable:
            note_check(begun, day=result.today.isoformat(), told=_remembered(result))
    return _told(result, result.findings if names is None else findings_about(result, names), form, quiet=asked.quiet)
