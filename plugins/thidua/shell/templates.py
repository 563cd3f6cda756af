"""What this program brings along for a new column: plans, templates, the lock of what is installed."""

from __future__ import annotations

from importlib.resources import files as resources
from importlib.resources.abc import Traversable
from pathlib import Path

from thidua import __version__
from thidua.setup.column import Sources

_COLUMN = "column"
_CHECKOUT = Path(__file__).parents[3]


def _brought(name: str) -> Traversable | Path:
    """A folder of the package; in a checkout, where nothing is copied into the package, the checkout's own."""
    packed = resources("thidua").joinpath(name)
    return packed if packed.is_dir() else _CHECKOUT / name


def _texts(folder: Traversable | Path, path: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for one in folder.iterdir():
        inside = f"{path}{one.name}"
        if one.is_dir():
            found |= _texts(one, f"{inside}/")
        else:
            found[inside] = one.read_text(encoding="utf-8")
    return found


def sources() -> Sources:
    """All of it but the plans."""
    templates = _brought("templates")
    return Sources(
        files=dict(sorted(_texts(templates.joinpath(_COLUMN)).items())),
        plan_head=templates.joinpath("plan-head.yml").read_text(encoding="utf-8"),
        requirements=_brought("requirements").joinpath("runtime.txt").read_text(encoding="utf-8"),
        version=__version__,
    )


def plan_ids() -> tuple[str, ...]:
    """The plans that a column can begin with, the templates among them."""
    return tuple(sorted(one.name.removesuffix(".yml") for one in _brought("plans").iterdir()))


def plan_text(ident: str) -> str:
    """The file of one of them."""
    return _brought("plans").joinpath(f"{ident}.yml").read_text(encoding="utf-8")
