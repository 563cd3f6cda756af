"""What the pages load: fonts, colours, signs; the browser tests see them used."""

from __future__ import annotations

import gzip
import io
import re
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.column import ROOT
from thidua.assembly.assets import Assets, assets_of
from thidua.pages.signs import sign_of
from thidua.shell import fonts as typeface
from thidua.shell.fonts import fonts, licence
from thidua.shell.supplies import ShellSupplies
from thidua.vocabulary import ARTICLE_KINDS, CAMPAIGN_KINDS, QUOTA_STATUSES, TYPES

THEME = Path(typeface.__file__).parents[1] / "theme"
STYLES = "".join(part.read_text(encoding="utf-8") for part in sorted((THEME / "styles").glob("*.css")))
MOST_FONT, MOST_SHEET = 70 * 1024, 10 * 1024
TEXT = "Ủy ban nhân dân tỉnh: bồi dưỡng, nhân rộng điển hình, “dân vận khéo” – đẩy mạnh thi đua yêu nước ẬẪỠỮỶ"


def _assets(folder: Path) -> Assets:
    return assets_of(ShellSupplies(folder))


# What stories say in italics as well, with the hyphens at which no line breaks.
SIGNS = "₫²³§‰€№•✓●\u2010\u2011"


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def test_fonts_are_small_and_hold_every_vietnamese_letter_and_the_signs_of_stories() -> None:
    made = fonts()
    assert sum(len(font.data) for font in made) <= MOST_FONT
    vowels = "aăâeêioôơuưy"
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = {unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones}
    wanted = {*letters, *"".join(letters).upper(), *"đĐ", *TEXT, *"0123456789“”–…", *SIGNS}
    for font in made:
        assert not {ord(letter) for letter in wanted} - TTFont(io.BytesIO(font.data)).getBestCmap().keys()


def test_fonts_are_made_once_and_the_same_each_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = fonts()
    # Two fonts, and the sign of a cache.
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 3
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "elsewhere"))
    assert fonts() == first

    def never(*_: object) -> bytes:
        raise AssertionError

    monkeypatch.setattr(typeface, "_subset", never)
    assert fonts() == first


def test_a_cache_that_cannot_be_written_stops_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert len(fonts()) == 2


def test_the_licence_goes_with_the_fonts(tmp_path: Path) -> None:
    assert "SIL OPEN FONT LICENSE" in licence().upper()
    assert any(path.endswith("LICENSE.txt") for path in _assets(tmp_path).files)


def test_names_follow_content_and_fonts_are_found(tmp_path: Path) -> None:
    assets = _assets(tmp_path)
    assert assets == _assets(tmp_path)
    for name, path in assets.names.items():
        if name.startswith("search"):
            assert not re.search(r"/\*|^\s*//|^ ", assets.files[path].decode(), re.MULTILINE), name
    sheet = assets.files[assets.names["column.css"]].decode()
    assert "/*" not in sheet
    for address in re.findall(r'url\("([^"]+)"\)', sheet):
        assert f"assets/{address}" in assets.files
    assert len(gzip.compress(sheet.encode())) <= MOST_SHEET


def _luminance(colour: str) -> float:
    full = colour * 2 if len(colour) == 3 else colour
    parts = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_contrast(theme: str) -> None:
    blocks = re.findall(r"\{\s*color-scheme: (\w+);(.*?)\}", STYLES, re.DOTALL)
    found = [dict(re.findall(r"--([a-z-]+): #([0-9a-f]{3,6});", text)) for name, text in blocks if name == theme]
    assert len(found) == (1 if theme == "light" else 2)
    assert all(one == found[0] for one in found)
    colour = found[0]
    for ground in ("ground", "raised", "sunk", "tint", "gold-tint"):
        for ink in ("ink", "quiet", "brand", "gold", "done", "short"):
            assert _contrast(colour[ink], colour[ground]) >= 4.5, (ink, ground)
    for ground in ("ground", "raised"):
        assert _contrast(colour["edge"], colour[ground]) >= 3, ground
    assert _contrast(colour["on-brand"], colour["brand"]) >= 4.5


def test_signs_that_offices_type_are_in_both_styles() -> None:
    for one in fonts():
        letters = {chr(code) for code in TTFont(io.BytesIO(one.data)).getBestCmap()}
        assert {*"₫²³₂§‰€\u2011✓●ậỘđĐ"} <= letters, one.name


def test_every_letter_of_the_handbook_is_in_the_upright() -> None:
    letters = {chr(code) for code in TTFont(io.BytesIO(fonts()[0].data)).getBestCmap()}
    # What explains a rule may show letters that nobody should type.
    for chapter in sorted((ROOT / "plugins/thidua/handbook").glob("*.md")):
        assert {*chapter.read_text(encoding="utf-8")} - letters <= {"\n"}, chapter.name


def test_every_sign_is_drawn_and_every_drawing_has_a_colour() -> None:
    drawn = set(re.findall(r'<symbol id="([a-z-]+)"', (THEME / "assets" / "signs.svg").read_text(encoding="utf-8")))
    own = {one.sign for one in TYPES.values()}
    own |= {one.sign for kinds in (ARTICLE_KINDS, CAMPAIGN_KINDS) for one in kinds.values()}
    fields = ("dan-van-kheo", "chuyen-doi-so", "suc-khoe-dan-so", "quoc-phong-an-ninh", "khac")
    assert own | {sign_of(field) for field in fields} <= drawn
    assert set(re.findall(r"\.hue--([a-z]+)", STYLES)) <= drawn
    assert {*QUOTA_STATUSES, "advisory"} <= drawn


def test_pages_carry_no_style_and_no_handler_of_their_own() -> None:
    for template in THEME.rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"\sstyle=|\son[a-z]+=|javascript:|<style", text), template.name
    assert "@import" not in STYLES
    assert "://" not in STYLES
