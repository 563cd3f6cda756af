"""What a Word file prints, as lines of text that a reader of a test can compare: paragraphs, and rows of tables."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph


def _cells(table: Table) -> Iterator[str]:
    for row in table.rows:
        texts = [" / ".join(line.text for line in cell.paragraphs).replace("\xa0", "·") for cell in row.cells]
        yield f"| {' | '.join(texts)} |".rstrip()


def printed(data: bytes) -> str:
    """Every paragraph and every row in the order of the file; `·` is a no-break space."""
    lines: list[str] = []
    for part in docx.Document(BytesIO(data)).iter_inner_content():
        if isinstance(part, Paragraph):
            lines += [part.text.replace("\xa0", "·")] if part.text else []
        else:
            lines += _cells(part)
    return "".join(f"{line}\n" for line in lines)
