"""Plans of the whole language with what a column may hold under them, drawn at random; none has a fault.

Drawn as the files are written, so that whoever counts by the handbook alone can read them as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

import yaml

FIRST, LAST = date(2025, 1, 1), date(2028, 12, 31)
UNITS = ("u1", "u2", "u3", "u4")
KINDS = ("individual", "collective", "household")
TYPES = ("exemplar", "new-model", "good-deed")
EVERY = ("month", "quarter", "half", "year", "plan")
WHATS = ("stories", "registrations", "recognitions", "chosen", "sent-on", "published", "articles", "figures")
PARTS = {
    "month": tuple(f"{month:02}" for month in range(1, 13)),
    "quarter": ("Q1", "Q2", "Q3", "Q4"),
    "half": ("H1", "H2"),
}
QUARTERS = ("03-12", "06-10", "09-12", "12-20")
DAYS: dict[str, tuple[str | list[str], ...]] = {
    "month": ("12", "last", "28", "5 of next month", "last of next month"),
    "quarter": ("12 of last month", "10 of first month", "last of last month", "5 of next month", [*QUARTERS]),
    "half": ("12 of last month", "last of first month", "15 of next month", ["06-15", "11-15"]),
    "year": ("06-30", "12-25", "12 of last month", "1 of next month"),
    "plan": ("2026-06-30", "2026-12-15", "2027-03-31"),
}


@dataclass(frozen=True)
class Drawn:
    """A plan, and the front matters and rows under it; `stories` and `articles` by their ids."""

    plan: dict[str, Any]
    stories: dict[str, dict[str, Any]]
    articles: dict[str, dict[str, Any]]
    registrations: dict[int, list[dict[str, Any]]]
    receipts: list[dict[str, Any]]
    today: date

    @property
    def plan_text(self) -> str:
        """The plan as its file."""
        return yaml.safe_dump(self.plan, allow_unicode=True, sort_keys=False)


def day(dice: Random) -> date:
    """A day of the years in which everything is drawn."""
    return FIRST + timedelta(days=dice.randrange((LAST - FIRST).days))


def _period(dice: Random) -> str:
    year = dice.choice((2025, 2026, 2027))
    return dice.choice((f"{year}", f"{year}-Q{dice.randint(1, 4)}", f"{year}-H{dice.randint(1, 2)}", f"{year}-05"))


def _due(dice: Random, every: str) -> dict[str, object]:
    if dice.random() < 0.4:
        return {}
    if every != "plan" and dice.random() < 0.3:
        found: dict[str, object] = {"after_days": dice.choice((0, 5, 20))}
        turned = dice.choice((None, None, "earlier", "later", "counted"))
    else:
        drawn_day = dice.choice(DAYS[every])
        # A list of its own: one that two quotas shared would be written as an anchor.
        found = {dice.choice(("before", "on")): [*drawn_day] if isinstance(drawn_day, list) else drawn_day}
        turned = dice.choice((None, None, "earlier", "later"))
    return {**found, **({"working_days": turned} if turned else {})}


def _count(dice: Random) -> dict[str, object]:
    what = dice.choice(WHATS[:1] * 4 + WHATS)
    found: dict[str, object] = {"what": what}
    if what in {"stories", "recognitions", "chosen", "sent-on"} and dice.random() < 0.4:
        found["subjects"] = dice.sample(KINDS, 2)
    if what in {"stories", "registrations"} and dice.random() < 0.3:
        found["types"] = dice.sample(TYPES, 2)
    if what not in {"published", "articles", "figures"} and dice.random() < 0.2:
        found["fields"] = ["l1"]
    narrowed = {
        "recognitions": dice.choice(({"levels": ["tinh"]}, {"forms": ["BẰNG KHEN"]})),
        "sent-on": {"recipients": ["Sở Nội vụ"]},
        "published": {"channels": ["dai"]},
        "articles": {"kinds": ["event", "contest"]},
        "figures": {"figures": ["hop"]},
    }
    return {**found, **(narrowed.get(what, {}) if dice.random() < 0.5 else {})}


def _numbers(dice: Random, per: str) -> dict[str, object]:
    if per != "unit" and dice.random() < 0.3:
        return {"share": dice.choice((30, 50, 80, 100)), **({"at_least": 2} if dice.random() < 0.3 else {})}
    numbers: tuple[dict[str, object], ...] = (
        {"at_least": 1},
        {"at_least": 2},
        {"at_least": 1, "at_most": 2},
        {"at_most": 1},
    )
    return dice.choice(numbers)


def _rota(dice: Random, per: str, every: str) -> list[dict[str, object]]:
    """Turns of the parts of every year, and at times one of a year's own on top."""
    parts = list(PARTS[every])
    dice.shuffle(parts)
    cut = dice.randrange(1, len(parts))
    named = {"unit": (("k1", "k2"), ("u1", "u2"), ("u3", "g1")), "group": (("g1", "g2"),)}
    first, second = dice.choice(named.get(per, (("k1", "k2"),)))
    also = [f"2026-{parts[0]}"] if dice.random() < 0.3 else []
    return [{"owners": [first], "periods": parts[:cut]}, {"owners": [second], "periods": parts[cut:] + also}]


