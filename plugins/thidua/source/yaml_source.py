"""The lines that a YAML parser read, with the place at which it gave up, and what can be told of one of them."""

from __future__ import annotations

from thidua.findings import Edit, Finding, Position
from thidua.fixes import quotes
from thidua.source.yaml_lines import NEW_LINE, indent
from thidua.values import frozen

# How much of a line a finding quotes.
SHOWN = 80


@frozen()
class Source:
    """What the parser read: `stop` and `column` are where it gave up, `begun` where that began which it never ended."""

    lines: list[str]
    first_line: int
    stop: int
    column: int
    begun: tuple[int, int] | None
    complaint: str

    def finding(self, rule: str, line: int, column: int, /, **data: str) -> Finding:
        return Finding(rule, Position(line + self.first_line, column + 1), data)

    def edit(self, line: int, start: int, end: int, text: str) -> Edit:
        """What is to be written in the place of a part of a line."""
        return Edit(Position(line + self.first_line, start + 1), Position(line + self.first_line, end + 1), text)

    def in_quotes(self, line: int, start: int) -> Edit | None:
        """The rest of a line between quotes, where it is a value and ends with its line."""
        text = self.lines[line]
        right = quotes.quoted(text[start:])
        below = self.lines[line + 1] if line + 1 < len(self.lines) else ""
        goes_on = below.strip() and not NEW_LINE.match(below) and indent(below) > indent(text)
        if not right or goes_on:
            return None
        start += len(text[start:]) - len(text[start:].lstrip())
        return self.edit(line, start, len(text.rstrip()), right)

    def of_line(self, rule: str, line: int, /, **data: str) -> Finding:
        """A finding at a line's first letter that quotes the line."""
        text = self.lines[line]
        return self.finding(rule, line, indent(text), line=text.strip()[:SHOWN], **data)

    def above(self, line: int) -> str:
        """The nearest line above that is not empty."""
        return next((text for text in reversed(self.lines[:line]) if text.strip()), "")
