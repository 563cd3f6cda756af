"""`thidua serve`: a preview on this machine, drafts and faulty stories included and marked."""

from __future__ import annotations

import argparse
import errno
import os
import sys

from thidua.cli.arguments import EXIT_USAGE
from thidua.cli.column import chosen_day, find_settings
from thidua.shell.build import BuildFailedError
from thidua.shell.clock import TODAY_VARIABLE
from thidua.shell.host import serve


def run(arguments: argparse.Namespace) -> int:
    """Serves until it is interrupted."""
    settings = find_settings(arguments)
    if arguments.today:
        os.environ[TODAY_VARIABLE] = chosen_day(arguments).isoformat()
    if settings.config is None:
        sys.stderr.write("Xem trước cần có mkdocs.yml; hãy dùng --config.\n")
        return EXIT_USAGE
    pinned = arguments.plan is not None or arguments.content is not None
    try:
        serve(settings, port=arguments.port, pinned=pinned)
    except BuildFailedError as error:
        sys.stderr.write(f"Không xem trước được: {error}\n")
        return 1
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        sys.stderr.write(f"Cổng {arguments.port} đang bận; hãy chọn cổng khác bằng --port.\n")
        return 1
    return 0
