"""What is wrong and what would be right, in English: duties of a plan, and the book of what came in and went out."""

from __future__ import annotations

_KEEP_ONE = "Keep the key that says what the plan prints."
MESSAGES = {
    "bad-day-of-period": ("The day “{value}” cannot stand here.", "With every: {every} write for instance: {right}"),
    "steps-out-of-order": (
        "The step “{value}” is due before what comes before it (due {day}, day/month).",
        "Put the steps in the order of their days, or correct the days as the plan prints them.",
    ),
    "bad-number": (
        "The quota does not say how many.",
        "Write “at_least”, “at_most” or “share”, as the plan prints it.",
    ),
    "bad-turns": ("The turn “{value}” is not right.", "Each turn has “owners” and “periods”; no period is left out."),
    "idle-group": ("No unit stands in the group “{value}”.", "Write “group” at its units, or drop the group."),
    "unclear-duty": ("The keys here do not go together.", _KEEP_ONE),
    "receipt-not-owed": (
        "“{kind}” is booked for “{value}”, and by the plan nobody owed it in this period.",
        "Check period, unit and id; the period is of the duty's kind, such as 2026-Q1 with every: quarter.",
    ),
    "twice-the-same": (
        "This story looks the same as “{other}”, of the same unit and period.",
        "If they are one, keep one; if it goes on about the same subject, write “follows”; if they are two subjects, an"
        " editor may “allow” it.",
    ),
}
CASES = {
    "receipt-not-owed/early": (
        "“{kind}” is booked for “{value}” on a day before that period begins ({start}).",
        "Correct “date” to the day on which it was done; what is not done yet is booked once it is.",
    ),
    "year-folder-differs/book": (
        "The book of {folder} has a row with a day of {year}.",
        "Move the row to {year}.yml, or correct “date”.",
    ),
    "unknown-plan-reference/itself": (
        "The plan “{value}” cannot replace itself.",
        "Write the id of the older plan in “replaces”, or leave it out.",
    ),
    "unknown-plan-reference/replaced": (
        "No plan of the column has the id “{value}”.",
        "Write the id of the older plan that stands in extra.thidua.plans: {known}",
    ),
    "reversed-span/replaced": (
        "The plan “{value}” is replaced from {day} on, not after the day on which it begins ({start}).",
        "Write as “from” of “replaces” the day on which the new plan takes over, after the first day of the old one.",
    ),
    "bad-day-of-period/form": (
        "“{value}” does not tell a day of each period with every: {every}.",
        "Write for instance: {right}",
    ),
    "bad-day-of-period/no-such-day": (
        "The day “{value}” does not exist in every period with every: {every}: some month or year lacks it.",
        "For the end of a month write “last” or “last of last month”. Other ways: {right}",
    ),
    "bad-day-of-period/early": (
        "With “{value}” the last day in time comes before the period begins.",
        "For a day after the period write “… of next month”, such as before: 1 of next month",
    ),
    "bad-day-of-period/left-out": (
        "With every: {every}, “{value}” leaves a period of the year without a day.",
        "Write a day for each period, or change “every”. Write for instance: {right}",
    ),
    "bad-day-of-period/several": (
        "A period has one deadline here, and “{value}” gives it several days.",
        "Keep one day; what follows stands in “steps”.",
    ),
    "bad-number/none": (
        "The quota does not say how many.",
        "Write “at_least”, “at_most” or “share”, as the plan prints it.",
    ),
    "bad-number/reversed": (
        "At least {least} and at most {most}: nobody can do both.",
        "Correct “at_least” or “at_most” as the plan prints it.",
    ),
    "bad-number/share": ("A share of {value} per cent is more than all.", "Write a number from 1 to 100."),
    "bad-turns/office": ("A quota of the office itself (per: office) has no turns.", "Drop “rota”, or change “per”."),
    "bad-turns/owner": (
        "“{value}” is no unit, cluster or group that owes this quota.",
        "Write an id of “units”, “clusters” or “groups”.",
    ),
    "bad-turns/period": (
        "“{value}” is no period of a quota with every: {every}.",
        "A month is 03, a quarter Q1, a half H1, a year 2026; or a full period such as 2026-Q1.",
    ),
    "bad-turns/outside": ("The period “{value}” lies outside the plan.", "Write a period within the plan."),
    "bad-turns/nobody": (
        "The period {value} is in nobody's turn.",
        "Add it to a turn; where the plan gives it to nobody, set “from” and “to” of the quota.",
    ),
    "unclear-duty/two-days": ("“{first}” and “{second}” do not go together: there is one deadline.", _KEEP_ONE),
    "unclear-duty/no-day": (
        "“working_days” has no day to go by.",
        "Write “before”, “on” or “after_days”; drop “working_days” where the plan does not speak of working days.",
    ),
    "unclear-duty/not-counted": (
        "“working_days: counted” does not go with “{first}”.",
        "Working days are counted with “after_days”; for a deadline on a free day write earlier or later.",
    ),
    "unclear-duty/no-every": (
        "There is a day (“{first}”), and nothing says how often.",
        "Add “every”: month, quarter, half, year; for once in the plan write plan and a day such as 2028-11-30.",
    ),
    "unclear-duty/step-without-day": ("This step has no day.", "Write “before”, “on” or “after_days”."),
    "unclear-duty/share-of-unit": (
        "“share” is a share of units, so it is no duty of each.",
        "Change “per” to cluster, group or office.",
    ),
    "unclear-duty/share-at-most": ("“share” does not go with “at_most”.", _KEEP_ONE),
    "unclear-duty/nil-of-many": (
        "Only a unit reports that it has none, and this quota is not per unit.",
        "Drop “nil_return”, or change “per” to unit.",
    ),
    "unclear-duty/no-end": (
        "The plan has no end, so what is owed once in it never falls due.",
        "Add “to” to the plan, or change “every”.",
    ),
    "unclear-duty/filter": (
        "Where “{what}” are counted, “{first}” narrows nothing.",
        "With what: {what} the keys that can stand here are: {right}.",
    ),
    "unclear-duty/idle-key": (
        "A row of kind: {kind} has no use for “{first}”.",
        "Leave the key out, or correct “kind”. This kind takes: {right}; and date, number, to, note.",
    ),
    "unclear-duty/own": (
        "A milestone with a day, span or period of its own has no day of each period beside it.",
        _KEEP_ONE,
    ),
    "unclear-duty/per-of-day": (
        "Only reviews can be held by each unit (per: unit).",
        "Leave “per” out, or correct “kind” to interim or final, as the plan prints it.",
    ),
    "unclear-duty/comes-back": (
        "A milestone with a day, span or period of its own can only come back each year.",
        "Write every: year, or drop “every”; for each month, quarter or half use “before” or “on”.",
    ),
    "quota-never-due/ended": (
        "The quota ends with “{value}”, before the plan begins.",
        "Correct “to” of the quota, or “from” of the plan.",
    ),
}
