"""The branches of the desk in git's own store: nothing of the office's folder, nor of its index, is read or written.

A work tree would not do: what saves there commits whatever else lies in it, and stops at any file that somebody is just
writing. Here a save is a new tree with one piece and its photos in it, put on the piece's branch if nobody was faster.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from thidua.desk.branches import PREFIX, STEPS, Branch
from thidua.shell import git

_HEADS = "refs/heads/"
# Where a piece that was thrown away at the desk can still be had, until the next one of its name.
_DISCARDED = "refs/thidua/discarded/"
_TRAILER = "Desk-Step"
_FORMAT = (
    f"%(refname)%00%(objectname)%00%(authorname)%00%(authordate:iso-strict)%00%(trailers:key={_TRAILER},valueonly)"
)
_MAIL = "desk@localhost"


class StoreError(Exception):
    """What the store did not do: a reason of `messages.desk_words.REFUSED`, and what it is about."""

    def __init__(self, why: str, **data: str) -> None:
        super().__init__(why, data)
        self.why = why
        self.data = data


@dataclass(frozen=True, slots=True)
class Store:
    """A column's repository; `prefix` is the way from its top to the column's root, `content` from there to the pieces.

    Paths that go in and out are those from the content folder; `main` is the branch into which pieces come.
    """

    root: Path
    prefix: str
    content: str
    main: str

    def tip(self) -> str:
        """The last version of the column."""
        return git.asked(self.root, "rev-parse", "--verify", f"{_HEADS}{self.main}^{{commit}}")

    def branches(self) -> tuple[Branch, ...]:
        """Every piece at the desk."""
        rows = git.asked(self.root, "for-each-ref", f"--format={_FORMAT}%00", _HEADS + PREFIX)
        found = []
        for row in rows.split("\0\n"):
            name, commit, author, at, step, *_ = f"{row}\0\0\0\0".split("\0")
            step = step.strip()
            if name.strip():
                key = name.strip().removeprefix(_HEADS + PREFIX)
                found.append(Branch(key, commit, step if step in STEPS else "draft", author, at))
        return tuple(found)

    def branch(self, key: str) -> Branch | None:
        """The piece of this key, if it is at the desk."""
        return next((one for one in self.branches() if one.key == key), None)

    def _path(self, inside: str) -> str:
        return f"{self.prefix}{self.content}/{inside}"

    def files(self, commit: str, folder: str) -> dict[str, bytes]:
        """The files below a folder of the content, by their paths."""
        names = _Below(f"{self.content}/{folder}/")
        found = git.files_of(self.root, commit, names)
        return {path.removeprefix(f"{self.content}/"): data for path, data in found.items()}

    def file(self, commit: str, inside: str) -> bytes | None:
        """One file as a version has it; None where it has none."""
        path = f"{self.content}/{inside}"
        return git.files_of(self.root, commit, {path}).get(path)

    def changed(self, branch: Branch) -> Iterator[str]:
        """The files that a branch changes, from the top of the repository where they are none of the content's."""
        base = git.asked(self.root, "merge-base", self.main, branch.commit)
        rows = git.run(self.root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", base, branch.commit)
        for row in rows.split(b"\0"):
            path = os.fsdecode(row)
            if path:
                yield path.removeprefix(f"{self.prefix}{self.content}/")

    def save(self, key: str, files: Mapping[str, bytes | None], message: str, *, author: str, step: str = "") -> Branch:
        """Puts files on a piece's branch, None for one that goes; raises `StoreError` where somebody was faster."""
        old = self.branch(key)
        parent = old.commit if old else self.tip()
        step = step or (old.step if old else "draft")
        tree = self._tree(parent, files)
        commit = self._commit(tree, [parent], f"{message}\n\n{_TRAILER}: {step}", author)
        try:
            git.run(self.root, "update-ref", f"{_HEADS}{PREFIX}{key}", commit, old.commit if old else "0" * len(commit))
        except git.GitError:
            raise StoreError("moved") from None
        return Branch(key, commit, step, author)

    def _tree(self, parent: str, files: Mapping[str, bytes | None]) -> str:
        rows = []
        for inside, data in files.items():
            path = self._path(inside)
            if data is None:
                rows.append(f"0 {'0' * len(parent)}\t{path}")
            else:
                blob = git.run(self.root, "hash-object", "-w", "--stdin", asked=data).decode().strip()
                rows.append(f"100644 {blob}\t{path}")
        with tempfile.TemporaryDirectory() as folder:
            environment = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
            git.run(self.root, "read-tree", parent, environment=environment)
            listed = "".join(f"{row}\0" for row in rows).encode()
            git.run(self.root, "update-index", "-z", "--index-info", asked=listed, environment=environment)
            return git.run(self.root, "write-tree", environment=environment).decode().strip()

    def _commit(self, tree: str, parents: list[str], message: str, author: str) -> str:
        named = [argument for one in parents for argument in ("-p", one)]
        roles = ("GIT_AUTHOR", "GIT_COMMITTER")
        who = {f"{role}_NAME": author for role in roles} | {f"{role}_EMAIL": self._mail() for role in roles}
        arguments = ("commit-tree", "--no-gpg-sign", tree, *named)
        return git.run(self.root, *arguments, asked=message.encode(), environment=who).decode().strip()

    def _mail(self) -> str:
        try:
            return git.asked(self.root, "config", "user.email") or _MAIL
        except git.GitError:
            return _MAIL

    def discard(self, branch: Branch) -> None:
        """Takes a piece off the desk; its last version can still be had."""
        git.run(self.root, "update-ref", _DISCARDED + branch.key, branch.commit)
        git.run(self.root, "update-ref", "-d", _HEADS + branch.name, branch.commit)

    def merged(self, branch: Branch) -> str:
        """The tree of the column with a branch in it; raises `StoreError` where both changed the same place."""
        try:
            out = git.run(self.root, "merge-tree", "--write-tree", "--no-messages", self.main, branch.commit)
        except git.GitError as error:
            # Older ones than 2.38 know no merge without a work tree, and say so with another number.
            raise (StoreError("conflict") if error.code == 1 else error) from None
        return out.decode().split()[0]

    def merge(self, branch: Branch, tree: str, message: str, editor: str) -> str:
        """A commit of both, by the editor; not yet on the branch of the column."""
        return self._commit(tree, [self.tip(), branch.commit], message, editor)

    def forward(self, commit: str, branch: Branch) -> None:
        """Moves the column, and the office's folder with it, to a commit, and takes the piece off the desk.

        Raises `GitError` where that would write over what is not committed there; then nothing is changed.
        """
        git.run(self.root, "merge", "--ff-only", "--no-autostash", "--quiet", commit)
        git.run(self.root, "update-ref", "-d", _HEADS + branch.name, branch.commit)


class _Below:
    """The paths below a folder."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and path.startswith(self._folder)


def open_store(root: Path, content: Path) -> Store:
    """The store of a column; raises `GitError` without a repository, `StoreError` where it stands on no branch."""
    try:
        prefix = git.asked(root, "rev-parse", "--show-prefix")
    except git.GitError as error:
        raise error if error.why == "no-git" else git.GitError("no-repository") from None
    try:
        main = git.asked(root, "symbolic-ref", "--short", "HEAD")
        git.asked(root, "rev-parse", "--verify", f"{_HEADS}{main}")
    except git.GitError:
        raise StoreError("no-main") from None
    if main.startswith(PREFIX):
        # Whoever looks at a piece there would merge it, and all others, into itself.
        raise StoreError("on-a-piece", main=main)
    inside = Path(os.path.relpath(content, root)).as_posix()
    if inside.startswith(".."):
        raise StoreError("content-outside", path=inside)
    return Store(root, prefix, inside, main)
