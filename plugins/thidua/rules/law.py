"""TD3, TD9: papers that are cited when they are no longer in force, or soon will not be; units that are no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from thidua import patterns as re
from thidua.content import Piece, World
from thidua.findings import Finding, Position, Route
from thidua.law import AHEAD, KNOWN, TWO_LEVELS, Law, numbers, whole_number
from thidua.plan.model import Plan
from thidua.records.article import Article
from thidua.records.common import UNDATED
from thidua.records.legal_document import LegalDocument
from thidua.records.story import Story
from thidua.source.nodes import Node, scalars

# A sentence that says so itself cites a dead paper rightly.
_SAYS_SO = re.compile(
    r"thay thế|thay cho|được thay|bãi bỏ|hết hiệu lực|không còn hiệu lực|trước đây|đến hết ngày", re.IGNORECASE
)
_STOPS = (".\n", ". ", "\n\n", "! ", "? ")
# What went when there were no districts any more, and what took its work over.
_ABOLISHED = (
    (re.compile(r"\bSở Thông tin (?:và|&) Truyền thông\b|\bSở TT ?(?:&|và)? ?TT\b", re.IGNORECASE), "ministry"),
    (re.compile(r"\bPhòng Nội vụ\b", re.IGNORECASE), "home-affairs"),
    (re.compile(r"\b(?:UBND|Ủy ban nhân dân|cấp|các|phòng [^,;]*)\s+huyện\b|^huyện\s", re.IGNORECASE), "district"),
    (re.compile(r"\b(?:UBND|Ủy ban nhân dân)\s+(?:quận|thị xã)\b|^(?:quận|thị xã)\s", re.IGNORECASE), "district"),
)


def _ends(law: Law, today: date) -> tuple[str, dict[str, str]] | None:
    """Which finding a paper that ends calls for on a day, and what it says; None while its end is far."""
    if law.ends is None or (law.ends - today).days > AHEAD:
        return None
    data = {"number": law.number, "day": law.ends.isoformat(), "left": str(max(0, (law.ends - today).days))}
    if law.replaced_by:
        data |= {"case": "replaced", "replaced": law.replaced_by}
    return ("cited-law-ended" if law.ends <= today else "cited-law-ending"), data


def cited_law(piece: Piece, world: World) -> Iterator[Finding]:
    """A paper that a piece cites and that has ended: on the piece's own day, of one without a date on this day."""
    content = piece.content
    is_dated = isinstance(content, Story | Article)
    as_of = content.date if isinstance(content, Story | Article) else world.today
    if as_of == UNDATED:
        return
    own = whole_number(content.number) if isinstance(content, LegalDocument) else ""
    text = piece.document.text
    told: set[str] = set()
    for number, start, _ in numbers(text):
        law = world.laws.of(number)
        if law is None or number in told or number == own:
            continue
        found = _ends(law, as_of)
        if found is None or (is_dated and found[0] == "cited-law-ending") or _says_so(text, start):
            continue
        told.add(number)
        line = text.count("\n", 0, start) + 1
        yield Finding(found[0], Position(line, start - text.rfind("\n", 0, start)), found[1])


def _says_so(text: str, start: int) -> bool:
    begin = max(text.rfind(sign, 0, start) for sign in _STOPS)
    ends = [end for sign in _STOPS if (end := text.find(sign, start)) >= 0]
    return bool(_SAYS_SO.search(text[max(0, begin) : min(ends, default=len(text))]))


def law_of_plans(world: World, roots: Mapping[str, Node]) -> Iterator[tuple[str, Finding, Node]]:
    """What is wrong with the papers and names of every plan, with its file and that file's tree."""
    for plan in world.plans:
        root = roots[plan.path]
        yield from ((plan.path, finding, root) for finding in plan_law(plan, root, world))


def plan_law(plan: Plan, root: Node, world: World) -> Iterator[Finding]:
    """What a plan cites that has ended or soon will, and an end that it does not say; units that are no more.

    A plan that is over was right in its time.
    """
    if plan.end >= world.today:
        yield from _cited(plan, world)
        listed = {whole_number(one.number) for one in plan.cites}
        for scalar in scalars(root):
            for number, start, _ in numbers(scalar.text):
                law = world.laws.of(number) if number not in listed else None
                found = _ends(law, world.today) if law and not _says_so(scalar.text, start) else None
                if found:
                    yield Finding(found[0], Position(scalar.at.line, scalar.at.column), found[1])
    if plan.start >= TWO_LEVELS:
        yield from _abolished(plan)


def _cited(plan: Plan, world: World) -> Iterator[Finding]:
    """What is wrong with what a plan stands on."""
    for index, one in enumerate(plan.cites):
        route = ("cites", index, "number")
        known = KNOWN.get(whole_number(one.number))
        if known and known.ends and one.in_force_to is None and known.ends > world.today:
            yield Finding("end-not-said", route, {"number": known.number, "value": known.ends.isoformat()})
        law = Law(one.number, one.in_force_to, one.amended_by, one.replaced_by)
        if found := _ends(law if one.in_force_to else world.laws.of(one.number) or law, world.today):
            yield Finding(found[0], route, found[1])


def _names(plan: Plan) -> Iterator[tuple[Route, str]]:
    """What a plan calls those who have a part in it."""
    yield ("office", "name"), plan.office.name
    yield from ((("units", index, "name"), one.name) for index, one in enumerate(plan.units))
    yield from ((("roles", name, "name"), role.name) for name, role in plan.roles.named())
    for index, road in enumerate(plan.routes):
        yield from ((("routes", index, "steps", step), text) for step, text in enumerate(road.steps))
    for index, report in enumerate(plan.reports):
        yield ("reports", index, "to"), report.to


def _abolished(plan: Plan) -> Iterator[Finding]:
    for route, name in _names(plan):
        case = next((case for sign, case in _ABOLISHED if sign.search(name)), "")
        if case:
            yield Finding("abolished-unit", route, {"value": name[:80], "case": case})
