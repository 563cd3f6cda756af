"""Ids to the names that plans give them, and an id that nothing has to what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from thidua.findings import Finding, Route
from thidua.plan.model import Plan
from thidua.records.common import FieldChoice
from thidua.vietnamese import nearest, spelt
from thidua.vocabulary import ALL_ROUND, TYPES

# Looking for what was meant takes time; of a list that is longer only the first are looked at.
_SUGGESTED = 20


class _Named(Protocol):
    """A row of a plan, or a piece of content, with an id and a name."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


def names_of(rows: Iterable[_Named]) -> dict[str, str]:
    """By id the names of what a plan lists; a row without an id has a finding of its own."""
    return {one.id: one.name for one in rows if one.id}


def _several(value: str, known: Mapping[str, str]) -> str:
    names = [name.strip() for name in value.split(",")][:_SUGGESTED]
    ids = [nearest(name, known) or "" for name in names if name]
    # A name may have a comma of its own.
    return f"[{', '.join(ids)}]" if all(ids) and len(set(ids)) > 1 else ""


def unknown(
    rule: str, route: Route, value: str, known: Mapping[str, str], *, note: str = "", several: bool = False
) -> Finding:
    """A finding about an id that nothing has: what was most likely meant, and all that there is.

    With `several`, a list may have been meant where ids stand between commas.
    """
    suggestion = (_several(value, known) if several else "") or nearest(value, known) or ""
    data = {"value": value[:80], "suggestion": suggestion, "known": ", ".join(known), "note": note}
    return Finding(rule, route, data, fix=spelt(value, known))


@dataclass(frozen=True, slots=True)
class Names:
    """The names of ids by plans from the oldest on: the newest wins, and an id that no plan has names itself."""

    plans: tuple[Plan, ...]

    def unit(self, unit_id: str) -> str:
        """The name of a unit."""
        return self._newest(unit_id, (plan.units for plan in self._newest_first()))

    def field(self, choice: FieldChoice) -> str:
        """The name of a field, or the words that stand in its place."""
        if choice.id == ALL_ROUND.id:
            return ALL_ROUND.vi.capitalize()
        return choice.other or self._newest(choice.id, (plan.fields for plan in self._newest_first()))

    def group(self, group_id: str) -> str:
        """The name of a content group."""
        return self._newest(group_id, (plan.content_groups for plan in self._newest_first()))

    def level(self, level_id: str) -> str:
        """The name of a level of recognition."""
        return self._newest(level_id, (plan.levels for plan in self._newest_first()))

    def channel(self, channel_id: str) -> str:
        """The name of a channel."""
        return self._newest(channel_id, (plan.channels for plan in self._newest_first()))

    def types(self) -> dict[str, str]:
        """The newest plan's name for each type, or the usual one."""
        names = TYPES.labels()
        for plan in self.plans:
            names |= names_of(plan.types)
        return names

    def _newest(self, wanted: str, lists: Iterable[Iterable[_Named]]) -> str:
        return next((one.name for rows in lists for one in rows if one.id == wanted), wanted)

    def _newest_first(self) -> Iterable[Plan]:
        return reversed(self.plans)
