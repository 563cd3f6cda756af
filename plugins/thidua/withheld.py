"""All stories to those that are out of the site for now: a subject that is held, a consent that was withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from thidua.records.story import Hold, Story
from thidua.values import frozen
from thidua.vocabulary import SUBJECT_KINDS

# Within how many days a withdrawal must be carried out everywhere: Nghị định 356/2025/NĐ-CP.
CARRIED_OUT_WITHIN = 15


@frozen()
class Withdrawal:
    """A consent that was withdrawn, and is not yet carried out everywhere: by which day that must be, and where.

    `left` is how many days there are until then, below 0 once it is past.
    """

    story: Story
    since: date
    due: date
    left: int


@frozen()
class Subjects:
    """Stories joined by `follows`, each set under one of its own ids."""

    above: dict[str, str]

    def of(self, story_id: str) -> str:
        """The id under which all stories of a subject are found."""
        here = story_id
        while (up := self.above.setdefault(here, here)) != here:
            # Each step shortens the way of the next question, however long a road is.
            self.above[here] = self.above[up] = self.above.setdefault(up, up)
            here = self.above[here]
        return here

    def join(self, one: str, other: str) -> None:
        """Says that two ids are of one subject."""
        self.above[self.of(one)] = self.of(other)


def subjects_of(stories: Iterable[Story]) -> Subjects:
    """Which stories are of one subject, as `follows` and former ids say; names alone prove nothing."""
    found = Subjects({})
    for story in stories:
        # Another story may still name this one by a former id.
        for other in (story.follows, *story.former):
            if other:
                found.join(story.id, other)
    return found


def _is_without_consent(story: Story, withdrawn: date | None) -> bool:
    """Whether a story was shown by a consent that is withdrawn: its own, or one that its subject gave before that day.

    Who agrees anew, on a later day, agrees to that story; of a collective nobody is asked.
    """
    if story.consent and story.consent.withdrawn:
        return True
    kind = SUBJECT_KINDS.get(story.subject.kind)
    if withdrawn is None or kind is None or not kind.is_private:
        return False
    return story.consent is None or story.consent.given <= withdrawn


def withheld(stories: Iterable[Story]) -> Mapping[str, Story]:
    """By id the stories that may not be shown, marked so; a hold and a withdrawal are their subject's."""
    every = tuple(stories)
    held = [story for story in every if story.hold]
    gone = [(story.id, story.consent.withdrawn) for story in every if story.consent and story.consent.withdrawn]
    if not held and not gone:
        return {}
    subjects = subjects_of(every)
    holds: dict[str, list[Hold]] = {}
    for story in held:
        if story.hold:
            holds.setdefault(subjects.of(story.id), []).append(story.hold)
    last = {subjects.of(story_id): day for story_id, day in sorted(gone, key=lambda one: one[1])}
    found = {}
    for story in every:
        subject = subjects.of(story.id)
        own = holds.get(subject, [])
        if own or _is_without_consent(story, last.get(subject)):
            found[story.id] = replace(story, withheld=True, on_hold=bool(own), counts=all(one.counts for one in own))
    return found


def withdrawals(stories: Iterable[Story], today: date) -> tuple[Withdrawal, ...]:
    """The withdrawals that are still to be carried out elsewhere, the most urgent first.

    That the story is out of this site is not all: other channels, old copies and the repository's history are people's
    work, and done when the story says so under `removed`.
    """
    found = []
    for story in stories:
        consent = story.consent
        if consent and consent.withdrawn and not (consent.removed and consent.removed <= today):
            due = consent.withdrawn + timedelta(days=min(CARRIED_OUT_WITHIN, (date.max - consent.withdrawn).days))
            found.append(Withdrawal(story, consent.withdrawn, due, (due - today).days))
    return tuple(sorted(found, key=lambda one: (one.due, one.story.id)))
