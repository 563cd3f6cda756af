"""Plans, sources and a day to one frozen Result: everything that was read, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from thidua.anchors import Anchors
from thidua.diagnostics import Audience, Diagnostic, Finding, Position, Severity, dotted
from thidua.kinds import Kind, address, collisions, kind_meant, kind_of, moved, path_faults
from thidua.ledger import Entry, ledger
from thidua.plan.choice import choose_plan, overlapping
from thidua.plan.model import Plan
from thidua.plan.reader import PlanFile, read_plan
from thidua.records.campaign import Campaign
from thidua.records.registration import Registration
from thidua.records.story import Story
from thidua.registrations import read_registrations
from thidua.rules.addresses import ADDRESS_RULES
from thidua.rules.allowances import allowed
from thidua.rules.catalogue import BY_NAME
from thidua.rules.context import Piece, World
from thidua.rules.fields import FIELD_RULES
from thidua.rules.file import FILE_RULES
from thidua.rules.links import LINK_RULES
from thidua.rules.personal_data import contacts_of, personal_data, personal_name
from thidua.rules.pictures import picture_faults
from thidua.rules.references import REFERENCE_RULES
from thidua.rules.writing import WRITING_RULES
from thidua.source.document import Document, read_document
from thidua.source.markdown import parse
from thidua.source.nodes import Node, Table, locate
from thidua.source.picture import PictureFacts

# A longer piece is refused for its length alone.
_MOST_JUDGED = 128 * 1024
_MISPLACED = "misplaced-file"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that the shell read. `inside` is its path in the content folder; `fault` says why there is no data.

    Of a picture the shell hands over what its head says, not its bytes.
    """

    path: str
    data: bytes = b""
    inside: str = ""
    fault: str = ""
    picture: PictureFacts | None = None


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that a check reads; `problems` are faults of the settings that the shell found."""

    plans: tuple[SourceFile, ...] = ()
    content: tuple[SourceFile, ...] = ()
    registrations: tuple[SourceFile, ...] = ()
    problems: tuple[tuple[str, Finding], ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What a check found, frozen; readers of it never write back."""

    today: date
    plans: tuple[Plan, ...]
    pieces: tuple[Piece, ...]
    registrations: tuple[Registration, ...]
    diagnostics: tuple[Diagnostic, ...]
    checked: int
    files: frozenset[str] = frozenset()
    office_paths: frozenset[str] = frozenset()
    faulty: frozenset[str] = field(default_factory=frozenset)

    @property
    def errors(self) -> int:
        """How many findings stop a build."""
        return sum(one.severity is Severity.ERROR for one in self.diagnostics)

    @property
    def warnings(self) -> int:
        """How many findings do not."""
        return len(self.diagnostics) - self.errors

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
    def office_findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong with plans and settings."""
        return tuple(one for one in self.diagnostics if one.path in self.office_paths)

    def sound(self) -> Iterator[Story]:
        """Stories without errors, whatever their status: those that a ledger may count."""
        for piece in self.pieces:
            if isinstance(piece.content, Story) and piece.path not in self.faulty:
                yield piece.content

    def ledger(self, plan: Plan, *, ahead: int = 0) -> tuple[Entry, ...]:
        """The ledger of one plan as of today."""
        return ledger(plan, self._sound_under(plan), today=self.today, ahead=ahead)

    def _sound_under(self, plan: Plan) -> Iterator[Story]:
        # Each story belongs to the plan that judges it: what came under an old plan fulfils nothing of a new one.
        world = World(self.today, self.plans)
        for story in self.sound():
            judge = world.judge(story)
            if judge is not None and judge.plan.id == plan.id:
                yield story


def _diagnose(
    finding: Finding, path: str, root: Node | None, *, draft: bool = False, office: bool = False
) -> Diagnostic:
    rule = BY_NAME[finding.rule]
    severity = Severity.WARNING if draft and rule.softens else rule.severity
    if isinstance(finding.at, Position):
        position, field_path = finding.at, ""
    else:
        position = locate(root if root is not None else Table(), finding.at, on_key=finding.on_key)
        field_path = dotted(finding.at)
    data = MappingProxyType(dict(finding.data))
    # A plan or a list of registrations is the office's own file, whoever else may make the same mistake in a story.
    audience = Audience.OFFICE if office else rule.audience
    return Diagnostic(path, position, rule.code, rule.name, severity, audience, field_path, data)


def _build(kind: Kind, source: SourceFile, document: Document) -> tuple[Piece, list[Finding]]:
    faults: list[Finding] = list(document.faults)
    values: Mapping[str, object] = {}
    if document.front is not None:
        read = kind.record.read(document.front, (), faults)
        values = read if isinstance(read, dict) else {}
        if meant := kind_meant(kind, document.front):
            # Once it lies where it belongs, its keys are judged; here each would be wrong for this one reason.
            data = {"case": "kind", "folder": kind.folder, "right": moved(source.inside, meant, document.front)}
            faults = [*document.faults, Finding(_MISPLACED, (), data)]
    content = kind.build(kind.id_of(source.inside), source.path, values)
    return Piece(source.inside, document, content, parse(document.body, first_line=document.body_line)), faults


@dataclass(slots=True)
class _Read:
    """What the first pass over the content files leaves for the second."""

    pieces: list[Piece] = field(default_factory=list)
    faults: dict[str, list[Finding]] = field(default_factory=dict)
    strays: list[Diagnostic] = field(default_factory=list)


def _by_path(sources: Iterable[SourceFile]) -> list[SourceFile]:
    # What a finding names must not depend on the order in which a disk lists its files.
    return sorted(sources, key=lambda one: one.path)


def _read_content(content: list[SourceFile]) -> _Read:
    read = _Read()
    for source in content:
        found = [Finding("unreadable-file", (), {"why": source.fault})] if source.fault else []
        found += path_faults(source.inside)
        kind = kind_of(source.inside)
        if source.picture is not None:
            found += picture_faults(source.inside, source.picture)
        if kind is None or source.fault:
            read.strays += [_diagnose(finding, source.path, None) for finding in found]
            continue
        piece, faults = _build(kind, source, read_document(source.path, source.data))
        read.pieces.append(piece)
        read.faults[source.path] = [*found, *faults]
    paths = {source.inside: source.path for source in content}
    for inside, other in collisions(paths):
        read.strays.append(_diagnose(Finding("same-address", (), {"other": paths[other]}), paths[inside], None))
    return read


def _world(today: date, plans: tuple[Plan, ...], pieces: Iterable[Piece], files: frozenset[str]) -> World:
    stories: dict[str, Story] = {}
    campaigns: dict[str, Campaign] = {}
    addresses: dict[str, tuple[str, ...]] = {}
    for piece in pieces:
        content = piece.content
        if isinstance(content, Story):
            stories[content.id] = content
        if isinstance(content, Campaign):
            campaigns[content.id] = content
        for one in address(piece.inside, getattr(content, "former", ())):
            addresses[one] = (*addresses.get(one, ()), piece.path)
    hidden = frozenset(one.inside for one in pieces if not one.is_public(today))
    return World(
        today=today,
        plans=plans,
        stories=stories,
        campaigns=campaigns,
        files=files,
        addresses=addresses,
        contacts=contacts_of(plans),
        hidden=hidden,
        anchors=Anchors({one.inside: one.body for one in pieces}),
    )


def _judge(piece: Piece, world: World, faults: list[Finding]) -> list[Diagnostic]:
    findings = list(faults)
    for file_rule in (*FILE_RULES, *LINK_RULES, *WRITING_RULES):
        findings += file_rule(piece)
    if piece.document.front is not None and all(one.rule != _MISPLACED for one in faults):
        for rule in (*FIELD_RULES, *REFERENCE_RULES, *ADDRESS_RULES):
            findings += rule(piece, world)
    root = piece.document.front
    text = piece.document.text[:_MOST_JUDGED]
    findings += personal_data(text, root, world.contacts, world.today.year, body=piece.body)
    findings += personal_name(piece.inside, world.contacts, world.today.year)
    found = [_diagnose(finding, piece.path, root, draft=piece.is_draft) for finding in findings]
    kept, unused = allowed(piece, found)
    return kept + [_diagnose(finding, piece.path, root) for finding in unused]


def _read_plans(inputs: Inputs) -> tuple[tuple[Plan, ...], list[Diagnostic]]:
    found: list[Diagnostic] = []
    plans: list[Plan] = []
    for source in _by_path(inputs.plans):
        if source.fault:
            found.append(
                _diagnose(Finding("missing-plan", (), {"why": source.fault, "detail": source.path}), source.path, None)
            )
            continue
        plan_file: PlanFile = read_plan(source.path, source.data)
        found += [_diagnose(one, source.path, plan_file.source.root, office=True) for one in plan_file.faults]
        if plan_file.plan:
            plans.append(plan_file.plan)
    usable = tuple(sorted(plans, key=lambda plan: (plan.start, plan.id)))
    for first, second in overlapping(usable):
        finding = Finding("plans-overlap", Position(), {"first": first.id, "second": second.id})
        found.append(_diagnose(finding, second.path, None))
    return usable, found


def _read_registrations(inputs: Inputs, world: World) -> tuple[tuple[Registration, ...], list[Diagnostic]]:
    found: list[Diagnostic] = []
    registrations: list[Registration] = []
    for source in _by_path(inputs.registrations):
        if source.fault:
            fault = Finding("unreadable-file", (), {"why": source.fault})
            found.append(_diagnose(fault, source.path, None, office=True))
            continue
        rows, data_file, faults = read_registrations(source.path, source.data, world)
        registrations += rows
        faults += personal_data(data_file.text, data_file.root, world.contacts, world.today.year)
        found += [_diagnose(finding, source.path, data_file.root, office=True) for finding in faults]
    return tuple(registrations), found


def check(inputs: Inputs, *, today: date) -> Result:
    """Reads and judges everything once; collects all findings and raises for none."""
    plans, found = _read_plans(inputs)
    found += [_diagnose(finding, path, None) for path, finding in inputs.problems]
    read = _read_content(_by_path(inputs.content))
    found += read.strays
    files = frozenset(source.inside for source in inputs.content)
    world = replace(_world(today, plans, read.pieces, files), are_plans_whole=len(plans) == len(inputs.plans))
    for piece in read.pieces:
        found += _judge(piece, world, read.faults[piece.path])
    for source in inputs.content:
        if source.picture is not None:
            named = personal_name(source.inside, world.contacts, today.year)
            found += [_diagnose(finding, source.path, None) for finding in named]
    registrations, faults = _read_registrations(inputs, world)
    found += faults
    ordered = tuple(sorted(found, key=lambda one: one.sort_key))
    return Result(
        today=today,
        plans=plans,
        pieces=tuple(sorted(read.pieces, key=lambda piece: piece.path)),
        registrations=registrations,
        diagnostics=ordered,
        checked=len(read.pieces) + len(inputs.plans) + len(inputs.registrations),
        files=files,
        office_paths=frozenset(source.path for source in inputs.plans) | {path for path, _ in inputs.problems},
        faulty=frozenset(one.path for one in ordered if one.severity is Severity.ERROR),
    )
