"""A Word file of ours, also one that was edited since, to the places where it differs from Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from thidua.papers.checks import body, foot, head, look, page
from thidua.papers.checks.difference import Difference
from thidua.papers.reading import read


def differences(data: bytes, *, issued: bool = False) -> tuple[Difference, ...]:
    """Every difference, in the order of the decree's tables; elements are known by the names of our styles.

    Before it is issued, a paper's number, day and signer's name are blank; once `issued`, they are filled.
    Source: Phụ lục I, III of the decree.
    """
    found = read(data)
    return (
        *page.check(found),
        *look.check(found),
        *head.check(found, issued=issued),
        *body.check(found),
        *foot.check(found, issued=issued),
    )