def _quota(dice: Random, number: int) -> dict[str, object]:
    per, every = dice.choice(("unit", "unit", "cluster", "group", "office")), dice.choice(EVERY)
    found: dict[str, object] = {"id": f"q{number}", "title": "Chỉ tiêu", "per": per, "every": every, "source": "II"}
    found |= _numbers(dice, per) | {"count": _count(dice)}
    if due := _due(dice, every):
        found["due"] = due
    if dice.random() < 0.3:
        found["from"] = dice.choice(("2025-02", "2025-Q2", "2026"))
    if dice.random() < 0.3:
        found["to"] = dice.choice(("2026-05", "2026-Q3", "2027"))
    if dice.random() < 0.3:
        found["groups"] = dice.choice((["g1"], ["g2"], ["g1", "g2"]))
    if per != "office" and every in PARTS and "groups" not in found and dice.random() < 0.3:
        found["rota"] = _rota(dice, per, every)
    if per == "unit" and dice.random() < 0.3:
        found["nil_return"] = "counts"
    return found


def _unit(dice: Random, name: str) -> dict[str, object]:
    number = int(name[1:])
    found: dict[str, object] = {
        "id": name,
        "name": name,
        "cluster": f"k{1 + number % 2}",
        "group": f"g{1 + number // 3}",
    }
    if dice.random() < 0.2:
        found["from"] = day(dice).isoformat()
    elif dice.random() < 0.2:
        found["to"] = day(dice).isoformat()
    return found


def _plan(dice: Random) -> dict[str, object]:
    quotas = [_quota(dice, number) for number in range(dice.randint(1, 3))]
    # What is owed once in a plan needs its end.
    is_open = all(quota["every"] != "plan" for quota in quotas) and dice.random() < 0.2
    units = [_unit(dice, name) for name in UNITS]
    of_units = [quota for quota in quotas if quota["per"] == "unit"]
    if len(of_units) > 1:
        units[3]["owes"] = [of_units[0]["id"]]
    if any(quota["every"] != "plan" for quota in of_units):
        # An exemption from nothing that is owed would be a fault of the plan.
        units[1]["exempt"] = [{"period": dice.choice(("2025", "2026")), "reason": "Mới lập"}]
    return {
        "id": "co-quan",
        "title": "Kế hoạch",
        "office": {"name": "Cơ quan", "short": "Cơ quan"},
        "from": dice.choice(("2025", "2025-Q1", "2025-03-15")),
        **({} if is_open else {"to": dice.choice(("2026", "2027", "2027-05-20"))}),
        "unit_label": "phòng",
        "units": units,
        "clusters": [{"id": "k1", "name": "K1"}, {"id": "k2", "name": "K2"}],
        "groups": [{"id": "g1", "name": "G1"}, {"id": "g2", "name": "G2"}],
        "levels": [{"id": "tinh", "name": "tỉnh"}, {"id": "xa", "name": "xã"}],
        "channels": [{"id": "dai", "name": "Đài"}, {"id": "bao", "name": "Báo"}],
        "figures": [{"id": "hop", "name": "Họp"}, {"id": "khac", "name": "Khác"}],
        "holidays": ["2026-01-01", "2026-04-30", "2026-09-02"],
        "fields": [{"id": one, "name": one, "source": "I"} for one in ("l1", "l2")],
        "all_round": True,
        **({"council": [{"when": dice.choice(("household", "leader")), "source": "I"}]} if dice.random() < 0.3 else {}),
        "quotas": quotas,
    }


