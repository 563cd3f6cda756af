"""Whatever changes, and whatever is remembered: a build gives the bytes of one that remembers nothing."""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.column import Column, fingerprint
from tests.publishing import PHOTO, PLAN
from tests.publishing import tiny_column as tiny
from thidua.cli.main import main
from thidua.cli.standing import told_again
from thidua.shell import halves
from thidua.shell.cache import dropped
from thidua.shell.fonts import fonts
from thidua.shell.supplies import ShellSupplies

long = pytest.mark.long
KEPT = ("readings", "made", "memories", "sites", "checks")
GUIDE = {
    "index.md": "# Sổ tay\n\nXem [cách viết](viet-bai.md#dau-bai).\n",
    "viet-bai.md": "# Viết bài\n\n## Đầu bài\n\nViết ngắn.\n\n## Thân bài\n\nViết rõ.\n",
}
WORDS = ("sổ", "đường", "thôn", "chợ", "cầu", "vườn", "chè", "lúa", "nương", "mùa", "mưa", "giấy", "đơn", "ghi", "hỏi")
STORIES, FIRST_DAY, LAST_DAY = "content/exemplars/2026", 14, 17
Chance = random.Random
Change = Callable[[Column, Chance], object]


def _sentence(chance: Chance) -> str:
    return f"{' '.join(chance.choices(WORDS, k=chance.randint(7, 12))).capitalize()}."


def _some(column: Column, chance: Chance) -> Path:
    return chance.choice(sorted(column.file(STORIES).glob("*.md")))


def _new(column: Column, chance: Chance, **keys: str) -> str:
    slug = f"bai-{chance.randint(0, 30):02}-{chance.choice(('mot', 'hai'))}"
    title = f"{_sentence(chance).rstrip('.')} {chance.randint(0, 999)}"
    front = {
        "title": title,
        "date": f"2026-{chance.randint(1, 11):02}-{chance.randint(1, 28):02}",
        "unit": chance.choice(("phong-tong-hop", "phong-kinh-te")),
        "type": chance.choice(("good-deed", "exemplar", "initiative")),
        "subject": f"{{kind: {chance.choice(('collective', 'household'))}, name: Tổ {title}}}",
        "summary": _sentence(chance),
        **keys,
    }
    return column.story(slug, "\n\n".join(_sentence(chance) for _ in range(4)), **front)


def _with(column: Column, chance: Chance, **keys: str) -> None:
    """Gives a story other keys."""
    path = _some(column, chance)
    head, _, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
    lines = [line for line in head.splitlines() if line.partition(":")[0] not in keys]
    lines += [f"{key}: {value}" for key, value in keys.items()]
    path.write_text("---\n" + "\n".join(lines) + "\n---\n" + body, encoding="utf-8")


def _say(column: Column, chance: Chance, text: str) -> None:
    with _some(column, chance).open("a", encoding="utf-8") as file:
        file.write(f"\n{text}\n")


def _renamed(column: Column, chance: Chance) -> None:
    path = _some(column, chance)
    target = path.with_name(f"ten-moi-{chance.randint(0, 99)}.md")
    if not target.exists():
        path.rename(target)
        if chance.random() < 0.7:
            text = target.read_text(encoding="utf-8").replace("\n", f"\nformer: 2026/{path.stem}\n", 1)
            target.write_text(text, encoding="utf-8")


def _swapped(column: Column, chance: Chance) -> None:
    one, other = _some(column, chance), _some(column, chance)
    texts = one.read_bytes(), other.read_bytes()
    other.write_bytes(texts[0])
    one.write_bytes(texts[1])


def _photo(column: Column, chance: Chance) -> None:
    path = _some(column, chance).with_suffix(".jpg")
    shutil.copy(PHOTO, path)
    if chance.random() < 0.8:
        path.with_suffix(".md").write_text(
            path.with_suffix(".md")
            .read_text(encoding="utf-8")
            .replace("\n", f"\nphoto: {{file: {path.name}, alt: {_sentence(chance)}, credit: Ảnh minh họa}}\n", 1),
            encoding="utf-8",
        )


