"""What of those who were introduced was commended in a span of days, by form and level."""

from __future__ import annotations

from collections import Counter

from thidua.check import Result
from thidua.papers.kinds.roll import is_of
from thidua.papers.model import Text
from thidua.periods import Span
from thidua.plan.model import Plan
from thidua.plan.names import Names
from thidua.records.common import APPROVED
from thidua.records.story import GRANTED, Story


def granted(story: Story, span: Span, names: Names) -> list[str]:
    """“Giấy khen (cấp sở)”: what was granted in a span.

    What has no day is of the day of introduction, as quotas count it.
    """
    found = (one for one in story.recognitions if one.status == GRANTED and (one.date or story.introduced) in span)
    return [f"{one.form} ({names.level(one.level)})" for one in found]


def commended(result: Result, plan: Plan, span: Span, unit: str = "") -> Text:
    """How many of those who were introduced were commended, and by what.

    Whoever was introduced by today counts, in whichever year; with `unit` only its own. None on hold is told of.
    """
    names = Names(result.plans)
    stories = [
        one
        for one in result.held(plan).eventful
        if isinstance(one, Story) and one.status == APPROVED and one.introduced <= result.today and not one.on_hold
    ]
    own = [one for one in stories if not unit or is_of(one, unit)]
    honours = [found for story in own if (found := granted(story, span, names))]
    forms = Counter(name for one in honours for name in one)
    if not forms:
        return Text("Trong số các điển hình đã giới thiệu, chưa ghi nhận hình thức khen thưởng nào.")
    several = ", ".join(
        f"{count} {name}" for name, count in sorted(forms.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    return Text(f"Trong số các điển hình đã giới thiệu, {len(honours)} được khen thưởng: {several}.")
