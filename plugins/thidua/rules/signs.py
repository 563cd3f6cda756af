"""TD6: signs of other dialects of Markdown, which are printed as they were typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from thidua import patterns as re
from thidua.content import Piece
from thidua.findings import Finding
from thidua.rules.loose import bad_links
from thidua.rules.raw import Raw, masked, raws
from thidua.rules.shown import cut
from thidua.source.events import Body, Kind, Step
from thidua.vietnamese import slug

_Match = re.Match[str]
# The groups of a match, as they were typed.
_Groups = Callable[[int], str]
_MOST = 200
# What other dialects call their boxes, by the kind that is nearest to it here.
_BOXES = {
    **{name: name.upper() for name in ("note", "tip", "important", "warning", "caution")},
    **dict.fromkeys(("info", "abstract", "summary", "example", "quote", "question", "todo", "seealso"), "NOTE"),
    **dict.fromkeys(("hint", "success", "help", "goi-y", "meo"), "TIP"),
    **dict.fromkeys(("attention", "canh-bao"), "WARNING"),
    **dict.fromkeys(("danger", "error", "failure", "bug"), "CAUTION"),
    **dict.fromkeys(("quan-trong",), "IMPORTANT"),
}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_TEXT_HOLDERS = frozenset({Kind.PARAGRAPH, Kind.QUOTE, Kind.ITEM, Kind.DEFINITION, Kind.NOTE})


def _box(name: str) -> str:
    return f"> [!{_BOXES.get(slug(name), 'NOTE')}]"


def _groups(raw: Raw, match: _Match) -> _Groups:
    return lambda number: raw.typed(*match.span(number))


def _first(group: _Groups) -> str:
    return group(1).strip()


def _wiki(group: _Groups) -> str:
    target, _, words = group(1).partition("|")
    page, mark, anchor = target.strip().removesuffix(".md").partition("#")
    heading = f"#{slug(anchor)}" if mark else ""
    return f"[{words.strip() or target.strip()}]({f'{slug(page)}.md' if page else ''}{heading})"


def _script(group: _Groups) -> str:
    return group(1).translate(_SUPERSCRIPT) or group(2).translate(_SUBSCRIPT)


# Each sign by its case: how it is found in a passage, and what would be right in its place.
_SIGNS: tuple[tuple[str, re.Pattern[str], Callable[[_Groups], str]], ...] = (
    ("strike", re.compile(r"(?<![~\w])~~(?=[^\s~])([^~\n]{1,200})(?<!\s)~~(?![~\w])"), _first),
    ("mark", re.compile(r"(?<![=\w])==(?=[^\s=])([^=\n]{1,200})(?<!\s)==(?![=\w])"), lambda group: f"**{group(1)}**"),
    ("wiki", re.compile(r"\[\[([^\[\]\n]{1,100})\]\]"), _wiki),
    ("formula", re.compile(r"\$\$([^$]{1,200})\$\$"), _first),
    ("script", re.compile(r"(?<=[^\W_])(?:\^(\d{1,3})\^|~(\d{1,3})~)"), _script),
    ("bold", re.compile(r"\[b\]([^\[\]\n]{1,200})\[/b\]", re.IGNORECASE), lambda group: f"**{_first(group)}**"),
    ("italic", re.compile(r"\[i\]([^\[\]\n]{1,200})\[/i\]", re.IGNORECASE), lambda group: f"*{_first(group)}*"),
    (
        "attribute",
        re.compile(r" ?\{(?::? ?(?:[#.][A-Za-z][\w-]{0,50}[ ]?){1,9}|:[ ]?[a-z]+=[^{}\n]{1,100})\}"),
        lambda _: "",
    ),
    ("emoji", re.compile(r"(?<![\w:/]):(?:[a-z][a-z0-9_]{1,30}[a-z0-9]|[+-]1):(?![\w:/])"), lambda _: ""),
)
_LIKELY = re.compile(r"~|==|\[|\^|\$\$|\{|:[a-z+-]")
# Of all signs, by the character with which each begins.
_ANY = {
    **{sign: re.compile(re.escape(sign)) for sign in "~[^{"},
    **{sign[0]: re.compile(re.escape(sign)) for sign in ("==", "$$", "!!!", "???")},
    ":": re.compile(r":(?:[a-z+-]|::)"),
    "#": re.compile(r"#[^\s#]"),
}
# Signs at the head of a line: what stands there, and what would be right in the place of the line.
_BOX = re.compile(r"(?:^|(?<=\n))(?:!!!|\?\?\?\+?) ?([\w-]{1,40})(?: (.{0,200}))?(?=\n|$)")
_FENCE = re.compile(r"(?:^|(?<=\n)):::+ ?(?:\{?\.?([\w-]{1,40})\}?(.{0,200}))?(?=\n|$)")
_ALERT = re.compile(r"\[!([^\[\]\n]{1,40})\][-+]?[ ]?(.{0,200})(?=\n|$)")
_CONTENTS = re.compile(r"\[\[?_?TOC_?\]?\]|\[MỤC LỤC\]|\{:toc\}", re.IGNORECASE)
_TASK = re.compile(r"\[([ xX]?)\] +(?=\S)")
_INLINE_NOTE = re.compile(r"\^\[([^\[\]\n]{1,300})\]")
_HASHES = re.compile(r"(?:^|(?<=\n))(#{1,6})([^\W\d_][^\n]{0,120})(?=\n|$)")
# A syllable and more words, as headings begin; `#nguoitotviectot` is a hashtag.
_SPOKEN = re.compile(r"[^\W\d_]{1,7}[ ,:]+[^#]+$")
_END = re.compile(r"[.!?…:;,]$")


def _may_hold_any(source: str) -> bool:
    # A character by itself is found many times as fast as one of several.
    return any(sign in source and pattern.search(source) for sign, pattern in _ANY.items())


def _said(raw: Raw, start: int, end: int, case: str, right: str) -> Finding:
    sign = cut(raw.written(start, end))
    return Finding("foreign-sign", raw.place(start), {"case": case, "sign": sign, "right": right[:_MOST]})


def _scattered(raw: Raw, text: str) -> Iterator[Finding]:
    """Signs in the middle of words."""
    if not _LIKELY.search(text):
        return
    for case, pattern, right in _SIGNS:
        for match in pattern.finditer(text):
            mended = right(_groups(raw, match))
            if case in {"strike", "mark", "script"}:
                mended = raw.mended(*match.span(), mended)
            yield _said(raw, *match.span(), case, mended)


def _is_box(raw: Raw, match: _Match) -> bool:
    """Whether `!!!` opens a box and is no cry: its kind is known, it has a title, or the next line is indented."""
    if slug(match[1]) in _BOXES or (match[2] or "").startswith('"'):
        return True
    _, end = raw.span(*match.span())
    return raw.body.source.startswith(("\n    ", "\n\t"), end) and match[2] is None


def _fences(raw: Raw, text: str) -> Iterator[Finding]:
    """`:::`, which opens and closes a box elsewhere; below a line of text its first colon makes a definition of it."""
    first = raw.passage.offset(0)
    cut_off = 1 if text.startswith("::") and raw.body.source[max(0, first - 1) : first] == ":" else 0
    for match in _FENCE.finditer(":" * cut_off + text):
        start = max(0, match.start() - cut_off)
        ahead = 0 if start else cut_off
        case = "box-fence" if match[1] else "box-end"
        sign = cut(f"{':' * ahead}{raw.typed(start, match.end() - cut_off)}")
        at = raw.body.position(raw.passage.offset(start) - ahead)
        yield Finding("foreign-sign", at, {"case": case, "sign": sign, "right": _box(match[1]) if match[1] else ""})


def _boxes(raw: Raw, text: str) -> Iterator[Finding]:
    """Boxes as other dialects open them."""
    for match in _BOX.finditer(text):
        if _is_box(raw, match):
            yield _said(raw, *match.span(), "box", _box(match[1]))
    yield from _fences(raw, text)
    alert = _ALERT.match(text)
    if alert and raw.passage.kind in _TEXT_HOLDERS:
        sign = {"sign": cut(raw.written(*alert.span()))}
        right = _box(alert[1])
        if words := raw.typed(*alert.span(2)).strip():
            data = {"case": "alert-words", **sign, "first": right, "second": f"> {words}"}
        else:
            data = {"case": "alert", **sign, "right": right}
        yield Finding("foreign-sign", raw.place(0), data)


def _heads(raw: Raw, text: str) -> Iterator[Finding]:
    """Hashes without the blank that makes a heading of them; a row of hashtags is none."""
    for match in _HASHES.finditer(text):
        is_heading = len(match[1]) > 1 or bool(_SPOKEN.match(match[2]) and not _END.search(match[2]))
        if is_heading and raw.passage.kind is not Kind.HEADING:
            right = f"{match[1] if len(match[1]) > 1 else '##'} {raw.written(*match.span(2)).strip()}"
            yield _said(raw, *match.span(), "heading", right)


def _opens_item(raw: Raw) -> bool:
    """Whether a passage is the first of an item of a list."""
    before = [
        event
        for event in raw.body.events[max(0, raw.passage.index - 2) : raw.passage.index]
        if event.kind is not Kind.PARAGRAPH
    ]
    return bool(before) and before[-1].kind is Kind.ITEM and before[-1].step is Step.OPEN


def _inline_notes(raw: Raw, text: str, last: int) -> Iterator[Finding]:
    """`^[…]`: a note in the middle of its sentence; here its words stand at the end."""
    for number, match in enumerate(_INLINE_NOTE.finditer(text), last + 1):
        data = {
            "case": "inline-note",
            "sign": cut(raw.typed(*match.span())),
            "right": f"[^{number}]",
            "words": raw.between(*match.span(1)),
        }
        yield Finding("foreign-sign", raw.place(match.start()), data)


def _openings(raw: Raw, text: str) -> Iterator[Finding]:
    """Signs that mean something at the head of a passage only."""
    if contents := _CONTENTS.fullmatch(text.strip()):
        yield _said(raw, text.index(contents[0]), len(text.rstrip()), "contents", "")
    task = _TASK.match(text)
    if task and _opens_item(raw):
        yield _said(raw, 0, text.index("]") + 1, "task", "☑" if task[1].strip() else "☐")
    yield from _boxes(raw, text)
    if "#" in text:
        yield from _heads(raw, text)


def _last_note(body: Body) -> int:
    """The highest number that a note of the body has."""
    labels = [event.text for _, event in body.opened(Kind.NOTE)]
    return max((int(one) for one in labels if re.fullmatch(r"[0-9]{1,4}", one)), default=0)


def foreign_sign(piece: Piece) -> Iterator[Finding]:
    """What other dialects have and this one has not."""
    # Most bodies have none, and need not be put together again.
    if not _may_hold_any(piece.body.source):
        return
    last = _last_note(piece.body)
    for raw in raws(piece.body):
        # A link that is told already has signs of its own.
        text = masked(raw.text, ((bad.start, bad.end) for bad in bad_links(raw)))
        yield from _openings(raw, text)
        yield from _inline_notes(raw, text, last)
        yield from _scattered(raw, text)


SIGN_RULES = (foreign_sign,)
