"""A .doc, .odt or .rtf to a .docx, so that there is one way in from office programs."""

from __future__ import annotations

from typing import Final

from thidua.shell.office import PdfError, Trouble, convert
from thidua.word.notes import RefusedError

# The form that LibreOffice is told to read, so that a page of HTML under the name of a .doc is none; how each begins.
OLD_FORMS: Final = {
    ".doc": ("MS Word 97", b"\xd0\xcf\x11\xe0"),
    ".odt": ("writer8", b"PK\x03\x04"),
    ".rtf": ("Rich Text Format", b"{\\rtf"),
}
_WHY: Final = {Trouble.MISSING: "no-office", Trouble.SLOW: "too-much", Trouble.FAILED: "office-failed"}


def as_docx(data: bytes, suffix: str) -> bytes:
    """The file as Word saves it today; raises RefusedError where it is not what its name says, or cannot be read."""
    form, sign = OLD_FORMS[suffix]
    if not data.startswith(sign):
        raise RefusedError("other-form", suffix=suffix)
    try:
        made = convert({"bai": data}, suffix, form=".docx", to="docx:MS Word 2007 XML", options=[f"--infilter={form}"])
    except PdfError as error:
        raise RefusedError(_WHY[error.trouble]) from None
    except OSError:
        # There is no room for LibreOffice to work in, or it cannot be started.
        raise RefusedError(_WHY[Trouble.FAILED]) from None
    return made["bai"]
