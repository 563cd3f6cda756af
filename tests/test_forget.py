"""Taking a story down: its files, what names it elsewhere, and what a person still has to do."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.column import STORY, Column, copy_of_sample, fingerprint, holds
from tests.publishing import denied, tiny_column
from tests.small_column import HERE, checked, story
from thidua.source.document import read_document
from thidua.takedown import takedown, unnamed

ID = "2026/cuon-so-thua-cua-anh-s"
SLUG = "cuon-so-thua-cua-anh-s"
PHOTO = STORY.replace(".md", ".jpg")
FOLLOWER = "content/exemplars/2026/tu-mot-cuon-so-thanh-hop-tac-xa.md"


@pytest.fixture
def column(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Column:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "column").mkdir()
    return copy_of_sample(tmp_path / "column")


TITLE = "Cuốn sổ thửa của anh S."


@pytest.mark.parametrize(
    "asked", [ID, SLUG, STORY, f"./{STORY}", f"exemplars/{ID}.md", f"{SLUG}.md", TITLE, f" {TITLE.upper()} "]
)
def test_a_story_goes_with_its_photo_and_what_names_it(column: Column, asked: str) -> None:
    run = column.run("forget", asked)
    assert run.code == 0, run.err
    assert not column.file(STORY).exists()
    assert not column.file(PHOTO).exists()
    assert "follows:" not in column.file(FOLLOWER).read_text(encoding="utf-8")
    assert f"{FOLLOWER}:22:10 (follows)" in run.out
    assert "registrations/2026.yml, mục 3: Anh G.A.S." in run.out
    assert run.out.startswith("Đã gỡ bài: Cuốn sổ thửa của anh S.")
    check = column.run("check", "--format", "json")
    assert check.data["errors"] == 0, check.out
    assert holds(column.file("content"), SLUG) == []


def test_a_dry_run_alters_nothing_and_says_the_same(column: Column) -> None:
    before = fingerprint(column.root)
    told = column.run("forget", ID, "--dry-run")
    assert told.code == 0
    assert fingerprint(column.root) == before
    done = column.run("forget", ID)
    assert (
        told.out.partition("\n")[0] == "Sẽ gỡ bài (chưa xóa, chưa sửa gì): Cuốn sổ thửa của anh S. [2026/" + SLUG + "]"
    )
    assert told.out.partition("\n")[2] == done.out.partition("\n")[2]


def test_all_that_it_says_is_english_where_english_is_asked_for(column: Column) -> None:
    told = column.run("forget", ID, "--dry-run", "--lang", "en")
    assert told.code == 0
    named = {line.strip() for line in column.run("forget", ID, "--dry-run").out.splitlines()}
    own = [line for line in told.out.splitlines()[1:] if line.strip() not in named and "registrations/" not in line]
    assert len(own) > 8
    assert [line for line in own if not line.isascii() and "(" not in line] == []
    assert told.out.startswith("Would be taken down")
    lost = column.run("forget", "2026/khong-co", "--lang", "en")
    assert lost.code == 2
    assert "No piece is called" in lost.err


def test_the_next_build_holds_no_byte_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "column").mkdir()
    column = tiny_column(tmp_path / "column")
    photo = "{file: xabu.jpg, alt: xabumota, credit: xabunguon}"
    words = {"title": "xabutieude", "summary": "xabutomtat", "author": "xabutacgia", "former": "2025/xabucu"}
    path = column.story("xabu", body="xabunoidung", photo=photo, **words)
    shutil.copy(column.file("content/exemplars/2026/bai-dau.jpg"), column.file(path).with_suffix(".jpg"))
    assert column.run("build").code == 0
    assert holds(column.file("site"), "xabu")
    run = column.run("forget", path)
    assert "  site\n" in run.out
    for address in ("dien-hinh/2026/xabu/", "dien-hinh/2025/xabucu/", "dien-hinh/2026/xabu.jpg"):
        assert f"  /{address}\n" in run.out
    assert "--path content/exemplars/2025/xabucu.md" in run.out
    assert column.run("build").code == 0
    assert holds(column.file("site"), "xabu") == []
    assert not [one for one in column.file("site").rglob("*") if "xabu" in one.name]


def test_old_releases_that_hold_it_are_named(column: Column, tmp_path: Path) -> None:
    for name in ("0a", "0b"):
        (tmp_path / "out/releases" / name / "dien-hinh/2026").mkdir(parents=True)
    (tmp_path / "out/releases/0a/dien-hinh" / ID).mkdir()
    run = column.run("forget", ID, "--dry-run", "--releases", str(tmp_path / "out"))
    assert "\n  ../out/releases/0a\n" in run.out
    assert "releases/0b" not in run.out


def test_made_pictures_are_dropped(column: Column, tmp_path: Path) -> None:
    kept = tmp_path / "cache" / "thidua"
    for kind in ("pictures", "cards", "fonts"):
        (kept / kind).mkdir(parents=True)
        for name in ("0a" * 32, "anh-goc.jpg"):
            (kept / kind / name).write_bytes(b"x")
    assert column.run("forget", ID, "--dry-run").code == 0
    assert len(list(kept.glob("*/0a*"))) == 3
    assert column.run("forget", ID).code == 0
    assert [path.parent.name for path in kept.glob("*/0a*")] == ["fonts"]
    # What no build could have put there is not the cache's to delete.
    assert len(list(kept.glob("*/anh-goc.jpg"))) == 3


def test_a_photo_that_another_piece_uses_stays(column: Column) -> None:
    column.story("bai-khac", body=f"![Cuốn sổ]({SLUG}.jpg)")
    run = column.run("forget", ID)
    assert column.file(PHOTO).exists()
    assert f"Giữ ảnh, vì bài khác còn dùng, hoặc còn bài chưa đọc được:\n  {PHOTO}\n" in run.out


def test_links_in_the_words_of_others_are_left_to_a_person(column: Column) -> None:
    other = column.story("bai-khac", body=f"Đọc [bài kia]({SLUG}.md) và [trang](https://a.example/dien-hinh/{ID}/).")
    before = column.file(other).read_bytes()
    run = column.run("forget", ID)
    places = re.findall(rf"  {re.escape(other)}:(\d+:\d+) \(liên kết\)", run.out)
    assert len(places) == 2
    assert column.file(other).read_bytes() == before
    check = column.run("check", "--format", "json")
    broken = [one for one in check.data["diagnostics"] if one["code"] == "TD313"]
    assert [f"{one['line']}:{one['column']}" for one in broken] == places[:1]


def test_where_else_it_appeared_is_told(column: Column) -> None:
    path = column.story(
        "bai-khac", published="[{channel: cong-tinh, date: 2026-05-06, url: https://cong.example/bai/1}]"
    )
    assert "  https://cong.example/bai/1\n" in column.run("forget", path, "--dry-run").out


def test_an_article_can_be_taken_down_too(column: Column) -> None:
    name = "content/articles/2026/mot-ngay-hoc-viec-o-phuong-trung-tam.md"
    run = column.run("forget", name)
    assert run.code == 0
    assert not column.file(name).exists()
    assert "/tin-bai/2026/mot-ngay-hoc-viec-o-phuong-trung-tam/" in run.out


def test_the_history_is_purged_from_the_top_of_the_repository(column: Column, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    run = column.run("forget", ID, "--dry-run")
    assert f"git filter-repo --invert-paths --path column/{STORY} --path column/{PHOTO}\n" in run.out


def test_the_printed_command_is_one_that_a_shell_reads(column: Column) -> None:
    odd = column.root.rename(column.root.with_name("cột bài"))
    (odd.parent / ".git").mkdir()
    line = re.search(r"^  (git filter-repo .*)$", Column(odd).run("forget", ID, "--dry-run").out, re.MULTILINE)
    assert line
    said = subprocess.run(
        ["bash", "-c", f"git() {{ printf '%s\\n' \"$@\"; }}; {line[1]}"], capture_output=True, check=True
    )
    assert f"cột bài/{STORY}" in said.stdout.decode().split("\n")


@pytest.mark.parametrize("asked", ["2026/khong-co-bai-nay", "cuon-so-thua-cua-anh", "content/exemplars", "", "../x"])
def test_what_is_not_there_is_2(column: Column, asked: str) -> None:
    before = fingerprint(column.root)
    run = column.run("forget", asked)
    assert run.code == 2
    assert "Không có bài nào" in run.err
    assert fingerprint(column.root) == before


def test_only_stories_and_articles_can_be_taken_down(column: Column) -> None:
    run = column.run("forget", "content/campaigns/dan-van-kheo.md")
    assert run.code == 2
    assert "chỉ gỡ bài điển hình và tin bài" in run.err


def test_a_near_miss_is_suggested(column: Column) -> None:
    assert f"Có phải là “{ID}”?" in column.run("forget", "cuon-so-thua-cua-anh").err


def test_a_slug_of_two_pieces_is_asked_back(column: Column) -> None:
    other = column.file(STORY.replace("exemplars", "articles"))
    shutil.copy(column.file(STORY), other)
    run = column.run("forget", SLUG)
    assert run.code == 2
    assert STORY in run.err
    assert "content/articles/2026" in run.err
    assert column.run("forget", STORY, "--dry-run").code == 0


def test_a_disk_that_refuses_is_told_and_nothing_is_lost(column: Column, tmp_path: Path) -> None:
    before = fingerprint(column.file("content"))
    (tmp_path / "hook").mkdir()
    run = column.run("forget", ID, **denied(tmp_path / "hook", column.file(FOLLOWER).parent, 1))
    assert run.code == 1
    assert Path(FOLLOWER).name in run.err
    assert fingerprint(column.file("content")) == before
    assert column.run("forget", ID).code == 0


HEADS = {
    "one value": ("follows: 2026/a\n", ""),
    "in quotes": ("follows: '2026/a'\n", ""),
    "with a comment above": ("# nối bài\nfollows: 2026/a\n", "# nối bài\n"),
    "with a comment below": ("follows: 2026/a\n\n# sau đó\n", "\n# sau đó\n"),
    "the only one of a list": ("adopts: [2026/a]\n", ""),
    "one of a list": ("adopts: [2026/b, 2026/a, 2026/c]\n", "adopts: [2026/b, 2026/c]\n"),
    "one of lines": ("adopts:\n  - 2026/b\n  - 2026/a\n", "adopts: [2026/b]\n"),
    "a list over lines": ("adopts: [\n  2026/a,\n  2026/b,\n]\n", "adopts: [2026/b]\n"),
    "twice": ("adopts: [2026/a, 2026/a]\n", ""),
    "a former address": ("former: [2026/a, 2025/b]\n", "former: [2025/b]\n"),
    "several keys": ("follows: 2026/a\nadopts: [2026/a]\nformer: 2026/a\n", ""),
    "others with such a beginning": ("adopts: [2026/a-2, 2026/a]\n", "adopts: [2026/a-2]\n"),
}
TAIL = "type: new-model\n"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", HEADS)
def test_a_name_is_cut_out_and_no_other_byte(name: str, ending: str) -> None:
    before, after = HEADS[name]
    frame = "\ufeff---\ntitle: Nếp a\u0323o mới\n{}" + TAIL + "---\nNói về 2026/a.\n  follows: 2026/a\n"
    data, expected = (frame.format(part).replace("\n", ending).encode() for part in (before, after))
    assert unnamed("a.md", data, "2026/a") == expected
    assert read_document("a.md", expected).front is not None


@pytest.mark.parametrize(
    "head",
    [
        "{title: Một bài, follows: 2026/a}\n",
        'adopts: [2026/a, "x: y"]\n',
        "adopts: [2026/a, [2026/b]]\n",
        "title: Anh A: tấm gương\nfollows: 2026/a\n",
    ],
)
def test_what_cannot_be_cut_surely_is_left_to_a_person(head: str) -> None:
    assert unnamed("a.md", f"---\n{head}---\nNội dung.\n".encode(), "2026/a") is None


def test_what_is_left_to_a_person_is_named(column: Column) -> None:
    path = column.story("bai-khac")
    text = column.file(path).read_text(encoding="utf-8")
    keys = dict(line.split(": ", 1) for line in text.split("---\n")[1].splitlines())
    flow = ", ".join(f"{key}: {value}" for key, value in {**keys, "adopts": f"[{ID}]"}.items())
    column.write(path, f"---\n{{{flow}}}\n---\n\nMột câu chuyện ngắn.\n")
    assert column.run("check", path).code == 0
    run = column.run("forget", ID)
    assert run.code == 0
    assert re.search(rf"Cần sửa tay:\n  {re.escape(path)}:2:\d+ \(adopts\)", run.out)
    assert ID in column.file(path).read_text(encoding="utf-8")


USERS = {
    "its head is broken": ("title: Hai: một\n", "photo: {file: a.jpg}\n", "Chữ."),
    "its photo lacks what it must have": ("title: Hai\n", "photo: {file: a.jpg}\n", "Chữ."),
    "its body has the photo": ("title: Hai: một\n", "", "![Ảnh](a.jpg)"),
}


@pytest.mark.parametrize("case", USERS)
def test_a_photo_stays_where_a_faulty_story_may_use_it(case: str) -> None:
    title, photo, body = USERS[case]
    other = f"---\n{title}status: approved\n{photo}---\n\n{body}\n"
    mine = story("![Ảnh](a.jpg)\n\n![Ảnh](b.jpg)\n")
    folder = HERE.rpartition("/")[0]
    files: dict[str, str | bytes] = {HERE: mine, f"{folder}/a.jpg": b"a", f"{folder}/b.jpg": b"b"}
    result = checked({**files, f"{folder}/hai.md": other})
    found = takedown(result, next(one for one in result.pieces if one.inside == HERE))
    assert found.shared == (f"{folder}/a.jpg",)
    assert found.files == (HERE, f"{folder}/b.jpg")


def test_no_photo_goes_while_a_file_cannot_be_read_at_all() -> None:
    folder = HERE.rpartition("/")[0]
    files: dict[str, str | bytes] = {HERE: story("![Ảnh](a.jpg)\n"), f"{folder}/a.jpg": b"a"}
    result = checked({**files, f"{folder}/hai.md": "Chữ".encode("utf-16")})
    found = takedown(result, next(one for one in result.pieces if one.inside == HERE))
    assert (found.files, found.shared) == ((HERE,), (f"{folder}/a.jpg",))
