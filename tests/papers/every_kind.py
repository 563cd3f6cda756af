"""How `thidua report` is asked for each kind of paper of the sample column, for pictures and for runs over all."""

from __future__ import annotations

from dataclasses import dataclass

_STORY = "2026/mot-dem-truc-lu"


@dataclass(frozen=True)
class Shown:
    """One paper: a name of its own, the words behind `report`, and of an archive the file that is shown.

    `today` is the day on which it is made, where that is another than that of all.
    """

    kind: str
    arguments: tuple[str, ...]
    suffix: str = "docx"
    member: str = ""
    today: str = ""


SHOWN = (
    Shown("form", ("form",)),
    Shown("consent", ("consent", "2026/cuon-so-thua-cua-anh-s")),
    Shown("quarter-unit", ("quarter", "2026-Q3", "--unit", "phong-kinh-te")),
    Shown("quarter", ("quarter", "2026-Q3")),
    Shown("quarter-office", ("quarter", "2026", "--step", "office")),
    Shown("minutes", ("minutes", "2026-Q3")),
    Shown("reminder", ("reminder", "2026-Q3")),
    Shown("register", ("register", "2026")),
    Shown("selection", ("selection", "2026")),
    Shown("unit", ("unit", "phong-kinh-te", "2026-Q3")),
    Shown("score", ("score", "2026")),
    Shown("year", ("year", "2026", "--annex")),
    Shown("milestone", ("milestone", "tong-ket"), today="2030-11-15"),
    Shown("summary", ("summary", _STORY)),
    Shown("proposal", ("proposal", _STORY), "zip", "to-trinh.docx"),
    Shown(
        "proposal-report",
        ("proposal", "2026/cuon-so-thua-cua-anh-s"),
        "zip",
        "bao-cao-thanh-tich/2026-cuon-so-thua-cua-anh-s.docx",
    ),
)
