"""What is wrong and what would be right, in English: plans and settings."""

from __future__ import annotations

MESSAGES = {
    "missing-plan": (
        "The plan file cannot be read ({why}).",
        "Check the path under extra.thidua.plans in mkdocs.yml, or after --plan.",
    ),
    "plans-overlap": (
        "The plans {first} and {second} share days.",
        "Change “from” and “to” so that every day belongs to one plan only.",
    ),
    "reversed-span": ("The end comes before the beginning.", "Correct “from” and “to”."),
    "duplicate-id": (
        "Another item of this list has the id “{value}” already.",
        "Give one of the two another id.",
    ),
    "unknown-plan-reference": (
        "Nothing in the plan has the id “{value}”.",
        "Write an id that this plan itself declares.",
    ),
    "missing-source": (
        "“{what}” names neither a clause of the plan nor a law.",
        "Add “source”, for instance: source: III.2; if it is the office's own reading, add “reading” as well.",
    ),
    "idle-exemption": (
        "The period “{value}” covers no period that the unit owes, so it exempts from nothing.",
        "For a quarterly quota name a quarter (2026-Q1), a half (2026-H1) or a year (2026) within the plan.",
    ),
    "quota-never-due": (
        "The quota begins with “{value}”, after the plan has ended.",
        "Correct “from” of the quota, or “to” of the plan.",
    ),
    "unit-without-cluster": (
        "The plan has a quota for clusters, and “{value}” stands in none.",
        "Add “cluster” with the id of one of the “clusters”.",
    ),
    "bad-settings": (
        "The column's settings are not right: {why}.",
        "Correct that setting in mkdocs.yml.",
    ),
}
