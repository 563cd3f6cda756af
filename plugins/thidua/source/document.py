"""A Markdown file to its front matter and its body."""

from __future__ import annotations

from itertools import pairwise
from typing import TypeAlias

from thidua import patterns as re
from thidua.everyday import Everyday
from thidua.findings import Edit, Finding, Position
from thidua.source.merges import may_hold_marks, merge_marks, unfinished, unmarked
from thidua.source.nodes import Node, Table
from thidua.source.recovery import read_head
from thidua.source.text import decode
from thidua.source.yaml_events import Limits, read_yaml
from thidua.values import frozen

FENCE = "---"
# `yaml` sees no other spaces; a no-break space behind the fence would leave the file without front matter.
_SPACES = " \t"
# What people close the front matter with in the place of `---`.
_NEARLY = re.compile(r"-{2,}(?:\s*#.*)?|[–—]+-*|\*{3,}|_{3,}|={3,}|\.{3}")


# Where a body starts: its offset in the decoded file, and its line.
Place: TypeAlias = tuple[int, int]


@frozen()
class Document:
    """A file that was read once: `front` is None where its head is unusable; `body_line` counts from 1.

    `text` is the whole file, its head and its comments too, and `body_at` where its body starts in the decoded file,
    None where it is not the rest of that. `lost` are the keys of the head whose values could not be read, and were told
    of. A head that could not be read as it stands is not whole: what was taken for its words is only good to find more
    faults in it.
    """

    path: str
    front: Table | None = None
    body: str = ""
    body_line: int = 1
    findings: tuple[Finding, ...] = ()
    text: str = ""
    lost: frozenset[str] = frozenset()
    is_whole: bool = True
    body_at: Place | None = None


@frozen()
class DataFile:
    """A YAML file (a plan, a year's registrations) that was read once."""

    path: str
    root: Node | None = None
    findings: tuple[Finding, ...] = ()
    text: str = ""


_HEAD_LINE = re.compile(r"\s|#|[^\s:]+:|-\s|\Z")


def _as_fence(number: int, line: str) -> Edit:
    """What makes the fence of a line that was meant for it."""
    return Edit(Position(number, 1), Position(number, len(line) + 1), FENCE)


def _late(lines: list[str], line: int) -> bool:
    """Whether front matter begins only below this line."""
    below = lines[line:]
    return any(
        text.rstrip(_SPACES) == FENCE and re.match(r"[a-z_]+:\s", following) for text, following in pairwise(below)
    )


def _unclosed(lines: list[str]) -> Finding:
    """Front matter without an end; a line that was meant for it is named."""
    for number, text in enumerate(lines[1:], 2):
        if _NEARLY.fullmatch(text.strip()):
            case = "blank" if text.strip() == FENCE else "fence"
            data = {"case": case, "number": str(number), "line": text.strip()[:80]}
            # Below the first words of the body such a line is a rule between two parts.
            is_fence = "#" not in text and all(_HEAD_LINE.match(line) for line in lines[1 : number - 1])
            edit = _as_fence(number, text) if is_fence else None
            return Finding("unclosed-front-matter", Position(number, 1), data, edit=edit)
    return Finding("unclosed-front-matter", Position())


def _head_finding(lines: list[str]) -> Finding | None:
    first = lines[0]
    if first.rstrip(_SPACES) == FENCE:
        return None
    line = next((number for number, text in enumerate(lines, 1) if text.strip()), 1)
    text = lines[line - 1].strip()
    rule = "bad-fence" if text.startswith(("---", "–", "—")) else "missing-front-matter"
    case = {"case": "late"} if rule == "missing-front-matter" and _late(lines, line) else {}
    is_fence = line == 1 and rule == "bad-fence" and "#" not in text and _NEARLY.fullmatch(text)
    edit = _as_fence(line, lines[0]) if is_fence else None
    return Finding(rule, Position(line, 1), {"line": text[:80], **case}, edit=edit)


def _in_head(lines: list[str], marks: tuple[int, ...]) -> bool:
    """Whether a merge was left unfinished in the front matter, or around its fences."""
    fences = [number for number, line in enumerate(lines) if line.rstrip(_SPACES) == FENCE]
    return len(fences) < len((FENCE, FENCE)) or marks[0] < fences[1]


def read_document(path: str, data: bytes) -> Document:
    """One pass from bytes to front matter with positions, body, and everything that is wrong with the file."""
    text, findings = decode(data)
    if text is None:
        return Document(path, findings=tuple(findings))
    lines = text.split("\n")
    is_as_typed = True
    if may_hold_marks(text) and (marks := merge_marks(lines)):
        findings.append(unfinished(lines, marks))
        text = "\n".join(lines := unmarked(lines, marks))
        is_as_typed = False
        if _in_head(lines, marks):
            # Both versions of a key stand there: whatever was said of them would be wrong for one of the two.
            return Document(path, findings=tuple(findings), text=text)
    if of_head := _head_finding(lines):
        if of_head.edit is None:
            return Document(path, body=text, findings=(*findings, of_head), text=text)
        findings.append(of_head)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip(_SPACES) == FENCE), None)
    if end is None:
        unclosed = _unclosed(lines)
        findings.append(unclosed)
        if unclosed.edit is None:
            return Document(path, findings=tuple(findings), text=text)
        end = unclosed.edit.start.line - 1
    typed = "\n".join(lines[1:end])
    head = read_head(Everyday(typed) if isinstance(text, Everyday) else typed, first_line=2)
    findings += head.findings
    root = head.root
    is_whole = head.is_whole and all(one.rule not in {"bad-fence", "unclosed-front-matter"} for one in findings)
    if root is None and (head.lost or not head.findings):
        root = Table()
    if root is not None and not isinstance(root, Table):
        findings.append(Finding("not-a-mapping", root.at))
        root = None
    starts = sum(map(len, lines[: end + 1])) + end + 1
    at = (starts, end + 2) if is_as_typed else None
    return Document(path, root, text[starts:], end + 2, tuple(findings), text, head.lost, is_whole, at)


def read_data_file(path: str, data: bytes, *, limits: Limits) -> DataFile:
    """A YAML file of the office's own: larger than a story's head, and comments may follow its values."""
    text, findings = decode(data)
    if text is None:
        return DataFile(path, findings=tuple(findings))
    lines = text.split("\n")
    if marks := merge_marks(lines):
        return DataFile(path, findings=(*findings, unfinished(lines, marks)), text=text)
    root, found = read_yaml(text, limits=limits)
    if root is None and not found:
        found = [Finding("empty-file", Position())]
    return DataFile(path, root, (*findings, *found), text)
