"""Words that stand in hidden pieces alone: not a byte of them is in any file of the site, compressed ones opened."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from PIL import Image

from tests.column import Column, copy_of_sample

HIDDEN = {
    "nhap": {"status": "draft"},
    "cho": {"status": "submitted"},
    "mai": {"date": "2026-11-16"},
}
PLACES = (
    *("title", "summary", "author", "name", "role", "achievement", "field", "review", "form", "document", "endorsed"),
    *("channel", "consent", "reason", "slug", "former", "body", "heading", "strong", "code", "quote", "cell", "note"),
    *("address", "alt", "caption", "credit", "file", "pixels", "artist", "inner"),
)
COLOURS = {"nhap": (250, 10, 240), "cho": (10, 250, 120), "mai": (250, 200, 10)}
SIZE = (613, 401)
# What a public story keeps for the office, beside an honour that readers may see.
KEPT_BACK = {
    "recognitions": (
        "[{level: tinh, form: xabumoidenghi, status: proposed, by: xabunoitang, document: xabusodenghi},"
        " {level: tinh, form: xabuhieuluc, status: granted, document: xabusosau, date: 2027-01-01},"
        " {level: tinh, form: xadatang, status: granted, by: xanguoiky, document: xaso, date: 2026-02-03}]"
    ),
    "reviews": "[{date: 2026-05-06, note: xabughichu}]",
}


def _word(place: str, state: str) -> str:
    """A word of letters alone, so that no escaping changes it."""
    return f"xabu{place}{state}"


def _picture(path: Path, colour: tuple[int, int, int], artist: str) -> None:
    exif = Image.Exif()
    exif[0x013B] = artist
    Image.new("RGB", SIZE, colour).save(path, "JPEG", exif=exif, comment=artist.encode())


def _body(w: dict[str, str]) -> str:
    return f"""{w["body"]} và **{w["strong"]}**, `{w["code"]}`, [xem](https://{w["address"]}.example/).[^1]

## {w["heading"]}

> {w["quote"]}

| a | b |
| - | - |
| {w["cell"]} | c |

![{w["caption"]}]({w["inner"]}.jpg)

[^1]: {w["note"]}
"""


def _hide(column: Column, state: str) -> None:
    """A story and an article with every word in its place."""
    w = {place: _word(place, state) for place in PLACES}
    shown = {"date": "2026-05-05", **HIDDEN[state]}
    path = column.story(
        w["slug"],
        body=_body(w),
        **shown,
        title=w["title"],
        summary=w["summary"],
        author=w["author"],
        subject=f"{{kind: individual, name: {w['name']}, role: {w['role']}}}",
        achievements=f"[{w['achievement']}]",
        field=f"{{other: {w['field']}}}",
        reviews=f"[{{date: 2026-05-06, note: {w['review']}}}]",
        recognitions=f"[{{level: tinh, form: {w['form']}, status: granted, document: {w['document']}}}]",
        endorsement=f"{{by: {w['endorsed']}, date: 2026-05-05}}",
        published=f"[{{channel: cong-thong-tin, date: 2026-05-06, url: 'https://{w['channel']}.example/'}}]",
        consent=f"{{given: 2026-05-01, by: {w['consent']}}}",
        former=f"[2026/{w['former']}]",
        photo=f"{{file: {w['file']}.jpg, alt: {w['alt']}, credit: {w['credit']}}}",
    )
    folder = column.file(path).parent
    for name in (w["file"], w["inner"]):
        _picture(folder / f"{name}.jpg", COLOURS[state], w["artist"])
    front = {"title": w["title"], **shown, "summary": w["summary"], "author": w["author"]}
    head = "\n".join(f"{key}: {value}" for key, value in {"status": "approved", **front}.items())
    column.write(f"content/articles/2026/{w['slug']}.md", f"---\n{head}\n---\n{w['body']}\n")


def _with_a_public_story(folder: Path, **keys: str) -> Column:
    column = copy_of_sample(folder)
    photo = "{file: anh-cong-khai.jpg, alt: Ảnh công khai, credit: Phóng viên}"
    path = column.story("bai-cong-khai", body="Chữ xacongkhai.", photo=photo, **KEPT_BACK, **keys)
    _picture(column.file(path).with_name("anh-cong-khai.jpg"), (20, 40, 60), "xabuartistpublic")
    return column


def _built(column: Column) -> Path:
    run = column.run("build")
    assert run.code == 0, run.err
    return column.root / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample column with all that must stay hidden, and one public story that speaks of it in its keys."""
    slugs = ", ".join(f"2026/{_word('slug', state)}" for state in HIDDEN)
    column = _with_a_public_story(tmp_path_factory.mktemp("column"), adopts=f"[{slugs}]")
    for state in HIDDEN:
        _hide(column, state)
    check = column.run("check", "--format", "json")
    assert check.data["errors"] == 0, check.data
    return _built(column)


def _opened(data: bytes) -> Iterator[bytes]:
    yield data
    for unpack in (gzip.decompress, brotli.decompress, zlib.decompress):
        try:
            yield unpack(data)
        except (OSError, EOFError, zlib.error, brotli.error):
            continue


def _texts(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file's name and bytes, in small letters, as they are and unpacked."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        yield name, name.lower().encode()
        if path.is_file():
            for data in _opened(path.read_bytes()):
                yield name, data.lower()


def test_there_are_canaries_in_every_place() -> None:
    assert len(PLACES) * len(HIDDEN) > 80


def test_no_word_of_a_hidden_piece_is_in_any_file(site: Path) -> None:
    words = [_word(place, state).encode() for place in PLACES for state in HIDDEN]
    files = list(_texts(site))
    assert len(files) > 200
    assert sorted({name for name, data in files if b"xabu" in data and any(word in data for word in words)}) == []
    assert b"xabuartistpublic" not in b"".join(data for _, data in files)


def test_what_a_public_story_keeps_for_the_office_is_in_no_file(site: Path) -> None:
    words = [word.encode() for word in re.findall(r"xabu\w+", "".join(KEPT_BACK.values()))]
    assert len(words) == 6
    files = list(_texts(site))
    assert sorted({name for name, data in files if any(word in data for word in words)}) == []
    page = (site / "dien-hinh/2026/bai-cong-khai/index.html").read_text(encoding="utf-8")
    assert all(word in page for word in ("xadatang", "xanguoiky", "xaso", "03/02/2026"))


def test_a_word_of_a_public_piece_is_found_in_packed_files_too(site: Path) -> None:
    """So the search above would have seen one."""
    found = {Path(name).suffix for name, data in _texts(site) if b"xacongkhai" in data}
    assert {".html", ".gz", ".br"} <= found
    assert any(suffix == ".bin" for suffix in found), found


def test_no_pixel_of_a_hidden_photo_is_published(site: Path) -> None:
    seen = 0
    for path in sorted(site.rglob("*")):
        if path.suffix not in {".jpg", ".jpeg", ".png", ".webp"}:
            continue
        with Image.open(io.BytesIO(path.read_bytes())) as picture:
            colour = picture.convert("RGB").resize((1, 1)).getpixel((0, 0))
        assert isinstance(colour, tuple)
        seen += 1
        for hidden in COLOURS.values():
            assert max(abs(one - other) for one, other in zip(colour, hidden, strict=True)) > 25, path
    assert seen > 20


def _bytes_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_the_site_is_the_same_without_the_hidden_pieces(site: Path, tmp_path: Path) -> None:
    """Whatever a hidden piece holds, its unit and its field too; the board shows what was done, not what waits."""
    there, without = _bytes_of(site), _bytes_of(_built(_with_a_public_story(tmp_path)))
    assert [name for name in sorted(there | without) if there.get(name) != without.get(name)] == []
