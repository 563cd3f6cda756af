"""Findings and ledgers as every reader gets them; the exact output for two findings."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.small_column import TODAY, plan_of
from thidua.findings import Audience, Edit, PlacedFinding, Position, Severity
from thidua.ledger import QuotaStatus, ledger
from thidua.messages.catalogue import CATALOGUES, LANGUAGES, sentence
from thidua.messages.ledger_words import LEDGER_WORDS
from thidua.records.story import Story, Subject
from thidua.render import findings, ledgers
from thidua.rules.catalogue import BY_NAME
from thidua.tally import Holdings

WRONG_UNIT = PlacedFinding(
    "content/exemplars/2026/a.md",
    Position(5, 7),
    "TD301",
    "unknown-unit",
    Severity.ERROR,
    Audience.REPORTER,
    "unit",
    {"value": "100%|*a*_b_`c`[d]&lt;", "suggestion": "phong-mot", "known": "phong-mot"},
    Edit(Position(5, 7), Position(5, 28), "phong-mot"),
)
WRONG_YEAR = PlacedFinding(
    "content/exemplars/2026/a,b:c%.md",
    Position(3, 7),
    "TD219",
    "year-folder-differs",
    Severity.WARNING,
    Audience.REPORTER,
    "date",
    {"folder": "2026", "year": "2025"},
)
TWO = (WRONG_UNIT, WRONG_YEAR)

TEXT = """\
content/exemplars/2026/a.md:5:7: lỗi TD301 unknown-unit
  Kế hoạch không có đơn vị nào mã là “100%|*a*_b_`c`[d]&lt;”.
  → Có phải là “phong-mot”? Các mã đơn vị: phong-mot.

content/exemplars/2026/a,b:c%.md:3:7: cảnh báo TD219 year-folder-differs
  Bài nằm trong thư mục năm 2026 nhưng ngày của bài thuộc năm 2025.
  → Chuyển tệp sang thư mục 2025, hoặc sửa “date”.

Đã kiểm tra 12 tệp: 1 lỗi, 1 cảnh báo.
Xem giải thích một lỗi: thidua explain TD301
"""
JSON = {
    "checked": 12,
    "errors": 1,
    "warnings": 1,
    "diagnostics": [
        {
            "code": "TD301",
            "name": "unknown-unit",
            "severity": "error",
            "path": "content/exemplars/2026/a.md",
            "line": 5,
            "column": 7,
            "field": "unit",
            "message": "Kế hoạch không có đơn vị nào mã là “100%|*a*_b_`c`[d]&lt;”.",
            "hint": "Có phải là “phong-mot”? Các mã đơn vị: phong-mot.",
            "audience": "reporter",
            "fix": {"line": 5, "column": 7, "end_line": 5, "end_column": 28, "text": "phong-mot"},
        },
        {
            "code": "TD219",
            "name": "year-folder-differs",
            "severity": "warning",
            "path": "content/exemplars/2026/a,b:c%.md",
            "line": 3,
            "column": 7,
            "field": "date",
            "message": "Bài nằm trong thư mục năm 2026 nhưng ngày của bài thuộc năm 2025.",
            "hint": "Chuyển tệp sang thư mục 2025, hoặc sửa “date”.",
            "audience": "reporter",
            "fix": None,
        },
    ],
}
GITHUB = (
    "::error file=content/exemplars/2026/a.md,line=5,col=7,title=TD301 unknown-unit::"
    "Kế hoạch không có đơn vị nào mã là “100%25|*a*_b_`c`[d]&lt;”. Có phải là “phong-mot”? Các mã đơn vị: phong-mot.\n"
    "::warning file=content/exemplars/2026/a%2Cb%3Ac%25.md,line=3,col=7,title=TD219 year-folder-differs::"
    "Bài nằm trong thư mục năm 2026 nhưng ngày của bài thuộc năm 2025. Chuyển tệp sang thư mục 2025, hoặc sửa “date”.\n"
    "Đã kiểm tra 12 tệp: 1 lỗi, 1 cảnh báo.\n"
)
SUMMARY = r"""## Kiểm tra chuyên mục

Đã kiểm tra 12 tệp: 1 lỗi, 1 cảnh báo.

