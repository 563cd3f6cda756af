"""The address of a page to the links by which readers pass it on; the page itself asks nobody for anything."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

from thidua.pages.views import Link


def share_links(canonical: str, title: str) -> tuple[Link, ...]:
    """Links to Zalo, Facebook and a mail; none where the site does not know its own address."""
    if not canonical:
        return ()
    # Zalo's page takes the address as JSON in Base64.
    packed = base64.b64encode(json.dumps({"url": canonical}).encode()).decode()
    mail = f"mailto:?subject={quote(title)}&body={quote(canonical)}"
    return (
        Link("Zalo", f"https://button-share.zalo.me/share_external?d={quote(packed, safe='')}"),
        Link("Facebook", f"https://www.facebook.com/sharer/sharer.php?u={quote(canonical, safe='')}"),
        Link("Thư điện tử", mail),
    )
