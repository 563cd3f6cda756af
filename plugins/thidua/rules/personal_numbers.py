"""Numbers that belong to one person: citizen ids, old ids, phones and bank accounts, told from all other numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thidua import patterns as re
from thidua.rules import personal_labels as labels
from thidua.source.figures import runs
from thidua.source.plain import views

# Eight digits with nothing but signs and spaces between them: only there is a closer look worth its time.
_DENSE = re.compile(r"\d(?:[\W_]{0,12}\d){7,}")
_LEAST_DIGITS = 8
# What nearly all of those are: dates, and the years of a plan.
_PLAINLY_DATED = re.compile(r"(?:19|20)\d\d-\d\d-\d\d|\d{1,2}/\d{1,2}/(?:19|20)\d\d|(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d")
_LEFT, _RIGHT = 90, 40
_LABEL = 70

_SEP = r"(?: ?[.\-] ?| )?"
_CITIZEN_ID = re.compile(rf"(?<!\d)\d(?:{_SEP}\d){{11}}(?!\d)")
# Codes of the 63 provinces of before July 2025; an id keeps its own for life.
_PROVINCES = frozenset(
    re.findall(
        r"\d+",
        "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040"
        " 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084"
        " 086 087 089 091 092 093 094 095 096",
    )
)
# After which digits people part an id: 3-9, 6-6, 4-4-4, 3-3-3-3, 3-1-2-6 and the like.
_PARTINGS = frozenset({3, 4, 6, 8, 9})
_MIDDLE = 6
# Or 3-4-5, as a row of figures or a table seldom is.
_THREE_FOUR_FIVE = frozenset({3, 7})
_YEAR_INSIDE = re.compile(r"-(?:19|20)\d\d-")
_OLD_ID = re.compile(rf"(?<!\d)\d(?:{_SEP}\d){{8}}(?!\d)")
_MOBILE = rf"(?:3{_SEP}[2-9]|5{_SEP}[25689]|7{_SEP}[06-9]|8{_SEP}[1-9]|9{_SEP}\d)(?:\)?{_SEP}\d){{7}}"
# The mobile numbers of eleven digits, as they were until 2018.
_PAST = rf"1{_SEP}[2689](?:\)?{_SEP}\d){{8}}"
_FIXED = rf"2{_SEP}\d(?:\)?{_SEP}\d){{7,8}}"
_ABROAD = rf"\(?(?:\+|00)?84\)?{_SEP}(?:\(0\){_SEP}|0{_SEP})?"
_PHONE = re.compile(rf"(?<![\d+])(?:{_ABROAD}|\(?0{_SEP})(?:{_MOBILE}|{_PAST}|{_FIXED})(?!\d)")
# In three groups with strokes between them, as on boxes and boards: `0950/000/001`.
_STROKED_PHONE = re.compile(r"(?<![\d/])0[35789]\d\d/\d{3}/\d{3}(?![\d/])")
_PHONE_BEHIND = re.compile(rf"(?:{_PHONE.pattern})$")
# Behind a label a number may be parted in any way, be of the kinds that were given up in 2017 and 2018, or have lost
# its naught in a spreadsheet.
_LOOSE_PHONE = re.compile(r"(?<!\d)(?:\(?(?:\+84|0)(?:[ .,\-/()]{0,3}\d){9,10}|84\d{9}|[35789]\d{8})(?!\d)")
_WITHOUT_NAUGHT = 9
# One bank put a letter into the numbers of its accounts: `711A…`.
_ACCOUNT = re.compile(rf"(?<!\d)\d(?:(?:{_SEP}\d){{7,18}}|\d\d[A-Z](?:{_SEP}\d){{8}})(?!\d)")
_SHORTEST_WITHOUT_LABEL = 9

# An amount begins with no naught; of a sum of fifteen figures the unit is said too.
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[. ]\d{3}){1,3}|0(?:[. ]\d{3})+")
# What is parted as an amount is; by a bank that goes for round sums, and for those of other people's dots.
_ROUND = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})* 000)")
_DATE_HEAD = re.compile(r"\(?\d{1,2}([.\-/ ])\d{1,2}\1(?:19|20)\d{2}(?!\d)")
_YEARS = re.compile(r"(?:19|20)\d\d ?[-.] ?(?:19|20)\d\d")
_HOTLINE = re.compile(r"1[89]00\d{4,6}")
_PAIRS = re.compile(r"\d\d(?: \d\d)+")
_PAIR, _PAIR_BEHIND = re.compile(r" \d\d(?!\d)"), re.compile(r"(?<!\d)\d\d $")
# A book's number, of ten figures in four parts.
_BOOK = re.compile(r"\d-\d{2,7}-\d{1,6}-\d")
_DECIMAL = re.compile(r"0\.\d+")
_GOES_ON = re.compile(r"\w|@|/\w|[.,]\d")
_WEB = re.compile(r"(?:https?:|ftp:)?//|www\.", re.IGNORECASE)
_LINE = re.compile(r"(?:(?:zalo|wa|t)\.me/|(?:phone|tel|sdt|mobile|number|cccd|stk|account)=)\+?$", re.IGNORECASE)
_ADDRESS = 300
_JOINING = frozenset("/,.-")


@dataclass(frozen=True, slots=True)
class Number:
    """One number found: the rule that it breaks, where it begins and ends in the source, and its digits alone."""

    rule: str
    start: int
    end: int
    digits: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A match in a plain text, with what stands around it; `before` and `after` are without accents and capitals."""

    text: str
    start: int
    end: int
    before: str
    after: str

    @property
    def written(self) -> str:
        return self.text[self.start : self.end]

    @property
    def digits(self) -> str:
        return re.sub(r"\D", "", self.written)

    @property
    def goes_on(self) -> bool:
        """Whether it is the beginning of a code, an e-mail address, a document's number or a decimal."""
        return bool(_GOES_ON.match(self.after))

    @property
    def stands_alone(self) -> bool:
        """Whether it is no part of anything longer on either side."""
        sign, other = self.before[-1:], self.before[-2:-1]
        if sign.isalnum() or (sign in {"/", "-"} and other.isalnum()) or (sign in {".", ","} and other.isdigit()):
            return False
        return not self.goes_on and not re.match(r"-(?:\d|[A-ZĐ]{2})", self.text[self.end : self.end + 3])

    @property
    def is_of_something_else(self) -> bool:
        if labels.BEFORE_PICTURE.search(self.before) and labels.AFTER_PICTURE.match(self.after):
            return True
        return bool(labels.BEFORE_OTHERS.search(self.before))

    @property
    def is_of_a_code(self) -> bool:
        """Whether it is said to be the code of a thing: “mã lô thuốc 0120…”."""
        return bool(labels.BEFORE_CODE.search(self.text, max(0, self.start - _LABEL), self.start))

    def is_of_a_model(self, bank: re.Match[str]) -> bool:
        """Whether what was taken for a bank's short name, in the text before, is that of a model."""
        at = self.start - len(self.before) + bank.start()
        return bool(labels.OF_A_MODEL.search(self.text, max(0, at - _LABEL), at))

    @property
    def is_money(self) -> bool:
        return bool(labels.AFTER_MONEY.match(self.after))

    @property
    def is_amount(self) -> bool:
        """Whether it counts something, in thousands: `1.250.000 người`."""
        grouped = _THOUSANDS.fullmatch(self.written)
        return self.is_money or bool(grouped and labels.AFTER_AMOUNT.match(self.after))


