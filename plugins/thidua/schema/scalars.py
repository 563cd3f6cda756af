"""The types of a single value in front matter or in a plan.

`read` gives the value, or `INVALID` after it has put what is wrong into `findings`; it never raises and never guesses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final, Protocol, TypeAlias
from urllib.parse import urlsplit

from thidua.findings import Edit, Finding, Route
from thidua.periods import Period, parse_day, parse_period
from thidua.schema.meant import alike, bound_meant, count_meant, day_meant, day_spelt, month_exceeded, period_meant
from thidua.schema.shapes import as_one, put_together
from thidua.source.nodes import Node, Scalar, Sequence
from thidua.terms import Term, Vocabulary
from thidua.values import frozen
from thidua.vietnamese import nearest, slug, spelt


class Invalid:
    """The type of `INVALID`."""


INVALID: Final = Invalid()
Findings: TypeAlias = list[Finding]
_MARKUP = re.compile(r"[<>]")
_IDENT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_FLAGS = frozenset({"true", "false"})
QUOTED = 80
_WHOLE = frozenset({"known", "labels", "glosses"})


class FieldType(Protocol):
    """What every type can do; `kind` names what it expects, for the catalogues of messages."""

    @property
    def kind(self) -> str: ...

    def read(self, node: Node, route: Route, findings: Findings) -> object: ...


def refuse(findings: Findings, rule: str, route: Route, *, fix: str = "", **data: str) -> Invalid:
    """Notes a finding with what it quotes cut short, and is the value of what was refused; our own lists stay whole."""
    cut = {key: value if key in _WHOLE else value[:QUOTED] for key, value in data.items()}
    findings.append(Finding(rule, route, cut, fix=fix))
    return INVALID


def misshapen(
    findings: Findings,
    route: Route,
    right: Mapping[str, str],
    *,
    expected: str,
    found: str,
    edit: Edit | None = None,
) -> Invalid:
    """Notes a value of another shape, with the lines that would be right: those are never cut short."""
    findings.append(Finding("wrong-shape", route, {"expected": expected, "found": found, **right}, edit=edit))
    return INVALID


def one_line(node: Node, route: Route, findings: Findings, kind: str) -> str | Invalid:
    """The text of a single value, white space folded."""
    if isinstance(node, Scalar):
        return " ".join(node.text.split())
    found = "list" if isinstance(node, Sequence) else "table"
    right = as_one(route, node)
    edit = put_together(node) if right["case"] == "colon" else None
    return misshapen(findings, route, right, expected=kind, found=found, edit=edit)


def _plain(text: str | Invalid, route: Route, findings: Findings) -> str | Invalid:
    if isinstance(text, Invalid) or not ("<" in text or ">" in text):
        return text
    found = _MARKUP.search(text)
    return refuse(findings, "markup-in-text", route, char=found[0]) if found else text


@frozen()
class Text:
    """Plain text on one line, white space folded; `<` and `>` are refused, so no markup can hide in it."""

    longest: int = 300
    kind: str = "text"

    def read(self, node: Node, route: Route, findings: Findings) -> str | Invalid:
        text = _plain(one_line(node, route, findings, self.kind), route, findings)
        if isinstance(text, Invalid):
            return text
        if len(text) > self.longest:
            return refuse(findings, "too-long", route, length=str(len(text)), longest=str(self.longest))
        return text


@frozen()
class Ident:
    """An id in ASCII kebab case, or `<year>/<slug>` where `story` is set."""

    story: bool = False

    @property
    def kind(self) -> str:
        return "story-id" if self.story else "id"

    def read(self, node: Node, route: Route, findings: Findings) -> str | Invalid:
        text = one_line(node, route, findings, self.kind)
        if isinstance(text, Invalid):
            return text
        year, slash, rest = text.partition("/")
        if self.story:
            right = bool(slash) and re.fullmatch(r"\d{4}", year, re.ASCII) and _IDENT.fullmatch(rest)
        else:
            right = _IDENT.fullmatch(text)
        if right:
            return text
        suggestion = slug(text) if not self.story else ""
        return refuse(findings, "bad-id", route, value=text, expected=self.kind, suggestion=suggestion)


# The ids of a column stand in story after story.
@lru_cache(maxsize=512)
def _once(text: str) -> str:
    """The same text, as it was read before: it need not lie in the memory for each story."""
    return text


@frozen()
class Reference:
    """The id of something that a rule looks up later; any plain text passes here, so that the rule can suggest one."""

    kind: str = "reference"

    def read(self, node: Node, route: Route, findings: Findings) -> str | Invalid:
        text = _plain(one_line(node, route, findings, self.kind), route, findings)
        return text if isinstance(text, Invalid) or len(text) > QUOTED else _once(text)


@frozen()
class Day:
    """A pure date, `YYYY-MM-DD`."""

    kind: str = "day"

    def read(self, node: Node, route: Route, findings: Findings) -> date | Invalid:
        text = one_line(node, route, findings, self.kind)
        if isinstance(text, Invalid):
            return text
        day = parse_day(text)
        # The last day that there is stands for none at all, inside.
        if day == date.max:
            return refuse(findings, "bad-date", route, value=text)
        if day is not None:
            return day
        if (exceeded := month_exceeded(text)) is not None:
            month, days = exceeded
            return refuse(findings, "bad-date", route, value=text, case="no-such-day", month=month, days=days)
        return refuse(findings, "bad-date", route, value=text, suggestion=day_meant(text), fix=day_spelt(text))


@frozen()
class PeriodText:
    """A month, quarter, half or year, or the word `plan`; the value stays text, for only a plan knows its span."""

    kind: str = "period"

    def read(self, node: Node, route: Route, findings: Findings) -> str | Invalid:
        text = one_line(node, route, findings, self.kind)
        if isinstance(text, Invalid) or text == "plan" or parse_period(text):
            return text
        meant = period_meant(text)
        return refuse(findings, "bad-period", route, value=text, suggestion=meant, fix=alike(text, meant))


@frozen()
class Bound:
    """One end of a span: a day, or a period of which the first (or, with `last`, the last) day counts."""

    last: bool = False
    kind: str = "bound"

    def read(self, node: Node, route: Route, findings: Findings) -> date | Invalid:
        text = one_line(node, route, findings, self.kind)
        if isinstance(text, Invalid):
            return text
        if day := parse_day(text):
            return day
        period: Period | None = parse_period(text)
        if period is None:
            return refuse(findings, "bad-bound", route, value=text, suggestion=bound_meant(text))
        return period.end if self.last else period.start


@frozen()
class Choice:
    """One word of a vocabulary."""

    words: Vocabulary[Term]
    kind: str = "choice"

    def _explained(self, lang: str) -> str:
        named = self.words.labels(lang).items()
        return ", ".join(word if word == name else f"{word} ({name})" for word, name in named)

    def read(self, node: Node, route: Route, findings: Findings) -> str | Invalid:
        text = one_line(node, route, findings, self.kind)
        if isinstance(text, Invalid):
            return text
        if text in self.words:
            return _once(text)
        bare = text.strip("“”")
        return refuse(
            findings,
            "unknown-choice",
            route,
            value=text,
            known=", ".join(self.words),
            labels=self._explained("vi"),
            glosses=self._explained("en"),
            suggestion=bare if bare in self.words else nearest(text, self.words.labels()) or "",
            fix=spelt(text, self.words.labels()),
        )


@frozen()
class Flag:
    """`true` or `false`, and nothing that YAML would take for them."""

    kind: str = "flag"

    def read(self, node: Node, route: Route, findings: Findings) -> bool | Invalid:
        text = one_line(node, route, findings, self.kind)
        if isinstance(text, Invalid):
            return text
        if text not in _FLAGS:
            return refuse(findings, "bad-flag", route, value=text, fix=text.lower() if text.lower() in _FLAGS else "")
        return text == "true"


@frozen()
class Count:
    """A whole number from `least` on."""

    least: int = 0
    kind: str = "count"

    def read(self, node: Node, route: Route, findings: Findings) -> int | Invalid:
        text = one_line(node, route, findings, self.kind)
        if isinstance(text, Invalid):
            return text
        if not re.fullmatch(r"0|[1-9]\d{0,5}", text, re.ASCII) or int(text) < self.least:
            meant = count_meant(text)
            suggestion = meant if meant and int(meant) >= self.least else ""
            return refuse(findings, "bad-count", route, value=text, least=str(self.least), suggestion=suggestion)
        return int(text)


@frozen()
class Pattern:
    """Text of one form, such as `2021-09`; `kind` names the form."""

    pattern: str
    kind: str

    def read(self, node: Node, route: Route, findings: Findings) -> str | Invalid:
        text = one_line(node, route, findings, self.kind)
        if isinstance(text, Invalid) or re.fullmatch(self.pattern, text, re.ASCII):
            return text
        meant = bound_meant(text)
        suggestion = meant if re.fullmatch(self.pattern, meant, re.ASCII) else ""
        return refuse(findings, "bad-form", route, value=text, expected=self.kind, suggestion=suggestion)


@frozen()
class Url:
    """An absolute http or https address."""

    kind: str = "url"

    def read(self, node: Node, route: Route, findings: Findings) -> str | Invalid:
        text = one_line(node, route, findings, self.kind)
        if isinstance(text, Invalid):
            return text
        try:
            parts = urlsplit(text)
        except ValueError:
            return refuse(findings, "bad-url", route, value=text)
        plain = not re.search(r"[\s<>\"'\\`{}|^\x00-\x20]", text)
        if parts.scheme not in {"http", "https"} or not parts.netloc or not plain:
            return refuse(findings, "bad-url", route, value=text)
        return text
