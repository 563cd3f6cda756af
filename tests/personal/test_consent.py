"""The consent that the law asks for, and whom it does not concern."""

from __future__ import annotations

import pytest

from tests.small_column import checked, names, story

BODY = "Bà con đến từ lúc sương chưa tan.\n"
PERSONS = {"individual": "{kind: individual, name: Chị H.}", "household": "{kind: household, name: Hộ ông L.}"}


def _names(date: str = "2026-03-12", **keys: str) -> list[str]:
    return names(checked({f"exemplars/{date[:4]}/bai-thu.md": story(BODY, **{**keys, "date": date})}))


@pytest.mark.parametrize("subject", PERSONS.values(), ids=PERSONS)
def test_a_person_or_household_of_2026_and_later_must_agree(subject: str) -> None:
    assert _names(subject=subject) == ["missing-consent"]
    assert _names(subject=subject, date="2026-01-01") == ["missing-consent"]
    assert _names(subject=subject, consent="{given: 2026-03-01}") == []
    assert _names(subject=subject, consent="{given: 2026-03-01, by: Phòng Tổng hợp}") == []


@pytest.mark.parametrize("subject", PERSONS.values(), ids=PERSONS)
def test_before_the_law_and_in_samples_nobody_is_asked(subject: str) -> None:
    assert "missing-consent" not in _names(subject=subject, date="2025-12-31")
    assert _names(subject=subject, sample="true") == []


def test_a_collective_is_not_asked() -> None:
    assert _names() == []


@pytest.mark.parametrize("consent", ["", "{}", "[]", '""'])
def test_an_empty_consent_is_none(consent: str) -> None:
    assert _names(subject=PERSONS["individual"], consent=consent) == ["missing-consent"]


@pytest.mark.parametrize("consent", ["true", "có", "{given: hôm qua}", "{given: true}", "{by: Phòng Tổng hợp}"])
def test_consent_has_a_day(consent: str) -> None:
    assert _names(subject=PERSONS["individual"], consent=consent)


def test_consent_is_never_let_pass() -> None:
    allow = "\n  - code: TD218\n    reason: Đã hỏi qua điện thoại rồi."
    assert sorted(_names(subject=PERSONS["individual"], allow=allow)) == ["bad-allowance", "missing-consent"]
