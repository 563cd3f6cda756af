"""`thidua desk`: reporters write in a browser, each piece on a branch of its own; an editor merges it."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import click

from thidua.check import check
from thidua.cli.column import Asked, chosen_day, find_settings, say_unusable, telling_of_a_column
from thidua.cli.command import EXIT_USAGE, Command, Number, Option, Place, UsageError
from thidua.desk.branches import PREFIX, READY, STEPS, Branch, is_key, key_meant
from thidua.kinds import kind_of
from thidua.messages import desk_words as words
from thidua.messages.catalogue import reason
from thidua.render.words import day as day_said
from thidua.review.model import Publication
from thidua.shell import git
from thidua.shell.desk_answers import title_of
from thidua.shell.desk_package import PackageError
from thidua.shell.desk_page import write_page
from thidua.shell.desk_reviews import prospect, refuse_faulty, said_of
from thidua.shell.desk_server import open_server, said
from thidua.shell.desk_site import desk_site, summary
from thidua.shell.desk_store import Store, StoreError, open_store
from thidua.shell.files import read_inputs
from thidua.shell.generated import host_form
from thidua.shell.settings import Settings
from thidua.shell.territory import place_refusal


def _store(settings: Settings) -> Store:
    try:
        return open_store(settings.root, settings.content)
    except git.GitError as error:
        raise UsageError(words.NO_REPOSITORY.strip() if error.why == "no-repository" else said(error)) from None
    except StoreError as error:
        raise UsageError(said(error)) from None


def _named(store: Store, typed: str) -> Branch:
    key = key_meant(typed)
    branch = store.branch(key) if key else None
    if branch is None:
        raise UsageError(words.REFUSED["no-branch"].format(key=typed[:80]))
    return branch


def _title(store: Store, branch: Branch) -> str:
    return title_of(store.file(branch.commit, branch.inside) or b"") or branch.key


def _when(settings: Settings, store: Store, branch: Branch, asked: Asked) -> str:
    """When a piece would be public, where nothing stands against it."""
    try:
        found = prospect(settings, store, branch, today=chosen_day(asked))
    except (StoreError, git.GitError) as error:
        return f"\n  {said(error)}"
    for change in found.review.changes:
        if change.publication is Publication.LATER:
            return words.LATER.format(day=day_said(change.day))
        if change.publication is Publication.NOW:
            return words.NOW
    return words.ERRORS.format(errors=len(found.errors)) if found.errors else ""


def _list(settings: Settings, store: Store, asked: Asked) -> int:
    found = [one for one in store.branches() if is_key(one.key)]
    for one in found:
        who = words.WHO.format(author=one.author) if one.author else ""
        when, step = _when(settings, store, one, asked), STEPS.label(one.step)
        sys.stdout.write(words.LISTED.format(name=one.name, title=_title(store, one), step=step, who=who, when=when))
    if not found:
        sys.stdout.write(words.NONE_LISTED + "\n")
    return 0


def _show(settings: Settings, store: Store, branch: Branch, asked: Asked) -> int:
    found = prospect(settings, store, branch, today=chosen_day(asked))
    sys.stdout.write(summary(found) + "\n")
    return int(bool(found.errors))


def _editor(store: Store) -> str:
    try:
        return git.asked(store.root, "config", "user.name")
    except git.GitError:
        return ""


def _merge(settings: Settings, store: Store, branch: Branch, asked: Asked, *, accepted: bool) -> int:
    editor = _editor(store)
    if not editor:
        raise UsageError(words.NO_EDITOR)
    why = ""
    try:
        if branch.step != READY and not accepted:
            why = words.NOT_READY.format(step=STEPS.label(branch.step))
        else:
            found = prospect(settings, store, branch, today=chosen_day(asked))
            refuse_faulty(found, accepted=accepted)
            if found.silent:
                sys.stdout.write(words.AGREED + "".join(f"- {said_of(one)}\n" for one in found.silent))
            title, author = _title(store, branch), branch.author or words.NOBODY
            kind = kind_of(branch.inside)
            label = kind.term.vi if kind else ""
            message = words.MERGE.format(label=label, title=title, author=author, editor=editor)
            commit = store.merge(branch, found.tree, message, editor)
            try:
                store.forward(commit, branch)
            except git.GitError as error:
                why = words.IN_THE_WAY.format(detail=error.detail[:200])
    except StoreError as error:
        why = words.CONFLICT.format(main=store.main) if error.why == "conflict" else said(error)
    if why:
        sys.stderr.write(words.NOT_MERGED.format(name=branch.name, why=why))
        return 1
    sys.stdout.write(words.MERGED.format(name=branch.name, main=store.main, editor=editor))
    return 0


def _page(settings: Settings, folder: Path, asked: Asked) -> int:
    """Writes the page of a desk at a host."""
    if not settings.desk:
        raise UsageError(words.NO_HOST)
    if refusal := place_refusal(folder.absolute(), settings):
        why = reason(refusal.why, refusal.detail)
        raise UsageError(words.PAGE_REFUSED.format(path=folder, why=why))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(words.PAGE_TAKEN.format(path=folder))
    result = check(read_inputs(settings), today=chosen_day(asked))
    if result.is_plan_unusable:
        return say_unusable(result)
    try:
        count = write_page(folder, host_form(settings, result))
    except PackageError as error:
        sys.stderr.write(str(error))
        return 1
    sys.stdout.write(words.PAGE_WRITTEN.format(count=count, path=folder))
    return 0


def _serve(settings: Settings, store: Store, asked: Asked, port: int) -> int:
    chosen_day(asked)
    try:
        site = desk_site(settings, store, lambda: chosen_day(asked), _editor(store) or words.NOBODY)
        server = open_server(port, site)
    except PackageError as error:
        sys.stderr.write(str(error))
        return 1
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        sys.stderr.write(words.BUSY.format(port=port))
        return 1
    sys.stdout.write(words.SERVED.format(url=f"http://127.0.0.1:{server.server_address[1]}/?k={site.key}"))
    sys.stdout.write(words.STOP.format(prefix=PREFIX))
    sys.stdout.flush()
    with server:
        server.serve_forever()
    return 0


@click.command(
    "desk",
    cls=Command,
    help=(
        "Mở bàn biên tập trong trình duyệt của máy này: phóng viên điền mẫu, mỗi bài nằm ở một nhánh riêng của git.\n\n"
        "Biên tập viên xem bằng --list, --show rồi ghép bằng --merge."
    ),
)
@click.option(
    "--port",
    cls=Option,
    type=Number(0, 65535),
    default=8001,
    metavar="SỐ",
    help="cổng (mặc định 8001; 0: cổng nào trống)",
)
@click.option("--list", "listing", is_flag=True, help="kể các bài đang ở bàn biên tập, bài nào lên trang ngày nào")
@click.option(
    "--show", cls=Option, metavar="BÀI", help="in bản tóm tắt của một bài: thay đổi gì, còn lỗi gì, lên trang ngày nào"
)
@click.option("--merge", cls=Option, metavar="BÀI", help="ghép một bài đã sẵn sàng vào chuyên mục, ghi tên người ghép")
@click.option(
    "--page",
    cls=Option,
    type=Place(),
    metavar="THƯ-MỤC",
    help="ghi vào đây trang bàn biên tập cho kho ở GitHub, GitLab, đủ mọi tệp, không hỏi máy nào khác",
)
@click.option(
    "--accept", is_flag=True, help="với --merge: đã xem những chỗ đổi mà không ai sửa chữ, và bài chưa ở bước sẵn sàng"
)
@telling_of_a_column
def command(
    asked: Asked, *, port: int, listing: bool, show: str | None, merge: str | None, page: Path | None, accept: bool
) -> int:
    """0 done; 1 where a piece cannot be merged, or the editor cannot be had; 2 where the arguments are unusable."""
    settings = find_settings(asked)
    if settings.config is None:
        sys.stderr.write(words.NO_CONFIG)
        return EXIT_USAGE
    if page:
        return _page(settings, page, asked)
    store = _store(settings)
    if not (listing or show or merge):
        return _serve(settings, store, asked, port)
    try:
        if merge:
            return _merge(settings, store, _named(store, merge), asked, accepted=accept)
        return _show(settings, store, _named(store, show), asked) if show else _list(settings, store, asked)
    except (StoreError, git.GitError) as error:
        sys.stderr.write(f"{said(error)}\n")
        return 1
