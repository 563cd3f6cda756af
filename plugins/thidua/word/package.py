"""The bytes of a Word or Excel file to its parts, within limits; what could harm is refused before it is read."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree import ElementTree as ET

from thidua.word.notes import RefusedError

MOST_BYTES = 64 * 1024 * 1024
MOST_PARTS = 2000
# Of all parts unpacked; photos hardly shrink, so a file within MOST_BYTES needs little more.
MOST_UNPACKED = 160 * 1024 * 1024
# Of one part of XML: some 300 pages. Reading it takes some sixty times as much memory.
MOST_XML = 8 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What is neither the text nor a picture of it: macros, embedded objects, settings of a printer.
_WANTED = re.compile(
    r"(\[Content_Types\]|_rels/.*|(word|xl|docProps)/.*)\.(xml|rels)|(word|xl)/media/[^/]+", re.IGNORECASE
)
# Word can also write the strict names of ISO's standard: the same words at another address.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"
_IS_XML = (".xml", ".rels")
# A DTD, in which entities could be declared; and UTF-16, in which one would not be found. In XML there is no zero byte.
_UNSAFE = (b"<!DOCTYPE", b"<!ENTITY", b"\0")


@dataclass(frozen=True, slots=True)
class Package:
    """The parts that count, by their paths; `has_macros` where there was code beside them."""

    parts: Mapping[str, bytes]
    has_macros: bool = False

    def tree(self, path: str) -> ET.Element | None:
        """A part's root; None where there is none of this path."""
        data = self.parts.get(path)
        return None if data is None else parsed(data)


def parsed(data: bytes) -> ET.Element:
    """The root of one part; refuses what is broken."""
    try:
        return ET.fromstring(data)  # noqa: S314 - without a DTD there is nothing to expand or to fetch
    except (ET.ParseError, LookupError, ValueError):
        raise RefusedError("broken-file") from None


def written(root: ET.Element) -> bytes:
    """A part's tree as the part again."""
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    is_xml = info.filename.lower().endswith(_IS_XML)
    if is_xml and info.file_size > MOST_XML:
        raise RefusedError("too-large-inside")
    # `zipfile` hands out no more than the size that the file claims, whatever it unpacks to.
    data = archive.read(info)
    if not is_xml:
        return data
    # All parts, and not those alone that we read: mammoth and openpyxl read others too.
    if any(sign in data for sign in _UNSAFE):
        raise RefusedError("unsafe-xml")
    return _STRICT.sub(_USUAL, data)


def opened(data: bytes) -> Package:
    """The parts of a file; raises RefusedError with a note that says what is wrong with it."""
    if len(data) > MOST_BYTES:
        raise RefusedError("too-large")
    if data.startswith(_OLE):
        # A password makes of a .docx what an old .doc is: a file system of its own.
        raise RefusedError("locked-or-old")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
                raise RefusedError("too-large-inside")
            wanted = {info.filename: _read(archive, info) for info in infos if _WANTED.fullmatch(info.filename)}
            has_macros = any(info.filename.lower().endswith("vbaproject.bin") for info in infos)
    # A part with a password, or packed in a way that Python does not know, is a RuntimeError.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        raise RefusedError("broken-file") from None
    return Package(MappingProxyType(wanted), has_macros)


def packed(parts: Mapping[str, bytes], *, small: bool = False) -> bytes:
    """Parts as a file again, which holds nothing else; the same for the same parts, for it bears no time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if small else zipfile.ZIP_STORED) as archive:
        for path, data in parts.items():
            info = zipfile.ZipInfo(path)
            info.compress_type = archive.compression
            archive.writestr(info, data)
    return out.getvalue()
