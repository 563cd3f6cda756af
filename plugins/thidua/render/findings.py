"""Findings as text for a terminal, JSON, annotations of GitHub and GitLab, and a summary in Markdown."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from thidua.digests import sha256
from thidua.findings import Edit, PlacedFinding, Severity
from thidua.messages.catalogue import sentence

_WORDS = {
    "vi": {
        "error": "lỗi",
        "warning": "cảnh báo",
        "sum": "Đã kiểm tra {checked} tệp: {errors} lỗi, {warnings} cảnh báo.",
        "left": "{path}: còn {count} thông báo nữa; xem hết: thidua check {path} --all",
        "more": "Xem giải thích một lỗi: thidua explain {code}",
        "head": "| Chỗ | Mức | Mã | Nội dung | Cách sửa |",
        "title": "Kiểm tra chuyên mục",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "sum": "{checked} files checked: {errors} errors, {warnings} warnings.",
        "left": "{path}: {count} more; to see all: thidua check {path} --all",
        "more": "To have a finding explained: thidua explain {code}",
        "head": "| Place | Severity | Code | What is wrong | What would be right |",
        "title": "Check of the column",
    },
}
# GitHub shows ten annotations of a kind for a step; the rest stands in the summary.
_SHOWN = 10
# GitLab refuses a report of more than 10 MB; a finding takes up to 2 KB of it.
_MOST_REPORTED = 4000
# A file has one cause behind its twentieth finding as well: a wrong encoding, a table that was pasted.
MOST_OF_A_FILE = 20
# GitHub cuts a step's summary off at 1 MB, and shows none of one that is larger.
_MOST_SUMMED = 400


def counts(findings: Iterable[PlacedFinding]) -> dict[str, int]:
    """How many errors and warnings."""
    errors = warnings = 0
    for one in findings:
        errors += one.severity is Severity.ERROR
        warnings += one.severity is Severity.WARNING
    return {"errors": errors, "warnings": warnings}


def place(one: PlacedFinding) -> str:
    """`path:line:column`, as editors and terminals understand it."""
    return f"{one.path}:{one.position.line}:{one.position.column}"


def _block(one: PlacedFinding, lang: str) -> str:
    message, hint = sentence(one, lang)
    return f"{place(one)}: {_WORDS[lang][one.severity]} {one.code} {one.name}\n  {message}\n  → {hint}\n"


def _first(ordered: list[PlacedFinding], most: int | None) -> tuple[list[PlacedFinding], Counter[str]]:
    """The first so many findings of each file, and how many more each file has."""
    seen: Counter[str] = Counter()
    shown = []
    for one in ordered:
        seen[one.path] += 1
        if most is None or seen[one.path] <= most:
            shown.append(one)
    return shown, seen - Counter(one.path for one in shown)


def as_text(
    findings: tuple[PlacedFinding, ...],
    checked: int,
    *,
    lang: str,
    quiet: bool = False,
    most: int | None = MOST_OF_A_FILE,
) -> str:
    """One block a finding, errors first, and a line that sums up (left out with `quiet` where nothing was found).

    Of each file `most` findings are told, and how many more there are; all of them where it is None.
    """
    words = _WORDS[lang]
    ordered = sorted(findings, key=lambda one: one.severity is not Severity.ERROR)
    shown, left = _first(ordered, most)
    blocks = [_block(one, lang) for one in shown]
    blocks += [words["left"].format(path=path, count=count) + "\n" for path, count in sorted(left.items())]
    total = words["sum"].format(checked=checked, **counts(findings))
    if quiet and not findings:
        return ""
    more = "\n" + words["more"].format(code=ordered[0].code) if findings else ""
    return "\n".join([*blocks, total + more]) + "\n"


def _fix(fix: Edit | None) -> dict[str, object] | None:
    if fix is None:
        return None
    start, end = fix.start, fix.end
    return {
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": fix.text,
    }


def as_json(findings: tuple[PlacedFinding, ...], checked: int, *, lang: str) -> str:
    """The public JSON of `check`."""
    rows = []
    for one in findings:
        message, hint = sentence(one, lang)
        rows.append(
            {
                "code": one.code,
                "name": one.name,
                "severity": one.severity.value,
                "path": one.path,
                "line": one.position.line,
                "column": one.position.column,
                "field": one.field_path,
                "message": message,
                "hint": hint,
                "audience": one.audience.value,
                "fix": _fix(one.fix),
            }
        )
    report = {"checked": checked, **counts(findings), "diagnostics": rows}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _escaped(text: str, *, prop: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if prop else text


def as_github(findings: tuple[PlacedFinding, ...], checked: int, *, lang: str) -> str:
    """Annotations of a GitHub workflow, worst first, as many as it shows; then the line that sums up."""
    lines = []
    for severity in (Severity.ERROR, Severity.WARNING):
        chosen = [one for one in findings if one.severity is severity][:_SHOWN]
        for one in chosen:
            message, hint = sentence(one, lang)
            where = f"file={_escaped(one.path, prop=True)},line={one.position.line},col={one.position.column}"
            title = _escaped(f"{one.code} {one.name}", prop=True)
            lines.append(f"::{severity.value} {where},title={title}::{_escaped(f'{message} {hint}')}")
    lines.append(_WORDS[lang]["sum"].format(checked=checked, **counts(findings)))
    return "\n".join(lines) + "\n"


def escaped_markdown(text: str) -> str:
    """A text that means nothing in Markdown or HTML."""
    for char in "\\|`*_[]<>&":
        text = text.replace(char, f"\\{char}")
    return text


def as_summary(findings: tuple[PlacedFinding, ...], checked: int, *, lang: str) -> str:
    """Findings as a table in Markdown, errors first, as many as it takes: the step summary of a workflow."""
    words = _WORDS[lang]
    lines = [f"## {words['title']}", "", words["sum"].format(checked=checked, **counts(findings))]
    if findings:
        lines += ["", words["head"], "| --- | --- | --- | --- | --- |"]
    ordered = sorted(findings, key=lambda d: (d.severity is not Severity.ERROR, d.sort_key))
    for one in ordered[:_MOST_SUMMED]:
        message, hint = sentence(one, lang)
        cells = (
            escaped_markdown(place(one)),
            words[one.severity],
            f"{one.code}",
            escaped_markdown(message),
            escaped_markdown(hint),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def as_gitlab(findings: tuple[PlacedFinding, ...], _checked: int, *, lang: str) -> str:
    """A code quality report of GitLab, errors first, as large as it takes."""
    rows = []
    ordered = sorted(findings, key=lambda one: one.severity is not Severity.ERROR)
    for one in ordered[:_MOST_REPORTED]:
        message, hint = sentence(one, lang)
        # No word of the message: the same finding keeps its print in every language and wording.
        key = f"{one.path}|{one.code}|{one.position.line}|{one.position.column}|{one.field_path}"
        rows.append(
            {
                "description": f"{message} {hint}",
                "check_name": f"{one.code} {one.name}",
                "fingerprint": sha256(key.encode()).hexdigest(),
                "severity": "major" if one.severity is Severity.ERROR else "minor",
                "location": {
                    "path": one.path,
                    "positions": {"begin": {"line": one.position.line, "column": one.position.column}},
                },
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
