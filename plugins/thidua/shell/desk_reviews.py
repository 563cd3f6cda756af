"""A piece at the desk to what its merge would do: the column as it would be, checked before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from thidua.check import Inputs
from thidua.desk.altered import Silent, silent
from thidua.desk.branches import Branch, strangers
from thidua.findings import PlacedFinding, Severity
from thidua.messages import desk_words as words
from thidua.messages.catalogue import sentence
from thidua.render.findings import place
from thidua.review.changes import review
from thidua.review.model import Review
from thidua.shell import git
from thidua.shell.desk_store import Store, StoreError
from thidua.shell.files import read_inputs
from thidua.shell.reviews import inputs_before
from thidua.shell.settings import Settings
from thidua.source.document import read_document
from thidua.source.events import Body
from thidua.source.markdown import parse


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a branch would do to the column: `tree` is the column with it.

    `silent` is what changed in a published piece though nobody wrote there, `noted` the same between two saves of a
    new one, where its own author may have meant it.
    """

    branch: Branch
    tree: str
    review: Review
    silent: tuple[Silent, ...]
    noted: tuple[Silent, ...]

    @property
    def errors(self) -> tuple[PlacedFinding, ...]:
        """What stands against it."""
        return tuple(one for one in self.review.findings if one.severity is Severity.ERROR)


def said_of(one: Silent) -> str:
    """One silent change, as an editor reads it."""
    names = (
        words.BLOCKS if one.what != "number" else {one.before: one.before, one.after: one.after, "": words.NO_NUMBER}
    )
    return words.SILENT[one.what].format(text=one.text, before=names[one.before], after=names[one.after])


def _inputs(settings: Settings, at_hand: Inputs, commit: str) -> Inputs:
    changed = frozenset(git.changed(settings.root, commit))
    return inputs_before(settings, at_hand, commit, changed)


def _versions(store: Store, branch: Branch) -> list[Body]:
    """The bodies of the piece: as it is in the column, and as each save left it."""
    base = git.asked(store.root, "merge-base", store.main, branch.commit)
    saves = git.asked(store.root, "rev-list", "--reverse", "--first-parent", f"{base}..{branch.commit}").split()
    found = (store.file(commit, branch.inside) for commit in (base, *saves))
    texts = dict.fromkeys(one for one in found if one is not None)
    return [parse(read_document("", one).body) for one in texts]


def refuse_strangers(store: Store, branch: Branch) -> None:
    """Raises `StoreError` where a branch holds more than its piece and photos."""
    versions = (store.file(store.tip(), branch.inside), store.file(branch.commit, branch.inside))
    text = "".join(one.decode("utf-8", "replace") for one in versions if one is not None)
    if found := strangers(store.changed(branch), branch.inside, text):
        raise StoreError("strangers", files=", ".join(found[:5]))


def prospect(settings: Settings, store: Store, branch: Branch, *, today: date) -> Prospect:
    """What a branch would do; raises `StoreError` where it cannot come into the column at all."""
    refuse_strangers(store, branch)
    tree, tip, at_hand = store.merged(branch), store.tip(), read_inputs(settings)
    before = _inputs(settings, at_hand, tip)
    after = _inputs(settings, at_hand, tree)
    differing = git.run(store.root, "diff", "--name-only", "--no-renames", "--relative", "-z", tip, tree)
    changed = frozenset(one for one in differing.decode("utf-8", "surrogateescape").split("\0") if one)
    found = review(before, after, changed, today=today)
    versions = _versions(store, branch)
    if store.file(tip, branch.inside) is not None:
        return Prospect(branch, tree, found, silent(versions[0], versions[-1]), ())
    noted = dict.fromkeys(one for old, new in pairwise(versions) for one in silent(old, new))
    return Prospect(branch, tree, found, (), tuple(noted))


def refuse_faulty(found: Prospect, *, accepted: bool = False) -> None:
    """Raises `StoreError` where errors stand against a branch, or something changed unseen that nobody has accepted."""
    for one in found.errors:
        raise StoreError("faulty", first=f"{place(one)}: {sentence(one)[0]}")
    if found.silent and not accepted:
        raise StoreError("silent", first=said_of(found.silent[0]))
