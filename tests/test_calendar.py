"""A calendar for phones: whole days, lasting names, read back by another library than the one that wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject

from tests.column import Column, copy_of_sample
from tests.small_column import plan_of
from thidua.records.receipt import Receipt
from thidua.render.calendar import as_calendar

TEXT = """\
id: co-quan
title: Kế hoạch, có dấu phẩy
office: {name: Cơ quan, short: Cơ quan}
from: 2026
to: 2027
unit_label: phòng
units: [{id: a, name: Phòng A}, {id: b, name: Phòng B}]
quotas:
  - id: q
    title: Mỗi quý một điển hình
    per: unit
    every: quarter
    at_least: 1
    due: {on: 10 of last month, steps: [{id: s, title: Gửi Sở, on: 15 of last month, to: Sở Nội vụ}]}
    source: II
reports:
  - {id: r, title: Báo cáo tháng, every: month, before: 25, source: III}
  - {id: u, title: Báo cáo của phòng, per: unit, every: half, on: last of last month, source: III}
milestones: [{id: m, title: Sơ kết, kind: interim, every: year, on: 12-20, source: IV}]
"""
PLAN = plan_of(TEXT)
TODAY = date(2026, 6, 1)
BOOKED = Receipt(kind="report", report="r", period="2026-06", date=date(2026, 6, 1), number="1/BC")


def _events(data: bytes) -> Iterator[Any]:
    calendar = vobject.readOne(data.decode())
    yield from calendar.vevent_list


def _days(title: str, *receipts: Receipt, internal: bool = True) -> list[date]:
    events = _events(as_calendar(PLAN, receipts, TODAY, internal=internal))
    return [one.dtstart.value for one in events if title in one.summary.value]


def test_every_day_is_there() -> None:
    assert _days("Mỗi quý một điển hình")[:4] == [date(2026, month, 10) for month in (3, 6, 9, 12)]
    assert _days("Gửi Sở")[:2] == [date(2026, 3, 15), date(2026, 6, 15)]
    assert len(_days("Báo cáo tháng")) == 24
    assert _days("Báo cáo của phòng")[:2] == [date(2026, 6, 30), date(2026, 12, 31)]
    assert _days("Sơ kết") == [date(2026, 12, 20), date(2027, 12, 20)]


def test_events_are_whole_days_with_names_and_stamps_of_our_own() -> None:
    data = as_calendar(PLAN, (), TODAY)
    events = list(_events(data))
    assert all(type(one.dtstart.value) is type(one.dtend.value) is date for one in events)
    assert all((one.dtend.value - one.dtstart.value).days == 1 for one in events)
    assert len({one.uid.value for one in events}) == len(events)
    assert {one.dtstamp.value.isoformat() for one in events} == {"2026-06-01T00:00:00+00:00"}
    assert b"TZID" not in data
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert not re.search(rb"[^\r]\n", data)


def test_imported_twice_nothing_is_doubled() -> None:
    first, later = (as_calendar(PLAN, (), day) for day in (TODAY, date(2026, 12, 31)))
    assert {one.uid.value for one in _events(first)} == {one.uid.value for one in _events(later)}
    assert as_calendar(PLAN, (), TODAY) == first


def test_what_is_booked_says_so_and_rings_no_more() -> None:
    (june,) = (one for one in _events(as_calendar(PLAN, (BOOKED,), TODAY)) if one.dtstart.value == date(2026, 6, 24))
    assert june.summary.value == "Đã xong: Báo cáo tháng"
    assert "đã xong ngày 01/06/2026" in june.description.value
    assert "valarm" not in june.contents
    (july,) = (one for one in _events(as_calendar(PLAN, (BOOKED,), TODAY)) if one.dtstart.value == date(2026, 7, 24))
    assert "valarm" in july.contents
    assert _days("Báo cáo tháng") == _days("Báo cáo tháng", BOOKED)


def test_what_is_past_and_not_booked_says_so_and_rings_no_more() -> None:
    later = list(_events(as_calendar(PLAN, (BOOKED,), date(2026, 6, 25))))
    told = {one.dtstart.value: one.summary.value for one in later if "Báo cáo tháng" in one.summary.value}
    assert told[date(2026, 5, 24)] == "Quá hạn, chưa ghi sổ: Báo cáo tháng"
    assert told[date(2026, 6, 24)] == "Đã xong: Báo cáo tháng"
    assert told[date(2026, 7, 24)] == "Báo cáo tháng"
    assert all(("valarm" in one.contents) is (one.dtstart.value >= date(2026, 6, 25)) for one in later)
    (alarm,) = later[-1].valarm_list
    assert alarm.trigger.value == timedelta(days=-3, hours=8)


def test_a_day_that_the_plan_moves_moves_in_the_calendar() -> None:
    """Imported again, the report stands on its new day, and nowhere else."""
    moved = plan_of(TEXT.replace("before: 25", "before: 20"))
    before, after = (
        {one.uid.value: one.dtstart.value.day for one in _events(as_calendar(plan, (), TODAY))}
        for plan in (PLAN, moved)
    )
    assert set(before) == set(after)
    assert {(before[name], after[name]) for name in before if before[name] != after[name]} == {(24, 19)}


def test_who_still_owes_is_named_and_who_sent_is_not() -> None:
    sent = Receipt(kind="report", report="u", unit="a", period="2026-H1", date=date(2026, 6, 1))
    (june,) = (
        one
        for one in _events(as_calendar(PLAN, (sent,), TODAY))
        if "Báo cáo của phòng" in one.summary.value and one.dtstart.value == date(2026, 6, 30)
    )
    assert "Phòng B" in june.description.value
    assert "Phòng A" not in june.description.value
    assert june.summary.value == "Báo cáo của phòng"


def test_a_public_calendar_says_nothing_of_the_book_or_of_what_it_lacks() -> None:
    held = Receipt(kind="review", milestone="m", period="2026", date=date(2026, 12, 18))
    for receipts in ((), (held,)):
        events = list(_events(as_calendar(PLAN, receipts, date(2026, 12, 25), internal=False)))
        assert [one.summary.value for one in events] == ["Sơ kết", "Sơ kết"]
        assert not [one for one in events if "xong" in one.description.value]


def test_what_is_internal_stays_out_of_a_public_calendar() -> None:
    assert _days("Sơ kết", internal=False)
    assert not _days("Báo cáo", internal=False)
    assert not _days("Mỗi quý", internal=False)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Column:
    return copy_of_sample(tmp_path_factory.mktemp("column"))


def test_the_command_writes_one_file_and_never_over_anothers(sample: Column) -> None:
    written = sample.run("calendar", "--out", "lich.ics")
    assert (written.code, written.err) == (0, "")
    assert list(_events((sample.root / "lich.ics").read_bytes()))
    assert sample.run("calendar", "--out", "lich.ics").code == 0
    kept = b"BEGIN:VCALENDAR\r\nPRODID:-//khac//\r\nEND:VCALENDAR\r\n"
    sample.file("khac.ics").write_bytes(kept)
    refused = sample.run("calendar", "--out", "khac.ics")
    assert (refused.code, refused.out) == (2, "")
    assert "không phải là lịch" in refused.err
    assert sample.file("khac.ics").read_bytes() == kept


def test_a_folder_that_is_not_there_is_named(sample: Column) -> None:
    refused = sample.run("calendar", "--out", "khong-co/lich.ics")
    assert refused.code == 1
    assert "không có thư mục ấy" in refused.err
    assert not Path(sample.root / "khong-co").exists()
