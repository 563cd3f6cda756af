"""`thidua explain`: a rule's page of the handbook, in the terminal."""

from __future__ import annotations

import sys
from importlib.resources import files

import click

from thidua.cli.command import Command, UsageError
from thidua.render.retired import farewell
from thidua.rules.catalogue import BY_CODE, BY_NAME, RETIRED
from thidua.vietnamese import nearest


def _retired(asked: str) -> str | None:
    """The code of the rule that once had this code or name."""
    return next((code for code, one in RETIRED.items() if asked in {code.lower(), one.name}), None)


@click.command("explain", cls=Command, help="In trang giải thích của một quy tắc, ví dụ: thidua explain TD106")
@click.argument("code", metavar="MÃ", help="mã (TD106) hoặc tên (unquoted-colon) của quy tắc")
def command(code: str) -> int:
    """Prints the page of a rule, named by its code or its name."""
    asked = code.strip()
    if gone := _retired(asked.lower()):
        sys.stdout.write(f"{farewell(gone)}\n")
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