def _found(text: str, bare: str, start: int, end: int) -> _Found:
    return _Found(text, start, end, bare[max(0, start - _LABEL) : start], bare[end : end + _RIGHT])


def _is_parted_as_an_id(found: _Found) -> bool:
    lengths = [len(part) for part in re.findall(r"\d+", found.written)]
    partings = {sum(lengths[: index + 1]) for index in range(len(lengths) - 1)}
    # `012024-345678` is the number of a lot; nobody parts an id in its middle with a dash.
    if not (partings <= _PARTINGS or partings == _THREE_FOUR_FIVE):
        return False
    if "-" in found.written and (partings == {_MIDDLE} or _YEAR_INSIDE.search(found.written)):
        return False
    return not (partings and re.match(r" ?[.\-]? ?\d", found.after))


def _is_citizen_id(found: _Found, year: int) -> bool:
    if found.is_money:
        return False
    if labels.BEFORE_CITIZEN_ID.search(found.before):
        return not re.match(r"/\w", found.after)
    if not found.stands_alone or found.is_of_something_else or found.is_of_a_code:
        return False
    # Twelve figures behind a bank's name are an account.
    bank = labels.BEFORE_BANKED.search(found.before)
    if (bank and not labels.NO_ACCOUNT.search(bank["gap"])) or not _is_parted_as_an_id(found):
        return False
    digits = found.digits
    # The fourth digit tells the century and the sex, the next two the year of birth.
    born = (1900 if digits[3] in "01" else 2000) + int(digits[4:6])
    return digits[:3] in _PROVINCES and digits[3] in "0123" and born <= year


def _is_old_id(found: _Found) -> bool:
    if re.match(r"/\w|[.,]\d", found.after) or _DATE_HEAD.match(found.written) or found.is_amount:
        return False
    return bool(labels.BEFORE_OLD_ID.search(found.before) or labels.AFTER_OLD_ID.match(found.after))


def national(written: str) -> str:
    """A phone number's digits as they are dialled at home: `+84 912…` as `0912…`."""
    digits = re.sub(r"\D", "", written)
    if len(digits) == _WITHOUT_NAUGHT:
        return f"0{digits}"
    from_abroad = re.match(r"\(?(?:\+|00)?84", written)
    return "0" + re.sub(r"^(?:00)?840?", "", digits) if from_abroad else digits