def story(dice: Random) -> dict[str, object]:
    """The front matter of a story, as far as it matters to a ledger."""
    on = day(dice)
    found: dict[str, object] = {
        "date": on,
        "status": dice.choice(("approved", "approved", "approved", "submitted", "draft")),
        "unit": dice.choice(UNITS),
        "introduced_by": dice.choice(("unit", "unit", "unit", "council", "office")),
        "type": dice.choice(TYPES),
        "subject": {"kind": dice.choice(KINDS), "name": "X.", "leader": dice.random() < 0.2},
        "field": dice.choice(("l1", "l2", "all-round")),
    }
    if dice.random() < 0.3:
        found["period"] = _period(dice)
    if dice.random() < 0.3:
        found["introduced_on"] = on - timedelta(days=dice.randrange(40))
    if dice.random() < 0.5:
        level, status = dice.choice(("tinh", "xa")), dice.choice(("granted", "granted", "proposed"))
        honour = {"level": level, "form": dice.choice(("Bằng khen", "Giấy khen")), "status": status}
        found["recognitions"] = [{**honour, **({"date": day(dice)} if dice.random() < 0.7 else {})}]
    if dice.random() < 0.4:
        found["chosen"] = {"by": "Hội đồng", "date": day(dice)}
    if dice.random() < 0.5:
        found["sent_on"] = [{"to": dice.choice(("sở nội vụ", "Báo")), "date": day(dice)} for _ in range(2)]
    if dice.random() < 0.5:
        found["published"] = [{"channel": dice.choice(("dai", "bao")), "date": day(dice)}]
    return found


def _article(dice: Random) -> dict[str, object]:
    status = dice.choice(("approved", "approved", "submitted"))
    kind = dice.choice(("news", "event", "contest"))
    found: dict[str, object] = {"date": day(dice), "status": status, "unit": dice.choice(UNITS), "kind": kind}
    return {**found, **({"published": [{"channel": "dai", "date": day(dice)}]} if dice.random() < 0.5 else {})}


def _registration(dice: Random) -> dict[str, object]:
    found: dict[str, object] = {"unit": dice.choice(UNITS), "subject": "X.", "type": dice.choice(TYPES)}
    found["field"] = dice.choice(("l1", "l2", "all-round"))
    return {**found, **({"date": day(dice)} if dice.random() < 0.7 else {})}


def _receipt(dice: Random) -> dict[str, object]:
    if dice.random() < 0.5:
        figure = {"figure": dice.choice(("hop", "khac")), "value": dice.randrange(4), "unit": dice.choice(("u1", ""))}
        named = {"period": _period(dice)} if dice.random() < 0.3 else {}
        return {"kind": "figure", "date": day(dice), **figure, **named}
    return {"kind": "nil", "unit": dice.choice(UNITS), "quota": "q0", "period": _period(dice), "date": day(dice)}


def drawn(seed: int) -> Drawn:
    """One plan and one column, the same for the same seed."""
    dice = Random(seed)  # noqa: S311 - these are no secrets
    return Drawn(
        _plan(dice),
        {f"{number}/bai": story(dice) for number in range(dice.randrange(12))},
        {f"{number}/tin": _article(dice) for number in range(dice.randrange(4))},
        {year: [_registration(dice) for _ in range(dice.randrange(6))] for year in (2025, 2026)},
        [_receipt(dice) for _ in range(dice.randrange(6))],
        day(dice),
    )
