"""TD2: what is wrong with how a story is held or consented to, by its own words."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding, Position
from thidua.records.story import Consent, Story
from thidua.source.nodes import Table, is_empty

# Words of why somebody is looked into. A hold must not say them: every old version of a repository stays readable.
_CAUSE = re.compile(
    r"thanh tra|kiểm tra|kỷ luật|kỉ luật|điều tra|khởi tố|truy tố|bị can|bị cáo|tố cáo|khiếu nại|vi phạm|sai phạm"
    r"|đình chỉ|tạm giam|tạm giữ|cảnh cáo|khiển trách|xác minh đơn|đơn thư|tham nhũng|tiêu cực|phản ánh",
    re.IGNORECASE,
)
# Whoever issued the paper tells the cause as well: inspection, discipline, police, prosecution, court.
_TELLING = re.compile(
    r"[-/](?:TTr[A-Z]?|TTCP|TTT|TTS|UBKT\w*|KLTT|KLKT|KL|CSĐT|CQĐT|CQCSĐT|CAT?|CAH|VKS\w*|TAND\w*|HSST|THA\w*)(?=[-/]|$)"
)
# `45/TTr-VP` is a submission (tờ trình), and stands before the office's own letters.
_SUBMISSION = re.compile(r"/TTr-")


def hold_without_order(piece: Piece) -> Iterator[Finding]:
    """A hold with neither the number of a paper nor one of the neutral words."""
    story = piece.content
    if not isinstance(story, Story) or story.hold is None or piece.document.front is None:
        return
    node = piece.document.front.entries["hold"].node
    # What is there and wrong has a finding of its own.
    said = {name for name, entry in node.entries.items() if not is_empty(entry.node)} if isinstance(node, Table) else ()
    if "document" not in said and "reason" not in said:
        yield Finding("hold-without-order", ("hold",), on_key=True)


def hold_tells_cause(piece: Piece) -> Iterator[Finding]:
    """The cause of a hold, in the number of its paper or in what is noted in the head."""
    story = piece.content
    front = piece.document.front
    if not isinstance(story, Story) or front is None or "hold" not in front.entries:
        return
    number = story.hold.document if story.hold else ""
    if _TELLING.search(_SUBMISSION.sub("/", number)):
        yield Finding("hold-tells-cause", ("hold", "document"), {"value": number})
        return
    entry = front.entries["hold"]
    lines = piece.document.text.split("\n")[: piece.document.body_line - 1]
    for number_of_line, line in enumerate(lines, 1):
        is_own = entry.key_at.line <= number_of_line <= max(entry.key_at.line, entry.node.end.line)
        told = line if is_own else line[line.find("#") :] if "#" in line else ""
        if match := _CAUSE.search(told):
            column = len(line) - len(told) + match.start() + 1
            # The word itself is not repeated: what is printed is kept by other programs.
            yield Finding("hold-tells-cause", Position(number_of_line, column), {"case": "word"})
            return


def _lacking(story: Story, consent: Consent) -> list[str]:
    needed = {"text": True, "column": True, "photo": story.photo is not None}
    needed |= {one.channel: True for one in story.published if one.channel in {"portal", "press", "radio", "social"}}
    return [name for name, is_needed in needed.items() if is_needed and name not in consent.covers]


def consent_too_narrow(piece: Piece) -> Iterator[Finding]:
    """A consent that names what it covers, and not all that is published."""
    story = piece.content
    if not isinstance(story, Story) or not story.publish or story.consent is None or not story.consent.covers:
        return
    if lacking := _lacking(story, story.consent):
        right = ", ".join((*story.consent.covers, *lacking))
        yield Finding("consent-too-narrow", ("consent", "covers"), {"value": ", ".join(lacking), "right": f"[{right}]"})


HOLD_RULES = (hold_without_order, hold_tells_cause, consent_too_narrow)
