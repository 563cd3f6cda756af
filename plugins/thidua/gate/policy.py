"""The pages of a site to the Content-Security-Policy under which all of them work, and nothing else does."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from thidua.gate.markup import read_markup


def _source(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def content_security_policy(pages: Iterable[str]) -> str:
    """The value of the header. Scripts that stand in a page are named by their hash."""
    inline = {_source(script) for page in pages for script, _ in read_markup("", page).inline}
    directives = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *sorted(inline)]),
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
        "base-uri": "'none'",
        "object-src": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())
