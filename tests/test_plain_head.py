"""A head that is read line by line is the head that the parser of YAML would read."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from thidua.everyday import Everyday
from thidua.source.plain_head import plain_head
from thidua.source.yaml_events import read_yaml

# Lines as heads have them, and what might be taken for such a line.
_HEAD_LINES = [
    *("title: Tổ một cửa", "a:", "- b", "- c: d", "  c: d", "  - e", "    f: g", "a: [b-c, d]", "b: []", 'c: "x: y"'),
    *("d: 'x'", "", "  ", "e: 10:30", "f: x:", "g: - h", "a : b", "h:i", "k: “x”", "- 'l'", "m: n # o", "p: 'q''r'"),
    *(
        "s: [a,b]",
        "t: >-",
        "u: x  ",
        "-  v",
        "- - w",
        "  x",
        "y: [a, b",
        "z: a: b",
        "Tên: c",
        '- "d": e',
        "f:  g",
        "?h: i",
    ),
    *(
        "- k:",
        "  l:",
        "    - m",
        "      n: o",
        "        p: [q]",
        "  - - r",
        "...",
        "s: (t)",
        "2026: u",
        "v: .5",
        "w: a,b",
    ),
]
HEADS = st.lists(st.sampled_from(_HEAD_LINES) | st.text(" abc:-[]'\",.#(“1", max_size=8), min_size=1, max_size=9).map(
    "\n".join
)


@settings(max_examples=500)
@given(HEADS)
@example("a: b\n- c")
@example("a:\n- b\nc:\n  - d: e\n    f: [g, h]\n")
@example("a:\n  b:\n    c:\n      d: [e]")
@example("a:\n- b\n  c")
@example(f"a: [{', '.join(map('b{}'.format, range(390)))}]")
@example("\n".join(["- a: [b]"] * 70))
@example(f"{'a' * 1025}: b")
def test_a_head_of_plain_lines_is_what_the_parser_of_yaml_makes_of_it(text: str) -> None:
    read = plain_head(Everyday(text), first_line=2)
    assert read is None or (read, []) == read_yaml(text, first_line=2)


def test_the_heads_that_are_written_every_day_are_read_as_plain_lines() -> None:
    read = [plain_head(_head(path), first_line=2) for path in Path("content/exemplars").rglob("*.md")]
    assert sum(one is not None for one in read) > len(read) * 3 / 4


def _head(path: Path) -> Everyday:
    return Everyday(path.read_text(encoding="utf-8").split("---\n")[1])
