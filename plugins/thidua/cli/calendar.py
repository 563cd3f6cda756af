"""`thidua calendar`: the plan's deadlines as a calendar that phones and mail programs take in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from thidua.cli.column import Asked, about_a_column, open_column, say_unusable
from thidua.cli.command import Command, Option, Place, UsageError, must_end, quoted
from thidua.cli.ledger import chosen_plan
from thidua.messages.catalogue import reason
from thidua.messages.words import DISK_FAULTS
from thidua.render.calendar import PRODUCER, as_calendar
from thidua.shell.outputs import ForeignFileError, write_own
from thidua.shell.territory import paper_refusal


@click.command(
    "calendar",
    cls=Command,
    help="Ghi lịch các hạn của kế hoạch, năm nay và năm sau, thành tệp .ics để mở bằng điện thoại, chương trình thư.",
)
@click.option(
    "--out", cls=Option, type=Place(), required=True, metavar="TỆP", help="tệp lịch sẽ ghi ra, tên kết thúc bằng .ics"
)
@about_a_column
def command(asked: Asked, *, out: Path) -> int:
    """0 where the calendar is written, 1 where the disk refused, 2 where plan or path cannot be used."""
    must_end(out, "ics")
    column = open_column(asked, all_plans=True)
    result = column.result
    plan = chosen_plan(column, asked.plan)
    if plan is None or result.is_plan_unusable:
        return say_unusable(result)
    if found := paper_refusal(out.absolute(), column.settings):
        message = f"Không ghi vào {quoted(str(out))}: {reason(found.why, found.detail)}."
        raise UsageError(message)
    data = as_calendar(plan, result.receipts_of(plan), result.today)
    try:
        write_own(out, data, PRODUCER.encode())
    except ForeignFileError:
        message = f"Không ghi đè lên {quoted(str(out))}: đó không phải là lịch do lệnh này ghi ra."
        raise UsageError(message) from None
    except OSError as error:
        why = DISK_FAULTS.get(error.errno or 0, error.strerror or str(error))
        sys.stderr.write(f"Chưa ghi được lịch vào {quoted(str(out))} ({why}).\n")
        return 1
    if not asked.quiet:
        sys.stdout.write(f"Đã ghi {data.count(b'BEGIN:VEVENT')} hạn vào {quoted(str(out))}.\n")
    return 0
