"""`thidua doctor`: what is missing on this machine and in this column, each with what mends it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from thidua.cli.column import Asked, open_column, telling_of_a_column
from thidua.cli.command import Command
from thidua.messages import doctor_words as words
from thidua.setup.health import Advice, Weight, of_column, of_machine
from thidua.shell import doctor
from thidua.shell.places import find_config


def _line(one: Advice) -> str:
    well, missing, cure = words.ADVICE[one.key]
    data = {**one.data, "how": words.NIGHTLY.get(one.data.get("how", ""), "")}
    if one.weight is Weight.GOOD:
        return f"  {words.SIGNS[one.weight]}  {well.format(**data)}\n"
    return f"  {words.SIGNS[one.weight]}  {missing.format(**data)}.\n         → {cure.format(**data)}\n"


def _block(head: str, found: Iterable[Advice]) -> str:
    return "".join([f"{head}\n", *map(_line, found)])


def _last(found: Iterable[Advice]) -> str:
    weights = [one.weight for one in found]
    need, advice = weights.count(Weight.NEED), weights.count(Weight.ADVICE)
    return words.SOME.format(need=need, advice=advice) if need or advice else words.ALL_WELL


@click.command("doctor", cls=Command, help="Nói máy này và chuyên mục này còn thiếu gì, và cách sửa.")
@telling_of_a_column
def command(asked: Asked) -> int:
    """0 where nothing is missing that the column cannot do without, else 1; what is only advised never counts."""
    here = doctor.machine()
    found = list(of_machine(here))
    sys.stdout.write(_block(words.MACHINE, found))
    if asked.config is None and asked.content is None and find_config(Path.cwd()) is None:
        sys.stdout.write(f"\n{words.NO_COLUMN}\n  → {words.NO_COLUMN_CURE}\n")
    else:
        column = open_column(asked)
        facts = doctor.facts(column.settings, column.result)
        of_this = list(of_column(facts, here, column.result.today))
        name = column.settings.name or column.settings.root.name
        sys.stdout.write(f"\n{_block(words.COLUMN.format(name=name), of_this)}")
        found += of_this
    sys.stdout.write(f"\n{_last(found)}\n")
    return int(any(one.weight is Weight.NEED for one in found))