def _is_beside_a_phone(found: _Found) -> bool:
    """Whether nothing but a slash, comma or dash parts it from another phone number."""
    if found.after[:1] in _JOINING and _PHONE.match(found.text, found.end + 1):
        return not found.before[-1:].isalnum()
    return found.before[-1:] in _JOINING and bool(_PHONE_BEHIND.search(found.before[:-1])) and not found.goes_on


def _is_of_a_row(found: _Found) -> bool:
    """Whether its figures stand in pairs that go on before or behind it: `01 02 03 04 05 06`."""
    if not _PAIRS.fullmatch(found.written):
        return False
    return bool(_PAIR_BEHIND.search(found.before) or _PAIR.match(found.after))


def _is_phone(found: _Found) -> bool:
    if found.is_of_something_else or found.is_money or _DATE_HEAD.match(found.written):
        return False
    if labels.BEFORE_PHONE.search(found.before) and not found.goes_on:
        return True
    if (not found.stands_alone and not _is_beside_a_phone(found)) or _is_of_a_row(found):
        return False
    written = found.written
    # `84.912.345.678` is an amount. Ten digits with 02 were a phone until 2017; run together they are a tax number.
    is_old = written.startswith("02") and written.isdigit() and len(written) == len("0212345678")
    return not (is_old or re.match(r"84[ .\-]", written) or _DECIMAL.fullmatch(written) or _BOOK.fullmatch(written))


def _is_loose_phone(found: _Found) -> bool:
    if not labels.BEFORE_PHONE.search(found.before) or _DATE_HEAD.match(found.written):
        return False
    return not (found.is_of_something_else or found.is_money or found.goes_on)


def _is_account(found: _Found) -> bool:
    label = labels.BEFORE_ACCOUNT.search(found.before)
    if label is None or labels.NO_ACCOUNT.search(label["gap"]) or labels.OF_AN_ID.search(found.before) or found.goes_on:
        return False
    return not (found.is_amount or _YEARS.fullmatch(found.written))


def _is_account_beside_a_bank(found: _Found) -> bool:
    bank = labels.BEFORE_BANKED.search(found.before)
    is_named = bank is not None and not labels.NO_ACCOUNT.search(bank["gap"])
    if bank is not None and found.is_of_a_model(bank):
        return False
    has_holder = labels.AFTER_HOLDER.match(found.text, found.end)
    if not (is_named or has_holder or labels.AFTER_BANKED.match(found.after)) or not found.stands_alone:
        return False
    if len(found.digits) < _SHORTEST_WITHOUT_LABEL or found.is_amount or _ROUND.fullmatch(found.written):
        return False
    return not (
        found.is_of_something_else
        or _HOTLINE.fullmatch(found.digits)
        or _YEARS.fullmatch(found.written)
        or _DATE_HEAD.match(found.written)
    )


# In this order: what its label names first, then what its digits tell.
_KINDS = (
    ("bank-account", _ACCOUNT, lambda found, _: _is_account(found)),
    ("citizen-id", _CITIZEN_ID, _is_citizen_id),
    ("old-id", _OLD_ID, lambda found, _: _is_old_id(found)),
    ("phone", _PHONE, lambda found, _: _is_phone(found)),
    ("phone", _STROKED_PHONE, lambda found, _: _is_phone(found)),
    ("phone", _LOOSE_PHONE, lambda found, _: _is_loose_phone(found)),
    ("bank-account", _ACCOUNT, lambda found, _: _is_account_beside_a_bank(found)),
)


def _is_of_an_address(source: str, start: int) -> bool:
    """Whether a number is part of a web address that is not itself somebody's line, as zalo.me/… is."""
    token = re.split(r"[\s()<>\[\]\"']", source[max(0, start - _ADDRESS) : start])[-1]
    return bool(_WEB.match(token)) and not _LINE.search(token)


def _dense(source: str) -> Iterator[tuple[int, int]]:
    for run in runs(source):
        for dense in _DENSE.finditer(source, run.start, run.end) if run.digits >= _LEAST_DIGITS else ():
            if not _PLAINLY_DATED.fullmatch(dense[0]):
                yield dense.span()


def numbers(source: str, year: int) -> Iterator[Number]:
    """Every number of a person in a text; `year` is the newest in which anybody can be born."""
    for view in views(source, _dense(source), left=_LEFT, right=_RIGHT):
        bare = labels.without_accents(view.text)
        taken = bytearray(len(view.text))
        for rule, pattern, is_one in _KINDS:
            for match in pattern.finditer(view.text):
                start, end = match.start() + (match[0][0] == "("), match.end()
                found = _found(view.text, bare, start, end)
                if any(taken[start:end]) or not is_one(found, year) or _is_of_an_address(source, view.offsets[start]):
                    continue
                taken[start:end] = b"\1" * (end - start)
                digits = national(found.written) if rule == "phone" else found.digits
                yield Number(rule, view.offsets[start], view.offsets[end - 1] + 1, digits)
