"""What a reporter must look at after an import, as data; the sentences stand in `messages`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to look at: its name in `messages.import_words`, and what its sentence says."""

    name: str
    data: Mapping[str, str] = field(default_factory=lambda: _NOTHING)


class RefusedError(Exception):
    """A file cannot be taken; the note says why."""

    def __init__(self, name: str, **data: str) -> None:
        super().__init__(name)
        self.note = Note(name, data)
