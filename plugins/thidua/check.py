"""Plans, sources and a day to one frozen Result: everything that was read, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias, TypeVar

from thidua.content import Piece, World, world_of
from thidua.findings import Finding, PlacedFinding, Position, Severity
from thidua.holdings import booked_under, holdings
from thidua.kinds import collisions, copies
from thidua.ledger import LedgerEntry, ledger
from thidua.placing import Found, place
from thidua.plan.choice import bad_replacements, choose_plan, in_turn_of, overlapping
from thidua.plan.deadlines import Deadline, deadlines
from thidua.plan.dues import days_after
from thidua.plan.model import Plan
from thidua.plan.reader import PlanFile, read_plan
from thidua.reading import Reader, Reading, SourceFile, read_all, with_withheld
from thidua.receipts import read_receipts
from thidua.records.receipt import Receipt
from thidua.records.registration import Registration
from thidua.registrations import read_registrations
from thidua.rules.column import over_all
from thidua.rules.fields import CONSENT_RULES
from thidua.rules.law import law_of_plans
from thidua.rules.personal_data import MAYBE_THE_OFFICES, contacts_of, personal_data
from thidua.rules.sample import sample_left
from thidua.rules.twins import twins
from thidua.rules.unfilled import unfilled
from thidua.source.document import DataFile
from thidua.source.nodes import Node
from thidua.source.shut import Store
from thidua.tally import Holdings

Row = TypeVar("Row", Registration, Receipt)
Watch: TypeAlias = Callable[[Collection[SourceFile]], Iterator[SourceFile]]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that a check reads.

    `findings` are what the shell found wrong with the settings, `shown` the texts of mkdocs.yml that pages print.
    """

    plans: tuple[SourceFile, ...] = ()
    content: tuple[SourceFile, ...] = ()
    registrations: tuple[SourceFile, ...] = ()
    receipts: tuple[SourceFile, ...] = ()
    findings: tuple[tuple[str, Finding], ...] = ()
    shown: tuple[tuple[str, Position, str], ...] = ()

    @property
    def beside(self) -> int:
        """How many files are judged beside the content."""
        return len(self.plans) + len(self.registrations) + len(self.receipts)


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found, frozen; readers of it never write back.

    `faulty` are the files with an error, `uncounted` those of them that are not even introduced: consent to be shown is
    asked for publication, and who was introduced without it was introduced all the same.
    """

    today: date
    plans: tuple[Plan, ...]
    pieces: tuple[Piece, ...]
    registrations: tuple[Registration, ...]
    findings: tuple[PlacedFinding, ...]
    checked: int
    receipts: tuple[Receipt, ...] = ()
    files: frozenset[str] = frozenset()
    office_paths: frozenset[str] = frozenset()
    faulty: frozenset[str] = field(default_factory=frozenset)
    uncounted: frozenset[str] = field(default_factory=frozenset)

    @property
    def errors(self) -> int:
        """How many findings stop a build."""
        return sum(one.severity is Severity.ERROR for one in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings do not."""
        return len(self.findings) - self.errors

    @property
    def is_plan_unusable(self) -> bool:
        """Whether a plan or the settings are at fault, so that content cannot be judged."""
        return any(one.severity is Severity.ERROR for one in self.office_findings)

    @property
    def plan_today(self) -> Plan | None:
        """The plan in force today, or the nearest; None where there is no usable plan."""
        judge = choose_plan(self.plans, self.today)
        return judge.plan if judge else None

    @property
    def office_findings(self) -> tuple[PlacedFinding, ...]:
        """What is wrong with plans and settings."""
        return tuple(one for one in self.findings if one.path in self.office_paths)

    def ledger(self, plan: Plan, *, ahead: int = 0) -> tuple[LedgerEntry, ...]:
        """The ledger of one plan as of today."""
        return ledger(plan, self.held(plan), today=self.today, ahead=ahead)

    def held(self, plan: Plan) -> Holdings:
        """What the quotas of one plan may count."""
        sound = (one for one in self.pieces if one.path not in self.uncounted)
        registered = (one for one in self.registrations if one.path not in self.uncounted)
        return holdings(plan, self.plans, sound, registered, self.receipts, today=self.today)

    def deadlines(self, plan: Plan, *, ahead: int = 0) -> tuple[Deadline, ...]:
        """What one plan owes by a day beside its quotas, up to so many days from today, with what is booked as done."""
        last = days_after(self.today, ahead)
        return deadlines(plan, date.min, last, self.receipts_of(plan), today=self.today)

    def receipts_of(self, plan: Plan) -> tuple[Receipt, ...]:
        """What the book says under one plan."""
        return booked_under(plan, self.plans, self.receipts)


