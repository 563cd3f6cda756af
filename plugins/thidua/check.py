"""Plans, sources and a day to one frozen Result: everything that was read, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from thidua.content import Piece, World, withheld_marked, world_of
from thidua.findings import Finding, PlacedFinding, Position, Severity
from thidua.holdings import booked_under, holdings
from thidua.kinds import Kind, collisions, copies, kind_meant, kind_of, moved, path_findings
from thidua.ledger import LedgerEntry, ledger
from thidua.placing import Found, place
from thidua.plan.choice import bad_replacements, choose_plan, in_turn_of, overlapping
from thidua.plan.deadlines import Deadline, deadlines
from thidua.plan.dues import days_after
from thidua.plan.model import Plan
from thidua.plan.reader import PlanFile, read_plan
from thidua.receipts import read_receipts
from thidua.records.receipt import Receipt
from thidua.records.registration import Registration
from thidua.registrations import read_registrations
from thidua.rules.column import over_all
from thidua.rules.law import law_of_plans
from thidua.rules.local import local
from thidua.rules.personal_data import contacts_of, personal_data, personal_name
from thidua.rules.pictures import picture_findings
from thidua.rules.sample import sample_left
from thidua.rules.twins import twins
from thidua.rules.unfilled import unfilled
from thidua.source.document import DataFile, Document, read_document
from thidua.source.markdown import parse
from thidua.source.nodes import Node
from thidua.source.picture import PictureFacts
from thidua.tally import Holdings

# A longer piece is refused for its length alone.
_MOST_JUDGED = 128 * 1024
_MISPLACED = "misplaced-file"

Row = TypeVar("Row", Registration, Receipt)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that the shell read. `inside` is its path in the content folder; `unread` says why there is no data.

    Of a picture the shell hands over what its head says, not its bytes.
    """

    path: str
    data: bytes = b""
    inside: str = ""
    unread: str = ""
    picture: PictureFacts | None = None


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


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found, frozen; readers of it never write back."""

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
        sound = (one for one in self.pieces if one.path not in self.faulty)
        registered = (one for one in self.registrations if one.path not in self.faulty)
        return holdings(plan, self.plans, sound, registered, self.receipts, today=self.today)

    def deadlines(self, plan: Plan, *, ahead: int = 0) -> tuple[Deadline, ...]:
        """What one plan owes by a day beside its quotas, up to so many days from today, with what is booked as done."""
        last = days_after(self.today, ahead)
        return deadlines(plan, date.min, last, self.receipts_of(plan), today=self.today)

    def receipts_of(self, plan: Plan) -> tuple[Receipt, ...]:
        """What the book says under one plan."""
        return booked_under(plan, self.plans, self.receipts)


def _build(kind: Kind, source: SourceFile, document: Document) -> tuple[Piece, list[Finding]]:
    findings: list[Finding] = list(document.findings)
    values: Mapping[str, object] = {}
    if document.front is not None:
        read = kind.record.values(document.front, (), findings)
        values = read if isinstance(read, dict) else {}
        if meant := kind_meant(kind, document.front):
            # Once it lies where it belongs, its keys are judged; here each would be wrong for this one reason.
            data = {"case": "kind", "folder": kind.folder, "right": moved(source.inside, meant, document.front)}
            findings = [*document.findings, Finding(_MISPLACED, (), data)]
    content = kind.record.build(values, id=kind.id_of(source.inside), path=source.path)
    return Piece(source.inside, document, content, parse(document.body, first_line=document.body_line)), findings


@dataclass(frozen=True, slots=True)
class _Read:
    """A content file as far as it can be judged alone; without a piece where it is none, or cannot be read."""

    source: SourceFile
    findings: tuple[Finding, ...]
    piece: Piece | None = None


def _by_path(sources: Iterable[SourceFile]) -> list[SourceFile]:
    # What a finding names must not depend on the order in which a disk lists its files.
    return sorted(sources, key=lambda one: one.path)


def _without_copies(content: Iterable[SourceFile]) -> tuple[list[SourceFile], list[Found]]:
    """What is read, and a warning for each second copy beside it: one of a photo must not stop everybody's build."""
    sources = _by_path(content)
    originals = copies(source.inside for source in sources)
    names = {one.path: (one.inside, originals[one.inside]) for one in sources if one.inside in originals}
    datas = {at: {"name": own.rpartition("/")[2], "other": of.rpartition("/")[2]} for at, (own, of) in names.items()}
    found = [Found(at, (Finding("copied-file", (), data),)) for at, data in datas.items()]
    return [source for source in sources if source.inside not in originals], found


def _read_content(source: SourceFile) -> _Read:
    found = [Finding("unreadable-file", (), {"why": source.unread})] if source.unread else []
    found += path_findings(source.inside)
    if source.picture is not None:
        found += picture_findings(source.inside, source.picture)
    kind = kind_of(source.inside)
    if kind is None or source.unread:
        return _Read(source, tuple(found))
    piece, findings = _build(kind, source, read_document(source.path, source.data))
    return _Read(source, (*found, *findings), piece)


