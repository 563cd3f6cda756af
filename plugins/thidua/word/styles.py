"""Word's styles to what a run looks like: its font and whether it is hidden, from wherever that comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar
from xml.etree import ElementTree as ET

from thidua.word.names import A, is_on, value, w
from thidua.word.package import Package

_Found = TypeVar("_Found")
# A style that is based on itself, by way of others, must end.
_DEEPEST = 12
_THEME_FONTS = {"major": "majorFont", "minor": "minorFont"}


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one file by id, its defaults, and the fonts of its theme."""

    by_id: Mapping[str, ET.Element] = field(default_factory=dict)
    default: ET.Element | None = None
    defaults: ET.Element | None = None
    theme: Mapping[str, str] = field(default_factory=dict)

    def _chain(self, style_id: str | None) -> Iterator[ET.Element]:
        style = self.by_id.get(style_id or "")
        for _ in range(_DEEPEST):
            if style is None:
                return
            yield style
            style = self.by_id.get(value(style.find(w("basedOn"))) or "")

    def paragraph_chain(self, properties: ET.Element | None) -> Iterator[ET.Element]:
        """The styles of a paragraph, the nearest first."""
        style_id = value(properties.find(w("pStyle"))) if properties is not None else None
        if style_id is None and self.default is not None:
            yield self.default
        yield from self._chain(style_id)

    def name(self, properties: ET.Element | None) -> str:
        """What people call the style of a paragraph, in small letters; empty where it has none."""
        first = next(self.paragraph_chain(properties), None)
        return (value(first.find(w("name"))) or "").lower() if first is not None else ""

    def _sources(self, run: ET.Element, paragraph: ET.Element | None, table: str | None) -> Iterator[ET.Element]:
        """Every `rPr` that says how a run looks, the strongest first."""
        own = run.find(w("rPr"))
        if own is not None:
            yield own
            yield from _properties(self._chain(value(own.find(w("rStyle")))))
        yield from _properties(self.paragraph_chain(paragraph))
        yield from _properties(self._chain(table))
        if self.defaults is not None:
            yield self.defaults

    def _first(
        self,
        run: ET.Element,
        paragraph: ET.Element | None,
        table: str | None,
        ask: Callable[[ET.Element], _Found | None],
    ) -> _Found | None:
        return next((got for one in self._sources(run, paragraph, table) if (got := ask(one)) is not None), None)

    def font(self, run: ET.Element, paragraph: ET.Element | None, table: str | None = None) -> str:
        """The font that draws the accented letters of a run: Word asks `hAnsi` first."""
        for slot in ("hAnsi", "ascii"):
            if found := self._first(run, paragraph, table, partial(self._slot, slot)):
                return found
        return ""

    def _slot(self, slot: str, properties: ET.Element) -> str | None:
        fonts = properties.find(w("rFonts"))
        # At one level the theme's font goes before a named one.
        of_theme = value(fonts, f"{slot}Theme")
        return (self.theme.get(of_theme[:5]) if of_theme else None) or value(fonts, slot)

    def is_hidden(self, run: ET.Element, paragraph: ET.Element | None) -> bool:
        """Whether Word hides the run from readers."""
        return bool(self._first(run, paragraph, None, lambda one: is_on(one.find(w("vanish")))))


def _properties(styles: Iterator[ET.Element]) -> Iterator[ET.Element]:
    for style in styles:
        found = style.find(w("rPr"))
        if found is not None:
            yield found


def _theme(root: ET.Element | None) -> dict[str, str]:
    fonts = {}
    for key, name in _THEME_FONTS.items():
        latin = root.find(f".//{A}{name}/{A}latin") if root is not None else None
        if latin is not None and latin.get("typeface"):
            fonts[key] = latin.get("typeface", "")
    return fonts


def read_styles(package: Package) -> Styles:
    """The styles of a file; without a part of styles, none."""
    theme = next((path for path in sorted(package.parts) if path.startswith("word/theme/")), "")
    root = package.tree("word/styles.xml")
    fonts = _theme(package.tree(theme))
    if root is None:
        return Styles(theme=fonts)
    by_id = {style_id: style for style in root.iter(w("style")) if (style_id := value(style, "styleId"))}
    standing = [one for one in by_id.values() if value(one, "default") in {"1", "true", "on"}]
    return Styles(
        by_id,
        next((one for one in standing if value(one, "type") == "paragraph"), None),
        root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"),
        fonts,
    )
