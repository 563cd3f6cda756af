"""Bytes under a text's name to what they really are: a document of Word, a PDF, a page saved by a browser."""

from __future__ import annotations

import re

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")
_HTML = re.compile(rb"(?is)(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body)[\s>]")
_MAIL = re.compile(rb"(?i)(?:[\w-]+: [^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*?MIME-Version: ")
# Enough for the names that stand first in an archive.
_HEAD = 4096
_SAMPLED = 512
# Text in UTF-16 without its mark has a zero in every other byte, but for the letters that only Vietnamese has.
_ZEROS = 3


def _archive(head: bytes) -> str:
    if b"application/vnd.oasis.opendocument" in head:
        return "is-odf"
    return "is-docx" if b"[Content_Types].xml" in head or b"word/" in head else "is-zip"


def disguise(data: bytes) -> str:
    """Why such a file is no text of ours, as a key of `REASONS`; empty where it may be one."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"PK\x03\x04"):
        return _archive(head)
    if head.startswith(_OLE):
        return "is-doc"
    if head.startswith(b"%PDF-"):
        return "is-pdf"
    if head.startswith(b"{\\rtf"):
        return "is-rtf"
    if head.startswith(_PICTURES):
        return "is-picture"
    return "is-html" if _HTML.match(head) or _MAIL.match(head) else ""


def is_utf_16(data: bytes) -> bool:
    """Whether text is in UTF-16, with its mark or without."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = data[:_SAMPLED]
    many, few = sorted((sample[start::2].count(0) for start in (0, 1)), reverse=True)
    return many * _ZEROS > len(sample) // 2 and few * _ZEROS < many
