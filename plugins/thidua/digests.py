"""Digests of bytes by the interpreter's own code.

`hashlib` loads OpenSSL, a tenth of the memory of a whole check, which makes a few small digests only.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Protocol


class Digest(Protocol):
    """What is made of the bytes so far."""

    def update(self, data: bytes, /) -> None: ...

    def digest(self) -> bytes: ...

    def hexdigest(self) -> str: ...


def _module(*names: str) -> ModuleType:
    """The first of some modules that this Python has; the last is there in any."""
    for name in names[:-1]:
        try:
            return import_module(name)
        except ImportError:
            continue
    return import_module(names[-1])


# As in the standard library's own `random`: these names are CPython's, and change.
_SHA = _module("_sha256", "_sha2", "hashlib")
_BLAKE = _module("_blake2", "hashlib")


def sha256(data: bytes = b"") -> Digest:
    """SHA-256, as `hashlib` gives it."""
    digest: Digest = _SHA.sha256(data)
    return digest


def blake2b(data: bytes = b"", *, size: int) -> Digest:
    """BLAKE2b of so many bytes, as `hashlib` gives it; of much data much faster than the other."""
    digest: Digest = _BLAKE.blake2b(data, digest_size=size)
    return digest
