"""`thidua serve`: a preview on this machine, drafts and faulty stories included and marked."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from pathlib import Path

import click

from thidua.cli.column import Asked, chosen_day, find_settings, telling_of_a_column
from thidua.cli.command import EXIT_USAGE, Command, Number, Option
from thidua.messages.catalogue import reason
from thidua.shell.build import BuildFailedError
from thidua.shell.clock import TODAY_VARIABLE
from thidua.shell.host import serve
from thidua.shell.territory import place_refusal


@click.command("serve", cls=Command, help="Xem trước, cả bản nháp và bài còn lỗi; tự tải lại khi tệp thay đổi.")
@click.option(
    "--port", cls=Option, type=Number(1, 65535), default=8000, metavar="SỐ", help="cổng, từ 1 đến 65535 (mặc định 8000)"
)
@telling_of_a_column
def command(asked: Asked, *, port: int) -> int:
    """Serves until it is interrupted."""
    settings = find_settings(asked)
    if asked.today:
        os.environ[TODAY_VARIABLE] = chosen_day(asked).isoformat()
    if settings.config is None:
        sys.stderr.write("Xem trước cần có mkdocs.yml; hãy dùng --config.\n")
        return EXIT_USAGE
    temporary = Path(tempfile.gettempdir())
    if refusal := place_refusal(temporary / "mkdocs", settings):
        why = reason(refusal.why, refusal.detail)
        sys.stderr.write(f"Không xem trước được: thư mục tạm của máy là “{temporary}” (TMPDIR), {why}.\n")
        return EXIT_USAGE
    pinned = asked.plan is not None or asked.content is not None
    try:
        serve(settings, port=port, pinned=pinned)
    except BuildFailedError as error:
        sys.stderr.write(f"Không xem trước được: {error}\n")
        return 1
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        sys.stderr.write(f"Cổng {port} đang bận; hãy chọn cổng khác bằng --port.\n")
        return 1
    return 0
