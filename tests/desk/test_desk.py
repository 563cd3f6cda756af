"""What reporters save at the desk stands on a branch of its own, until an editor brings it into the column."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.column import STORY, fingerprint
from tests.desk.conftest import BAI_CU, PLACE, Office, photo, story
from thidua.shell.desk_answers import NotThereError
from thidua.shell.desk_server import said
from thidua.shell.desk_store import Store, StoreError

KEY = "exemplars/2026/bai-moi"
PHOTO = "photo:\n  file: anh-ba-dao-1-.jpg\n  alt: Một người đứng trước nhà văn hóa\n  credit: Ảnh minh họa\n"


def _printed(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, encoding="utf-8").stdout


def _files(office: Office) -> str:
    return fingerprint(office.root / "content") + _printed(office.root, "status", "--short")


def test_saving_touches_nothing_of_the_offices_own(office: Office) -> None:
    office.write("content/exemplars/2026/dang-viet-do.md", "ghi chép dở\n")
    office.replace(BAI_CU, "câu chuyện", "câu truyện")
    office.write("plans/nhap.yml", "nháp\n")
    office.git("add", "plans/nhap.yml")
    before = _files(office)
    office.save(PLACE, story("Bài mới"))
    office.save(PLACE, story("Bài mới hơn"))
    assert _files(office) == before
    assert _printed(office.root, "diff", "--name-only", "main", f"cms/{KEY}").split() == [PLACE]
    assert _printed(office.root, "log", "-1", "--format=%an", f"cms/{KEY}").strip() == "Chị Phóng Viên (mẫu)"


def test_a_photo_is_kept_small_upright_and_without_what_the_camera_noted(office: Office) -> None:
    office.save(PLACE, story("Bài mới", more=PHOTO), {"anh-ba-dao-1-.jpg": photo()})
    store = office.store()
    branch = store.branch(KEY)
    assert branch
    assert sorted(store.changed(branch)) == ["exemplars/2026/anh-ba-dao-1.jpg", f"{KEY}.md"]
    data = store.file(branch.commit, "exemplars/2026/anh-ba-dao-1.jpg")
    assert data
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.size == (1600, 2400)
        assert not picture.getexif()
    assert b"file: anh-ba-dao-1.jpg" in (store.file(branch.commit, f"{KEY}.md") or b"")


def test_what_the_desk_sends_back_is_not_worn_out(office: Office) -> None:
    office.save(PLACE, story("Bài mới", more=PHOTO), {"anh-ba-dao-1-.jpg": photo((900, 600))})
    store = office.store()

    def kept() -> bytes:
        branch = store.branch(KEY)
        assert branch
        return store.file(branch.commit, "exemplars/2026/anh-ba-dao-1.jpg") or b""

    first = kept()
    office.save(PLACE, story("Bài", more=PHOTO.replace("1-.", "1.")), {"anh-ba-dao-1.jpg": first})
    assert kept() == first


def test_a_photo_that_is_replaced_goes(office: Office) -> None:
    office.save(PLACE, story("Bài mới", more=PHOTO), {"anh-ba-dao-1-.jpg": photo((900, 600))})
    other = PHOTO.replace("anh-ba-dao-1-", "anh-khac")
    office.save(PLACE, story("Bài mới", more=other), {"anh-khac.jpg": photo((800, 600))})
    store = office.store()
    branch = store.branch(KEY)
    assert branch
    assert sorted(store.changed(branch)) == ["exemplars/2026/anh-khac.jpg", f"{KEY}.md"]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("anh.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        ("anh.jpg", b"GIF89a" + bytes(20), "GIF"),
        ("anh.jpg", photo((60, 40))[:200], "hỏng"),
    ],
    ids=["HEIC", "GIF", "cut short"],
)
def test_a_photo_that_is_none_is_told_and_nothing_saved(
    still_office: Office, name: str, data: bytes, told: str
) -> None:
    with pytest.raises(StoreError) as error:
        still_office.save(PLACE, story("Bài mới"), {name: data})
    assert told in said(error.value)
    assert still_office.store().branches() == ()


@pytest.mark.parametrize(
    "path",
    [
        "content/exemplars/2026/Bài mới.md",
        "content/exemplars/2026/../../../mkdocs.md",
        "content/exemplars/nam/bai.md",
        "content/khac/bai.md",
        "plans/mau-2026.yml",
        "content/exemplars/2026/bai.html",
        "/etc/bai.md",
    ],
)
def test_a_piece_goes_nowhere_but_to_the_place_of_a_piece(still_office: Office, path: str) -> None:
    with pytest.raises(StoreError):
        still_office.save(path, story("Bài mới"))
    assert still_office.store().branches() == ()


def test_one_changed_word_changes_that_word_and_nothing_else(office: Office) -> None:
    answer = office.desk().answer("getEntry", {"path": BAI_CU})
    assert isinstance(answer, dict)
    assert "field: [dan-van-kheo]" in answer["data"]
    office.save(BAI_CU, story("Bài cũ", day="2026-05-05", body="\nMột câu chuyện dài."))
    changed = _printed(office.root, "diff", "-U0", "main", "cms/exemplars/2026/bai-cu").splitlines()
    assert [one for one in changed if one[:1] in "+-"][2:] == ["-Một câu chuyện ngắn.", "+Một câu chuyện dài."]


def test_the_way_from_draft_to_the_public(office: Office) -> None:
    office.write("content/exemplars/2026/dang-viet-do.md", "---\ntitle: Viết dở\nstatus: draft\n---\n\nDở.\n")
    office.save(PLACE, story("Bài mới", day="2026-12-24"))
    assert "đang ở bước “bản nháp”" in office.merged("2026/bai-moi").err
    office.move("2026/bai-moi", "pending_review")
    office.move("2026/bai-moi", "pending_publish")
    listed = office.run("desk", "--list")
    assert "Bài mới (sẵn sàng, Chị Phóng Viên (mẫu)); ghép thì lên trang ngày 24/12/2026" in listed.out
    shown = office.run("desk", "--show", KEY)
    assert "- Công bố: sẽ được công bố ngày 24/12/2026 khi hợp nhất" in shown.out
    merged = office.merged("2026/bai-moi")
    assert (merged.code, merged.err) == (0, "")
    commit = _printed(office.root, "log", "-1", "--format=%an|%P|%B", "main").strip()
    assert commit.startswith("Anh Biên Tập (mẫu)|")
    assert len(commit.split("|")[1].split()) == 2
    assert "Người viết: Chị Phóng Viên (mẫu)\nNgười ghép: Anh Biên Tập (mẫu)" in commit
    assert office.file(PLACE).is_file()
    assert office.file("content/exemplars/2026/dang-viet-do.md").read_text(encoding="utf-8").endswith("Dở.\n")
    assert _printed(office.root, "status", "--short").split() == ["??", "content/exemplars/2026/dang-viet-do.md"]
    assert office.store().branches() == ()
    assert office.run("check").code == 0


def test_a_faulty_story_does_not_become_ready(office: Office) -> None:
    office.save(PLACE, story("Bài mới").replace("phong-tong-hop", "phong-noi-vu"))
    office.move("2026/bai-moi", "pending_review")
    with pytest.raises(StoreError) as error:
        office.move("2026/bai-moi", "pending_publish")
    assert "phong-noi-vu" in said(error.value)
    run = office.merged("2026/bai-moi", "--accept")
    assert (run.code, run.out) == (1, "")
    assert "phong-noi-vu" in run.err
    assert not office.file(PLACE).exists()


def test_a_branch_that_holds_more_than_its_story_is_refused(office: Office) -> None:
    office.save(PLACE, story("Bài mới"))
    office.git("checkout", "-q", f"cms/{KEY}")
    office.write("plans/nhap.yml", "nháp\n")
    office.git("add", "-A")
    office.git("commit", "-qm", "Thêm")
    office.git("checkout", "-q", "main")
    with pytest.raises(StoreError) as error:
        office.move("2026/bai-moi", "pending_publish")
    assert "plans/nhap.yml" in said(error.value)
    run = office.merged("2026/bai-moi", "--accept")
    assert run.code == 1
    assert "plans/nhap.yml" in run.err


def test_what_changed_unseen_in_a_public_story_asks_for_an_editors_eye(office: Office) -> None:
    office.replace(BAI_CU, "Một câu chuyện ngắn.", "1986\\. Năm đổi mới.")
    office.git("commit", "-qam", "Sửa")
    office.save(BAI_CU, story("Bài cũ", day="2026-05-05", body="\n1986. Năm đổi mới."))
    with pytest.raises(StoreError) as error:
        office.move("2026/bai-cu", "pending_publish")
    assert "trước là đoạn văn, nay là dòng danh sách" in said(error.value)
    merged = office.merged("2026/bai-cu", "--accept")
    assert (merged.code, merged.err) == (0, "")
    assert "- “1986. Năm đổi mới.” trước là đoạn văn" in merged.out


def test_whoever_is_slower_is_told_and_loses_nothing(office: Office) -> None:
    office.save(PLACE, story("Bài mới"))
    office.move("2026/bai-moi", "pending_review")
    office.move("2026/bai-moi", "pending_publish")
    office.write(PLACE, "---\ntitle: Của người khác\nstatus: draft\n---\n\nChưa ghi.\n")
    run = office.merged("2026/bai-moi")
    assert run.code == 1
    assert "có thay đổi chưa ghi ở đúng tệp này" in run.err
    assert "Chưa ghi." in office.file(PLACE).read_text(encoding="utf-8")
    assert office.store().branch(KEY)


def test_of_two_who_save_at_once_the_slower_is_told(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.save(PLACE, story("Bài mới"))
    seen = office.store().branch(KEY)
    office.save(PLACE, story("Bài của người nhanh"))
    monkeypatch.setattr(Store, "branch", lambda *_: seen)
    with pytest.raises(StoreError, match="moved"):
        office.save(PLACE, story("Bài của người chậm"))
    monkeypatch.undo()
    branch = office.store().branch(KEY)
    assert branch
    assert "Bài của người nhanh" in (office.store().file(branch.commit, f"{KEY}.md") or b"").decode()


def test_a_tab_that_is_behind_does_not_write_over_what_another_saved(office: Office) -> None:
    office.save(PLACE, story("Bài mới"))
    asked = {"collection": "exemplars", "slug": "2026/bai-moi", "path": PLACE, "id": "x"}
    one, other = office.desk(), office.desk()
    one.answer("unpublishedEntryDataFile", asked)
    other.answer("unpublishedEntryDataFile", asked)
    office.save(PLACE, story("Bài của người này"), tab=one)
    office.save(PLACE, story("Bài của người này, sửa nữa"), tab=one)
    with pytest.raises(StoreError) as error:
        office.save(PLACE, story("Bài của người kia"), tab=other)
    assert "vừa được lưu ở một cửa sổ khác" in said(error.value)
    branch = office.store().branch(KEY)
    assert branch
    assert "sửa nữa" in (office.store().file(branch.commit, f"{KEY}.md") or b"").decode()
    other.answer("unpublishedEntryDataFile", asked)
    office.save(PLACE, story("Bài của người kia"), tab=other)


def test_two_who_changed_the_same_line_are_told_apart(office: Office) -> None:
    office.save(BAI_CU, story("Bài cũ", day="2026-05-05", body="\nMột câu chuyện dài."))
    office.replace(BAI_CU, "câu chuyện ngắn", "câu chuyện vui")
    office.git("commit", "-qam", "Sửa chỗ khác")
    run = office.merged("2026/bai-cu", "--accept")
    assert run.code == 1
    assert "đã có người sửa khác" in run.err


def test_what_is_thrown_away_can_still_be_had(office: Office) -> None:
    office.save(PLACE, story("Bài mới"))
    office.desk().answer("deleteUnpublishedEntry", {"collection": "exemplars", "slug": "2026/bai-moi"})
    assert office.store().branches() == ()
    assert "Bài mới" in _printed(office.root, "show", f"refs/thidua/discarded/{KEY}:{PLACE}")


def test_what_decap_asks_for_and_is_not_there_is_told_so(still_office: Office) -> None:
    with pytest.raises(NotThereError):
        still_office.desk().answer("unpublishedEntry", {"collection": "exemplars", "slug": "2026/bai-moi"})
    assert still_office.desk().answer("getEntry", {"path": PLACE}) == {
        "data": None,
        "file": {"path": PLACE, "id": None},
    }


@pytest.mark.parametrize("action", ["publishUnpublishedEntry", "deleteFiles", "persistMedia", "chuyện khác"])
def test_what_the_desk_does_not_do_is_said(still_office: Office, action: str) -> None:
    with pytest.raises(StoreError) as error:
        still_office.desk().answer(action, {"collection": "exemplars", "slug": "2026/bai-moi", "paths": [STORY]})
    assert said(error.value)


def test_a_column_may_be_a_folder_of_a_larger_repository(department: Office) -> None:
    department.save(PLACE, story("Bài mới", more=PHOTO), {"anh-ba-dao-1-.jpg": photo((900, 600))})
    store = department.store()
    (branch,) = store.branches()
    assert sorted(store.changed(branch)) == ["exemplars/2026/anh-ba-dao-1.jpg", f"{KEY}.md"]
    assert f"cot-thi-dua/{PLACE}" in _printed(
        department.root, "ls-tree", "-r", "--full-tree", "--name-only", branch.name
    )
    department.move("2026/bai-moi", "pending_publish")
    merged = department.merged("2026/bai-moi")
    assert (merged.code, merged.err) == (0, "")
    assert department.file(PLACE).is_file()
    assert _printed(department.root, "status", "--short") == ""


def test_from_the_branch_of_a_piece_nothing_is_merged(office: Office) -> None:
    office.save(PLACE, story("Bài mới"))
    office.git("checkout", "-q", f"cms/{KEY}")
    run = office.merged("2026/bai-moi", "--accept")
    assert (run.code, run.out) == (2, "")
    assert f"đang đứng ở nhánh của một bài (cms/{KEY})" in run.err


def test_without_a_repository_it_says_what_to_do(tmp_path: Path, office: Office) -> None:
    (office.root / ".git").rename(tmp_path / "elsewhere")
    run = office.run("desk", "--list")
    assert run.code == 2
    assert "git init" in run.err
