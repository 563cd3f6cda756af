"""A plan and the answers of an office to every file of its new column."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from thidua.messages import setup_words as words
from thidua.plan.model import Plan
from thidua.plan.reader import read_plan
from thidua.setup.answers import Answers
from thidua.setup.pages import pages_of
from thidua.setup.plan_file import of_real_plan, of_template, scalar

# By kind of office the template of its plan.
TEMPLATES: Mapping[str, str] = {
    "commune": "mau-xa-phuong-2026",
    "department": "mau-so-2026",
    "province-office": "mau-2026",
}
_PLACE = re.compile(r"\[\[(\w+)\]\]")


@dataclass(frozen=True, slots=True)
class Sources:
    """What we ship: the texts of the column's files by path, the head of a plan, the lock of what is installed."""

    files: Mapping[str, str]
    plan_head: str
    requirements: str
    version: str


def plan_of(text: str, sources: Sources, answers: Answers, *, kind: str, today: date) -> str:
    """The plan file of the new column: of a template for a kind of office, or of a real plan where `kind` is empty."""
    if not kind:
        return of_real_plan(text, answers.email)
    return of_template(text, sources.plan_head, answers, is_commune=kind == "commune", today=today)


def _values(plan: Plan, answers: Answers, version: str) -> Mapping[str, str]:
    role = plan.roles.compiles
    office = plan.office.name
    return {
        "office": office,
        "plan": plan.id,
        "version": version,
        "site_url": scalar(f"{answers.site_url.rstrip('/')}/" if answers.site_url else ""),
        "about": scalar(words.ABOUT.format(office=plan.office.short)),
        "about_summary": scalar(words.ABOUT_SUMMARY.format(office=plan.office.short)),
        "receiver": words.RECEIVER.format(role=role.name, office=office) if role else office,
        "mail": words.MAIL.format(mail=answers.email) if answers.email else "",
    }


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda match: values[match[1]], text)


def _target(path: str) -> str:
    """Where a file of ours goes: one that is hidden there carries `dot.` here, so that no tool of ours obeys it."""
    return "/".join(f".{part.removeprefix('dot.')}" if part.startswith("dot.") else part for part in path.split("/"))


def column_of(plan_text: str, sources: Sources, answers: Answers) -> tuple[Plan | None, Mapping[str, str]]:
    """Every file of the column by its path; no plan, and nothing else, where the text is no usable plan."""
    plan = read_plan("plan.yml", plan_text.encode()).plan
    if plan is None:
        return None, {}
    values = _values(plan, answers, sources.version)
    files = {_target(path): _filled(text, values) for path, text in sources.files.items()}
    files[f"plans/{plan.id}.yml"] = plan_text
    files["requirements.txt"] = sources.requirements
    return plan, {**files, **{f"content/{path}": text for path, text in pages_of(plan)}}
