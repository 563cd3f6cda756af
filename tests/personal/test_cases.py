"""How much of what is personal is found, and how much of what only looks like it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from tests.personal.generate import FILES, PLANS, REAL, text_of
from tests.personal.places import FOLDER, Case, read_cases
from thidua.rules.catalogue import BY_CODE
from thidua.rules.personal_data import contacts_of, personal

CODES = [code for code in BY_CODE if "TD801" <= code <= "TD807"]
WRITTEN = ("positive_written.txt", "lookalikes_written.txt")
PAPERS = ("papers_positive.txt", "papers_lookalikes.txt")
# At most a warning, which an office's own contacts get until the plan names them.
OFFICES = frozenset({"TD808", "TD809"})
MADE = [case for name in ("positive_written.txt", "positive_generated.txt") for case in read_cases(name)]
ALIKE = [case for name in ("lookalikes_written.txt", "lookalikes_generated.txt") for case in read_cases(name)]
CONTENT = FOLDER.parents[1] / "content"


@pytest.mark.parametrize("name", FILES)
def test_generated_files_are_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == text_of(name), "run: python -m tests.personal.generate"


def test_there_are_enough_cases_of_each_kind_and_in_every_place() -> None:
    assert len(MADE) >= 300
    assert len(ALIKE) >= 300
    assert len(set(MADE)) == len(MADE)
    assert len(set(ALIKE)) == len(ALIKE)
    for code in CODES:
        mine = [case for case in MADE if case.code == code]
        assert len(mine) >= 30
        assert len({case.place for case in mine}) >= 10


def _missed(case: Case) -> list[object]:
    found = case.found
    return [one for one in case.expected if one not in found]


def test_recall() -> None:
    """Each made case is found, at its line and column: 99 % would do, all are asked for."""
    assert all(case.expected for case in MADE)
    assert [str(case) for case in MADE if _missed(case)] == []


def test_nothing_else_is_found_beside() -> None:
    assert [f"{case} {case.found}" for case in MADE if len(case.found) > len(case.expected)] == []


def test_precision() -> None:
    """Look-alikes are left alone: 98 % would do, all are asked for."""
    assert [f"{case} {case.found}" for case in ALIKE if case.found] == []


@pytest.mark.long
def test_of_sentences_of_papers_each_kind_is_found_and_nothing_else() -> None:
    """Recall 99 % of each kind, precision 99.5 % over all: the sentences were made before the rules were read."""
    made, alike = map(read_cases, PAPERS)
    for code in sorted({case.code for case in made}):
        mine = [case for case in made if case.code == code]
        missed = [str(case) for case in mine if code not in {found for found, _ in case.found}]
        assert len(missed) <= len(mine) * 0.01, missed
    wrong = [f"{case} {case.found}" for case in alike if {code for code, _ in case.found} - OFFICES]
    assert len(wrong) <= len(alike) * 0.005, wrong


def test_the_five_plans_hold_nothing_personal() -> None:
    sentences = read_cases("plan_sentences.txt")
    assert len(sentences) > 40
    assert [str(case) for case in sentences if case.found] == []
    for name in REAL:
        text = (PLANS / f"{name}.yml").read_text(encoding="utf-8")
        assert personal(text, 2026) == [], name


def test_the_sample_column_and_the_five_offices_hold_nothing_personal() -> None:
    texts = [*CONTENT.rglob("*.md"), *(FOLDER.parent / "offices").rglob("*.md")]
    assert len(texts) > 150
    # The sample's own mailbox stands on its page of contacts.
    own = frozenset({("email", "thidua@vanphong.example")})
    assert [path.name for path in texts if personal(path.read_text(encoding="utf-8"), 2026, own)] == []


def test_no_case_is_of_a_real_person() -> None:
    """Ids of people born in 1900, phones of 095 and of area codes that do not exist, or digits all but naughts."""
    for case in MADE:
        for one in personal(case.text.replace("▸", ""), 2026):
            digits = one.value
            if one.rule == "citizen-id":
                assert digits[3:6] in {"000", "100"}, case
            elif one.rule == "phone":
                assert digits.startswith(("095", "0200", "0201", "0230", "0123000")), case
            elif one.rule == "email":
                assert re.search(r"\bexample$|gmail|yahoo", digits), case


@pytest.mark.parametrize("born", [1890, 1915, 2027])
def test_a_day_of_birth_of_nobody_alive_is_no_personal_data(born: int) -> None:
    text = f"Ông sinh ngày 19/5/{born} ở một làng quê."
    assert personal(text, date(2026, 11, 15).year) == []


def test_contacts_of_no_plan_are_none() -> None:
    assert contacts_of([]) == frozenset()


def test_the_folder_holds_no_case_that_is_not_read() -> None:
    names = {path.name for path in Path(FOLDER).glob("*.txt")}
    assert names == {*FILES, *WRITTEN, *PAPERS}