| Chỗ | Mức | Mã | Nội dung | Cách sửa |
| --- | --- | --- | --- | --- |
| content/exemplars/2026/a.md:5:7 | lỗi | TD301 | Kế hoạch không có đơn vị nào mã là “100%\|\*a\*\_b\_\`c\`\[d\]\&lt;”. | Có phải là “phong-mot”? Các mã đơn vị: phong-mot. |
| content/exemplars/2026/a,b:c%.md:3:7 | cảnh báo | TD219 | Bài nằm trong thư mục năm 2026 nhưng ngày của bài thuộc năm 2025. | Chuyển tệp sang thư mục 2025, hoặc sửa “date”. |
"""  # noqa: E501 - a row of a table is one line


def test_text() -> None:
    assert findings.as_text(TWO, 12, lang="vi") == TEXT


def test_json() -> None:
    text = findings.as_json(TWO, 12, lang="vi")
    assert json.loads(text) == JSON
    assert text == json.dumps(JSON, ensure_ascii=False, indent=2) + "\n"


def test_annotations_of_github() -> None:
    assert findings.as_github(TWO, 12, lang="vi") == GITHUB


def test_summary_in_markdown() -> None:
    assert findings.as_summary(TWO, 12, lang="vi") == SUMMARY
    assert findings.as_summary((WRONG_YEAR, WRONG_UNIT), 12, lang="vi") == SUMMARY


def test_report_of_gitlab() -> None:
    one, two = json.loads(findings.as_gitlab(TWO, 12, lang="en"))
    assert len(one.pop("fingerprint")) == 64
    assert one == {
        "description": "The plan has no unit with the id “100%|*a*_b_`c`[d]&lt;”. Did you mean “phong-mot”? "
        "The units' ids: phong-mot.",
        "check_name": "TD301 unknown-unit",
        "severity": "major",
        "location": {"path": "content/exemplars/2026/a.md", "positions": {"begin": {"line": 5, "column": 7}}},
    }
    assert two["severity"] == "minor"


def _prints(*found: PlacedFinding, lang: str = "vi") -> list[str]:
    return [one["fingerprint"] for one in json.loads(findings.as_gitlab(found, 1, lang=lang))]


def test_a_fingerprint_depends_on_no_wording() -> None:
    assert _prints(*TWO) == _prints(*TWO, lang="en")
    assert _prints(replace(WRONG_UNIT, data={**WRONG_UNIT.data, "known": "phong-hai"})) == _prints(WRONG_UNIT)
    others = [
        replace(WRONG_UNIT, path="b.md"),
        replace(WRONG_UNIT, position=Position(6, 7)),
        replace(WRONG_UNIT, code="TD302"),
        replace(WRONG_UNIT, field_path="field"),
    ]
    assert len({*_prints(WRONG_UNIT, *others)}) == 5


def test_nothing_found() -> None:
    assert findings.as_text((), 12, lang="vi") == "Đã kiểm tra 12 tệp: 0 lỗi, 0 cảnh báo.\n"
    assert findings.as_text((), 12, lang="vi", quiet=True) == ""
    assert findings.as_text((), 12, lang="en") == "12 files checked: 0 errors, 0 warnings.\n"
    assert json.loads(findings.as_json((), 12, lang="vi"))["diagnostics"] == []
    assert json.loads(findings.as_gitlab((), 12, lang="vi")) == []
    assert (
        findings.as_summary((), 12, lang="en") == "## Check of the column\n\n12 files checked: 0 errors, 0 warnings.\n"
    )


def test_github_shows_ten_of_a_kind_the_errors_first() -> None:
    text = findings.as_github((WRONG_YEAR,) * 12 + (WRONG_UNIT,) * 12, 24, lang="vi")
    kinds = [line.split()[0] for line in text.splitlines()]
    assert kinds == ["::error"] * 10 + ["::warning"] * 10 + ["Đã"]


def test_a_line_break_in_what_is_quoted_starts_no_command() -> None:
    hostile = replace(WRONG_UNIT, data={"value": "a\n::stop-commands::x\r", "suggestion": "", "known": ""})
    lines = findings.as_github((hostile,), 1, lang="vi").splitlines()
    assert len(lines) == 2
    assert "%0A::stop-commands::x%0D" in lines[0]


@pytest.mark.parametrize("name", BY_NAME)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_braces_that_a_file_holds_stand_as_they_are(lang: str, name: str) -> None:
    fields = re.findall(r"(?<!{){(\w+)}", " ".join(CATALOGUES[lang].messages[name]))
    data = {**dict.fromkeys(fields, "{0}{value}%s"), "why": "link", "expected": "day"}
    told = " ".join(sentence(replace(WRONG_UNIT, name=name, data=data), lang))
    quoted = set(fields) - {"why", "expected", "inside", "item"}
    assert ("{0}{value}%s" in told) == bool(quoted)


PLAN = """\
id: van-phong
title: Kế hoạch
office: {name: Văn phòng, short: Văn phòng}
from: 2026
to: 2026
unit_label: phòng
units: [{id: phong-mot, name: Phòng Một}, {id: phong-hai, name: "=1+1"}]
quotas: [{id: hang-quy, title: "+Mỗi quý", per: unit, every: quarter, at_least: 1, source: "@III.2"}]
"""
MET = Story(
    "2026/b", "b.md", date=date(2026, 2, 10), status="approved", unit="phong-mot", subject=Subject("individual", "X.")
)
ENTRIES = ledger(plan_of(PLAN), Holdings((MET, replace(MET, id="2026/a"))), today=date(2026, 4, 15))


def test_ledger_as_json() -> None:
    report: dict[str, Any] = json.loads(ledgers.as_json(ENTRIES, plan_of(PLAN), TODAY))
    assert (report["today"], report["plan"], len(report["entries"])) == ("2026-11-15", "van-phong", 4)
    assert report["entries"][0] == {
        "quota": "hang-quy",
        "unit": "phong-mot",
        "cluster": None,
        "period": "2026-Q1",
        "start": "2026-01-01",
        "end": "2026-03-31",
        "due": "2026-03-31",
        "required": 1,
        "counted": 2,
        "pending": 0,
        "advisory": False,
        "status": "met",
        "stories": ["2026/a", "2026/b"],
        "source": "@III.2",
        "group": None,
        "what": "stories",
        "at_most": None,
        "share": None,
        "reported": None,
    }
    assert [one["status"] for one in report["entries"]] == ["met", "open", "overdue", "open"]


def test_ledger_as_csv_runs_no_formula() -> None:
    text = ledgers.as_csv(ENTRIES, plan_of(PLAN))
    first, *rest = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert (first["unit"], first["cluster"], first["stories"], first["source"]) == (
        "phong-mot",
        "",
        "2026/a 2026/b",
        "'@III.2",
    )
    assert len(rest) == 3
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in [first, *rest] for cell in row.values())
    assert "\r" not in text


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_each_sign_that_would_begin_a_formula_is_made_text(sign: str) -> None:
    text = ledgers.as_csv([replace(ENTRIES[0], reason=f"{sign}1+1")], plan_of(PLAN))
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    # A lone end of a line would be the end of the row.
    assert row["reason"] == f"'{sign}1+1".replace("\r", " ")


def test_ledger_as_text_names_people_and_days_as_offices_do() -> None:
    lines = ledgers.as_text(ENTRIES, plan_of(PLAN), date(2026, 4, 15)).splitlines()
    assert lines[:2] == ["Kế hoạch", "Văn phòng · kế hoạch van-phong · tính đến ngày 15/04/2026"]
    assert " quý I/2026 · hạn 31/03/2026" in lines
    assert "  đã hoàn thành                2/1  Phòng Một  2026/a, 2026/b" in lines
    assert "  quá hạn, chưa hoàn thành     0/1  =1+1" in lines


def test_ledger_as_text_in_english_keeps_the_names_of_the_plan() -> None:
    lines = ledgers.as_text(ENTRIES, plan_of(PLAN), date(2026, 4, 15), lang="en").splitlines()
    assert lines[:2] == ["Kế hoạch", "Văn phòng · plan van-phong · as of 2026-04-15"]
    assert " 2026-Q1 · due 2026-03-31" in lines
    assert "  met                          2/1  Phòng Một  2026/a, 2026/b" in lines
    assert "  overdue                      0/1  =1+1" in lines
    assert ledgers.as_text((), plan_of(PLAN), TODAY, upcoming=5, lang="en").splitlines()[-1] == (
        "Nothing is overdue or falls due within 5 days."
    )


def test_a_ledger_has_every_word_in_both_languages() -> None:
    vi, en = LEDGER_WORDS["vi"], LEDGER_WORDS["en"]
    assert vi.statuses.keys() == en.statuses.keys() == {one.value for one in QuotaStatus}
    assert vi.reliefs.keys() == en.reliefs.keys()


def test_english_is_english_to_its_last_word() -> None:
    vietnamese = re.compile(r"[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]", re.IGNORECASE)
    said = CATALOGUES["en"]
    own = [*said.messages.values(), *said.cases.values(), *said.shapes.items(), *said.reasons.items()]
    words = [text for pair in own for text in pair] + [*said.notes.values(), *LEDGER_WORDS["en"].statuses.values()]
    assert [text for text in words if vietnamese.search(text)] == []