def _by_path(sources: Iterable[SourceFile]) -> list[SourceFile]:
    # What a finding names must not depend on the order in which a disk lists its files.
    return sorted(sources, key=lambda one: one.path)


def _without_copies(content: Iterable[SourceFile]) -> tuple[list[SourceFile], list[Found]]:
    """What is read, and a warning for each second copy beside it: one of a photo must not stop everybody's build."""
    sources = _by_path(content)
    originals = copies(source.inside for source in sources)
    found = []
    for source in sources:
        if original := originals.get(source.inside):
            data = {"name": source.inside.rpartition("/")[2], "other": original.rpartition("/")[2]}
            found.append(Found(source.path, (Finding("copied-file", (), data),)))
    return [source for source in sources if source.inside not in originals], found


def _are_lost(finding: Finding, lost: frozenset[str]) -> bool:
    """Whether a key is said to be missing that stands there, where it could not be read, or may do so."""
    if isinstance(finding.at, Position) or len(finding.at) != 1 or not finding.rule.startswith("missing-"):
        return False
    return "" in lost or finding.at[0] in lost


def _sure(findings: Iterable[Finding], world: World) -> Iterable[Finding]:
    """Without what may be no fault: whose a mailbox or a phone is, only plans that can be read tell."""
    return findings if world.are_plans_whole else [one for one in findings if one.rule not in MAYBE_THE_OFFICES]


def _judged(read: Reading, world: World) -> Found:
    """All that was found in a content file."""
    piece = read.piece
    of_all = over_all(piece, world, leads_on=read.leads_on) if piece and read.is_head_right else ()
    findings = (*_sure(read.findings, world), *of_all)
    if piece is None or not findings:
        return Found(read.path, findings, None, piece)
    document = piece.document
    shown = tuple(one for one in findings if not _are_lost(one, document.lost))
    return Found(read.path, shown, document.front, piece)


def _collisions(content: Iterable[SourceFile]) -> Iterator[Found]:
    paths = {source.inside: source.path for source in content}
    for inside, other in collisions(paths):
        yield Found(paths[inside], (Finding("same-address", (), {"other": paths[other]}),))


def _read_plans(inputs: Inputs) -> tuple[tuple[Plan, ...], dict[str, Node], list[Found]]:
    found: list[Found] = []
    plans: list[Plan] = []
    roots: dict[str, Node] = {}
    for source in _by_path(inputs.plans):
        if source.unread:
            missing = Finding("missing-plan", (), {"why": source.unread, "detail": source.path})
            found.append(Found(source.path, (missing,)))
            continue
        plan_file: PlanFile = read_plan(source.path, source.data)
        found.append(Found(source.path, plan_file.findings, plan_file.source.root, is_office=True))
        if plan_file.plan and plan_file.source.root is not None:
            plans.append(plan_file.plan)
            roots[source.path] = plan_file.source.root
    usable = in_turn_of(tuple(sorted(plans, key=lambda plan: (plan.start, plan.id))))
    for plan, finding in bad_replacements(usable):
        found.append(Found(plan.path, (finding,), roots[plan.path], is_office=True))
    for first, second in overlapping(usable):
        overlap = Finding("plans-overlap", Position(), {"first": first.id, "second": second.id})
        found.append(Found(second.path, (overlap,)))
    found += [Found(path, (finding,), is_office=True) for path, finding in inputs.findings]
    return usable, roots, found


def _at_fault(findings: Iterable[PlacedFinding], but: frozenset[str] = frozenset()) -> frozenset[str]:
    """The files in which anything is an error, but for some rules."""
    return frozenset(one.path for one in findings if one.severity is Severity.ERROR and one.name not in but)


