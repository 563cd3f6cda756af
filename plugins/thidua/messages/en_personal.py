"""What is wrong and what would be right, in English: photos and personal data."""

from __future__ import annotations

_INSTEAD = "Delete it: readers do not need it, and what was published once can be copied by anybody."
_OURS = "If it is the office's own, put it into “contacts” of the plan"
_LET = "If this was a mistake, an editor puts {code} and a reason into “allow”."
MESSAGES = {
    "not-a-picture": (
        "The picture cannot be used: {why}.",
        "Open the original, save or export it again as .jpg, .png or .webp and copy it over this one; a new suffix does not make a new type.",
    ),
    "large-photo": (
        "The picture has {size} MB, more than {most} MB.",
        "Make it smaller: about 2000 pixels on the long side, saved as .jpg at quality 85, is sharp enough.",
    ),
    "huge-photo": (
        "The picture has {width} × {height} pixels, more than {most} million.",
        "Make it smaller: about 2000 pixels on the long side is sharp enough for a page.",
    ),
    "oversized-photo": (
        "The picture has {size} MB and {pixels} million pixels: more than a column should keep. Pages are built with small ones all the same.",
        "Run thidua check --fix to make the file smaller; keep the original in the camera or phone.",
    ),
    "animated-picture": (
        "The picture is animated.",
        "Use a still one; publish a film elsewhere and link to it.",
    ),
    "other-colours": (
        "The colours of the picture may not be those of its file: {why}.",
        "Open the original, convert it to sRGB, and save it again as .jpg, .png or .webp.",
    ),
    "missing-alt": (
        "The picture “{target}” in the text has no words for those who cannot see it.",
        "Write what is to be seen between the square brackets: ![what is to be seen]({address})",
    ),
    "citizen-id": ("There is a citizen id, “{value}”.", f"{_INSTEAD} {_LET.format(code='TD801')}"),
    "old-id": ("There is an identity card number, “{value}”.", f"{_INSTEAD} {_LET.format(code='TD802')}"),
    "phone": (
        "There is a phone number, “{value}”, that is not the office's.",
        f"{_INSTEAD} {_OURS}. {_LET.format(code='TD803')}",
    ),
    "bank-account": ("There is a bank account, “{value}”.", f"{_INSTEAD} {_LET.format(code='TD804')}"),
    "email": (
        "There is an e-mail address, “{value}”, that is not the office's.",
        f"{_INSTEAD} {_OURS}. {_LET.format(code='TD805')}",
    ),
    "birth-date": (
        "There is a full date of birth, “{value}”.",
        f"Give only the year or the age: “born in 1975”, “aged 51”. {_LET.format(code='TD806')}",
    ),
    "address": (
        "This may be a home address: “{value}”.",
        "If somebody lives there, name only the commune or ward; if it is the office's, put it into “contacts” of the plan.",
    ),
    "passport": ("There is a passport number, “{value}”.", f"{_INSTEAD} {_LET.format(code='TD810')}"),
    "office-phone": (
        "There is a telephone of a desk, “{value}”, that is not named as the office's.",
        f"{_OURS}; if it is a person's, take it out.",
    ),
    "office-email": (
        "There is a mailbox of the state, “{value}”, that is not named as the office's.",
        f"{_OURS}; if it belongs to one person, take it out.",
    ),
}
