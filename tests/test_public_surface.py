"""What users, editors and other programs hold on to: whoever changes a line here says so in CHANGELOG."""

from __future__ import annotations

import ast
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import thidua
from tests.handbook_pages import examples, pages, section
from tests.small_column import PLAN, checked, plan_of, story
from tests.test_cases import CASES
from thidua import vocabulary
from thidua.cli.main import COMMANDS
from thidua.kinds import KINDS
from thidua.ledger import QuotaStatus, ledger
from thidua.periods import Every
from thidua.plan.model import PLAN as PLAN_KEYS
from thidua.records.article import ARTICLE
from thidua.records.campaign import CAMPAIGN
from thidua.records.legal_document import LEGAL_DOCUMENT
from thidua.records.plain_page import PLAIN_PAGE
from thidua.records.receipt import RECEIPT
from thidua.records.registration import REGISTRATIONS
from thidua.records.story import STORY
from thidua.render import findings, ledgers
from thidua.rules.catalogue import BY_CODE, BY_NAME, RETIRED
from thidua.schema.record import Record
from thidua.schema.tables import ListOf
from thidua.tally import Holdings

RULES = Path(__file__).parent / "rules.txt"
SOURCES = Path(thidua.__file__).parent


def test_a_code_never_changes_its_meaning() -> None:
    pinned = RULES.read_text(encoding="utf-8").splitlines()
    assert pinned == sorted(
        [f"{code} {rule.name}" for code, rule in BY_CODE.items()]
        + [f"{code} {rule.name}" for code, rule in RETIRED.items()]
    ), "a new rule gets a line in tests/rules.txt; a line that stands there never changes"


def test_what_a_retired_rule_was_called_is_never_used_again() -> None:
    assert not RETIRED.keys() & BY_CODE.keys()
    assert not {rule.name for rule in RETIRED.values()} & BY_NAME.keys()


def test_codes_and_names_have_their_form() -> None:
    assert all(re.fullmatch(r"TD[1-9]\d\d", code) for code in BY_CODE)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in BY_NAME)
    assert len(BY_CODE) == len(BY_NAME)


def test_every_rule_is_shown_by_a_case_or_a_page_of_the_handbook() -> None:
    shown = {
        code for path in CASES.glob("*/expected.txt") for code in re.findall(r" (TD\d+) ", path.read_text("utf-8"))
    }
    shown |= {name.removesuffix(".md") for name, text in pages("rules").items() if examples(section(text, "Sai"))}
    assert BY_CODE.keys() - shown == set()


