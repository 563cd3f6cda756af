"""A plan file of ours to that of a new column: a template takes the office's answers, a real plan stays as it is.

Both are files that we ship and that tests read, so their lines are known; comments of the file stay where they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date, timedelta

from thidua.periods import Every, containing
from thidua.setup.answers import Answers
from thidua.vietnamese import slug

OWN_ID = "ke-hoach-2026"
_SAMPLE_NAME = re.compile(r"^  name: (.*) \(mẫu\)$", re.MULTILINE)
_SAMPLE_UNIT = re.compile(r"^  - \{.*\(mẫu\).*\}\n", re.MULTILINE)
_SAMPLE_CLAUSE = re.compile(r"\bMẫu, mục ")
# A block ends where the next line at the margin begins, be it a comment.
_BLOCK = r"^{name}:\n(?:[ -].*\n)+"
_ORDINARY = re.compile(r"^(    note: )Điền (theo cơ cấu thông thường.*)$", re.MULTILINE)
_QUOTA_FROM = re.compile(r"^    from: (2026(?:-Q1|-01)?)$", re.MULTILINE)
_TEMPLATES_BEGIN = date(2026, 1, 1)
_CHECK_UNIT = "Soát lại: đơn vị lấy từ mẫu."
_SHORT = (("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"))


def scalar(text: str) -> str:
    """A text as a value of YAML, between quotes."""
    return json.dumps(text, ensure_ascii=False)


def _block(name: str) -> re.Pattern[str]:
    return re.compile(_BLOCK.format(name=name), re.MULTILINE)


def _shortened(name: str) -> str:
    for whole, short in _SHORT:
        name = re.sub(whole, short, name, flags=re.IGNORECASE)
    return name


def _put(text: str, pattern: str, new: str) -> str:
    """Replaces the one line that a template has for this; a template without it is a bug of ours."""
    written, times = re.subn(pattern, lambda _: new, text, count=1, flags=re.MULTILINE)
    if not times:
        raise ValueError(pattern)
    return written


def _unit_lines(names: Iterable[str], more: str = "") -> str:
    return "".join(f'  - {{id: {slug(name)}, name: {scalar(name)}{more}, source: "I"}}\n' for name in names)


def _with_own_units(text: str, names: tuple[str, ...]) -> str:
    """The office's own list in the place of the template's; what named a unit that is gone names it no longer."""
    known = {slug(name) for name in names}
    text = _block("units").sub(lambda _: f"units:\n{_unit_lines(names)}", text)
    text = _block("clusters").sub("", text)
    return re.sub(r", unit: ([a-z0-9-]+)", lambda match: match[0] if match[1] in known else "", text)


def _with_hamlets(text: str, names: tuple[str, ...]) -> str:
    """The hamlets and neighbourhoods of a commune behind its offices, which the law names."""
    lines = _unit_lines(names, ", cluster: khoi-dan-cu")
    return _block("units").sub(lambda match: match[0] + lines, text)


def _as_ward(text: str) -> str:
    """A ward has another office for its economy than a commune (decree 150/2025/NĐ-CP)."""
    own = 'id: phong-kinh-te-ha-tang-do-thi, name: "Phòng Kinh tế, Hạ tầng và Đô thị"'
    return text.replace('id: phong-kinh-te, name: "Phòng Kinh tế"', own)


def _to_be_checked(text: str) -> str:
    """Marks the units that nobody has named yet, so that a check asks for them."""

    def marked(match: re.Match[str]) -> str:
        whole = re.sub(r", from: 2026-\d\d-\d\d", "", match[0])
        return re.sub(r"(?:, note: \"[^\"]*\")?\}$", f', note: "{_CHECK_UNIT}"}}', whole, flags=re.MULTILINE)

    return _block("units").sub(marked, text)


def _first_whole(since: str, today: date) -> str:
    """The first period of the kind that begins today or later: nobody owes what was over before the column was."""
    every = Every.QUARTER if "Q" in since else Every.MONTH if "-" in since else Every.YEAR
    period = containing(every, max(today, _TEMPLATES_BEGIN))
    return (period if period.start >= today else containing(every, period.end + timedelta(days=1))).id


def of_template(text: str, head: str, answers: Answers, *, is_commune: bool, today: date) -> str:
    """The plan of an office that has none of its own yet."""
    name = answers.name or _SAMPLE_NAME.findall(text)[0]
    text = _SAMPLE_UNIT.sub("", text[text.index("\nid: ") + 1 :])
    if is_commune:
        text = _as_ward(text) if "phường" in name.casefold().split() else text
        text = _with_hamlets(_to_be_checked(text), answers.units)
    else:
        text = _with_own_units(text, answers.units) if answers.units else _to_be_checked(text)
    text = _put(text, r"^id: .*$", f"id: {OWN_ID}  # trùng với tên tệp")
    text = _put(text, r"^  name: .* \(mẫu\)$", f"  name: {scalar(name)}")
    place = f"  place: {scalar(answers.place)}  # địa danh ghi trên văn bản"
    text = _put(text, r"^  short: .* \(mẫu\)$", f"  short: {scalar(_shortened(name))}\n{place}")
    issued = "# Số và ngày ban hành, ví dụ {number: 12/KH-UBND, date: 2026-03-02}.\nissued: {}\n"
    text = _put(text, r"^from: ", f"{issued}from: ")
    text = _SAMPLE_CLAUSE.sub("", text)
    text = _QUOTA_FROM.sub(lambda match: f"    from: {_first_whole(match[1], today)}", text)
    return head.replace("[[title]]", f"Kế hoạch của {name}") + _with_contact(text, answers.email)


def _with_contact(text: str, email: str) -> str:
    """The mailbox of the office, or an empty place for it."""
    row = f"\n  - {{kind: email, value: {scalar(email)}}}\n" if email else " []\n"
    own = f"# Hộp thư, điện thoại công vụ của cơ quan, in ở chân mọi trang.\ncontacts:{row}"
    without = re.sub(r"^# Địa chỉ mẫu, .*\n", "", _block("contacts").sub("", text), flags=re.MULTILINE)
    # What is noted above a key belongs to it.
    cites = re.search(r"^(?:#.*\n)*cites:", without, re.MULTILINE)
    place = cites.start() if cites else len(without)
    return f"{without[:place]}{own}\n{without[place:]}" if cites else f"{without}\n{own}"


def of_real_plan(text: str, email: str) -> str:
    """A plan that an office has issued, as it stands; what was filled in by us is to be checked."""
    return _with_contact(_ORDINARY.sub(r'\1"Soát lại: điền \2"', text), email)
