"""A value is what a frozen dataclass with slots is, however little of it is written for each class."""

from __future__ import annotations

import copy
import pickle
from dataclasses import KW_ONLY, FrozenInstanceError, dataclass, field, fields, replace

import pytest

from thidua.values import frozen


@frozen()
class Pair:
    """Two of a kind."""

    first: str
    second: tuple[str, ...] = ()
    _: KW_ONLY
    note: str = "none"


@frozen(kw_only=True)
class Longer(Pair):
    """One more."""

    third: int
    fourth: str = "d"


@dataclass(frozen=True, slots=True, kw_only=True)
class AsDataclass:
    first: str
    second: tuple[str, ...] = ()
    note: str = "none"


def test_a_value_is_made_of_its_parts_in_their_order() -> None:
    one = Pair("a", ("b",), note="c")
    assert (one.first, one.second, one.note) == ("a", ("b",), "c")
    assert Pair("a") == Pair(first="a", second=(), note="none")
    assert Longer("a", third=3).fourth == "d"
    assert [part.name for part in fields(Longer)] == ["first", "second", "note", "third", "fourth"]


@pytest.mark.parametrize(
    ("arguments", "named"), [((), {}), (("a", (), "note"), {}), (("a",), {"fifth": 1}), (("a",), {"first": "b"})]
)
def test_what_does_not_fit_is_refused_by_name(arguments: tuple[object, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        Pair(*arguments, **named)  # type: ignore[arg-type]


def test_values_are_equal_where_their_kind_and_parts_are() -> None:
    assert Pair("a") == Pair("a")
    assert Pair("a") != Pair("b")
    assert Pair("a") != Longer("a", third=1)
    assert Longer("a", third=1) != Pair("a")
    assert len({Pair("a"), Pair("a"), Pair("b")}) == len({"a", "b"})


def test_a_value_never_changes() -> None:
    one = Longer("a", third=1)
    for name in ("first", "third", "other"):
        with pytest.raises(FrozenInstanceError, match=name):
            setattr(one, name, "b")
    with pytest.raises(FrozenInstanceError):
        del one.first
    assert not hasattr(one, "__dict__")
    assert replace(one, first="b") == Longer("b", third=1)


def test_a_value_is_shown_copied_and_sent_as_a_dataclass_is() -> None:
    one = Pair("a", note="b")
    shown = repr(AsDataclass(first="a", note="b")).replace("AsDataclass", "Pair")
    assert repr(one) == shown
    assert copy.copy(one) == copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own


def test_what_would_have_to_be_made_for_each_value_is_refused() -> None:
    @frozen()
    class Listed:
        parts: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="parts"):
        Listed()