def _literals(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_rule_is_yielded_somewhere_and_what_is_yielded_is_a_rule() -> None:
    modules = [path for path in SOURCES.rglob("*.py") if path.name != "catalogue.py" and "messages" not in path.parts]
    assert BY_NAME.keys() - set().union(*map(_literals, modules)) == set()
    named = {
        name
        for path in modules
        for name in re.findall(
            r"\b(?:Finding|refuse|unknown)\(\s*(?:findings, )?\"([a-z0-9-]+)\"", path.read_text("utf-8")
        )
    }
    assert named - BY_NAME.keys() == set()
    assert len(named) > 40


def test_keys_of_the_json_of_check() -> None:
    result = checked(story(unit="x"))
    report = json.loads(findings.as_json(result.findings, result.checked, lang="vi"))
    assert list(report) == ["checked", "errors", "warnings", "diagnostics"]
    assert list(report["diagnostics"][0]) == (
        ["code", "name", "severity", "path", "line", "column", "field", "message", "hint", "audience", "fix"]
    )


def test_keys_of_the_json_of_the_ledger() -> None:
    plan = plan_of(PLAN)
    report = json.loads(ledgers.as_json(ledger(plan, Holdings(), today=date(2026, 4, 1)), plan, date(2026, 4, 1)))
    assert list(report) == ["today", "plan", "entries", "deadlines"]
    assert list(report["entries"][0]) == [
        *("quota", "unit", "cluster", "period", "start", "end", "due", "required", "counted", "pending", "advisory"),
        *("status", "stories", "source", "group", "what", "at_most", "share", "reported"),
    ]
    statuses = ["open", "met", "late", "overdue", "exempt", "none-reported", "not-in-turn"]
    assert [one.value for one in QuotaStatus] == statuses


def _said(record: Record[Any]) -> dict[str, bool]:
    return {name: key.required for name, key in record.keys.items()}


def _keys(required: str, optional: str = "") -> dict[str, bool]:
    return {**dict.fromkeys(required.split(), True), **dict.fromkeys(optional.split(), False)}


def _inner(record: Record[Any], key: str) -> Record[Any]:
    found = record.keys[key].type
    found = found.item if isinstance(found, ListOf) else found
    assert isinstance(found, Record)
    return found


ROW = REGISTRATIONS.item
assert isinstance(ROW, Record)
RECORDS = {
    "story": (
        STORY,
        "title date status summary author type subject",
        (
            "unit introduced_by field campaigns content_group achievements period introduced_on endorsement"
            " recognitions follows adopts reviews published photo consent former allow sample public"
            " publish chosen sent_on model hold"
        ),
    ),
    "subject": (_inner(STORY, "subject"), "kind name", "role leader"),
    "endorsement": (_inner(STORY, "endorsement"), "by date", "document"),
    "recognitions": (_inner(STORY, "recognitions"), "level form status", "by document date is for"),
    "reviews": (_inner(STORY, "reviews"), "date note", ""),
    "published": (_inner(STORY, "published"), "channel date", "url"),
    "photo": (_inner(STORY, "photo"), "file alt credit", ""),
    "allow": (_inner(STORY, "allow"), "code reason", ""),
    "article": (
        ARTICLE,
        "title date status summary author",
        "kind unit field campaigns content_group photo published former allow sample",
    ),
    "campaign": (CAMPAIGN, "title kind summary", "launched_by document from to linked allow sample"),
    "legal document": (
        LEGAL_DOCUMENT,
        "title number date issuer level",
        "in_force_from in_force_to amended_by replaced_by checked_on url allow",
    ),
    "plain page": (PLAIN_PAGE, "title summary", "allow sample"),
    "registration": (ROW, "unit subject", "type field titles date"),
    "plan": (
        PLAN_KEYS,
        "id title office from unit_label units",
        (
            "to issued clusters groups roles fields fields_open all_round campaigns campaigns_open content_groups"
            " types levels channels criteria story council quotas registrations reports routes figures holidays"
            " replaces milestones scoring papers contacts cites"
        ),
    ),
    "unit": (_inner(PLAN_KEYS, "units"), "id name", "cluster group head_title from to owes exempt source reading note"),
    "quota": (
        _inner(PLAN_KEYS, "quotas"),
        "id title per every",
        "at_least at_most share from to groups rota count due nil_return advisory route source reading note",
    ),
    "count": (
        _inner(_inner(PLAN_KEYS, "quotas"), "count"),
        "",
        "what subjects types fields levels forms channels recipients kinds figures",
    ),
    "due": (
        _inner(_inner(PLAN_KEYS, "quotas"), "due"),
        "",
        "before on after_days working_days steps source reading note",
    ),
    "turn": (_inner(_inner(PLAN_KEYS, "quotas"), "rota"), "owners periods", "source reading note"),
    "route": (_inner(PLAN_KEYS, "routes"), "id what steps", "source reading note"),
    "report": (
        _inner(PLAN_KEYS, "reports"),
        "id title",
        "to by every per before on after_days working_days when route paper source reading note",
    ),
    "score": (_inner(PLAN_KEYS, "scoring"), "id title points", "count most source reading note"),
    "receipt": (
        RECEIPT,
        "kind date",
        "unit report quota step milestone period figure value number to note",
    ),
    "chosen": (_inner(STORY, "chosen"), "by date", "document"),
    "consent": (_inner(STORY, "consent"), "given", "by covers withdrawn removed"),
    "hold": (_inner(STORY, "hold"), "since", "document reason until counts"),
    "sent_on": (_inner(STORY, "sent_on"), "to date", "document"),
}


@pytest.mark.parametrize(("record", "required", "optional"), RECORDS.values(), ids=RECORDS)
def test_keys_of_the_files(record: Record[Any], required: str, optional: str) -> None:
    assert _said(record) == _keys(required, optional)


def test_words_of_the_files() -> None:
    assert list(vocabulary.STATUSES) == ["draft", "submitted", "approved"]
    assert list(vocabulary.TYPES) == ["exemplar", "new-factor", "new-model", "good-deed", "initiative"]
    assert list(vocabulary.SUBJECT_KINDS) == ["individual", "collective", "household"]
    assert list(vocabulary.INTRODUCERS) == ["unit", "council", "office"]
    assert list(vocabulary.GRANTS) == ["proposed", "granted"]
    assert list(vocabulary.CAMPAIGN_KINDS) == ["movement", "drive", "theme"]
    assert list(vocabulary.ARTICLE_KINDS) == ["news", "event", "contest", "visit", "result"]
    assert list(vocabulary.LEVELS_OF_LAW) == ["central", "province", "office"]
    assert list(vocabulary.PER) == ["unit", "cluster", "group", "office"]
    assert list(vocabulary.COUNTED) == [
        *("stories", "registrations", "recognitions", "chosen", "sent-on", "published", "articles", "figures"),
    ]
    assert list(vocabulary.RECEIPTS) == ["report", "plan", "nil", "figure", "step", "review"]
    assert list(vocabulary.EVERY) == [one.value for one in Every] == ["month", "quarter", "half", "year", "plan"]


def test_addresses_are_permanent() -> None:
    assert [kind.url_of(kind.id_of(f"{kind.folder}/2026/to-mot-cua.md")) for kind in KINDS] == [
        "dien-hinh/2026/to-mot-cua/",
        "tin-bai/2026/to-mot-cua/",
        "phong-trao/2026/to-mot-cua/",
        "van-ban/2026/to-mot-cua/",
        "2026/to-mot-cua/",
    ]
    assert [(kind.folder, kind.by_year) for kind in KINDS] == [
        ("exemplars", True),
        ("articles", True),
        ("campaigns", False),
        ("documents", False),
        ("pages", False),
    ]


def test_changelog_names_every_command_and_every_group_of_rules() -> None:
    told = (Path(__file__).parents[1] / "CHANGELOG.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if not re.search(rf"`(?:thidua )?{name}\b", told)] == []
    assert {code[:3] for code in BY_CODE} - set(re.findall(r"TD\d", told)) == set()
