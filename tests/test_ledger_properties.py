"""Promises of the ledger and of the whole check, kept for whatever hypothesis thinks of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from tests.small_column import inputs, story
from thidua.check import Inputs, check
from thidua.ledger import QuotaStatus, ledger
from thidua.periods import Every, Span
from thidua.plan.duties import CouncilDuty, Counted, Due, Quota
from thidua.plan.model import Plan
from thidua.plan.parts import Exemption, Named, Office, PlanField, Unit
from thidua.records.common import FieldChoice
from thidua.records.story import Story, Subject
from thidua.tally import Holdings

KINDS = ("individual", "collective", "household")
TYPES = ("exemplar", "new-factor", "new-model", "good-deed", "initiative")
DAYS = st.dates(date(2024, 6, 1), date(2027, 6, 30))
PERIODS = st.sampled_from(["", "", "", "2025", "2026-Q1", "2026-02", "2026-H1", "plan"])
SOME = st.none() | st.lists(st.sampled_from(KINDS), min_size=1).map(tuple)
SPANS = st.builds(Span, st.none() | DAYS, st.none() | DAYS)
UNITS = st.tuples(
    *(
        st.builds(
            Unit,
            id=st.just(name),
            name=st.just(name),
            cluster=st.sampled_from(["", "x", "y"]),
            span=SPANS,
            owes=st.sampled_from([None, None, ("q0",), ("q0", "q1")]),
            exempt=st.sampled_from([(), (Exemption("2026-Q1", "Sáp nhập"),)]),
        )
        for name in "abc"
    )
)
QUOTAS = st.builds(
    Quota,
    id=st.sampled_from(["q0", "q1"]),
    title=st.just("Chỉ tiêu"),
    per=st.sampled_from(["unit", "cluster", "office"]),
    every=st.sampled_from(Every),
    at_least=st.integers(1, 3),
    since=DAYS.map("{:%Y-%m}".format),
    counted=st.builds(Counted, subjects=SOME, types=st.none() | st.just(TYPES[:2]), fields=st.none() | st.just(("f",))),
    due=st.sampled_from([0, 0, 10]).map(lambda days: Due(after_days=days)),
    advisory=st.booleans(),
)
PLANS = st.builds(
    Plan,
    id=st.just("co-quan"),
    path=st.just("plan.yml"),
    title=st.just("Kế hoạch"),
    office=st.just(Office("Cơ quan", "Cơ quan")),
    start=st.dates(date(2024, 1, 1), date(2025, 6, 30)),
    end=st.dates(date(2025, 7, 1), date(2027, 12, 31)),
    units=UNITS,
    clusters=st.just((Named("x", "X"), Named("y", "Y"))),
    fields=st.just((PlanField("f", "F"),)),
    council=st.sampled_from([(), (CouncilDuty("household"),)]),
    quotas=st.lists(QUOTAS, max_size=2, unique_by=lambda quota: quota.id).map(tuple),
)
STORIES = st.builds(
    Story,
    id=st.text("abcdef", min_size=3, max_size=8),
    path=st.just("a.md"),
    date=DAYS,
    status=st.sampled_from(["approved", "approved", "submitted", "draft"]),
    unit=st.sampled_from("abcz"),
    introduced_by=st.sampled_from(["unit", "unit", "council", "office"]),
    type=st.sampled_from(TYPES),
    subject=st.builds(Subject, kind=st.sampled_from(KINDS), name=st.just("X."), leader=st.booleans()),
    fields=st.sampled_from([(), (FieldChoice("f"),), (FieldChoice("all-round"),), (FieldChoice(other="g"),)]),
    period=PERIODS,
    introduced_on=st.none() | DAYS,
)
COLUMNS = st.lists(STORIES, max_size=8, unique_by=lambda one: one.id)


def _held(stories: list[Story]) -> Holdings:
    return Holdings(tuple(stories), eventful=tuple(stories))


@given(PLANS, COLUMNS, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_stories_changes_nothing(plan: Plan, stories: list[Story], today: date, dice: object) -> None:
    shuffled = list(stories)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert ledger(plan, _held(shuffled), today=today) == ledger(plan, _held(stories), today=today)


@given(PLANS, COLUMNS, STORIES, DAYS)
def test_one_story_more_never_lowers_a_count(plan: Plan, stories: list[Story], another: Story, today: date) -> None:
    before = ledger(plan, _held(stories), today=today)
    after = ledger(plan, _held([*stories, replace(another, id="zzz")]), today=today)
    done = {QuotaStatus.MET, QuotaStatus.LATE}
    assert len(before) == len(after)
    for old, new in zip(before, after, strict=True):
        assert new.counted in {old.counted, old.counted + 1}
        assert set(old.stories) <= set(new.stories)
        assert new.status in done or old.status not in done
        assert new.status is not QuotaStatus.LATE or old.status is not QuotaStatus.MET


@given(PLANS, COLUMNS, DAYS)
def test_each_line_has_the_one_status_that_it_must_have(plan: Plan, stories: list[Story], today: date) -> None:
    by_id = {one.id: one for one in stories}
    for one in ledger(plan, _held(stories), today=today):
        in_time = sum(by_id[name].introduced <= one.due for name in one.stories) >= one.quota.least
        enough = one.counted >= one.quota.least
        expected = {
            bool(one.relief): QuotaStatus.EXEMPT,
            not one.relief and enough and in_time: QuotaStatus.MET,
            not one.relief and enough and not in_time: QuotaStatus.LATE,
            not one.relief and not enough and today <= one.due: QuotaStatus.OPEN,
            not one.relief and not enough and today > one.due: QuotaStatus.OVERDUE,
        }
        assert one.status is expected[True]
        assert one.counted == len(one.stories)
        assert all(by_id[name].status == "approved" and by_id[name].introduced <= today for name in one.stories)
        assert not one.falls_short or (one.status is QuotaStatus.OVERDUE and not one.quota.advisory)


@given(PLANS, COLUMNS, DAYS)
def test_every_owner_has_one_line_for_every_period_that_has_begun(
    plan: Plan, stories: list[Story], today: date
) -> None:
    entries = ledger(plan, _held(stories), today=today)
    found = [
        (one.quota.id, one.unit, one.cluster if one.quota.per == "cluster" else "", one.period.id) for one in entries
    ]
    expected = []
    for quota in plan.quotas:
        owing = [one.id for one in plan.units if one.owes is None or quota.id in one.owes]
        owners = {"unit": [(one, "") for one in owing], "cluster": [("", "x"), ("", "y")], "office": [("", "")]}[
            quota.per
        ]
        periods = [one.id for one in plan.periods(quota.every, today)]
        expected += [(quota.id, unit, cluster, period) for (unit, cluster), period in product(owners, periods)]
    assert found == expected


@given(PLANS, COLUMNS, DAYS)
def test_what_a_unit_counts_its_cluster_and_its_office_count_too(plan: Plan, stories: list[Story], today: date) -> None:
    quota = Quota("q", "Chỉ tiêu", "unit", Every.QUARTER, 1)
    entries = {
        per: ledger(replace(plan, quotas=(replace(quota, per=per),)), _held(stories), today=today)
        for per in ("unit", "cluster", "office")
    }
    for cluster in entries["cluster"]:
        within = [one for one in entries["unit"] if (one.cluster, one.period) == (cluster.cluster, cluster.period)]
        if all(one.owes is None for one in plan.units):
            assert cluster.counted == sum(one.counted for one in within)
    for office in entries["office"]:
        assert office.counted >= sum(one.counted for one in entries["unit"] if one.period == office.period)


FILES = {
    **{f"exemplars/2026/{name}.md": story(former="2025/cu", campaigns="[mot, khong-co]") for name in "abc"},
    "exemplars/2026/d.md": story(follows="2026/khong-co", unit="phong"),
    "exemplars/2026/e.md": story("[a](f.md) [b](khong.md)\n"),
    "articles/2026/g.md": story(type=None, subject=None),
    "campaigns/mot.md": "---\ntitle: Một\nkind: drive\nsummary: Một.\n---\nMột.\n",
    "campaigns/mot-hai.md": "---\ntitle: Một hai\nkind: drive\nsummary: Hai.\nlinked: [mot-ba]\n---\nHai.\n",
    "index.md": "",
}
REGISTERED = {f"{year}.yml": "- {unit: phong, subject: Tổ}\n" for year in (2025, 2026)}


@given(st.permutations(sorted(FILES)), st.permutations(sorted(REGISTERED)))
def test_the_order_of_files_never_changes_a_result(names: list[str], years: list[str]) -> None:
    today = date(2026, 11, 15)
    shuffled = inputs({name: FILES[name] for name in names}, registrations={year: REGISTERED[year] for year in years})
    once: Inputs = inputs(FILES, registrations=REGISTERED)
    assert check(shuffled, today=today) == check(once, today=today)


@given(st.lists(st.sampled_from(sorted(FILES)), unique=True), DAYS)
def test_equal_input_gives_an_equal_result(names: list[str], today: date) -> None:
    given_files = {name: FILES[name] for name in names}
    assert check(inputs(given_files), today=today) == check(inputs(given_files), today=today)
