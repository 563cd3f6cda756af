"""What is wrong and what would be right, in English: of ids, files and links that a piece names."""

from __future__ import annotations

MESSAGES = {
    "unknown-unit": ("The plan has no unit with the id “{value}”.", "The units' ids: {known}."),
    "unit-not-in-force": (
        "“{name}” does not exist yet, or no longer, in the period of this file.",
        "Check “unit” and “date”, or the unit's “from” and “to” in the plan.",
    ),
    "unknown-field": ("The plan has no field “{value}”.", "The fields' ids: {known}.{note}"),
    "field-not-in-force": (
        "The field “{name}” does not hold on the day of this file.",
        "Check “field” and “date”.",
    ),
    "unknown-campaign": (
        "There is no campaign page with the id “{value}”.",
        "The campaigns' ids: {known}. For a new campaign, first add its file to campaigns/.",
    ),
    "outside-campaign": (
        "The file's day lies outside the campaign “{name}”.",
        "Check the file's “date” and the campaign's “from” and “to”.",
    ),
    "unknown-content-group": (
        "The plan has no content group with the id “{value}”.",
        "The groups' ids: {known}.",
    ),
    "unknown-level": (
        "The plan has no level of recognition with the id “{value}”.",
        "The levels' ids: {known}.",
    ),
    "unknown-channel": ("The plan has no channel with the id “{value}”.", "The channels' ids: {known}."),
    "unknown-story": (
        "There is no story with the id “{value}”.",
        "A story's id is its year and file name, for instance: 2026/to-mot-cua",
    ),
    "misleading-link": (
        "The words “{value}” name {named}, but the link leads to {host}.",
        "Make them one, or name in words the site to which the link leads.",
    ),
    "mixed-host": (
        "The letters of the host “{value}” are of two scripts, so it may be taken for another; machines read {coded}.",
        "Type the address by hand, or copy it from that very site; if you are not sure, take the link out.",
    ),
    "entity-in-field": (
        "“{field}” holds “{value}”, and is printed just so.",
        "Type the sign itself: {char}",
    ),
    "unseen-words": (
        "“{field}” has no letter that a reader can see.",
        "Type it again.",
    ),
    "story-loop": (
        "“{value}” leads back to this very story.",
        "“follows” names an earlier story, “adopts” a story about another subject.",
    ),
    "missing-photo": (
        "There is no picture “{value}” beside the file.",
        "Copy the picture into the folder of this file and write its name exactly.",
    ),
    "broken-link": (
        "The address “{value}” leads to no file.",
        "Write the way to the file from the folder of this one; a web address begins with https://",
    ),
    "link-to-hidden": (
        "The link “{value}” leads to a piece that is not public.",
        "Take the link out, or wait until the other piece is approved and its day has come.",
    ),
    "missing-anchor": (
        "The link “{value}” leads to a heading that is not there.",
        "Behind # stands the heading in small letters without accents, joined by hyphens; there are {known}.",
    ),
    "former-taken": (
        "The former address “{value}” belongs to {other}.",
        "Delete this line, or change the address of the other file first.",
    ),
    "unused-allowance": ("The allowance for {code} has no warning left to silence.", "Delete it."),
    "bad-allowance": (
        "“{code}” cannot be silenced: {why}.",
        "Warnings can be (for instance TD306), and the codes of personal data (TD801 to TD806) with a clear reason; other errors must be mended.",
    ),
    "campaign-not-in-plan": (
        "The plan does not name the campaign “{name}”.",
        "Check “campaigns”, or add the campaign to the plan.",
    ),
}
