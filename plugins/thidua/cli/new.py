"""`thidua new`: asks what a story is about, and writes a draft that lacks only what a reporter must find out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import click

from thidua.check import Result, check
from thidua.cli.asking import someone_is_there
from thidua.cli.column import Asked, Column, about_a_column, open_column, say_unusable
from thidua.cli.command import Command, Option, UsageError, refused, suggestion
from thidua.messages import new_words as words
from thidua.messages.import_words import NOTES, REFUSALS
from thidua.messages.words import KEYS
from thidua.periods import parse_day
from thidua.plan.choice import choose_plan
from thidua.plan.model import Plan
from thidua.plan.names import names_of
from thidua.render.findings import as_text
from thidua.scope import findings_about
from thidua.shell import drafts
from thidua.shell.files import read_inputs
from thidua.vocabulary import SUBJECT_KINDS, TYPES
from thidua.word.draft import Draft, short_slug
from thidua.word.notes import RefusedError

# As the record of a story has them.
_LONGEST = {"title": 200, "name": 120, "summary": 1000, "achievement": 400}


def _flag(name: str) -> str:
    return f"--{name.replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class _Question:
    """One thing to know: `known` are the ids that may be the answer, by what people call them; none where any may."""

    name: str
    known: Mapping[str, str]
    many: bool = False

    @property
    def option(self) -> str:
        return _flag(self.name)

    def checked(self, value: str, asked: str = "") -> str:
        """The answer, or raises `UsageError` with what is wrong with it, under what its giver knows it by."""
        text = " ".join(value.split())
        asked = asked or self.option
        if self.known and text and text not in self.known:
            hint = suggestion(text, self.known)
            what, known = words.ASKED[self.name].lower(), ", ".join(self.known)
            raise UsageError(words.UNKNOWN.format(asked=asked, value=text[:80], what=what, hint=hint, known=known))
        if why := self._fault(text):
            raise UsageError(words.BAD.format(asked=asked, why=why))
        longest = _LONGEST.get(self.name, len(text))
        if len(text) > longest:
            raise UsageError(words.TOO_LONG.format(asked=asked, length=len(text), longest=longest))
        return text

    def _fault(self, text: str) -> str:
        if not text:
            return words.EMPTY
        if "<" in text or ">" in text:
            return words.MARKUP
        if not any(map(str.isalpha, text)):
            return words.NO_LETTER
        return words.NO_NAME if self.name == "title" and not short_slug(text) else ""


def _questions(plan: Plan, day: date, given: Collection[str]) -> Iterator[_Question]:
    """What a story under this plan must say, but for who wrote it and the consent: those are not to be guessed.

    What was `given` without need is judged by the plan all the same.
    """
    fields = {one.id: one.span for one in plan.fields}
    yield _Question("title", {})
    yield _Question("unit", names_of(tuple(one for one in plan.units if day in one.span)))
    yield _Question("type", TYPES.labels())
    yield _Question("kind", SUBJECT_KINDS.labels())
    yield _Question("name", {})
    asked = {*plan.story.required, *given}
    in_force = {one: name for one, name in plan.field_names().items() if one not in fields or day in fields[one]}
    # A plan without fields may still know stories of all of them.
    if in_force and "field" in asked and (plan.fields or "field" in given):
        yield _Question("field", in_force)
    if plan.content_groups and "content_group" in asked:
        yield _Question("content_group", names_of(plan.content_groups))
    yield _Question("summary", {})
    if asked & {"achievements", "achievement"}:
        yield _Question("achievement", {}, many=True)


def _lines() -> Iterator[str]:
    while line := sys.stdin.readline().strip():
        yield line


def _answer(question: _Question) -> str:
    """One answer; asked again where it is none."""
    ids = list(question.known)
    while True:
        for number, (one, name) in enumerate(question.known.items(), 1):
            sys.stderr.write(words.CHOICE.format(number=number, name=name, id=one) + "\n")
        asked = words.ASKED[question.name]
        sys.stderr.write(f"{words.PICK.format(asked=asked) if ids else asked}: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise UsageError(words.BAD.format(asked=asked, why=words.EMPTY))
        typed = line.strip()
        if typed.isdecimal() and 1 <= int(typed) <= len(ids):
            return ids[int(typed) - 1]
        try:
            return question.checked(typed, asked)
        except UsageError as error:
            sys.stderr.write(f"{error}\n")


def _asked(question: _Question) -> list[str]:
    if not question.many:
        return [_answer(question)]
    asked = words.ASKED[question.name]
    sys.stderr.write(f"{asked}:\n")
    found: list[str] = []
    for line in _lines():
        try:
            found.append(question.checked(line, asked))
        except UsageError as error:
            sys.stderr.write(f"{error}\n")
    return found


def _answers(plan: Plan, day: date, given: Mapping[str, Any], *, may_ask: bool) -> dict[str, list[str]]:
    """What is known of the story, from the options or from whoever sits there."""
    found: dict[str, list[str]] = {}
    missing: list[str] = []
    named = {name for name, value in given.items() if value not in {None, ()}}
    questions = list(_questions(plan, day, named))
    for name in sorted(named - {one.name for one in questions}):
        raise UsageError(words.UNASKED.format(asked=_flag(name), what=words.ASKED[name].lower()))
    for question in questions:
        value = given.get(question.name)
        values = list(value) if isinstance(value, tuple) else [value] if value is not None else []
        if values:
            found[question.name] = [question.checked(one) for one in values]
        elif may_ask:
            found[question.name] = _asked(question)
        else:
            missing.append(question.option)
    if missing:
        raise refused(words.MISSING.format(options=", ".join(missing)), click.get_current_context())
    return found


def _draft(answers: Mapping[str, list[str]], day: date) -> Draft:
    one = {name: values[0] for name, values in answers.items() if values}
    front: dict[str, Any] = {
        "title": one["title"],
        "date": day,
        "status": "draft",
        "unit": one["unit"],
        "type": one["type"],
        "subject": {"kind": one["kind"], "name": one["name"]},
        **{key: one[key] for key in ("field", "content_group") if key in one},
        "summary": one["summary"],
    }
    if answers.get("achievement"):
        front["achievements"] = answers["achievement"]
    # The body begins with what is known by now; an empty one would be a fault, and words of ours would be a lie.
    return Draft(short_slug(one["title"]), front, one["summary"], {}, ())


def _written(column: Column, draft: Draft) -> str:
    """Writes the draft; its path as findings show it."""
    settings = column.settings
    try:
        return settings.shown(drafts.write(draft, (), settings.content, settings.shown(settings.content)))
    except RefusedError as error:
        if error.note.name == "exists":
            raise UsageError(words.EXISTS.format(path=error.note.data["path"])) from None
        why = {**NOTES, **REFUSALS}[error.note.name].format_map(error.note.data)
        raise UsageError(words.BAD.format(asked=draft.slug, why=why)) from None


def _say_what_is_left(result: Result, path: str) -> None:
    """Names the keys that are still missing, and tells of all else as a check does."""
    found = findings_about(result, [path])
    missing = [one for one in found if one.name.startswith("missing-") and one.field_path]
    others = tuple(one for one in found if one not in missing)
    if others:
        sys.stdout.write(as_text(others, 1, lang="vi"))
    if missing:
        keys = ", ".join(f"{KEYS[one.data.get('key', one.field_path)]} ({one.field_path})" for one in missing)
        sys.stdout.write(words.LEFT.format(keys=keys, path=path) + "\n")


def _day(typed: str | None, today: date) -> date:
    day = parse_day(typed) if typed else today
    if day is None:
        raise UsageError(words.BAD.format(asked="--date", why=words.DAY.format(value=str(typed)[:80])))
    return day


def _option(name: str, metavar: str, *, multiple: bool = False) -> Callable[[Callable[..., int]], Callable[..., int]]:
    label = words.ASKED[name]
    told = label[0].lower() + label[1:]
    kind = {} if multiple else {"cls": Option}
    return click.option(_flag(name), name, metavar=metavar, multiple=multiple, help=told, **kind)


@click.command(
    "new",
    cls=Command,
    help="Viết tệp của một bài mới: hỏi từng mục, hoặc lấy từ các tùy chọn. Không bao giờ ghi đè tệp đã có.",
)
@_option("title", "CHỮ")
@_option("unit", "MÃ")
@_option("type", "MÃ")
@_option("kind", "MÃ")
@_option("name", "CHỮ")
@_option("field", "MÃ")
@_option("content_group", "MÃ")
@_option("summary", "CHỮ")
@_option("achievement", "CHỮ", multiple=True)
@click.option("--date", "day", cls=Option, metavar="NĂM-THÁNG-NGÀY", help="ngày của bài (mặc định: hôm nay)")
@about_a_column
def command(asked: Asked, *, day: str | None, **given: Any) -> int:
    """0 where the draft was written; 2 where an answer or the plan cannot be used."""
    column = open_column(asked, all_plans=True)
    result = column.result
    on = _day(day, result.today)
    judge = choose_plan(result.plans, on)
    if result.is_plan_unusable or judge is None:
        return say_unusable(result)
    answers = _answers(judge.plan, on, given, may_ask=someone_is_there())
    path = _written(column, _draft(answers, on))
    if not asked.quiet:
        sys.stdout.write(words.WRITTEN.format(path=path) + "\n")
        _say_what_is_left(check(read_inputs(column.settings), today=result.today), path)
    return 0
