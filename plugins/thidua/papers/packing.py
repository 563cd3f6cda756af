"""A Word document to bytes that are the same each time: parts in order, no clock in the archive."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

# The first day that a ZIP archive can name.
_EPOCH = (1980, 1, 1, 0, 0, 0)


def packed(document: Document) -> bytes:
    """The file of a document."""
    saved, out = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            # Otherwise the archive names the system on which it was made.
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return out.getvalue()
