"""`thidua build`: checks, builds beside the old site, gates what was built, and swaps; until then the old one stays."""

from __future__ import annotations

import errno
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from thidua.check import Result
from thidua.cli.column import Asked, Column, about_a_column, begun_on, find_settings, open_column
from thidua.cli.command import EXIT_USAGE, Command, Option, Place, UsageError
from thidua.cli.stopping import SIGNALLED, StoppedError, check_not_asked, stoppable
from thidua.messages import due_words
from thidua.messages.catalogue import reason
from thidua.messages.words import DISK_FAULTS
from thidua.records.article import Article
from thidua.records.story import Story
from thidua.render.findings import as_text
from thidua.render.words import day, figure
from thidua.shell.build import BuildFailedError, build
from thidua.shell.cache import cache_place, unusable
from thidua.shell.gate import gate
from thidua.shell.keep import CollisionError, copy_kept
from thidua.shell.made import AlteredError, Making, Standing, recall, remember
from thidua.shell.nightly import Nightly, nightly
from thidua.shell.progress import progress, took
from thidua.shell.publish import CURRENT, BusyError, OccupiedError, mend, published, released, set_aside
from thidua.shell.settings import Settings
from thidua.shell.supplies import CHANGED
from thidua.shell.territory import RefusedError, cache_refusal, releases_refusal, site_refusal
from thidua.shell.unchanged import Begun, note, now

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_WAY_OUT = " Tệp của cơ quan cần có trên trang xin để ở thư mục extra.thidua.keep; không cần thì chuyển đi nơi khác."
_NAMED = 10
_Seen = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where readers find the site, by its name for people, and which one stood there when the command began."""

    folder: Path
    shown: str
    before: _Seen

    @property
    def has_new(self) -> bool:
        now = _seen(self.folder)
        return now is not None and now != self.before

    def stands(self) -> str:
        """Which site stands now, for every end but a plain success."""
        if self.has_new:
            return f"trang mới đã ở {self.shown}/"
        if self.before is not None and _seen(self.folder) is not None:
            return "trang cũ giữ nguyên"
        if aside := set_aside(self.folder):
            return f"trang cũ đang nằm ở {aside.name}/ bên cạnh {self.shown}/, lần chạy sau sẽ đưa về"
        return f"chưa có trang nào ở {self.shown}/"


@dataclass(frozen=True, slots=True)
class _Said:
    """When the command began, in nanoseconds, and whether it is to be quiet."""

    at: int
    is_quiet: bool


def _seen(folder: Path) -> _Seen:
    """What tells a site from the one that takes its place."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _place(settings: Settings, releases: Path | None) -> _Place:
    folder = releases.absolute() / CURRENT if releases else settings.site
    shown = str(releases / CURRENT) if releases else settings.shown(folder)
    # What a kill left aside is put back by the build itself, and is no new site then.
    return _Place(folder, shown, _seen(set_aside(folder) or folder))


def _said(error: OSError, place: _Place) -> str:
    where = f" (khi ghi {error.filename})" if error.filename else ""
    reason = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
    if place.has_new:
        return f"Đã xuất bản, {place.stands()}, nhưng chưa dọn xong{where}: {reason}. Lần xuất bản sau sẽ dọn.\n"
    if error.errno in _FULL:
        return f"Ổ đĩa đã hết chỗ{where}, {place.stands()}. Hãy giải phóng chỗ rồi chạy lại.\n"
    if error.errno == CHANGED:
        return f"“{error.filename}” vừa đổi hoặc mất trong lúc dựng, {place.stands()}. Hãy chạy lại.\n"
    return f"Không đọc hoặc không ghi được{where}: {reason}; {place.stands()}.\n"


def _publish(column: Column, releases: Path | None) -> tuple[_Seen, Making]:
    """Builds and publishes; what tells the new site from any other, and what of it was made."""
    settings = column.settings
    making = Making(Standing())
    with (
        released(releases.absolute()) if releases else published(settings.site, making.settle, making.retire) as staging
    ):
        if releases is None:
            making.before = recall(settings, column.plans)
        built = build(settings, column.result, staging, making)
        try:
            copied = copy_kept(settings, staging)
        except CollisionError as error:
            raise BuildFailedError(str(error)) from error
        making.give_up(copied)
        gate(settings, built, staging, making)
        new = _seen(staging)
        check_not_asked()
    if releases is None:
        remember(settings, making)
    return new, making


def _in_the_way(error: BusyError | OccupiedError | RefusedError) -> str:
    if isinstance(error, BusyError):
        return "Một lần xuất bản khác đang chạy; hãy chờ nó xong rồi thử lại.\n"
    if isinstance(error, RefusedError):
        why = reason(error.refusal.why, error.refusal.detail)
        more = _WAY_OUT if error.refusal.why == "territory-foreign" else ""
        return f"Không dựng trang vào “{error.path}”: {why}. Không có gì bị thay đổi.{more}\n"
    if Path(str(error)).name == CURRENT:
        return f"“{error}” phải là liên kết do lệnh này tạo ra; hãy chuyển thư mục đang ở đó đi nơi khác.\n"
    return f"“{error}” không do lệnh này tạo ra mà nằm ở chỗ lệnh cần; hãy đổi tên hoặc chuyển nó đi nơi khác.\n"


