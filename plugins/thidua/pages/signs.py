"""What a piece is about to the sign that is drawn where it has no photo; the signs are in `theme/assets/signs.svg`."""

from __future__ import annotations

from thidua.terms import SignedKind, StoryType

# Words of a field's id, the telling ones first: fields of the same meaning have different ids in different plans.
_BY_WORD = (
    ("hoc-tap-va-lam-theo", "lotus"),
    ("dan-van", "talk"),
    ("cai-cach", "stamp"),
    ("chuyen-doi-so", "screen"),
    ("giao-duc", "book"),
    ("hoc-tap", "book"),
    ("suc-khoe", "pulse"),
    ("y-te", "pulse"),
    ("quoc-phong", "shield"),
    ("an-ninh", "shield"),
    ("toi-pham", "shield"),
    ("nong-thon", "rice"),
    ("nong-nghiep", "rice"),
    ("ngheo", "hands"),
    ("an-sinh", "hands"),
    ("thanh-nien", "sprout"),
    ("cong-so", "hall"),
    ("doi-song", "home"),
    ("sang-tao", "bulb"),
    ("kinh-te", "chart"),
    ("doanh-nghiep", "chart"),
    ("lao-dong", "gear"),
    ("san-xuat", "gear"),
    ("cong-tac", "hall"),
    ("nhiem-vu", "hall"),
    ("van-hoa", "home"),
)


def sign_of(field_id: str, term: StoryType | SignedKind | None = None) -> str:
    """The sign of a field, or that of the piece's type or kind where the field tells nothing."""
    by_field = (sign for word, sign in _BY_WORD if word in field_id)
    return next(by_field, term.sign if term else "star")
