"""A Word file of ours, also one that was edited since, to the places where it differs from Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from zipfile import BadZipFile

from thidua.papers.checks import body, foot, head, look, page, signature
from thidua.papers.checks.difference import Difference
from thidua.papers.reading import read

# What the archive, its parts and their XML raise, each in its own way.
_BROKEN = (BadZipFile, KeyError, ValueError, SyntaxError, EOFError, OSError)


def differences(data: bytes, *, issued: bool = False) -> tuple[Difference, ...]:
    """Every difference, in the order of the decree's tables; elements are known by the names of our styles.

    The digital signature, which another program puts in, is known by its words.
    Before it is issued, a paper's number, day and signer's name are blank; once `issued`, they are filled.
    A file that cannot be opened is one difference. Source: Phụ lục I, III of the decree.
    """
    try:
        found = signature.recognised(read(data))
    except _BROKEN:
        return (Difference("file", "Tệp", "không mở được", "tệp Word (.docx) nguyên vẹn"),)
    return (
        *page.check(found),
        *look.check(found),
        *head.check(found, issued=issued),
        *body.check(found),
        *foot.check(found, issued=issued),
        *signature.check(found),
    )
