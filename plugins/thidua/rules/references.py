"""TD3: every id, file and link that a piece names must lead somewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import replace
from unicodedata import normalize

from thidua import patterns as re
from thidua.content import Piece, World
from thidua.findings import Finding, Route
from thidua.plan.names import names_of, unknown
from thidua.records.article import Article
from thidua.records.campaign import Campaign
from thidua.records.story import Story

# Looking for what was meant takes time in a large column; a file with more findings than this needs no more hints.
_SUGGESTED = 20


def unit(piece: Piece, world: World) -> Iterator[Finding]:
    """The unit must be one of the plan's, and in force when the piece counts."""
    content = piece.content
    if not isinstance(content, Story | Article) or not content.unit:
        return
    judge = world.judge(content)
    if judge is None:
        return
    found = judge.plan.unit(content.unit)
    if found is None:
        yield unknown("unknown-unit", ("unit",), content.unit, names_of(judge.plan.units))
    elif judge.in_force and world.day(content) not in found.span:
        yield Finding("unit-not-in-force", ("unit",), {"value": content.unit, "name": found.name})


def fields(piece: Piece, world: World) -> Iterator[Finding]:
    """Each field must be one of the plan's; words of one's own only where its list is open."""
    content = piece.content
    judge = world.judge(content)
    if judge is None or not isinstance(content, Story | Article):
        return
    plan = judge.plan
    known = plan.field_names()
    spans = {one.id: one.span for one in plan.fields}
    for index, choice in enumerate(content.fields):
        if choice.other:
            if not plan.fields_open:
                yield unknown("unknown-field", ("field", index, "other"), choice.other, known, several=True)
        elif choice.id and choice.id not in known:
            note = "open-fields" if plan.fields_open else ""
            yield unknown("unknown-field", ("field", index), choice.id, known, note=note, several=True)
        elif judge.in_force and choice.id in spans and world.day(content) not in spans[choice.id]:
            yield Finding("field-not-in-force", ("field", index), {"value": choice.id, "name": known[choice.id]})


def campaigns(piece: Piece, world: World) -> Iterator[Finding]:
    """Each campaign must have its page, and run when the piece appears."""
    content = piece.content
    if isinstance(content, Campaign):
        for index, linked in enumerate(content.linked):
            if linked and linked not in world.campaigns:
                yield unknown("unknown-campaign", ("linked", index), linked, _titles(world), several=True)
    if not isinstance(content, Story | Article):
        return
    judge = world.judge(content)
    named = {one.id for one in judge.plan.campaigns} if judge else set()
    for index, campaign_id in enumerate(content.campaigns):
        route = ("campaigns", index)
        if not campaign_id:
            continue
        campaign = world.campaigns.get(campaign_id)
        if campaign is None:
            yield unknown("unknown-campaign", route, campaign_id, _titles(world), several=True)
        elif world.day(content) not in campaign.span:
            yield Finding("outside-campaign", route, {"value": campaign_id, "name": campaign.title})
        elif judge and not judge.plan.campaigns_open and campaign_id not in named:
            yield Finding("campaign-not-in-plan", route, {"value": campaign_id, "name": campaign.title})


def _titles(world: World) -> dict[str, str]:
    return {campaign.id: campaign.title for campaign in world.campaigns.values()}


def plan_words(piece: Piece, world: World) -> Iterator[Finding]:
    """Content groups, levels and channels are the plan's."""
    content = piece.content
    judge = world.judge(content)
    if judge is None or not isinstance(content, Story | Article):
        return
    plan = judge.plan
    groups = names_of(plan.content_groups)
    for index, group in enumerate(content.content_groups):
        if group and group not in groups:
            yield unknown("unknown-content-group", ("content_group", index), group, groups, several=True)
    channels = names_of(plan.channels)
    for index, publication in enumerate(content.published):
        if publication.channel and channels and publication.channel not in channels:
            yield unknown("unknown-channel", ("published", index, "channel"), publication.channel, channels)
    levels = names_of(plan.levels)
    if isinstance(content, Story):
        for index, recognition in enumerate(content.recognitions):
            if recognition.level and levels and recognition.level not in levels:
                yield unknown("unknown-level", ("recognitions", index, "level"), recognition.level, levels)


def stories(piece: Piece, world: World) -> Iterator[Finding]:
    """`follows` and `adopts` name stories that exist; a road of one subject never turns back on itself."""
    story = piece.content
    if not isinstance(story, Story):
        return
    named: list[tuple[Route, str]] = [(("follows",), story.follows)] if story.follows else []
    named += [(("adopts", index), one) for index, one in enumerate(story.adopts) if one]
    for number, (route, story_id) in enumerate(named):
        if story_id == story.id:
            yield Finding("story-loop", route, {"value": story_id})
        elif story_id not in world.stories:
            others = world.stories.values() if number < _SUGGESTED else ()
            yield unknown("unknown-story", route, story_id, {one.id: one.title for one in others if one.id != story.id})
    if story.follows and story.follows != story.id and _returns(story, world, lambda one: (one.follows,)):
        yield Finding("story-loop", ("follows",), {"value": story.follows})
    if story.adopts and story.id not in story.adopts and _returns(story, world, lambda one: one.adopts):
        yield Finding("story-loop", ("adopts",), {"value": story.adopts[0]})


def _returns(story: Story, world: World, ways: Callable[[Story], tuple[str, ...]]) -> bool:
    """Whether one of the ways from a story leads back to it."""
    seen: set[str] = set()
    left = [*ways(story)]
    while left:
        here = world.stories.get(left.pop())
        if here is not None and here.id == story.id:
            return True
        if here is not None and here.id not in seen:
            seen.add(here.id)
            left += ways(here)
    return False


def photo(piece: Piece, world: World) -> Iterator[Finding]:
    """The photo's file lies beside the story."""
    content = piece.content
    if not isinstance(content, Story | Article) or content.photo is None or not content.photo.file:
        return
    name = content.photo.file
    folder = posixpath.dirname(piece.inside)
    if posixpath.join(folder, name) in world.files and "/" not in name and not name.endswith(".md"):
        return
    beside = (posixpath.basename(path) for path in world.files if posixpath.dirname(path) == folder)
    pictures = {file: "" for file in beside if not file.endswith(".md")}
    # A file whose name differs in capitals only, or in how its letters are put together, has a finding of its own that
    # says how it must be called; to name it here would answer a name with one that looks the same.
    known = {file.lower() for file in pictures if file != file.lower()} | pictures.keys()
    known |= {normalize("NFC", file) for file in pictures}
    if name not in known:
        bare = re.split(r"[\\/]", name)[-1]
        found = unknown("missing-photo", ("photo", "file"), bare, pictures)
        case = {"case": "path"} if bare != name else {}
        yield replace(found, data={**found.data, "value": name[:80], **case})


def former(piece: Piece, world: World) -> Iterator[Finding]:
    """A former id must be free: no story has it now, and no other claims it."""
    content = piece.content
    if not isinstance(content, Story | Article):
        return
    for index, old in enumerate(content.former):
        if not old:
            continue
        address = posixpath.join(piece.inside.split("/")[0], old)
        others = [path for path in world.addresses.get(address, ()) if path != piece.path]
        if old == content.id:
            others = [piece.path]
        if others:
            yield Finding("former-taken", ("former", index), {"value": old, "other": others[0]})


REFERENCE_RULES = (unit, fields, campaigns, plan_words, stories, photo, former)
