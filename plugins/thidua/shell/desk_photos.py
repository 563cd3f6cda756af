"""A photo as it was sent to the desk to the one that is kept: the right way up, small, without what a camera notes."""

from __future__ import annotations

from io import BytesIO

from thidua.fixes.names import right_name
from thidua.messages.import_words import NOTES
from thidua.shell.desk_store import StoreError
from thidua.shell.drafts import judged
from thidua.shell.pictures import made_small
from thidua.source.picture import read_picture
from thidua.word.manuscript import Picture

_NUMBERED = "Ảnh 1 "


def kept_photo(name: str, data: bytes) -> tuple[str, bytes]:
    """The picture to keep, and its name: as an address needs it, with the ending of what it is.

    Raises `StoreError` that says why there is none.
    """
    suffixes, notes = judged([Picture(data)])
    if notes:
        note = notes[0]
        if read_picture(BytesIO(data)).type == "heic":
            raise StoreError("heic", name=name)
        why = NOTES[note.name].format_map(note.data).removeprefix(_NUMBERED)
        raise StoreError("picture", name=name, because=why)
    stem = name.rpartition(".")[0] or name
    own = right_name(f"{stem}.{suffixes[0]}") or f"anh.{suffixes[0]}"
    try:
        return own, made_small(own, data)
    except Exception:  # noqa: BLE001 - a damaged file raises whatever its damage leads to
        raise StoreError("picture", name=name, because="bị hỏng: bỏ.") from None