def _are_lost(finding: Finding, lost: frozenset[str]) -> bool:
    """Whether a key is said to be missing that stands there, where it could not be read, or may do so."""
    if isinstance(finding.at, Position) or len(finding.at) != 1 or not finding.rule.startswith("missing-"):
        return False
    return "" in lost or finding.at[0] in lost


def _judged(read: _Read, world: World) -> Found:
    """All that was found in a content file."""
    findings = list(read.findings)
    source, piece = read.source, read.piece
    if piece is not None or source.picture is not None:
        findings += personal_name(source.inside, world.contacts, world.today.year)
    if piece is None:
        return Found(source.path, tuple(findings))
    root = piece.document.front
    is_head_right = root is not None and all(one.rule != _MISPLACED for one in read.findings)
    findings += local(piece, is_head_right=is_head_right)
    if is_head_right:
        findings += over_all(piece, world)
    if lost := piece.document.lost:
        findings = [one for one in findings if not _are_lost(one, lost)]
    text = piece.document.text[:_MOST_JUDGED]
    findings += personal_data(text, root, world.contacts, world.today.year, body=piece.body)
    return Found(source.path, tuple(findings), root, piece)


def _read_plans(inputs: Inputs) -> tuple[tuple[Plan, ...], dict[str, Node], list[Found]]:
    found: list[Found] = []
    plans: list[Plan] = []
    roots: dict[str, Node] = {}
    for source in _by_path(inputs.plans):
        if source.unread:
            data = {"why": source.unread, "detail": source.path}
            found.append(Found(source.path, (Finding("missing-plan", (), data),)))
            continue
        plan_file: PlanFile = read_plan(source.path, source.data)
        found.append(Found(source.path, plan_file.findings, plan_file.source.root, is_office=True))
        if plan_file.plan and plan_file.source.root is not None:
            plans.append(plan_file.plan)
            roots[source.path] = plan_file.source.root
    usable = in_turn_of(tuple(sorted(plans, key=lambda plan: (plan.start, plan.id))))
    replaced = bad_replacements(usable)
    found += [Found(plan.path, (one,), roots[plan.path], is_office=True) for plan, one in replaced]
    pairs = ((two.path, {"first": one.id, "second": two.id}) for one, two in overlapping(usable))
    found += [Found(path, (Finding("plans-overlap", Position(), data),)) for path, data in pairs]
    return usable, roots, found


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
            found.append(Found(source.path, (Finding("unreadable-file", (), {"why": source.unread}),), is_office=True))
            continue
        rows, data_file, findings = read(source.path, source.data, world)
        every += rows
        findings += personal_data(data_file.text, data_file.root, world.contacts, world.today.year)
        found.append(Found(source.path, tuple(findings), data_file.root, is_office=True))
    return tuple(every), found


def _of_all(
    inputs: Inputs, pieces: Iterable[Piece], paths: Mapping[str, str], roots: Mapping[str, Node], world: World
) -> Iterator[Found]:
    for one, other in collisions(paths):
        yield Found(paths[one], (Finding("same-address", (), {"other": paths[other]}),))
    for path, finding, root in sample_left(pieces, roots, inputs.shown, world.today):
        yield Found(path, (finding,), root)
    for path, finding, root in (*unfilled(roots), *law_of_plans(world, roots)):
        yield Found(path, (finding,), root, is_office=True)


def check(inputs: Inputs, *, today: date) -> Result:
    """Reads and judges everything once; collects all findings and raises for none."""
    plans, roots, found = _read_plans(inputs)
    found += [Found(path, (finding,), is_office=True) for path, finding in inputs.findings]
    content, copied = _without_copies(inputs.content)
    read = [_read_content(source) for source in content]
    marked = withheld_marked(one.piece for one in read if one.piece)
    read = [replace(one, piece=marked.get(one.piece.inside, one.piece)) if one.piece else one for one in read]
    pieces = tuple(one.piece for one in read if one.piece)
    paths = {source.inside: source.path for source in content}
    world = world_of(
        pieces,
        plans,
        frozenset(paths),
        today=today,
        contacts=contacts_of(plans),
        twins=twins(pieces, plans, today),
        are_plans_whole=len(plans) == len(inputs.plans),
    )
    registrations, of_registrations = _read_years(inputs.registrations, read_registrations, world)
    receipts, of_receipts = _read_years(inputs.receipts, read_receipts, world)
    found += [*copied, *(_judged(one, world) for one in read), *of_registrations, *of_receipts]
    findings = place((*found, *_of_all(inputs, pieces, paths, roots, world)))
    faulty = frozenset(one.path for one in findings if one.severity is Severity.ERROR)
    return Result(
        today=today,
        plans=plans,
        pieces=pieces,
        registrations=registrations,
        findings=findings,
        checked=len(pieces) + len(inputs.plans) + len(inputs.registrations) + len(inputs.receipts),
        receipts=tuple(row for row in receipts if row.path not in faulty),
        files=world.files,
        office_paths=frozenset(source.path for source in inputs.plans) | {path for path, _ in inputs.findings},
        faulty=faulty,
    )
