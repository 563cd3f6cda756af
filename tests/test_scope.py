"""What is told when one story is asked about: all that stands against it, and nothing of the others."""

from __future__ import annotations

from tests.small_column import HERE, PLAN, TODAY, story
from thidua.check import Inputs, Result, check
from thidua.reading import SourceFile
from thidua.scope import findings_about, is_in
from thidua.source.picture import PictureFacts

FOLDER = "content/exemplars/2026"
PHOTO = "{file: to-mot-cua.jpg, alt: Tổ một cửa ở nhà văn hóa, credit: Phòng Tổng hợp}"
HUGE = PictureFacts(type="jpeg", width=30_000, height=30_000, whole=True)


def _result(*files: tuple[str, str | PictureFacts]) -> Result:
    sources = [
        SourceFile(f"content/{inside}", b"", inside, picture=said)
        if isinstance(said, PictureFacts)
        else SourceFile(f"content/{inside}", said.encode(), inside)
        for inside, said in files
    ]
    return check(Inputs(plans=(SourceFile("plan.yml", PLAN.encode()),), content=tuple(sources)), today=TODAY)


def _told(result: Result, *names: str) -> set[tuple[str, str]]:
    return {(one.path.rpartition("/")[2], one.name) for one in findings_about(result, names)}


def test_a_photo_that_is_refused_stands_against_its_story() -> None:
    result = _result((HERE, story(photo=PHOTO)), ("exemplars/2026/to-mot-cua.jpg", HUGE))
    assert _told(result, f"content/{HERE}") == {("to-mot-cua.jpg", "huge-photo")}


def test_so_does_one_that_lies_beside_it_under_a_wrong_name() -> None:
    result = _result((HERE, story(photo=PHOTO)), ("exemplars/2026/To-Mot-Cua.JPG", HUGE))
    assert ("To-Mot-Cua.JPG", "bad-file-name") in _told(result, f"content/{HERE}")


def test_an_error_of_what_it_links_to_stands_against_it_and_a_warning_does_not() -> None:
    linking = story("Xem [bài kia](kia.md) và [bài nọ](no.md).\n")
    # One has a unit that is none, the other a heading of the page's own level.
    files = (("exemplars/2026/kia.md", story(unit="phong-la")), ("exemplars/2026/no.md", story("# Một\n\nHai.\n")))
    told = _told(_result((HERE, linking), *files), f"content/{HERE}")
    assert ("kia.md", "unknown-unit") in told
    assert "second-title" not in {name for _, name in told}


def test_of_others_nothing_is_told() -> None:
    result = _result((HERE, story()), ("exemplars/2026/kia.md", story(unit="phong-la")))
    assert "unknown-unit" not in {name for _, name in _told(result, f"content/{HERE}")}
    assert _told(result, FOLDER) == _told(result, ".")


def test_a_path_is_in_a_folder_and_in_itself_and_in_no_name_that_begins_alike() -> None:
    assert is_in("content/a.md", [".", "b"])
    assert is_in("content/a.md", ["content"])
    assert is_in("content/a.md", ["content/a.md"])
    assert not is_in("content/a.md", ["cont", "content/a"])
