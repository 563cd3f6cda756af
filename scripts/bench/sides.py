"""What is measured side by side: this product in two forms, Hugo, and stock MkDocs with Material."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scripts.bench import hugo_site, mkdocs_site
from scripts.bench_corpus import PLAN, sample_plan

TODAY = "2030-11-15"
COLD, UNCHANGED, STORY, CAMPAIGN, PLANNED = "cold", "unchanged", "story", "campaign", "plan"
STATES = (COLD, UNCHANGED, STORY, CAMPAIGN, PLANNED)
_CAMPAIGN, _UNIT = "dan-van-kheo", "Phòng Kinh tế"
# `python -m` by this interpreter, so that all Python is of one environment.
_PYTHON = Path(sys.executable)


def environment(folder: Path, bytecode: Path) -> dict[str, str]:
    """What a measured program is told: a home and caches beside its folder, the day, where compiled Python is kept."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "TMPDIR") if name in os.environ}
    home = folder.with_name(f"{folder.name}.home")
    home.mkdir()
    own = {"HOME": home, "XDG_CACHE_HOME": home / "cache", "PYTHONPYCACHEPREFIX": bytecode}
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "THIDUA_TODAY": TODAY}
    return {**kept, **{name: str(path) for name, path in own.items()}, **quiet}


@dataclass
class Side:
    """One program with its own copy of the column in a folder; `outputs` are what it writes there, its pages first."""

    name: str
    folder: Path
    command: tuple[str | Path, ...]
    outputs: tuple[str, ...]
    states: tuple[str, ...] = STATES
    told: Mapping[str, str] = field(default_factory=dict)

    def clear(self) -> None:
        """Takes away all that earlier runs left.

        It is put aside and not deleted: a disk that still clears what was deleted is slow for whoever writes next.
        """
        aside = self.folder.with_name(f"{self.folder.name}.aside")
        aside.mkdir(exist_ok=True)
        for path in (*(self.folder / name for name in self.outputs), Path(self.told["XDG_CACHE_HOME"])):
            if path.exists():
                path.rename(aside / f"{len([*aside.iterdir()])}")

    def pages(self) -> list[Path]:
        """The pages that it wrote."""
        return sorted((self.folder / self.outputs[0]).rglob("*.html"))

    def change(self, state: str, turn: int, column: Path) -> None:
        """Changes what the state says, each turn otherwise; `column` is the one that was never changed."""
        stories = sorted((column / "content" / "exemplars").rglob("*.md"))
        if state == STORY:
            self._change_story(column, stories[len(stories) // 2 + turn], f"\nThêm một câu, lần {turn}.\n")
        elif state == CAMPAIGN:
            self._rename_campaign(column, f"Dân vận khéo, lần {turn}")
        elif state == PLANNED:
            self._change_plan(column, f"{_UNIT} {turn}")

    def _change_story(self, column: Path, source: Path, more: str) -> None:
        path = self.folder / source.relative_to(column)
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")

    def _rename_campaign(self, column: Path, title: str) -> None:
        source = column / "content" / "campaigns" / f"{_CAMPAIGN}.md"
        text = source.read_text(encoding="utf-8").replace("title: Dân vận khéo", f"title: {title}", 1)
        (self.folder / source.relative_to(column)).write_text(text, encoding="utf-8")

    def _change_plan(self, column: Path, unit: str) -> None:
        source = column / "plans" / PLAN.name
        text = source.read_text(encoding="utf-8").replace(f"name: {_UNIT},", f"name: {unit},", 1)
        (self.folder / source.relative_to(column)).write_text(text, encoding="utf-8")


@dataclass
class HugoSide(Side):
    """Hugo, whose content is written anew from the column's."""

    def _change_story(self, column: Path, source: Path, more: str) -> None:
        path = hugo_site.story_path(column, self.folder, source)
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")

    def _rename_campaign(self, column: Path, title: str) -> None:  # noqa: ARG002 - as all sides
        plan = sample_plan()
        for one in plan["campaigns"]:
            one["name"] = title if one["id"] == _CAMPAIGN else one["name"]
        hugo_site.write_names(plan, self.folder)

    def _change_plan(self, column: Path, unit: str) -> None:  # noqa: ARG002 - as all sides
        plan = sample_plan()
        for one in plan["units"]:
            one["name"] = unit if one["name"] == _UNIT else one["name"]
        hugo_site.write_names(plan, self.folder)


@dataclass
class MkdocsSide(Side):
    """MkDocs, which knows neither campaigns nor plans."""

    def _change_story(self, column: Path, source: Path, more: str) -> None:
        path = mkdocs_site.story_path(column, self.folder, source)
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")


def product(name: str, column: Path, folder: Path, bytecode: Path, *, left_out: str = "") -> Side:
    """This product on a copy of the column; `left_out` is what its settings leave out."""
    shutil.copytree(column, folder)
    if left_out:
        config = folder / "mkdocs.yml"
        text = config.read_text(encoding="utf-8").replace("  thidua:\n", f"  thidua:\n    leave_out: [{left_out}]\n", 1)
        config.write_text(text, encoding="utf-8")
    command = (_PYTHON, "-m", "thidua", "build", "--quiet")
    return Side(name, folder, command, ("site",), told=environment(folder, bytecode))


def stock(name: str, column: Path, folder: Path, bytecode: Path) -> Side:
    """Stock MkDocs with Material and its search."""
    mkdocs_site.write_site(column, folder)
    command = (_PYTHON, "-m", "mkdocs", "build", "--quiet")
    states = (COLD, UNCHANGED, STORY)
    return MkdocsSide(name, folder, command, ("site",), states, environment(folder, bytecode))


def hugo(name: str, column: Path, folder: Path, program: Path) -> Side:
    """Hugo."""
    hugo_site.write_site(column, folder, sample_plan())
    told = environment(folder, folder)
    command = (program, "--quiet", "--cacheDir", told["XDG_CACHE_HOME"])
    return HugoSide(name, folder, command, ("public", "resources"), told=told)