def _kept(column: Column, chance: Chance) -> None:
    """What the office keeps in the site of its own: a file more or less, among them one that the site has too."""
    folder = column.file("giu")
    folder.mkdir(exist_ok=True)
    name = chance.choice(("robots.txt", "xac-minh.html", "favicon.ico"))
    if (folder / name).exists():
        (folder / name).unlink()
    else:
        (folder / name).write_text(f"của cơ quan {chance.randint(0, 9)}", encoding="utf-8")


def _settings(column: Column, old: str, new: str) -> None:
    path = column.file("mkdocs.yml")
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _site(column: Column, chance: Chance) -> Path | None:
    """A file of the site that stands."""
    found = sorted(path for path in column.file("site").rglob("*") if path.is_file())
    return chance.choice(found) if found else None


def _by_hand(column: Column, chance: Chance) -> None:
    """Somebody alters the site itself: a file in it is edited in place, emptied, or gone."""
    path = _site(column, chance)
    if path and path.name != ".thidua-site":
        chance.choice(
            (lambda: path.write_bytes(path.read_bytes() + b" "), lambda: path.write_bytes(b""), path.unlink)
        )()


def _damaged(column: Column, chance: Chance) -> None:
    """What is remembered is damaged, foreign, or gone."""
    entries = [path for kind in KEPT for path in sorted((column.root.parent / "kept" / kind).glob("*"))]
    if entries:
        path = chance.choice(entries)
        data = path.read_bytes()
        chance.choice((path.unlink, lambda: path.write_bytes(data[:-1]), lambda: path.write_bytes(b"x" * len(data))))()


CHANGES: dict[str, Change] = {
    "a sentence more": lambda column, chance: _say(column, chance, _sentence(chance)),
    "a heading": lambda column, chance: _say(column, chance, f"## {_sentence(chance).rstrip('.')}"),
    "a link": lambda column, chance: _say(column, chance, f"Xem [bài kia]({_some(column, chance).name})."),
    "a picture": lambda column, chance: _say(column, chance, f"![Ảnh]({_some(column, chance).stem}.jpg)"),
    "a new story": _new,
    "another new story": _new,
    "a title": lambda column, chance: _with(column, chance, title=f"{_sentence(chance).rstrip('.')} mới"),
    "a day": lambda column, chance: _with(column, chance, date=f"2026-11-{chance.randint(10, 20)}"),
    "a unit": lambda column, chance: _with(column, chance, unit="phong-kinh-te"),
    "a campaign": lambda column, chance: _with(column, chance, campaigns="[thi-dua-moi]"),
    "an honour": lambda column, chance: _with(
        column, chance, recognitions="[{level: xa, form: Giấy khen, status: granted, date: 2026-11-16}]"
    ),
    "a draft": lambda column, chance: _with(column, chance, status=chance.choice(("draft", "approved", "approved"))),
    "a hold": lambda column, chance: _with(column, chance, hold="{since: 2026-11-01, document: 12/QĐ-UBND}"),
    "a story that goes on": lambda column, chance: _with(column, chance, follows=f"2026/{_some(column, chance).stem}"),
    "a deletion": lambda column, chance: _some(column, chance).unlink(),
    "a renaming": _renamed,
    "two that swap their names": _swapped,
    "a photo": _photo,
    "a fault": lambda column, chance: _with(column, chance, unit="khong-co"),
    "a campaign page": lambda column, chance: column.write(
        "content/campaigns/thi-dua-moi.md", f"---\ntitle: {_sentence(chance)}\nsummary: {_sentence(chance)}\n---\n"
    ),
    "the plan": lambda column, chance: column.write("plans/thu.yml", _plan(f"Phòng số {chance.randint(1, 3)}")),
    "the name of the site": lambda column, chance: _settings(
        column, "site_name: Thi", f"site_name: {chance.choice(WORDS)} Thi"
    ),
    "an address": lambda column, chance: _settings(
        column, "site_url: https://thidua", f"site_url: https://{chance.choice(('a', 'b'))}.thidua"
    ),
    "what is kept": _kept,
    "the site itself": _by_hand,
    "what is remembered": _damaged,
}