def _ended(column: Column, releases: Path | None, place: _Place, begun: Begun | None, said: _Said) -> int:
    """Publishes, and says how it ended."""
    try:
        with stoppable(), progress(quiet=said.is_quiet):
            new, making = _publish(column, releases)
            if begun and releases is None and _seen(place.folder) == new:
                told = {"findings": _findings(column.result), "site": place.shown}
                note(begun, place.folder, day=column.result.today.isoformat(), told=told, is_still=new)
    except StoppedError as stopped:
        sys.stderr.write(f"Đã dừng theo yêu cầu; {place.stands()}.\n")
        return SIGNALLED + stopped.number
    except (BusyError, OccupiedError, RefusedError) as error:
        sys.stderr.write(_in_the_way(error))
        return EXIT_USAGE
    except (AlteredError, BuildFailedError) as error:
        sys.stderr.write(f"Chưa xuất bản được, {place.stands()}: {error}\n")
        return 1
    except OSError as error:
        if error.errno is None:
            # Not the disk: libraries use the class for their own troubles too, and those are bugs of ours.
            raise
        sys.stderr.write(_said(error, place))
        return 0 if place.has_new else 1
    if not said.is_quiet:
        sys.stdout.write(f"Đã xuất bản vào {place.shown}/: {_counted(making)}, trong {took(now() - said.at)}.\n")
    return 0


def _counted(making: Making) -> str:
    """How many pages were made, and how many stay as they were."""
    pages = [path for path in (*making.rows, *making.stays - making.rows.keys()) if path.endswith(".html")]
    kept = sum(path in making.stays for path in pages)
    return f"dựng {figure(len(pages) - kept)} trang" + (f", giữ nguyên {figure(kept)} trang" if kept else "")


def _dated(column: Column) -> str:
    """The pieces that wait for their day, where nothing would build the site on it; else nothing."""
    result, waits = column.result, []
    for piece in result.pieces:
        content = piece.content
        if (
            isinstance(content, Story | Article)
            and not piece.is_public(result.today)
            and content.is_public(content.date)
        ):
            waits.append((content.date, content.title, piece.path))
    if not waits or nightly(column.settings.root, today=result.today) is not Nightly.NONE:
        return ""
    said = [due_words.DATED.format(day=day(when), title=title, path=path) for when, title, path in sorted(waits)]
    more = due_words.DATED_MORE.format(count=len(said) - _NAMED) if len(said) > _NAMED else ""
    return "".join([due_words.NO_NIGHTLY, *said[:_NAMED], more, due_words.DATED_CURE])


def _about_the_cache(settings: Settings) -> str:
    """What is said where a build has no cache; nothing where all is well."""
    place = cache_place()
    if place and (refusal := cache_refusal(place, settings)):
        why = reason(refusal.why, refusal.detail)
        return f"Không dùng “{place}” làm bộ nhớ đệm: {why}; vẫn dựng trang, chỉ lâu hơn.\n"
    named = unusable()
    return f"Không dùng được bộ nhớ đệm “{named}” (THIDUA_CACHE); vẫn dựng trang, chỉ lâu hơn.\n" if named else ""


def _findings(result: Result) -> str:
    return as_text(result.findings, result.checked, lang="vi") if result.findings else ""


def _check_releases(releases: Path | None, settings: Settings) -> None:
    """Raises `UsageError` where the folder that the command line names may not hold releases."""
    if releases is None or not (refusal := releases_refusal(releases.absolute(), settings)):
        return
    current = releases.absolute() / CURRENT
    if current.exists() and not current.is_symlink():
        raise UsageError(_in_the_way(OccupiedError(str(current))).rstrip())
    message = (
        f"Không dùng “{releases}” cho --releases: {reason(refusal.why, refusal.detail)}. "
        "Hãy chọn một thư mục mới, chỉ dành cho các bản xuất bản."
    )
    raise UsageError(message)


@click.command(
    "build",
    cls=Command,
    help="Kiểm tra, dựng vào chỗ tạm, soát lại, rồi mới thay trang cũ; có lỗi thì trang cũ giữ nguyên.",
)
@click.option(
    "--releases",
    cls=Option,
    type=Place(),
    metavar="THƯ-MỤC",
    help="cho máy chủ: mỗi bản vào releases/ của thư mục này, liên kết current trỏ đến bản mới; giữ năm bản",
)
@about_a_column
def command(asked: Asked, *, releases: Path | None) -> int:
    """0 where the new site stands; 1 where content or the disk stopped it; 2 where a plan or a second build did."""
    at = now()
    settings = find_settings(asked)
    begun = begun_on(asked, settings, at)
    column = open_column(asked, building=True, settings=settings)
    result = column.result
    if settings.config is None:
        sys.stderr.write("Xuất bản cần có mkdocs.yml; hãy dùng --config.\n")
        return EXIT_USAGE
    _check_releases(releases, settings)
    if releases is None and site_refusal(settings.site, settings) is None:
        mend(settings.site)
    sys.stderr.write(_findings(result))
    if result.errors:
        return EXIT_USAGE if result.is_plan_unusable else 1
    sys.stderr.write(_about_the_cache(settings))
    place = _place(settings, releases)
    dated = _dated(column)
    # What waits for its day, with nothing that will build it then, is told by every build.
    code = _ended(column, releases, place, None if dated else begun, _Said(at, is_quiet=asked.quiet))
    if code == 0:
        sys.stderr.write(dated)
    return code