def _of_plans(world: World, roots: Mapping[str, Node]) -> Iterator[Found]:
    """What is wrong with usable plans beside what makes others unusable."""
    for path, finding, root in (*unfilled(roots), *law_of_plans(world, roots)):
        yield Found(path, (finding,), root, is_office=True)


def _read_years(
    sources: Iterable[SourceFile],
    read: Callable[[str, bytes, World], tuple[list[Row], DataFile, list[Finding]]],
    world: World,
) -> tuple[tuple[Row, ...], list[Found]]:
    """The rows of all years, and what is wrong with each file."""
    found: list[Found] = []
    every: list[Row] = []
    for source in _by_path(sources):
        if source.unread:
            unreadable = Finding("unreadable-file", (), {"why": source.unread})
            found.append(Found(source.path, (unreadable,), is_office=True))
            continue
        rows, data_file, findings = read(source.path, source.data, world)
        every += rows
        findings += _sure(personal_data(data_file.text, data_file.root, world.contacts, world.today.year), world)
        found.append(Found(source.path, tuple(findings), data_file.root, is_office=True))
    return tuple(every), found


def check(
    inputs: Inputs, *, today: date, store: Store | None = None, read_by: Reader = read_all, watched: Watch | None = None
) -> Result:
    """Reads and judges everything once; collects all findings and raises for none.

    The `store` takes what was read of a piece, which `read_by` may remember; `watched` hands out the files.
    """
    plans, roots, found = _read_plans(inputs)
    contacts = contacts_of(plans)
    content, copied = _without_copies(inputs.content)
    read = with_withheld(read_by((watched or iter)(content), contacts, today.year, {} if store is None else store))
    pieces, signs = tuple(one.piece for one in read if one.piece), {one.path: one.sign for one in read if one.sign}
    world = world_of(
        pieces,
        plans,
        frozenset(source.inside for source in content),
        today=today,
        contacts=contacts,
        twins=twins(pieces, plans, today),
        are_plans_whole=len(plans) == len(inputs.plans),
    )
    registrations, of_registrations = _read_years(inputs.registrations, read_registrations, world)
    receipts, of_receipts = _read_years(inputs.receipts, read_receipts, world)
    found += [*copied, *(_judged(one, world) for one in read), *_collisions(content), *of_registrations, *of_receipts]
    found += [Found(path, (one,), root) for path, one, root in sample_left(pieces, signs, roots, inputs.shown, today)]
    findings = place((*found, *_of_plans(world, roots)))
    faulty = _at_fault(findings)
    return Result(
        today,
        plans,
        pieces,
        registrations=registrations,
        findings=findings,
        checked=len(pieces) + inputs.beside,
        receipts=tuple(row for row in receipts if row.path not in faulty),
        files=world.files,
        office_paths=frozenset(source.path for source in inputs.plans) | {path for path, _ in inputs.findings},
        faulty=faulty,
        uncounted=_at_fault(findings, but=CONSENT_RULES),
    )


def check_again(before: Result, sources: Iterable[SourceFile]) -> Result:
    """A Result with some content files as they are now, for who cannot wait for a whole check.

    What lies between files is judged for these alone, and twins not at all.
    """
    contacts = contacts_of(before.plans)
    found = with_withheld(read_all(sources, contacts, before.today.year, {}))
    read = [one for one in found if one.piece]
    by_path = {one.path: one for one in before.pieces} | {one.path: one.piece for one in read if one.piece}
    pieces = tuple(by_path[path] for path in sorted(by_path))
    world = world_of(
        pieces,
        before.plans,
        before.files | {one.inside for one in read},
        today=before.today,
        contacts=contacts,
        twins={},
        are_plans_whole=not before.is_plan_unusable,
    )
    paths = {one.path for one in read}
    kept = (one for one in before.findings if one.path not in paths)
    findings = tuple(sorted((*kept, *place(_judged(one, world) for one in read)), key=lambda one: one.sort_key))
    faulty, uncounted = _at_fault(findings), _at_fault(findings, but=CONSENT_RULES)
    return replace(before, pieces=pieces, findings=findings, files=world.files, faulty=faulty, uncounted=uncounted)
