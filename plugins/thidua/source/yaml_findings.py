"""A YAML parser's complaint to the finding that a reporter can mend.

The parser tells where it stopped, and that is often an innocent line below the fault. So, only once it has failed, the
lines above are looked at for what usually went wrong there. `case` in a finding's data picks the sentence for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import yaml

from thidua import patterns as re
from thidua.findings import Edit, Finding
from thidua.fixes import bullets, colons, quotes, tabs
from thidua.fixes.blanks import ODD_SPACE, run
from thidua.source.yaml_lines import (
    BEFORE_VALUE,
    BRACKETS,
    BULLET,
    NEW_LINE,
    bullet,
    closing,
    in_quotes,
    indent,
)
from thidua.source.yaml_lines import quotes as quoted_values
from thidua.source.yaml_source import SHOWN, Source

_ODD = re.compile(rf" *(?:- +)*(?P<lead>[A-Za-z_]+:|-)?(?P<odd>[{ODD_SPACE}])")
_NO_SPACE = re.compile(r"\s*([a-z_]+):(\S.*)")
_KEY = re.compile(r"\s*(?:-\s+)*([a-z_]+)\b(?!:)\s")
_NO_START = re.compile("cannot start any token|(?:block sequence entries|mapping keys) are not allowed")
_FULL_WIDTH = re.compile(r"""\s*(?:- +)*([^\s:\uff1a#"'-][^:\uff1a"']*)(?P<colon>\uff1a)\s*(.*)""")


def _odd_space(source: Source) -> Finding | None:
    for number, text in enumerate(source.lines[: source.stop + 1]):
        if match := _ODD.match(text):
            data = {"char": f"U+{ord(match['odd']):04X}", "case": "behind" if match["lead"] else "indent"}
            start = match.start("odd")
            found = source.finding("unseen-character", number, start, lead=match["lead"] or "", **data)
            width = len(run(text, start))
            return replace(found, edit=source.edit(number, start, start + width, " " * width))
    return None


def _closed(source: Source, line: int, start: int) -> Edit | None:
    """The quote that is missing at the end of a line; one of Word's there was meant for it."""
    text = source.lines[line].rstrip()
    quote, below = text[start], source.lines[line + 1] if line + 1 < len(source.lines) else ""
    if text.count(quote) > 1 or (below.strip() and not NEW_LINE.match(below)) or text.lstrip(" -")[:1] in BRACKETS:
        return None
    if text[-1] in "”’" and text.count("“") < text.count("”"):
        return source.edit(line, len(text) - 1, len(text), quote)
    return None if re.search("[”“’‘]", text[start:]) else source.edit(line, len(text), len(text), quote)


def _unclosed_quote(source: Source) -> Finding | None:
    number = 0
    while number <= source.stop:
        text, end = source.lines[number], number
        for start, closed in quoted_values(text):
            if closed is None:
                below = closing(source.lines, number, text[start])
                if below is None:
                    curly = next((sign for sign in text[start + 1 :] if sign in "”“’‘"), "")
                    data = {"quote": text[start], "opened": str(number + source.first_line), "curly": curly}
                    case = {"case": "curly"} if curly else {}
                    found = source.finding("unclosed-quote", number, start, **data, **case)
                    return replace(found, edit=_closed(source, number, start))
                end = below
        number = end + 1
    return None


def _escape(source: Source) -> Finding | None:
    """A path of Windows between double quotes, where a backslash has a meaning of its own."""
    if source.begun is None or "quoted scalar" not in source.complaint or "unexpected" in source.complaint:
        return None
    line, column = source.begun
    value = source.lines[line][column + 1 :].partition('"')[0].strip()
    if re.match(r"[A-Za-z]:\\|\\\\|[\w.-]+\\", value):
        name = value.replace("/", "\\").rpartition("\\")[2]
        lead = re.search(r"\w*:?\s*$", source.lines[line][:column])
        right = f"{lead[0].strip() if lead else ''} {name}".strip()
        return source.finding("bad-yaml", line, column, case="path", line=value[:SHOWN], right=right)
    return source.finding("bad-yaml", source.stop, source.column, case="escape", line=value[:SHOWN])


def _anchor(source: Source) -> Finding | None:
    if source.begun is None or not re.search("alias|anchor", source.complaint):
        return None
    line, column = source.begun
    is_bullet = bullet(source.lines[line]) == "*"
    case = {"case": "bullet"} if is_bullet else {}
    found = source.finding("unsafe-yaml", line, column, what="anchor", **case)
    edit = bullets.item_of_head(source.lines[line], line + source.first_line) if is_bullet else None
    return replace(found, edit=edit)


def _full_width_colon(source: Source) -> Finding | None:
    for number, text in enumerate(source.lines[: source.stop + 1]):
        if match := _FULL_WIDTH.match(text):
            right = f"{match[1].strip()}: {match[3]}".strip()
            shown = text.strip()[:SHOWN]
            found = source.finding("bad-line", number, match.start("colon"), case="full-width", line=shown, right=right)
            colon = colons.wide(text)
            return replace(found, edit=source.edit(number, *colon, ": ")) if colon else found
    return None


def _is_closed(source: Source, line: int, column: int) -> bool:
    """Whether a bracket is closed before the next key."""
    open_ones, start = 0, column
    for number in range(line, len(source.lines)):
        if number > line and NEW_LINE.match(source.lines[number]):
            return False
        text = re.sub(r'"(?:[^"\\]|\\.)*"', "", source.lines[number][start:])
        for char in text:
            open_ones += (char in "[{") - (char in "]}")
            if open_ones == 0:
                return True
        start = 0
    return False


def _flow(source: Source) -> Finding | None:
    """A list or table in brackets: one that is never closed, or a value within that needs quotes."""
    if source.begun is None or "flow" not in source.complaint:
        return None
    line, column = source.begun
    sign = source.lines[line][column : column + 1]
    if sign in BRACKETS and not _is_closed(source, line, column):
        shown = source.lines[line].strip()[:SHOWN]
        data = {"case": "bracket", "open": sign, "close": BRACKETS[sign]}
        return source.finding("bad-yaml", line, column, line=shown, **data)
    text = source.lines[source.stop]
    start = max(text.rfind(sign, 0, source.column) for sign in "[{,") + 1
    end = next((n for n in range(source.column, len(text)) if text[n] in ",]}"), len(text))
    key, colon, value = text[start:end].strip().partition(": ")
    right = f'{key}: "{in_quotes(value)}"' if colon else f'"{in_quotes(key)}"'
    found = source.finding("bad-yaml", source.stop, source.column, case="flow", line=text.strip()[:SHOWN], right=right)
    first = text.find(value.strip() if colon else key, start)
    typed = (value if colon else key).strip()
    # A quote within is the one that was put in the wrong place.
    mended = "" if '"' in typed or "'" in typed else quotes.quoted(typed)
    return replace(found, edit=source.edit(source.stop, first, first + len(typed), mended)) if mended else found


def _behind_quote(source: Source) -> Finding | None:
    text = source.lines[source.stop]
    for start, end in quoted_values(text):
        rest = text[end:].strip() if end else ""
        if rest and rest[0] not in "#,]}:" and source.column >= start:
            return _whole(source, start)
    return None


def _sign(source: Source) -> Finding | None:
    """A value that begins with a sign of YAML's own, such as `@`, a dash, or a bracket with words behind it."""
    text = source.lines[source.stop]
    before = BEFORE_VALUE.match(text)
    if before is None or not before.group().strip():
        return None
    start = before.end()
    is_sign = start == source.column and bool(_NO_START.search(source.complaint))
    is_block = "block scalar" in source.complaint and source.begun == (source.stop, start)
    is_bracket = "expected key" in source.complaint and text[start : start + 1] in BRACKETS and source.column > start
    below = source.lines[source.stop + 1] if source.stop + 1 < len(source.lines) else ""
    # Two items in a row are a list that began on the line of its key.
    is_list = text[start : start + 1] == "-" and bullet(below) == "-"
    return _whole(source, start) if (is_sign or is_block or is_bracket) and not is_list else None


def _whole(source: Source, start: int) -> Finding:
    """The value from `start` on is to stand between quotes."""
    text = source.lines[source.stop]
    right = f'{text[:start].strip()} "{in_quotes(text[start:])}"'.strip()
    found = source.finding("bad-yaml", source.stop, start, case="whole", line=text.strip()[:SHOWN], right=right)
    return replace(found, edit=source.in_quotes(source.stop, start))


def _bad_line(source: Source, line: int) -> Finding:
    """A line that is no key with its value: a hyphen or colon without its blank, or the rest of the line above."""
    text = source.lines[line]
    sign = bullet(text)
    if sign:
        right = "- " + BULLET.sub("", text, count=1).strip()
        found = source.of_line("bad-line", line, case="hyphen" if sign == "-" else "bullet", sign=sign, right=right)
        return replace(found, edit=bullets.item_of_head(text, line + source.first_line))
    if match := _NO_SPACE.match(text):
        found = source.of_line("bad-line", line, case="no-space", right=f"{match[1]}: {match[2]}")
        at = colons.tight(text)
        return replace(found, edit=source.edit(line, at, at, " ")) if at else found
    above = source.above(line)
    if re.search(r"(?::|^\s*-)\s+\S", above) and not _KEY.match(text):
        return source.of_line("bad-line", line, case="continued")
    return source.of_line("bad-line", line)


def _stray_colon(source: Source) -> Finding | None:
    """A colon where the parser expected none: a value that needs quotes, or a line that belongs to no key."""
    if "mapping values are not allowed" not in source.complaint:
        return None
    line, text = source.stop, source.lines[source.stop]
    if ":" in text[: source.column] or line == 0:
        key, _, value = text.partition(":")
        data = {"key": key.strip(" -"), "value": in_quotes(value)}
        found = source.finding("unquoted-colon", line, source.column, **data)
        is_plain = re.fullmatch(r"\s*(?:- +)*[^\W\d][\w -]*", key) and value[:1] == " "
        return replace(found, edit=source.in_quotes(line, len(key) + 1)) if is_plain else found
    above = source.above(line)
    if not re.search(r":(\s|$)", above):
        # The parser took both lines for one key.
        return _bad_line(source, max(n for n in range(line) if source.lines[n].strip()) if above else line)
    before = BEFORE_VALUE.match(above)
    if before and before.group().strip() and above[before.end() :].strip() and not NEW_LINE.match(text):
        value = in_quotes(f"{above[before.end() :].strip()} {text.strip()}")
        return source.of_line("bad-yaml", line, case="whole", right=f'{before.group().strip()} "{value}"')
    return _indented(source, line)


def _indented(source: Source, line: int) -> Finding:
    return source.of_line("bad-yaml", line, case="indent", spaces=str(indent(source.lines[line])))


def _uneven(source: Source) -> Finding | None:
    """A line that is indented like none of those above to which it could belong."""
    if "document start" in source.complaint:
        first = next(n for n, text in enumerate(source.lines) if text.strip())
        return _indented(source, first) if indent(source.lines[first]) else None
    text = source.lines[source.stop]
    if source.column != indent(text) or not NEW_LINE.match(text):
        return None
    levels = {0}
    for above in reversed(source.lines[: source.stop]):
        if above.strip() and indent(above) < min(levels - {0}, default=SHOWN):
            levels.add(indent(above))
    return None if indent(text) in levels else _indented(source, source.stop)


def _unfinished_key(source: Source) -> Finding | None:
    if "could not find expected ':'" not in source.complaint:
        return None
    return _bad_line(source, source.begun[0] if source.begun else source.stop)


def _tab(source: Source) -> Finding:
    found = source.finding("tab", source.stop, source.column)
    text = source.lines[source.stop]
    right = tabs.indent(text, source.column, source.lines, source.above(source.stop))
    run_of = re.compile(r"[ \t]+").match(text, 0 if source.column < indent(text) else source.column)
    return (
        replace(found, edit=source.edit(source.stop, *run_of.span(), right)) if right is not None and run_of else found
    )


_CULPRITS: tuple[Callable[[Source], Finding | None], ...] = (
    *(_odd_space, _unclosed_quote, _escape, _anchor, _full_width_colon),
    *(_flow, _behind_quote, _sign, _stray_colon, _unfinished_key, _uneven),
)


def syntax_finding(error: yaml.MarkedYAMLError, lines: list[str], first_line: int) -> Finding:
    """The parser's English complaint as one of our rules, at the place that the reporter must mend."""
    mark = error.problem_mark or error.context_mark
    stop = min(mark.line, len(lines) - 1) if mark else 0
    column = mark.column if mark and mark.line == stop else 0
    begun = None
    if error.context_mark and error.context_mark.line < len(lines):
        begun = (error.context_mark.line, error.context_mark.column)
    source = Source(lines, first_line, stop, column, begun, f"{error.context or ''}: {error.problem or ''}")
    if lines[stop][column : column + 1] == "\t":
        return _tab(source)
    found = next(filter(None, (culprit(source) for culprit in _CULPRITS)), None)
    shown = lines[stop].strip()[:SHOWN]
    return found or source.finding("bad-yaml", stop, max(column, indent(lines[stop])), line=shown)
