"""A plan to the pages that a new column can have at once: its campaigns, and the documents on which it is based."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from thidua.messages import setup_words as words
from thidua.periods import parse_day
from thidua.plan.model import Plan
from thidua.plan.parts import Citation, PlanCampaign
from thidua.render.words import day, span_name
from thidua.setup.plan_file import OWN_ID, scalar
from thidua.vietnamese import slug
from thidua.vocabulary import CAMPAIGN_KINDS

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _page(front: Mapping[str, str], body: str) -> str:
    head = "".join(f"{key}: {value}\n" for key, value in front.items() if value)
    return f"---\n{head}---\n{body}\n"


def _issued(plan: Plan) -> str:
    """The plan as papers cite it, as far as it says."""
    number = f" số {plan.issued.number}" if plan.issued.number else ""
    issued = parse_day(plan.issued.date)
    when = f" ngày {day(issued)}" if issued else ""
    if not when and plan.issued.date:
        year, month = plan.issued.date.split("-")[:2]
        when = f" tháng {int(month)}/{year}"
    return f"Kế hoạch{number}{when} của {plan.office.name}"


def _source(plan: Plan, clause: str) -> str:
    """Where a thing stands; a plan that is still to be issued has no clauses to cite."""
    said = words.DRAFT if plan.id == OWN_ID else words.CLAUSE
    return said.format(plan=_issued(plan), clause=clause)


def _campaign(plan: Plan, one: PlanCampaign) -> str:
    kind = CAMPAIGN_KINDS[one.kind].vi
    names = {other.id: other.name for other in plan.campaigns}
    linked = [name for name in one.linked if name in names]
    launched = words.LAUNCHED.format(by=one.launched_by) if one.launched_by else ""
    front = {
        "title": scalar(one.name),
        "kind": one.kind,
        "summary": scalar(words.CAMPAIGN_SUMMARY.format(kind=kind.capitalize(), office=plan.office.short)),
        "launched_by": scalar(one.launched_by) if one.launched_by else "",
        "from": _bound(one, first=True),
        "to": _bound(one, first=False),
        "linked": f"[{', '.join(linked)}]" if linked else "",
    }
    when = span_name(one.span)
    said = [
        words.CAMPAIGN.format(name=one.name, kind=kind, office=plan.office.name, launched=launched),
        words.WHEN.format(when=f"{when[0].lower()}{when[1:]}") if when else "",
        words.LINKED.format(names=", ".join(f"[{names[name]}]({name}.md)" for name in linked)) if linked else "",
        words.CAMPAIGN_PIECES,
        f"## {words.SOURCE}",
        _source(plan, one.source),
        # Whoever launched it did so elsewhere than in the plan; the note says where that can be read.
        one.note if one.launched_by else "",
    ]
    return _page(front, "\n\n".join(filter(None, said)))


def _bound(one: PlanCampaign, *, first: bool) -> str:
    found = one.span.start if first else one.span.end
    return found.isoformat() if found else ""


def _document(plan: Plan, one: Citation) -> str:
    issued = parse_day(one.date)
    front = {
        "title": scalar(one.title),
        "number": one.number,
        "date": one.date,
        "issuer": scalar(one.issuer),
        "level": one.level,
    }
    said = words.DOCUMENT.format(title=one.title, number=one.number, issuer=one.issuer, day=issued and day(issued))
    cited = words.CITED.format(plan=_issued(plan))
    return _page(front, f"{said}\n\n{cited}\n\n## {words.BEFORE_USE}\n\n{words.CAUTION}")


def _is_whole(one: Citation) -> bool:
    return bool(one.title and one.issuer and one.level and _DAY.fullmatch(one.date))


def pages_of(plan: Plan) -> Iterator[tuple[str, str]]:
    """Each page by its path in the content folder, with what the plan itself says and nothing else."""
    for campaign in plan.campaigns:
        yield f"campaigns/{campaign.id}.md", _campaign(plan, campaign)
    for cited in plan.cites:
        if _is_whole(cited):
            yield f"documents/{slug(cited.number)}.md", _document(plan, cited)


def without_page(plan: Plan) -> tuple[str, ...]:
    """The documents of which the plan says too little for a page, by number."""
    return tuple(one.number for one in plan.cites if not _is_whole(one))
