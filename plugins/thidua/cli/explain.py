"""`thidua explain`: a rule's page of the handbook, in the terminal."""

from __future__ import annotations

import sys
from importlib.resources import files

import click

from thidua.cli.command import Command, UsageError
from thidua.messages.terms import REASONS
from thidua.rules.catalogue import BY_CODE, BY_NAME, RETIRED, Retired
from thidua.vietnamese import nearest


def _retired(asked: str) -> tuple[str, Retired] | None:
    """The rule that once had this code or name, with its code."""
    return next((one for one in RETIRED.items() if asked in {one[0].lower(), one[1].name}), None)


@click.command("explain", cls=Command, help="In trang giải thích của một quy tắc, ví dụ: thidua explain TD106")
@click.argument("code", metavar="MÃ", help="mã (TD106) hoặc tên (unquoted-colon) của quy tắc")
def command(code: str) -> int:
    """Prints the page of a rule, named by its code or its name."""
    asked = code.strip()
    if gone := _retired(asked.lower()):
        number, retired = gone
        why = REASONS["vi"][retired.why]
        sys.stdout.write(f"Quy tắc {number} ({retired.name}) đã bỏ từ phiên bản {retired.since}: {why}.\n")
        return 0
    rule = BY_CODE.get(asked.upper()) or BY_NAME.get(asked.lower())
    if rule is None:
        near = nearest(asked, {code: one.name for code, one in BY_CODE.items()})
        hint = f" Có phải là “{near}”?" if near else ""
        message = f"Không có quy tắc nào là “{asked}”.{hint}"
        raise UsageError(message)
    page = files("thidua").joinpath("handbook", "rules", f"{rule.code}.md")
    sys.stdout.write(page.read_text(encoding="utf-8"))
    return 0
