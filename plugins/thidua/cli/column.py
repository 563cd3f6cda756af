"""What every command starts with: which column, which day, and the Result of its check."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from functools import partial, wraps
from pathlib import Path
from typing import Any

import click

from thidua.check import Result, check
from thidua.cli.command import EXIT_USAGE, OneOf, Option, Place, UsageError
from thidua.messages import progress_words
from thidua.messages.catalogue import LANGUAGES
from thidua.messages.terms import REASONS
from thidua.reading import SourceFile
from thidua.render import findings
from thidua.shell.cache import cache_place
from thidua.shell.causes import obstacle
from thidua.shell.clock import BadDayError, today
from thidua.shell.files import read_inputs
from thidua.shell.places import find_config, git_index
from thidua.shell.progress import over, progress
from thidua.shell.reading_halves import read_in_halves
from thidua.shell.readings import Readings
from thidua.shell.settings import Settings, narrowed, read_settings
from thidua.shell.spill import Spill
from thidua.shell.territory import cache_refusal
from thidua.shell.unchanged import Begun, begin
from thidua.source.text import printable

_LONGEST_SHOWN = 80
# What reports to people and programs of other languages has it; all else speaks Vietnamese only.
in_a_language = click.option(
    "--lang", cls=Option, type=OneOf(LANGUAGES), default="vi", help="ngôn ngữ của kết quả (mặc định vi)"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The options that every command about a column has. `today` is still as it was typed."""

    config: Path | None
    plan: Path | None
    content: Path | None
    today: str | None
    quiet: bool = False


_OPTIONS = (
    click.option(
        "--config",
        cls=Option,
        type=Place(),
        metavar="TỆP",
        help="tệp mkdocs.yml (mặc định: tệp gần nhất, tính từ thư mục này trở lên)",
    ),
    click.option("--plan", cls=Option, type=Place(), metavar="TỆP", help="chỉ dùng kế hoạch này"),
    click.option(
        "--content",
        cls=Option,
        type=Place(),
        metavar="THƯ-MỤC",
        help="thư mục nội dung (mặc định theo mkdocs.yml)",
    ),
    click.option(
        "--today",
        cls=Option,
        metavar="NĂM-THÁNG-NGÀY",
        help="tính như hôm nay là ngày này (mặc định: hôm nay, giờ Việt Nam)",
    ),
)
_QUIET = click.option("--quiet", is_flag=True, help="không in gì khi mọi thứ đều đúng")


def telling_of_a_column(command: Callable[..., int]) -> Callable[..., int]:
    """Gives a command whose words are its result the options above, as one `Asked` before its own."""

    @wraps(command)
    def called(**values: Any) -> int:
        names = [field.name for field in fields(Asked) if field.name in values]
        return command(Asked(**{name: values.pop(name) for name in names}), **values)

    for option in reversed(_OPTIONS):
        called = option(called)
    return called


def about_a_column(command: Callable[..., int]) -> Callable[..., int]:
    """The same, with `--quiet`, for a command that may be silent where all is well."""
    return _QUIET(telling_of_a_column(command))


@dataclass(frozen=True, slots=True)
class Column:
    """A column as one command sees it; `plans` as they were read."""

    settings: Settings
    result: Result
    plans: tuple[SourceFile, ...]


def chosen_day(asked: Asked) -> date:
    """The day that `--today` or the clock says."""
    try:
        return today(asked.today)
    except BadDayError as error:
        message = f"“{error}” {error.why}"
        raise UsageError(message) from None


def _unread(path: Path, why: str) -> str:
    shown = printable(str(path))
    cut = f"{shown[:_LONGEST_SHOWN]}…" if shown[_LONGEST_SHOWN:] else shown
    return f"Không dùng được “{cut}”: {REASONS['vi'][why].format(detail=cut)}."


def find_settings(asked: Asked, *, all_plans: bool = False) -> Settings:
    """The settings of the nearest column, or of the plan and content named.

    With `all_plans`, a plan that is one of the column's narrows nothing: the others go on judging what is theirs.
    """
    here = Path.cwd()
    config = asked.config.absolute() if asked.config else find_config(here)
    if asked.config and (why := obstacle(asked.config)):
        raise UsageError(_unread(asked.config, why))
    if config is None:
        if asked.plan is None or asked.content is None:
            message = "Không thấy mkdocs.yml từ thư mục này trở lên; hãy dùng --config, hoặc cả --plan và --content."
            raise UsageError(message)
        settings = Settings(here, None)
    else:
        settings = read_settings(config)
    if asked.content is not None and (why := obstacle(asked.content)) != "folder":
        raise UsageError(_unread(asked.content, why or "not-a-folder"))
    is_own = all_plans and asked.plan is not None and asked.plan.absolute() in settings.plans
    return narrowed(settings, plan=None if is_own else asked.plan, content=asked.content)


def watched(sources: Collection[SourceFile]) -> Iterator[SourceFile]:
    """The files that a check reads, told of as it goes through them."""
    return over(sources, progress_words.READING)


def open_column(
    asked: Asked, *, all_plans: bool = False, building: bool = False, settings: Settings | None = None
) -> Column:
    """Reads and checks the column once; for who is `building`, with all that its pages say of a piece."""
    day = chosen_day(asked)
    settings = settings or find_settings(asked, all_plans=all_plans)
    # What is read stays to the end, so that to look for garbage among it is time lost.
    gc.disable()
    try:
        readings = _readings(settings, building=building)
        reader = readings or partial(read_in_halves, counted=building, watched=watched)
        with progress(quiet=asked.quiet):
            inputs = read_inputs(settings, in_turn=True)
            result = check(inputs, today=day, store=Spill(), read_by=reader)
        if readings:
            readings.remember()
        return Column(settings, result, inputs.plans)
    finally:
        gc.freeze()
        gc.enable()


def _readings(settings: Settings, *, building: bool) -> Readings | None:
    """What is remembered of a column's files; None where nothing may be."""
    if settings.config is None or _no_cache(settings):
        return None
    return Readings(settings.config, counted=building, at_first=building, watched=watched)


def _no_cache(settings: Settings) -> bool:
    """Whether nothing may be kept of this column where the cache lies, or it lies nowhere."""
    place = cache_place()
    return place is None or cache_refusal(place, settings) is not None


def begun_on(asked: Asked, settings: Settings, at: int, tops: Iterable[Path] = ()) -> Begun | None:
    """All that a command reads, where it may be spared it the next time: it is about a column as its settings say.

    Of the folders `tops` it reads no more than the names in them.
    """
    index = git_index(settings.root)
    if settings.config is None or index is None or asked.config or asked.plan or asked.content:
        return None
    if _no_cache(settings):
        return None
    folders = (settings.content, settings.registrations_folder, settings.receipts_folder)
    kept = [settings.keep] if settings.keep else []
    try:
        return begin(at, settings.config, (*folders, *settings.plans, *kept, index), tops)
    except OSError:
        # What may not be looked into is the check's to tell of.
        return None


def say_unusable(result: Result, lang: str = "vi") -> int:
    """Says why no plan of the column can be used; the exit code."""
    unusable = result.office_findings
    sys.stderr.write(findings.as_text(unusable, len(unusable), lang=lang))
    return EXIT_USAGE
