"""The declaration of the keys and the plans of a column to the forms of the desk: one configuration for two editors.

Decap and Sveltia read the same file. Every key has its place in a form, hidden where a reporter has no use for it: they
write keys in the order of the form, and what they do not know pushes the others about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

import yaml

from thidua.check import Result
from thidua.generate.schemas import MARK, PERIOD, Known, known_ids, whole
from thidua.kinds import KINDS, Kind
from thidua.messages import form_words as words
from thidua.messages.words import INNER_KEYS
from thidua.records.common import APPROVED, DRAFT, SUBMITTED
from thidua.schema import scalars
from thidua.schema.record import Key, Record
from thidua.schema.tables import Either, ListOf
from thidua.vocabulary import STATUSES

Form = dict[str, Any]
# What an editor or the office writes, in the file itself: kept by the desk as it is.
_HIDDEN = frozenset(
    {
        *("follows", "adopts", "reviews", "published", "former", "allow", "sample"),
        *("chosen", "sent_on", "hold", "public", "publish"),
    }
)
# As a reporter thinks of a piece; keys that are not named come behind these.
_ORDER = (
    *("title", "number", "kind", "date", "status", "unit", "introduced_by", "type", "subject", "field", "campaigns"),
    *("content_group", "summary", "achievements", "author", "introduced_on", "period", "photo", "consent"),
)
# From this length on a text gets more than one line of the form.
_LONG = 400
_WIDE = 10_000


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a desk keeps what it writes, in the words of its configuration: `backend`.

    `reviewed` tells whether a branch and a review stand between the desk and the public; `locale` is the language that
    Decap speaks, which Sveltia takes from the browser.
    """

    backend: Mapping[str, str]
    reviewed: bool = True
    locale: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a form a key stands: its way from the top, and what is known of the column."""

    path: str
    known: Known
    desk: Desk

    @property
    def name(self) -> str:
        return self.path.rpartition(".")[2]


def _options(labels: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{"label": label, "value": value} for value, label in labels.items()]


def _select(labels: Mapping[str, str], *, many: bool = False) -> Form:
    chosen: Form = {"widget": "select", "options": _options(labels)}
    return {**chosen, "multiple": True} if many else chosen


def _matched(pattern: str, told: str) -> Form:
    return {"widget": "string", "pattern": [whole(pattern), told]}


@singledispatch
def _widget(kind: Any, place: _Place) -> Form:  # noqa: ANN401, ARG001 - each type has its own below
    raise TypeError(kind)


@_widget.register
def _(kind: scalars.Text, _place: _Place) -> Form:
    pattern = [f"^[^<>]{{0,{kind.longest}}}$", words.TEXT.format(longest=kind.longest)]
    return {"widget": "text" if kind.longest >= _LONG else "string", "pattern": pattern}


@_widget.register
def _(_kind: scalars.Ident, _place: _Place) -> Form:
    return _matched("[0-9]{4}/[a-z0-9-]+", words.STORY_ID)


@_widget.register
def _(_kind: scalars.Reference, place: _Place) -> Form:
    labels = place.known.by_key.get(place.name, {})
    return _select(labels) if labels else {"widget": "string"}


@_widget.register
def _(_kind: scalars.Day, _place: _Place) -> Form:
    # A pure day: a desk that writes an instant writes another day before seven in the morning.
    return {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "DD/MM/YYYY", "time_format": False}


@_widget.register
def _(_kind: scalars.PeriodText, _place: _Place) -> Form:
    return _matched(f"plan|{PERIOD}", words.PERIOD)


@_widget.register
def _(_kind: scalars.Bound, _place: _Place) -> Form:
    return _matched("[0-9]{4}(-[0-9A-Z-]+)?", words.BOUND)


@_widget.register
def _(kind: scalars.Choice, place: _Place) -> Form:
    labels = kind.words.labels()
    if kind.words is STATUSES:
        offered = (DRAFT, APPROVED) if place.desk.reviewed else (DRAFT, SUBMITTED)
        return {**_select({one: labels[one] for one in offered}), "default": offered[-1]}
    return _select(labels)


@_widget.register
def _(_kind: scalars.Flag, _place: _Place) -> Form:
    return {"widget": "boolean"}


@_widget.register
def _(kind: scalars.Pattern, _place: _Place) -> Form:
    return _matched(kind.pattern.replace("\\d", "[0-9]"), words.NUMBER)


@_widget.register
def _(_kind: scalars.Url, _place: _Place) -> Form:
    return _matched("https?://[^/ ].*", words.URL)


@_widget.register
def _(kind: ListOf, place: _Place) -> Form:
    if isinstance(kind.item, Record):
        return {"widget": "list", "fields": list(_fields(kind.item, place)), "collapsed": False}
    item = _widget(kind.item, place)
    if item["widget"] == "select":
        return {**item, "multiple": True}
    return {"widget": "list", "field": {"name": "item", "label": place.name, **item}}


@_widget.register
def _(kind: Either, place: _Place) -> Form:
    return _widget(kind.scalar, place)


@_widget.register
def _(kind: Record, place: _Place) -> Form:  # type: ignore[type-arg] # a dispatcher takes no parameters
    return {"widget": "object", "fields": list(_fields(kind, place))}


def _fields(record: Record[Any], place: _Place, asked: frozenset[str] = frozenset()) -> Iterator[Form]:
    """A field of the form for each key; `asked` are those that a plan asks for besides what must always be there."""
    placed = {name: number for number, name in enumerate(_ORDER)}
    # Inner keys stand as they are declared.
    order = (lambda one: placed.get(one, len(placed))) if not place.path else (lambda _: 0)
    for name in sorted(record.keys, key=order):
        key = record.keys[name]
        inner = _Place(f"{place.path}.{name}" if place.path else name, place.known, place.desk)
        yield _field(key, inner, required=key.required or name in asked)


def _field(key: Key, place: _Place, *, required: bool) -> Form:
    label = INNER_KEYS.get(place.path, key.label)
    form: Form = {"name": place.name, "label": label[0].upper() + label[1:]}
    if place.path in _HIDDEN:
        return {"name": place.name, "widget": "hidden"}
    hint = words.HINTS.get(place.path, "")
    if place.path == "status" and not place.desk.reviewed:
        hint = words.HINTS["status.direct"]
    form |= _widget(key.type, place)
    if isinstance(key.type, ListOf) and "field" in form:
        form["field"]["label"] = form["label"]
    if form["widget"] == "object" and not required:
        # Desks ask for what a group must have even where nobody began with it.
        form |= {"collapsed": True, "fields": [{**one, "required": False} for one in form["fields"]]}
    if place.path == "photo.file":
        form = {"name": form["name"], "label": form["label"], "widget": "image", "choose_url": False}
    return {**form, "required": required, **({"hint": hint} if hint else {})}


def _asked(kind: Kind, result: Result) -> frozenset[str]:
    plan = result.plan_today
    return frozenset(plan.story.required) if plan and kind.folder == "exemplars" else frozenset()


def _collection(kind: Kind, content: str, result: Result, desk: Desk) -> Form:
    label = kind.term.vi[0].upper() + kind.term.vi[1:]
    fields = list(_fields(kind.record, _Place("", known_ids(result), desk), _asked(kind, result)))
    body = words.BODY[0].upper() + words.BODY[1:]
    fields.append(
        {
            "name": "body",
            "label": body,
            "widget": "markdown",
            # Formatted text is written anew as a whole: years become numbers of a list, two quotations one.
            "modes": ["raw"],
            "required": kind.by_year,
            "hint": words.BODY_HINT,
        }
    )
    return {
        "name": kind.folder,
        "label": label,
        "label_singular": label,
        "folder": f"{content}/{kind.folder}",
        "extension": "md",
        "format": "yaml-frontmatter",
        "create": True,
        # A piece that was public is taken down by `thidua forget`, which tells what else names it.
        "delete": False,
        "publish": False,
        "slug": "{{slug}}",
        **({"path": "{{year}}/{{slug}}"} if kind.by_year else {}),
        "media_folder": "",
        "public_folder": "",
        "summary": "{{title}}",
        "sortable_fields": ["date", "title"] if kind.by_year else ["title"],
        "fields": fields,
    }


def forms(result: Result, content: str, desk: Desk) -> Form:
    """The configuration of a desk; `content` is the content folder from the top of the repository."""
    return {
        "backend": dict(desk.backend),
        **({"publish_mode": "editorial_workflow"} if desk.reviewed else {}),
        **({"locale": desk.locale} if desk.locale else {}),
        "media_folder": content,
        "public_folder": "",
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        # Sveltia would write what nobody touched as well.
        "output": {"omit_empty_optional_fields": True},
        "collections": [_collection(kind, content, result, desk) for kind in KINDS],
    }


def as_yaml(configuration: Form) -> str:
    """The configuration as the file that desks load."""
    text: str = yaml.safe_dump(configuration, allow_unicode=True, sort_keys=False, width=_WIDE)
    return f"# {MARK}\n{text}"
