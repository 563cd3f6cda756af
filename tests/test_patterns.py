"""A pattern that is compiled late is the pattern that `re` makes."""

# ruff: noqa: SLF001 - what stands for a pattern is nobody else's
from __future__ import annotations

import copy
import gc
import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import thidua
from thidua import patterns


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
def test_a_late_pattern_finds_what_the_pattern_finds(method: str) -> None:
    late, made = patterns.compile(r"(ngõ)\s(\d+)", patterns.IGNORECASE), re.compile(r"(ngõ)\s(\d+)", re.IGNORECASE)
    for text in ("NGÕ 12", "ở ngõ 3", "ngõ"):
        for _ in ("when it is first used", "and again"):
            found, expected = getattr(late, method)(text), getattr(made, method)(text)
            assert (found and found.regs) == (expected and expected.regs)
    assert late.sub(r"\2", "ngõ 5") == "5"
    assert (late.pattern, late.flags, late.groups) == (made.pattern, made.flags, made.groups)


def test_what_a_pattern_has_not_a_late_one_has_not() -> None:
    late = patterns.compile("a")
    with pytest.raises(AttributeError):
        late.searched  # type: ignore[attr-defined]  # noqa: B018 - asked for
    assert copy.copy(late).search("a")


def test_every_pattern_of_the_program_can_be_compiled() -> None:
    for module in walk_packages(thidua.__path__, "thidua."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    # A command that this process has run may have put all that there was beyond the reach of the collector.
    gc.unfreeze()
    late = [one for one in gc.get_objects() if type(one) is patterns._Late]
    assert len(late) > len("a few")
    for one in late:
        re.compile(one.pattern, one._flags)
