"""E-mail addresses in a text, written and spelt out."""

from __future__ import annotations

from collections.abc import Iterator

from thidua import patterns as re
from thidua.rules.personal_words import Words, span
from thidua.source.plain import views

_LEFT, _RIGHT = 70, 60

_EMAIL = re.compile(
    r"(?<![^\W_])[^\W_](?:[\w.+\\-]{0,63})(?:@|%40)"
    r"((?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,24})(?![^\W_]|:\w)"
)
_AT = re.compile(r"@|%40")
# Marks that part nothing to a reader, and a full stop of full width: `ten**@**noi.vn`.
_MARKED_AT = re.compile(r"[*`]+@|@[*`\\]+|@[\w.-]{1,60}\\|@\w+\uff0e")
# `anh@2x.png` is a file.
_NO_DOMAINS = frozenset({"png", "jpg", "jpeg", "webp", "gif", "svg", "css", "js", "md", "html", "pdf", "docx"})
# Spelt so that machines may not see it: “ten [at] gmail (chấm) com”.
_DOT = r" ?(?:\.|[\[({] ?(?:dot|chấm) ?[\])}]| (?:dot|chấm) ) ?"
_ENDINGS = "(?:com|vn|net|org|edu|gov|info|biz|asia|io|me|example)"
_SPELT = re.compile(
    r"(?<![^\W_])[^\W_][\w.+-]{0,63}"
    r"(?:(?P<at> ?[\[({] ?(?:at|a còng|@) ?[\])}] ?| a còng ?)| @ ?|@ )"
    rf"(?P<domain>(?:gmail|yahoo|outlook|hotmail|icloud|live|zoho|proton(?:mail)?)(?:{_DOT}[a-z]{{2,4}})+"
    rf"|(?:[a-z\d](?:[a-z\d-]{{0,61}})\.){{1,4}}{_ENDINGS}(?![\w.]\w)"
    # Where the sign is spelt out in any case, full stops may be.
    rf"|(?(at)(?:[a-z\d][a-z\d-]{{0,61}}{_DOT}){{1,4}}{_ENDINGS}(?!\w)|(?!)))",
    re.IGNORECASE,
)
_SPELT_HINT = re.compile(r"@\s|\s@|[\[({](?:@|\s?[aA][tT]\s?[\])}])|[aA]\s(?:[cC]òng|CÒNG)")
# What may stand between “at” and its bracket; a new line of a quotation begins with its sign.
_GAPS = frozenset(" \t\n>")


def _email(start: int, end: int, written: str, domain: str) -> Words:
    local = written.partition("@")[0]
    # Two letters of a name of two would be all of it.
    return Words("email", start, end, written, f"{local[:2] if local[2:] else ''}…@{domain}")


def _closes_at(source: str, bracket: str) -> bool:
    """Whether one of these brackets closes behind “at”."""
    end = source.find(bracket)
    while end >= 0:
        at = end
        while source[at - 1 : at] in _GAPS:
            at -= 1
        if source[max(0, at - 2) : at].lower() == "at":
            return True
        end = source.find(bracket, end + 1)
    return False


def _may_be_spelt(source: str) -> bool:
    # A sign by itself is found many times as fast as words: most texts have none of them.
    if "@" in source or ("ò" in source and ("còng" in source or "Còng" in source)):
        return True
    if "Ò" in source and "CÒNG" in source:
        return True
    return any(_closes_at(source, bracket) for bracket in ")]}")


def _has_at(source: str) -> bool:
    return "@" in source or ("%" in source and "%40" in source)


def may_be_email(source: str) -> bool:
    """Whether a text has a sign without which no address is in it, and in what is read of it."""
    return _has_at(source) or _may_be_spelt(source)


def emails(source: str) -> Iterator[Words]:
    """Every e-mail address, also one that is spelt out."""
    if _has_at(source):
        for match in _EMAIL.finditer(source):
            if match[1].rpartition(".")[2].lower() not in _NO_DOMAINS:
                local = _AT.split(match[0])[0].replace("\\", "")
                yield _email(*match.span(), f"{local}@{match[1]}", match[1])
        places = (marked.span() for marked in _MARKED_AT.finditer(source))
        for view in views(source, places, left=_LEFT, right=_RIGHT):
            for match in _EMAIL.finditer(view.text):
                start, end = span(view, *match.span())
                # What stands in the source as it is was found above.
                if not _EMAIL.fullmatch(source, start, end):
                    yield _email(start, end, match[0], match[1])
    if _may_be_spelt(source):
        places = (hint.span() for hint in _SPELT_HINT.finditer(source))
        for view in views(source, places, left=_LEFT, right=_RIGHT):
            for match in _SPELT.finditer(view.text):
                domain = re.sub(_DOT, ".", match["domain"])
                yield _email(*span(view, *match.span()), match[0], domain)
