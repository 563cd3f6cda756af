"""`thidua build`: checks, builds beside the old site, and swaps; the old site stays whole until then."""

from __future__ import annotations

import argparse
import os
import sys

from thidua.cli.arguments import EXIT_USAGE
from thidua.cli.column import open_column
from thidua.render.findings import as_text
from thidua.shell.clock import TODAY_VARIABLE
from thidua.shell.host import BuildFailedError, build
from thidua.shell.publish import BusyError, published


def run(arguments: argparse.Namespace) -> int:
    """0 where the new site stands; 1 where content stopped it; 2 where a plan, the settings or a second build did."""
    column = open_column(arguments)
    settings, result = column.settings, column.result
    if settings.config is None:
        sys.stderr.write("Xuất bản cần có mkdocs.yml; hãy dùng --config.\n")
        return EXIT_USAGE
    if result.diagnostics:
        sys.stderr.write(as_text(result.diagnostics, result.checked, lang=arguments.lang))
    if result.errors:
        return EXIT_USAGE if result.is_plan_unusable else 1
    # The plugins read the day by themselves; midnight must not fall between the two checks.
    os.environ[TODAY_VARIABLE] = result.today.isoformat()
    try:
        with published(settings.site) as staging:
            build(settings, staging)
    except BusyError:
        sys.stderr.write("Một lần xuất bản khác đang chạy; hãy chờ nó xong rồi thử lại.\n")
        return EXIT_USAGE
    except BuildFailedError as error:
        sys.stderr.write(f"Chưa xuất bản được, trang cũ giữ nguyên: {error}\n")
        return 1
    if not arguments.quiet:
        sys.stdout.write(f"Đã xuất bản vào {settings.shown(settings.site)}/.\n")
    return 0
