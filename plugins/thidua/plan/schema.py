"""The keys of a plan file."""

from __future__ import annotations

from thidua import vocabulary
from thidua.records.common import record
from thidua.schema.scalars import Bound, Choice, Count, Day, Flag, Ident, Pattern, PeriodText, Text
from thidua.schema.tables import Key, ListOf, Record

_SOURCE = {"source": Key(Text(200)), "reading": Key(Text(600)), "note": Key(Text(600))}
_ID = Key(Ident(), required=True)
_NAME = Key(Text(300), required=True)
_IDS = ListOf(Ident(), blank="")
_ROUTE = Key(ListOf(Text(200)))
_MONTH_DAY = Key(Pattern(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "month-day"))
_EVERY = Choice(vocabulary.EVERY)


def _named() -> Key:
    return Key(ListOf(record(id=_ID, name=_NAME, **_SOURCE)))


_UNIT = record(
    id=_ID,
    name=_NAME,
    cluster=Key(Ident()),
    head_title=Key(Text(80)),
    from_=Key(Bound()),
    to=Key(Bound(last=True)),
    owes=Key(_IDS),
    exempt=Key(
        ListOf(record(period=Key(PeriodText(), required=True), reason=Key(Text(300), required=True), **_SOURCE))
    ),
    **_SOURCE,
)
_FIELD = record(id=_ID, name=_NAME, campaigns=Key(_IDS), from_=Key(Bound()), to=Key(Bound(last=True)), **_SOURCE)
_CAMPAIGN = record(
    id=_ID,
    name=_NAME,
    kind=Key(Choice(vocabulary.CAMPAIGN_KINDS), required=True),
    linked=Key(_IDS),
    group=Key(Ident()),
    from_=Key(Bound()),
    to=Key(Bound(last=True)),
    **_SOURCE,
)
_ROLE = Key(record(name=_NAME, unit=Key(Ident()), **_SOURCE))
_QUOTA = record(
    id=_ID,
    title=_NAME,
    per=Key(Choice(vocabulary.PER), required=True),
    every=Key(_EVERY, required=True),
    from_=Key(PeriodText()),
    at_least=Key(Count(1), required=True),
    count=Key(
        record(
            subjects=Key(ListOf(Choice(vocabulary.SUBJECT_KINDS))),
            types=Key(ListOf(Choice(vocabulary.TYPES))),
            fields=Key(_IDS),
        )
    ),
    due=Key(record(after_days=Key(Count(), required=True), **_SOURCE)),
    advisory=Key(Flag()),
    route=_ROUTE,
    **_SOURCE,
)
_REPORT = record(
    id=_ID,
    title=_NAME,
    to=Key(Text(200)),
    by=Key(Text(200)),
    every=Key(_EVERY),
    before=_MONTH_DAY,
    on=_MONTH_DAY,
    when=Key(Text(200)),
    route=_ROUTE,
    **_SOURCE,
)
_MILESTONE = record(
    id=_ID,
    title=_NAME,
    kind=Key(Choice(vocabulary.MILESTONES), required=True),
    date=Key(Day()),
    from_=Key(Bound()),
    to=Key(Bound(last=True)),
    period=Key(PeriodText()),
    every=Key(_EVERY),
    when=Key(Text(200)),
    **_SOURCE,
)
_ISSUED_DAY = Pattern(r"\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?", "day-or-month")
PLAN: Record = record(
    id=_ID,
    title=_NAME,
    office=Key(
        record(
            name=_NAME,
            short=Key(Text(120), required=True),
            place=Key(Text(80)),
            parent=Key(Text(200)),
            cluster=Key(Text(200)),
            **_SOURCE,
        ),
        required=True,
    ),
    issued=Key(record(number=Key(Text(80)), date=Key(_ISSUED_DAY), **_SOURCE)),
    from_=Key(Bound(), required=True),
    to=Key(Bound(last=True), required=True),
    unit_label=Key(Text(80), required=True),
    units=Key(ListOf(_UNIT), required=True),
    clusters=_named(),
    roles=Key(record(compiles=_ROLE, publishes=_ROLE, approves=_ROLE, standing=_ROLE)),
    fields=Key(ListOf(_FIELD)),
    fields_open=Key(Flag()),
    all_round=Key(Flag()),
    campaigns=Key(ListOf(_CAMPAIGN)),
    campaigns_open=Key(Flag()),
    content_groups=Key(ListOf(record(id=_ID, name=Key(Text(400), required=True), letter=Key(Text(3)), **_SOURCE))),
    types=Key(ListOf(record(id=Key(Choice(vocabulary.TYPES), required=True), name=_NAME, **_SOURCE))),
    levels=_named(),
    channels=_named(),
    criteria=Key(ListOf(record(id=_ID, text=Key(Text(600), required=True), **_SOURCE))),
    story=Key(
        record(
            required=Key(ListOf(Choice(vocabulary.STORY_DUTIES))),
            summary_words=Key(Count(1)),
            **_SOURCE,
        )
    ),
    council=Key(
        ListOf(
            record(
                when=Key(Choice(vocabulary.COUNCIL_SUBJECTS), required=True),
                endorsement=Key(Flag()),
                **_SOURCE,
            )
        )
    ),
    quotas=Key(ListOf(_QUOTA)),
    registrations=Key(
        record(
            by=Key(Choice(vocabulary.REGISTERED_BY), required=True),
            of=Key(Choice(vocabulary.REGISTERED), required=True),
            every=Key(_EVERY, required=True),
            due=Key(Text(80)),
            **_SOURCE,
        )
    ),
    reports=Key(ListOf(_REPORT)),
    milestones=Key(ListOf(_MILESTONE)),
    scoring=Key(ListOf(record(id=_ID, title=_NAME, points=Key(Count(), required=True), **_SOURCE))),
    papers=Key(record(code=Key(Text(40)), signer_title=Key(Text(80)), recipients=Key(ListOf(Text(200))))),
    contacts=Key(
        ListOf(
            record(
                kind=Key(
                    Choice(vocabulary.CONTACT_KINDS),
                    required=True,
                ),
                value=Key(Text(200), required=True),
            )
        )
    ),
    cites=Key(ListOf(record(number=Key(Text(80), required=True), title=Key(Text(400)), date=Key(_ISSUED_DAY)))),
)
