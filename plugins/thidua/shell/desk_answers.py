"""What Decap asks of the place where it keeps things to the answers of the store: its own protocol, one action each."""

from __future__ import annotations

import base64
import binascii
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from thidua.desk.branches import READY, STEPS, Branch, is_key, is_photo_of
from thidua.desk.kept import begun, kept, listed
from thidua.kinds import PICTURES, kind_of
from thidua.messages import desk_words as words
from thidua.shell.desk_photos import kept_photo
from thidua.shell.desk_store import Store, StoreError
from thidua.source.document import read_document
from thidua.source.nodes import Scalar

Params = Mapping[str, Any]
_LONGEST = 400_000


class NotThereError(Exception):
    """What was asked for is not at the desk: an answer that Decap knows."""


def title_of(data: bytes) -> str:
    """What a piece calls itself."""
    front = read_document("", data).front
    node = front.entries["title"].node if front and "title" in front.entries else None
    return " ".join(node.text.split())[:200] if isinstance(node, Scalar) else ""


def _media(inside: str, content: str, data: bytes) -> dict[str, str]:
    name = posixpath.basename(inside)
    shown = base64.b64encode(data).decode("ascii")
    return {"id": inside, "name": name, "path": f"{content}/{inside}", "content": shown, "encoding": "base64"}


def _key(params: Params) -> str:
    # The id is the piece's where nothing else is said; beside a collection it is that of a file.
    key = f"{params['collection']}/{params.get('slug')}" if params.get("collection") else str(params.get("id"))
    if not is_key(key):
        raise StoreError("no-place", path=key[:120])
    return key


