"""What units registered to what became of it: who was introduced since, who was recognised, and who was neither."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from thidua.records.common import APPROVED
from thidua.records.registration import Registration
from thidua.records.story import Story
from thidua.tally import Holdings
from thidua.vietnamese import slug


@dataclass(frozen=True, slots=True)
class Promise:
    """A registration, and the stories of its subject that were introduced, and recognised, by a day."""

    registration: Registration
    introduced: tuple[str, ...] = ()
    recognised: tuple[str, ...] = ()


def _kept(row: Registration, stories: Iterable[Story], today: date) -> Promise:
    # A promise of a year may be kept in a later one, never in an earlier.
    own = [one for one in stories if one.introduced.year >= row.year]
    recognised = (one.id for one in own if any(honour.is_granted(today) for honour in one.recognitions))
    return Promise(row, tuple(sorted(one.id for one in own)), tuple(sorted(recognised)))


def promises(held: Holdings, today: date) -> tuple[Promise, ...]:
    """Every registration in the order of its file, with what became of it by a day: none of it is anybody's fault.

    A subject is known by its name in its unit, whatever its capitals and accents.
    """
    by_subject: dict[tuple[str, str], list[Story]] = {}
    for story in held.eventful:
        if isinstance(story, Story) and story.status == APPROVED and story.introduced <= today:
            by_subject.setdefault((story.unit, slug(story.subject.name)), []).append(story)
    rows = sorted(held.registrations, key=lambda one: (one.path, one.row))
    return tuple(_kept(row, by_subject.get((row.unit, slug(row.subject)), ()), today) for row in rows)
