"""Where an office can be reached, as the foot of every page says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from thidua.plan.parts import Contact
from thidua.render.words import capital
from thidua.vocabulary import CONTACT_KINDS


def contact_lines(contacts: Iterable[Contact]) -> Iterator[tuple[str, str, str]]:
    """What it is called, as the plan writes it, and the address to follow, which a place has not."""
    for one in contacts:
        if one.kind == "email":
            address = f"mailto:{one.value}"
        elif one.kind == "phone":
            address = f"tel:{re.sub(r'[^0-9+]', '', one.value)}"
        else:
            address = ""
        yield capital(CONTACT_KINDS[one.kind].vi), one.value, address