@dataclass(frozen=True, slots=True)
class Desk:
    """The answers to one browser: what it writes is written by `author`.

    `fault_of` tells why a branch may not be called ready, as `StoreError`, or raises nothing. `seen` is what the
    browser's tab was given last, or gave, of each piece.
    """

    store: Store
    author: str
    fault_of: Callable[[Branch], None]
    seen: dict[str, bytes | None]

    def answer(self, action: str, params: Params) -> object:
        """The answer to one action; raises `StoreError` for people, `NotThereError` for Decap."""
        answers: Mapping[str, Callable[[Params], object]] = {
            "info": self._info,
            "entriesByFolder": self._entries,
            "entriesByFiles": lambda params: [self._entry(one["path"]) for one in params["files"]],
            "getEntry": lambda params: self._entry(params["path"]),
            "unpublishedEntries": lambda _: [one.key for one in self.store.branches() if is_key(one.key)],
            "unpublishedEntry": self._unpublished,
            "unpublishedEntryDataFile": self._text,
            "unpublishedEntryMediaFile": self._photo,
            "deleteUnpublishedEntry": self._discard,
            "persistEntry": self._save,
            "updateUnpublishedEntryStatus": self._move,
            "publishUnpublishedEntry": lambda params: self._refuse("merge-by-editor", key=_key(params)),
            "getMedia": lambda _: [],
            "getMediaFile": self._published_photo,
            "persistMedia": lambda _: self._refuse("no-media"),
            "deleteFile": lambda _: self._refuse("no-delete"),
            "deleteFiles": lambda _: self._refuse("no-delete"),
            "getDeployPreview": lambda _: None,
            "getNotes": lambda _: {"notes": []},
            "getPRMetadata": lambda _: {"metadata": None},
        }
        known = answers.get(action)
        return known(params) if known else self._refuse("unknown", action=action[:40])

    def _refuse(self, why: str, **data: str) -> object:
        raise StoreError(why, **data)

    def _info(self, _: Params) -> object:
        return {"repo": self.store.root.name, "publish_modes": ["editorial_workflow"], "type": "local_git"}

    def _inside(self, path: object) -> str:
        folder = f"{self.store.content}/"
        inside = str(path).removeprefix(folder)
        if not str(path).startswith(folder) or posixpath.normpath(inside) != inside or inside.startswith(("/", "..")):
            raise StoreError("no-place", path=str(path)[:120])
        return inside

    def _shown(self, inside: str, data: bytes) -> str:
        kind = kind_of(inside)
        return listed(data, kind) if kind else data.decode("utf-8", "replace")

    def _data(self, inside: str, data: bytes | None) -> dict[str, object]:
        file = {"path": f"{self.store.content}/{inside}", "id": inside if data is not None else None}
        return {"data": None if data is None else self._shown(inside, data), "file": file}

    def _entries(self, params: Params) -> object:
        folder = self._inside(params["folder"])
        files = self.store.files(self.store.tip(), folder)
        return [self._data(inside, data) for inside, data in files.items() if kind_of(inside)]

    def _entry(self, path: object) -> object:
        inside = self._inside(path)
        data = self.seen[inside] = self.store.file(self.store.tip(), inside)
        return self._data(inside, data)

    def _branch(self, params: Params) -> Branch:
        branch = self.store.branch(_key(params))
        if branch is None:
            raise NotThereError
        return branch

    def _unpublished(self, params: Params) -> object:
        branch = self._branch(params)
        tip = self.store.tip()
        diffs = [
            {
                "id": inside,
                "path": f"{self.store.content}/{inside}",
                "newFile": self.store.file(tip, inside) is None,
                "binary": inside.lower().endswith(PICTURES),
            }
            for inside in self.store.changed(branch)
        ]
        collection, _, slug = branch.key.partition("/")
        return {
            "collection": collection,
            "slug": slug,
            "status": branch.step,
            "diffs": diffs,
            "updatedAt": branch.at,
            "pullRequestAuthor": branch.author,
        }

    def _text(self, params: Params) -> object:
        inside = self._inside(params["path"])
        data = self.seen[inside] = self.store.file(self._branch(params).commit, inside)
        return {"data": None if data is None else self._shown(inside, data)}

    def _photo(self, params: Params) -> object:
        inside = self._inside(params["path"])
        data = self.store.file(self._branch(params).commit, inside)
        if data is None:
            raise NotThereError
        return _media(inside, self.store.content, data)

    def _published_photo(self, params: Params) -> object:
        inside = self._inside(params["path"])
        data = self.store.file(self.store.tip(), inside)
        if data is None:
            raise NotThereError
        return _media(inside, self.store.content, data)

    def _discard(self, params: Params) -> object:
        self.store.discard(self._branch(params))
        return {"message": "ok"}

    def _move(self, params: Params) -> object:
        branch, step = self._branch(params), str(params.get("newStatus"))
        if step not in STEPS:
            raise StoreError("unknown", action=step[:40])
        if step == READY:
            self.fault_of(branch)
        message = words.MOVED.format(key=branch.key, step=STEPS.label(step))
        self.store.save(branch.key, {}, message, author=self.author, step=step)
        return {"message": "ok"}

    def _save(self, params: Params) -> object:
        """Keeps one piece with its photos; what the desk wrote anew though nobody changed it stands as it was."""
        (written,) = params.get("dataFiles") or [params["entry"]]
        inside = self._inside(written["path"])
        key = inside.removesuffix(".md")
        if not inside.endswith(".md") or not is_key(key) or written.get("newPath"):
            raise StoreError("no-place", path=inside[:120])
        text = str(written["raw"])
        if len(text) > _LONGEST:
            raise StoreError("too-long", most=str(_LONGEST))
        branch = self.store.branch(key)
        commit = branch.commit if branch else self.store.tip()
        old = self.store.file(commit, inside)
        if self.seen.get(inside, old) != old:
            raise StoreError("moved")
        photos, text = self._photos(params.get("assets") or [], inside, text, commit)
        text = kept(old, text) if old is not None else begun(text)
        files: dict[str, bytes | None] = {inside: text.encode(), **photos}
        for one in self.store.changed(branch) if branch else ():
            was = (old or b"").decode("utf-8", "replace")
            if one not in files and is_photo_of(one, inside, was) and not is_photo_of(one, inside, text):
                # A photo that was put in the place of another.
                files[one] = self.store.file(self.store.tip(), one)
        kind, title = kind_of(inside), title_of(text.encode())
        verb = words.CHANGED if old is not None else words.NEW
        message = words.SAVED.format(verb=verb, label=kind.term.vi if kind else "", title=title)
        step = str((params.get("options") or {}).get("status") or "draft")
        self.store.save(key, files, message, author=self.author, step="" if branch else step)
        self.seen[inside] = text.encode()
        return {"message": "ok"}

    def _photos(self, assets: list[Params], piece: str, text: str, commit: str) -> tuple[dict[str, bytes], str]:
        """The photos to keep, each small, and the text with the names under which they are kept."""
        found: dict[str, bytes] = {}
        for asset in assets:
            inside = self._inside(asset["path"])
            folder, name = posixpath.split(inside)
            try:
                data = base64.b64decode(asset["content"], validate=True)
            except (binascii.Error, ValueError):
                raise StoreError("picture", name=name, because="gửi lên không trọn.") from None
            if folder != posixpath.dirname(piece):
                raise StoreError("no-place", path=inside[:120])
            if self.store.file(commit, inside) == data:
                # The desk sends back what it was given; to make it small again is work for nothing.
                continue
            own, small = kept_photo(name, data)
            text = re.sub(rf"(?<![\w.-]){re.escape(name)}", own, text) if own != name else text
            found[f"{folder}/{own}"] = small
        return found, text
