"""`thidua check`: everything is checked; findings about the paths asked for are printed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from thidua.check import Result
from thidua.cli.column import Asked, Column, about_a_column, begun_on, find_settings, in_a_language, open_column
from thidua.cli.command import EXIT_USAGE, Command, OneOf, Option, Place, UsageError
from thidua.findings import PlacedFinding, Severity
from thidua.render import findings
from thidua.shell.settings import Settings
from thidua.shell.unchanged import note_check, now

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


def about(column: Column, paths: tuple[Path, ...]) -> tuple[PlacedFinding, ...]:
    """The findings about some files or folders; about everything where none is named."""
    if not paths:
        return column.result.findings
    shown = [column.settings.shown(_inside(path, column.settings)) for path in paths]
    return tuple(
        one
        for one in column.result.findings
        if any(name in {".", one.path} or one.path.startswith(f"{name}/") for name in shown)
    )


def _write_summary(chosen: tuple[PlacedFinding, ...], checked: int, lang: str) -> None:
    target = os.environ.get("GITHUB_STEP_SUMMARY")
    if target:
        try:
            with Path(target).open("a", encoding="utf-8") as file:
                file.write(findings.as_summary(chosen, checked, lang=lang))
        except OSError:
            sys.stderr.write(f"Không ghi được bản tóm tắt vào {target}.\n")


def _told(result: Result) -> dict[str, str]:
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
@click.option("--all", "everything", is_flag=True, help="in mọi thông báo, dù một tệp có nhiều đến đâu")
@click.option("--format", "form", cls=Option, type=OneOf(("text", *_FORMATS)), default="text", help="dạng kết quả")
@in_a_language
@about_a_column
def command(asked: Asked, *, paths: tuple[Path, ...], fail_on: str, everything: bool, form: str, lang: str) -> int:
    """Prints what was found; 1 where the content has errors, 2 where a plan or the settings are unusable."""
    at = now()
    settings = find_settings(asked)
    is_plain = not paths and (fail_on, everything, form, lang) == ("error", False, "text", "vi")
    begun = begun_on(asked, settings, at, (settings.site, settings.site.parent)) if is_plain else None
    column = open_column(asked, settings=settings)
    result = column.result
    chosen = about(column, paths)
    if form == "text":
        most = None if everything else findings.MOST_OF_A_FILE
        text = findings.as_text(chosen, result.checked, lang=lang, quiet=asked.quiet, most=most)
    else:
        text = _FORMATS[form](chosen, result.checked, lang=lang)
    sys.stdout.write(text)
    if form == "github":
        _write_summary(chosen, result.checked, lang)
    if begun and not result.is_plan_unusable:
        note_check(begun, day=result.today.isoformat(), told=_told(result))
    if result.is_plan_unusable:
        if chosen != result.findings:
            unusable = result.office_findings
            sys.stderr.write(findings.as_text(unusable, len(unusable), lang=lang))
        return EXIT_USAGE
    failing = {Severity.ERROR} if fail_on == "error" else {Severity.ERROR, Severity.WARNING}
    return int(any(one.severity in failing for one in chosen))
