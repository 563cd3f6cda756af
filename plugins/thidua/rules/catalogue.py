"""Every rule with its code, gravity and reader. A code never changes its meaning."""

from __future__ import annotations

from types import MappingProxyType

from thidua.findings import Audience, Severity
from thidua.values import frozen

_E, _W = Severity.ERROR, Severity.WARNING
_REPORTER, _EDITOR, _OFFICE = Audience.REPORTER, Audience.EDITOR, Audience.OFFICE


@frozen()
class Rule:
    """One rule; `softens` makes it a warning in a draft, where things may still be missing.

    `overridable` is an error that an editor may let pass with a reason: what it takes for personal may be the office's.
    """

    code: str
    name: str
    severity: Severity = _E
    audience: Audience = _REPORTER
    softens: bool = False
    overridable: bool = False


@frozen()
class Retired:
    """A rule that is none any more: in which version it went, and why, as a text of `messages/terms.py`."""

    name: str
    since: str
    why: str


_ALL = (
    Rule("TD101", "not-utf-8"),
    Rule("TD102", "unseen-character"),
    Rule("TD103", "missing-front-matter"),
    Rule("TD104", "bad-fence"),
    Rule("TD105", "unclosed-front-matter"),
    Rule("TD106", "unquoted-colon"),
    Rule("TD107", "bad-line"),
    Rule("TD108", "bad-yaml"),
    Rule("TD109", "tab"),
    Rule("TD110", "unclosed-quote"),
    Rule("TD111", "duplicate-key"),
    Rule("TD112", "unsafe-yaml"),
    Rule("TD113", "too-complex"),
    Rule("TD114", "not-a-mapping"),
    Rule("TD115", "second-document"),
    Rule("TD116", "bad-key"),
    Rule("TD117", "cut-by-hash", _W),
    Rule("TD118", "bad-file-name"),
    Rule("TD119", "misplaced-file"),
    Rule("TD120", "empty-body", softens=True),
    Rule("TD121", "raw-html"),
    Rule("TD122", "unsafe-link"),
    Rule("TD123", "empty-file", audience=_OFFICE),
    Rule("TD124", "unreadable-file"),
    Rule("TD125", "second-title", _W),
    Rule("TD126", "tangled-markup"),
    Rule("TD127", "same-address"),
    Rule("TD128", "unfinished-merge"),
    Rule("TD129", "copied-file", _W),
    Rule("TD130", "reserved-address"),
    Rule("TD131", "misread-text", _W),
    Rule("TD132", "legacy-text", _W),
    Rule("TD133", "broken-letter", _W),
    Rule("TD201", "missing-key", softens=True),
    Rule("TD202", "unknown-key"),
    Rule("TD203", "theme-key"),
    Rule("TD204", "wrong-shape"),
    Rule("TD205", "bad-date"),
    Rule("TD206", "unknown-choice"),
    Rule("TD207", "bad-period"),
    Rule("TD208", "bad-bound"),
    Rule("TD209", "markup-in-text"),
    Rule("TD210", "too-long"),
    Rule("TD211", "bad-flag"),
    Rule("TD212", "bad-count", audience=_OFFICE),
    Rule("TD213", "bad-url"),
    Rule("TD214", "bad-id"),
    Rule("TD215", "bad-form", audience=_OFFICE),
    Rule("TD216", "empty-item"),
    Rule("TD217", "missing-by-plan", softens=True),
    Rule("TD218", "missing-consent", softens=True),
    Rule("TD219", "year-folder-differs", _W),
    Rule("TD220", "missing-unit", softens=True),
    Rule("TD221", "council-introduces", _W, _EDITOR),
    Rule("TD222", "long-summary", _W),
    Rule("TD223", "odd-period", _W),
    Rule("TD224", "late-consent", softens=True),
    Rule("TD225", "introduced-after-date", _W),
    Rule("TD226", "curly-quoted", _W),
    Rule("TD227", "entity-in-field", _W),
    Rule("TD228", "unseen-words"),
    Rule("TD229", "hold-without-order", audience=_EDITOR),
    Rule("TD230", "hold-tells-cause", audience=_EDITOR),
    Rule("TD231", "hold-to-review", _W, _EDITOR),
    Rule("TD232", "consent-too-narrow", softens=True),
    Rule("TD301", "unknown-unit"),
    Rule("TD302", "unit-not-in-force", _W, _EDITOR),
    Rule("TD303", "unknown-field"),
    Rule("TD304", "field-not-in-force", _W, _EDITOR),
    Rule("TD305", "unknown-campaign"),
    Rule("TD306", "outside-campaign", _W, _EDITOR),
    Rule("TD307", "unknown-content-group"),
    Rule("TD308", "unknown-level"),
    Rule("TD309", "unknown-channel"),
    Rule("TD310", "unknown-story"),
    Rule("TD311", "story-loop"),
    Rule("TD312", "missing-photo"),
    Rule("TD313", "broken-link"),
    Rule("TD314", "former-taken", audience=_EDITOR),
    Rule("TD315", "unused-allowance", _W, _EDITOR),
    Rule("TD316", "bad-allowance", audience=_EDITOR),
    Rule("TD317", "campaign-not-in-plan", _W, _EDITOR),
    Rule("TD318", "outside-plans", _W, _OFFICE),
    Rule("TD319", "link-to-hidden"),
    Rule("TD320", "missing-anchor", _W),
    Rule("TD321", "withheld-elsewhere", _W, _EDITOR),
    Rule("TD330", "twice-the-same", _W, _EDITOR),
    Rule("TD340", "misleading-link", _W),
    Rule("TD341", "mixed-host", _W),
    Rule("TD602", "broken-table", _W),
    Rule("TD603", "lost-cell", _W),
    Rule("TD604", "indented-text", _W),
    Rule("TD605", "word-bullets", _W),
    Rule("TD607", "loose-stars", _W),
    Rule("TD608", "spaced-link", _W),
    Rule("TD609", "broken-figure"),
    Rule("TD610", "year-as-number", _W),
    Rule("TD611", "underlined-text", _W),
    Rule("TD612", "no-list", _W),
    Rule("TD613", "tabbed-rows", _W),
    Rule("TD614", "glued-line", _W),
    Rule("TD615", "swallowed-paragraph", _W),
    Rule("TD616", "chance-list", _W),
    Rule("TD617", "unfinished-link", _W),
    Rule("TD618", "foreign-sign", _W),
    Rule("TD619", "lost-note", _W),
    Rule("TD620", "empty-link", _W),
    Rule("TD621", "skipped-level", _W),
    Rule("TD622", "bare-address", _W),
    Rule("TD623", "page-furniture", _W),
    Rule("TD624", "mixed-bullets", _W),
    Rule("TD701", "not-a-picture"),
    Rule("TD702", "large-photo"),
    Rule("TD703", "huge-photo"),
    Rule("TD704", "animated-picture"),
    Rule("TD705", "missing-alt", _W),
    Rule("TD706", "other-colours", _W),
    Rule("TD707", "oversized-photo", _W),
    Rule("TD801", "citizen-id", overridable=True),
    Rule("TD802", "old-id", overridable=True),
    Rule("TD803", "phone", overridable=True),
    Rule("TD804", "bank-account", overridable=True),
    Rule("TD805", "email", overridable=True),
    Rule("TD806", "birth-date", overridable=True),
    Rule("TD807", "address", _W),
    Rule("TD808", "office-phone", _W),
    Rule("TD809", "office-email", _W),
    Rule("TD810", "passport", overridable=True),
    Rule("TD901", "missing-plan", audience=_OFFICE),
    Rule("TD902", "plans-overlap", audience=_OFFICE),
    Rule("TD903", "reversed-span", audience=_OFFICE),
    Rule("TD904", "duplicate-id", audience=_OFFICE),
    Rule("TD905", "unknown-plan-reference", audience=_OFFICE),
    Rule("TD906", "missing-source", audience=_OFFICE),
    Rule("TD907", "bad-settings", audience=_OFFICE),
    Rule("TD908", "idle-exemption", audience=_OFFICE),
    Rule("TD909", "quota-never-due", audience=_OFFICE),
    Rule("TD910", "unit-without-cluster", _W, _OFFICE),
    Rule("TD911", "sample-left", _W, _OFFICE),
    Rule("TD912", "bad-day-of-period", audience=_OFFICE),
    Rule("TD913", "steps-out-of-order", audience=_OFFICE),
    Rule("TD914", "bad-number", audience=_OFFICE),
    Rule("TD915", "bad-turns", audience=_OFFICE),
    Rule("TD916", "idle-group", audience=_OFFICE),
    Rule("TD917", "unclear-duty", audience=_OFFICE),
    Rule("TD918", "receipt-not-owed", audience=_OFFICE),
    Rule("TD919", "cited-law-ended", _W, _OFFICE),
    Rule("TD920", "cited-law-ending", _W, _OFFICE),
    Rule("TD921", "end-not-said", _W, _OFFICE),
    Rule("TD922", "abolished-unit", _W, _OFFICE),
    Rule("TD930", "still-empty", _W, _OFFICE),
)
BY_NAME = MappingProxyType({rule.name: rule for rule in _ALL})
BY_CODE = MappingProxyType({rule.code: rule for rule in _ALL})
# What once had a code keeps it, so that nobody takes it for another rule; stories may still name it under `allow`.
RETIRED = MappingProxyType(
    {
        "TD601": Retired("glued-list", "0.1.0", "list-needs-no-gap"),
        "TD606": Retired("flat-list", "0.1.0", "two-blanks-nest"),
    }
)
