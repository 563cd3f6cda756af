"""TD2, TD3: stories that are out of the site for now, and where other pieces still speak of them."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.content import Piece, World
from thidua.findings import Finding
from thidua.kinds import kind_by_folder
from thidua.records.story import Story
from thidua.source.events import Kind
from thidua.vietnamese import fold

# A shorter name, or one of a single word, stands in many sentences about other people.
_LEAST = 6
# What a piece says of itself, and other pages print.
_HEADS = ("title", "summary")


def hold_to_review(piece: Piece, world: World) -> Iterator[Finding]:
    """A hold whose day of review has come; nothing comes back by itself."""
    story = piece.content
    if isinstance(story, Story) and story.hold and story.hold.until and story.hold.until <= world.today:
        yield Finding("hold-to-review", ("hold", "until"), {"value": story.hold.until.isoformat()})


def _named(text: str) -> re.Pattern[str] | None:
    """What finds a name wherever its line breaks; None for words that may be anybody's."""
    words = text.split()
    if len(text) < _LEAST or len(words) <= 1:
        return None
    broken = r"\s+".join(map(re.escape, words))
    return re.compile(rf"(?<!\w){broken}(?!\w)", re.IGNORECASE)


def _mentions(piece: Piece, hidden: Story) -> Iterator[Finding]:
    """Where a body links to a story, and where its title or its subject's name is printed; the first place of each.

    A title and a summary are printed too: on cards, in feeds, among what is found.
    """
    inside = f"exemplars/{hidden.id}.md"
    url = kind_by_folder("exemplars").url_of(hidden.id)
    for _, event in piece.body.opened(Kind.LINK):
        if piece.target(event) == inside or f"/{url}" in f"{event.target.rstrip('/')}/":
            yield Finding("withheld-elsewhere", piece.body.position(event.start), {"case": "link", "id": hidden.id})
            break
    data = {"case": "name", "id": hidden.id}
    names = [name for name in map(_named, (hidden.subject.name, hidden.title)) if name]
    for key in _HEADS:
        if any(name.search(getattr(piece.content, key, "")) for name in names):
            yield Finding("withheld-elsewhere", (key,), data)
    if match := next(filter(None, (name.search(piece.body.source) for name in names)), None):
        yield Finding("withheld-elsewhere", piece.body.position(match.start()), data)


def withheld_elsewhere(piece: Piece, world: World) -> Iterator[Finding]:
    """A piece that is shown and still speaks of a story that is not, or is about the same subject."""
    if not world.withheld or piece.inside in world.hidden:
        return
    content = piece.content
    for hidden in world.withheld:
        is_same = (
            isinstance(content, Story)
            and content.unit == hidden.unit
            and fold(content.subject.name) == fold(hidden.subject.name) != ""
        )
        if is_same:
            yield Finding("withheld-elsewhere", ("subject",), {"case": "subject", "id": hidden.id})
        else:
            yield from _mentions(piece, hidden)


WITHHELD_RULES = (hold_to_review, withheld_elsewhere)
