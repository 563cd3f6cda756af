"""A column to the site of its desk: the editor, the form, the preview's style, and what the check says."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from datetime import date, datetime
from html import escape
from importlib.resources import files as resources

from thidua.assembly.assets import assets_of
from thidua.check import check
from thidua.desk.branches import STEPS, Branch, is_key
from thidua.generate import forms
from thidua.kinds import PICTURES
from thidua.markup.guide import to_guide
from thidua.markup.html import to_html
from thidua.markup.sanitizer import sanitized
from thidua.messages import desk_words as words
from thidua.periods import VIETNAM
from thidua.render.reviews import as_markdown
from thidua.shell.desk_answers import Desk, title_of
from thidua.shell.desk_package import editor_files
from thidua.shell.desk_reviews import Prospect, prospect, refuse_faulty, said_of
from thidua.shell.desk_server import Site, said
from thidua.shell.desk_store import Store, StoreError
from thidua.shell.files import read_inputs
from thidua.shell.git import GitError
from thidua.shell.settings import Settings
from thidua.shell.supplies import ShellSupplies
from thidua.source.markdown import parse

_PAGE = ("index.html", "before.js", "forget.js", "words.js", "desk.js", "desk.css")
_PICTURES = "anh/"
# To look at a piece takes a check of the whole column.
_FEW = 3


def configuration(settings: Settings, store: Store, today: date) -> str:
    """What the editor loads: the form of each kind of piece, and where it asks."""
    result = check(read_inputs(settings), today=today)
    backend = {"name": "proxy", "proxy_url": "/api/v1", "branch": store.main}
    return forms.as_yaml(forms.forms(result, store.content, forms.Desk(backend, locale="vi")))


def rendered(text: str, folder: str = "") -> str:
    """A text that is being written as the site would show it; a tangled one says so.

    Its pictures are asked for below `folder`, which is that of its piece in the content.
    """

    def shown(target: str) -> str:
        is_beside = target.lower().endswith(PICTURES) and "/" not in target and ":" not in target
        return f"{_PICTURES}{folder}/{target}" if is_beside else target

    try:
        body = parse(text)
        html = "" if body.unparsed else sanitized(to_html(body, href=shown))
    except Exception:  # noqa: BLE001 - whatever a text does to the renderer, the desk goes on
        html = ""
    return html or (f"<p>{words.TANGLED}</p>" if text.strip() else "")


def summary(found: Prospect) -> str:
    """All that a merge would do, as Markdown."""
    lines = [as_markdown(found.review)]
    for heading, silent in ((words.SILENT_HEAD, found.silent), (words.NOTED_HEAD, found.noted)):
        if silent:
            lines += ["", f"### {heading}", "", *(f"- {said_of(one)}" for one in silent)]
    return "\n".join(lines)


def _picture(store: Store, inside: str) -> bytes | None:
    """A picture of the column, or of a piece at the desk."""
    if not inside.lower().endswith(PICTURES) or posixpath.normpath(inside) != inside:
        return None
    commits = (store.tip(), *(one.commit for one in store.branches()))
    return next((data for one in commits if (data := store.file(one, inside)) is not None), None)


def _title(store: Store, branch: Branch) -> str:
    return title_of(store.file(branch.commit, branch.inside) or b"") or branch.key


def _told(settings: Settings, store: Store, branch: Branch, today: date) -> str:
    try:
        text = to_guide(summary(prospect(settings, store, branch, today=today))).html
    except (StoreError, GitError) as error:
        text = f"<p>{escape(said(error))}</p>"
    title = _title(store, branch)
    at = datetime.fromisoformat(branch.at).astimezone(VIETNAM).strftime("%H:%M, %d/%m/%Y")
    step = words.AT_STEP.format(step=STEPS.label(branch.step), author=branch.author, at=at)
    return f"<section><h1>{escape(title)}</h1><p>{escape(step)}</p>{text}</section>"


def _reviews(settings: Settings, store: Store, today: date, key: str) -> bytes:
    """What the check says of one piece, or of all where there are few; of the others their names."""
    branches = [one for one in store.branches() if is_key(one.key)]
    told = [one for one in branches if one.key == key] or (branches if len(branches) <= _FEW else [])
    others = "".join(
        f'<li><a href="/kiem-tra?bai={one.key}">{escape(_title(store, one))}</a></li>'
        for one in branches
        if one not in told
    )
    body = "".join(_told(settings, store, one, today) for one in told) + (f"<ul>{others}</ul>" if others else "")
    return words.PAGE.format(body=body or f"<p>{words.NONE_LISTED}</p>").encode()


def desk_site(settings: Settings, store: Store, today: Callable[[], date], author: str) -> Site:
    """All that is served; raises `PackageError` where the editor cannot be had."""
    page = resources("thidua").joinpath("desk").joinpath("page")
    assets = assets_of(ShellSupplies(settings.content))
    files = {
        **{name: page.joinpath(name).read_bytes() for name in _PAGE},
        **{f"decap/{name}": data for name, data in editor_files().items()},
        **{path: data for path, data in assets.files.items() if path.endswith((".svg", ".woff2"))},
        # Where its fonts and signs are found from.
        "assets/column.css": assets.files[assets.names["column.css"]],
    }

    def fault_of(branch: Branch) -> None:
        refuse_faulty(prospect(settings, store, branch, today=today()))

    pages = {
        "/config.yml": lambda _: configuration(settings, store, today()).encode(),
        "/kiem-tra": lambda key: _reviews(settings, store, today(), key),
    }

    def shown(text: str, path: str) -> str:
        return rendered(text, posixpath.dirname(path.removeprefix(f"{store.content}/")))

    def desk(name: str, seen: dict[str, bytes | None]) -> Desk:
        return Desk(store, name or author, fault_of, seen)

    return Site(files, pages, desk, shown, lambda inside: _picture(store, inside))