def _plan(name: str) -> str:
    return PLAN.replace("units:", f"units:\n  - {{id: phong-kinh-te, name: {name}}}")


@cache
def _fonts() -> tuple[tuple[str, bytes], ...]:
    """The typeface, made ready but once."""
    return tuple((font.name, font.data) for font in fonts())


class Pair:
    """One column and two sites of it: one built over what stands and what is remembered, one out of nothing."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        monkeypatch.setattr(ShellSupplies, "handbook", lambda _: GUIDE)
        monkeypatch.setattr(ShellSupplies, "guide_pictures", lambda _: {})
        monkeypatch.setattr(ShellSupplies, "fonts", lambda _: iter(_fonts()))
        self._folder = folder
        self.column = tiny(folder / "column")
        self.column.write("plans/thu.yml", _plan("Phòng Kinh tế"))
        _settings(self.column, "  thidua:\n", "  thidua:\n    keep: giu\n")
        self.column.file("giu").mkdir()

    def _build(self, root: Path, cache: str, day: int) -> int:
        self._patch.setenv("THIDUA_CACHE", str(self._folder / cache))
        self._patch.chdir(root)
        words = ["build", "--quiet", "--today", f"2026-11-{day}"]
        told = told_again(words)
        return main(words) if told is None else told

    def compare(self, day: int, said: str) -> bool:
        """Builds both; whether there is a new site. Both must end alike, and a site that could not be built stays."""
        root, fresh = self.column.root, self._folder / "fresh"
        before = fingerprint(root / "site") if (root / "site").exists() else ""
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(root, fresh, ignore=shutil.ignore_patterns("site", ".site*"))
        self._patch.setenv("THIDUA_CACHE", str(self._folder / "empty"))
        dropped(*KEPT)
        # The one in one process, the other in two.
        self._patch.setattr(halves, "_LEAST", sys.maxsize)
        codes = [self._build(fresh, "empty", day)]
        self._patch.setattr(halves, "_LEAST", 20)
        codes.append(self._build(root, "kept", day))
        assert codes[0] == codes[1], said
        if codes[0]:
            assert before == (fingerprint(root / "site") if before else ""), said
            return False
        files = {path.relative_to(fresh / "site") for path in (fresh / "site").rglob("*")}
        assert {path.relative_to(root / "site") for path in (root / "site").rglob("*")} == files, said
        unequal = [
            one.as_posix()
            for one in files
            if (fresh / "site" / one).is_file()
            and (fresh / "site" / one).read_bytes() != (root / "site" / one).read_bytes()
        ]
        assert unequal == [], said
        return True


@pytest.mark.parametrize(("rounds", "seed"), [(30, 1), pytest.param(300, 2, marks=long)])
def test_random_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], rounds: int, seed: int
) -> None:
    pair, chance = Pair(tmp_path, monkeypatch), random.Random(seed)  # noqa: S311 - not a secret
    for _ in range(6):
        _new(pair.column, chance)
    built, log = 0, []
    for number in range(rounds):
        before = {path: path.read_bytes() for path in pair.column.file("content").rglob("*") if path.is_file()}
        names = chance.choices(sorted(CHANGES), k=chance.randint(1, 2)) if number else []
        for name in names:
            CHANGES[name](pair.column, chance)
        day = chance.randint(FIRST_DAY, LAST_DAY)
        log.append(f"{number}: {names} {day}")
        if pair.compare(day, "\n".join([*log, capfd.readouterr().err])):
            built += 1
        else:
            # The next round begins on a column that can be built.
            shutil.rmtree(pair.column.file("content"))
            for path, data in before.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
    assert built > rounds // 3
