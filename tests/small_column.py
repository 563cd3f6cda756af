"""A column of a few files for one test: its plan, the texts of its pieces, and what a check says of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from thidua.check import Inputs, Result, check
from thidua.plan.model import Plan
from thidua.plan.reader import read_plan
from thidua.reading import SourceFile
from thidua.render.findings import place

TODAY = date(2026, 11, 15)
PLAN = (Path(__file__).parent / "cases" / "plan.yml").read_text(encoding="utf-8")
HERE = "exemplars/2026/to-mot-cua.md"
KEYS = {
    "title": "Tổ một cửa về bản",
    "date": "2026-03-12",
    "status": "approved",
    "unit": "phong-tong-hop",
    "type": "new-model",
    "subject": "{kind: collective, name: Tổ một cửa lưu động}",
    "field": "cai-cach-hanh-chinh",
    "summary": "Sáng thứ ba hằng tuần, tổ một cửa mang máy tính về tận nhà văn hóa bản.",
    "author": "Phóng viên Trung tâm Thông tin",
}


def story(body: str = "Bà con đến từ lúc sương chưa tan.\n", /, **changes: str | None) -> str:
    """A story that is right, but for the changes; None leaves a key out."""
    keys = {**KEYS, **changes}
    head = "".join(f"{key}: {value}\n" for key, value in keys.items() if value is not None)
    return f"---\n{head}---\n{body}"


def body_line(text: str) -> int:
    """The line on which the body of a story begins."""
    return text[: text.index("\n---\n")].count("\n") + 3


def _sources(files: Mapping[str, str | bytes], folder: str) -> tuple[SourceFile, ...]:
    return tuple(
        SourceFile(f"{folder}/{name}", data.encode() if isinstance(data, str) else data, name)
        for name, data in files.items()
    )


def inputs(
    content: Mapping[str, str | bytes],
    *,
    plans: Mapping[str, str | bytes] | None = None,
    registrations: Mapping[str, str | bytes] | None = None,
    receipts: Mapping[str, str | bytes] | None = None,
) -> Inputs:
    """What the shell would have read of these files."""
    return Inputs(
        _sources({"plan.yml": PLAN} if plans is None else plans, "plans"),
        _sources(content, "content"),
        _sources(registrations or {}, "registrations"),
        _sources(receipts or {}, "receipts"),
    )


def checked(
    content: Mapping[str, str | bytes] | str,
    *,
    plans: Mapping[str, str | bytes] | None = None,
    registrations: Mapping[str, str | bytes] | None = None,
    receipts: Mapping[str, str | bytes] | None = None,
    today: date = TODAY,
) -> Result:
    """What a check says of these files; a lone text is a story."""
    files: Mapping[str, str | bytes] = {HERE: content} if isinstance(content, str) else content
    return check(inputs(files, plans=plans, registrations=registrations, receipts=receipts), today=today)


def told(result: Result) -> list[str]:
    """`path:line:column name`, a line for each finding."""
    return [f"{place(one)} {one.name}" for one in result.findings]


def names(result: Result) -> list[str]:
    """The names of the rules that were broken, in the order of the findings."""
    return [one.name for one in result.findings]


def plan_of(text: str) -> Plan:
    """A plan in which nothing is wrong."""
    found = read_plan("plans/plan.yml", text.encode())
    assert found.plan is not None, found.findings
    return found.plan
