"""Which kind of content lies where: folders, file names, ids, and addresses of their pages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from thidua import patterns as re
from thidua.findings import Finding
from thidua.fixes.names import right_name
from thidua.records.article import ARTICLE, Article
from thidua.records.campaign import CAMPAIGN, Campaign
from thidua.records.legal_document import LEGAL_DOCUMENT, LegalDocument
from thidua.records.plain_page import PLAIN_PAGE, PlainPage
from thidua.records.story import STORY, Story
from thidua.schema.record import Record
from thidua.source.nodes import Scalar, Table
from thidua.terms import ContentKind
from thidua.values import frozen
from thidua.vietnamese import slug
from thidua.vocabulary import CONTENTS, RESERVED_ADDRESSES

PICTURES = (".jpg", ".jpeg", ".png", ".webp")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]+", re.ASCII)
_PHOTOS_OF_PHONES = (".heic", ".heif")
_YEAR = re.compile(r"(?:19|20)\d{2}", re.ASCII)
# What Windows, macOS, browsers and mail programs call the second of two files.
_COPY = re.compile(
    r"(?:copy of |bản sao của )(?P<of>.+)"
    r"|(?P<stem>.+?)(?:(?: ?- ?| )(?:copy|bản sao|sao chép)(?: ?\(\d+\)| \d+)?| ?\(\d+\))+",
    re.IGNORECASE,
)
_RESERVED = frozenset({"index.md", "readme.md"})
# Windows opens a machine's part by such a name, whatever its suffix, so nobody there could check the file out.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
_LONGEST_NAME = 100


@frozen()
class Kind:
    """One kind of content: its place, and the record of its keys."""

    term: ContentKind
    record: Record[Story | Article | Campaign | LegalDocument | PlainPage]

    @property
    def folder(self) -> str:
        """Where its files lie, in the content folder."""
        return self.term.id

    @property
    def url(self) -> str:
        """Where its pages and pictures stand, from the site's root: empty, or with a slash at the end."""
        return f"{self.term.slug}/" if self.term.slug else ""

    @property
    def by_year(self) -> bool:
        """Whether its files lie in a folder a year."""
        return self.term.by_year

    def id_of(self, inside: str) -> str:
        """`exemplars/2026/slug.md` as `2026/slug`."""
        return inside.removeprefix(f"{self.folder}/").removesuffix(".md")

    def url_of(self, content_id: str) -> str:
        """The permanent address of a page, from the site's root."""
        return f"{self.url}{content_id}/"


KINDS = (
    Kind(CONTENTS["exemplars"], STORY),
    Kind(CONTENTS["articles"], ARTICLE),
    Kind(CONTENTS["campaigns"], CAMPAIGN),
    Kind(CONTENTS["documents"], LEGAL_DOCUMENT),
    Kind(CONTENTS["pages"], PLAIN_PAGE),
)
_BY_FOLDER = {kind.folder: kind for kind in KINDS}


def kind_of(inside: str) -> Kind | None:
    """The kind of content that a Markdown file holds, by its place in the content folder; None for all other files."""
    parts = inside.split("/")
    kind = _BY_FOLDER.get(parts[0])
    if kind is None or not inside.endswith(".md") or len(parts) != (3 if kind.by_year else 2):
        return None
    return kind if not kind.by_year or _YEAR.fullmatch(parts[1]) else None


def kind_meant(kind: Kind, front: Table) -> Kind | None:
    """The other kind as which a file is written whole: its keys fit there and not here; None where there is none such.

    One key that is strange here is not enough, unless what a file of this kind must have is missing too.
    """
    keys = frozenset(front.entries)
    strange = keys - kind.record.keys.keys()
    if not strange or (len(strange) == 1 and kind.record.required <= keys):
        return None
    fitting = (other for other in KINDS if strange <= other.record.keys.keys() and other.record.required <= keys)
    return next(fitting, None)


def moved(inside: str, kind: Kind, front: Table) -> str:
    """Where a file belongs that is of another kind than its folder: in the year of its folder, or else of its date."""
    entry = front.entries.get("date")
    day = entry.node.text if entry and isinstance(entry.node, Scalar) else ""
    year = inside.split("/")[1] if inside.count("/") > 1 else day[:4]
    folder = f"{kind.folder}/{year if _YEAR.fullmatch(year) else '<năm>'}" if kind.by_year else kind.folder
    return f"{folder}/{inside.rpartition('/')[2]}"


def _right_suffix(name: str) -> str:
    """The name that a text or a photo of another type should have; empty for what has no place at all."""
    stem, _, suffix = name.rpartition(".")
    # A picture or a document of another kind is not turned into ours by its name.
    wanted = {"txt": "md", "markdown": "md"}
    known = wanted.get(suffix.lower())
    return f"{slug(stem.removesuffix('.md'))}.{known}" if known and slug(stem) else ""


def path_findings(inside: str) -> Iterator[Finding]:
    """What is wrong with a file's place, suffix or name."""
    parts = inside.split("/")
    name = parts[-1]
    kind = _BY_FOLDER.get(parts[0])
    suffix = "." + name.rpartition(".")[2].lower()
    if suffix not in {".md", *PICTURES}:
        case = "heic" if suffix in _PHOTOS_OF_PHONES else ""
        data = {"name": name, "note": "suffix", "suggestion": _right_suffix(name), "case": case}
        yield Finding("misplaced-file", (), data)
        return
    if kind is None or len(parts) != (3 if kind.by_year else 2):
        yield Finding("misplaced-file", (), {"name": inside, "note": "place"})
        return
    if kind.by_year and not _YEAR.fullmatch(parts[1]):
        yield Finding("misplaced-file", (), {"name": parts[1], "note": "place"})
    is_taken = name.lower() in _RESERVED or name.partition(".")[0].lower() in _DEVICES
    if is_taken or not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
        right = "" if is_taken or len(name) > _LONGEST_NAME else right_name(name)
        yield Finding("bad-file-name", (), {"name": name, "suggestion": right})
    stem = name.removesuffix(".md")
    if not kind.url and stem in RESERVED_ADDRESSES:
        known = ", ".join(sorted(RESERVED_ADDRESSES))
        yield Finding("reserved-address", (), {"name": stem, "right": f"trang-{name}", "known": known})


def copies(insides: Iterable[str]) -> Mapping[str, str]:
    """Each file that its name calls a copy of another one beside it, with that other."""
    there = frozenset(insides)
    found: dict[str, str] = {}
    for inside in there:
        folder, slash, name = inside.rpartition("/")
        stem, dot, suffix = name.rpartition(".")
        match = _COPY.fullmatch(unicodedata.normalize("NFC", stem))
        original = f"{folder}{slash}{match['of'] or match['stem']}{dot}{suffix}" if match else ""
        if original in there:
            found[inside] = original
    return found


def _place(inside: str) -> str:
    """What must differ between two files: where their pages, or all forms of a picture, would come to stand."""
    stem, _, suffix = unicodedata.normalize("NFC", inside).casefold().rpartition(".")
    if suffix != "md":
        return f"{stem}.picture" if f".{suffix}" in PICTURES else f"{stem}.{suffix}"
    folder, _, name = stem.rpartition("/")
    return folder if name in {"index", "readme"} else stem


def collisions(insides: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each file whose page or picture would stand in the place of another's, with that other."""
    first: dict[str, str] = {}
    for inside in sorted(insides):
        other = first.setdefault(_place(inside), inside)
        if other != inside:
            yield inside, other


def address(inside: str, former: Iterable[str]) -> Iterator[str]:
    """The address of a piece and those that it had before, as `<folder>/<id>`."""
    kind = kind_of(inside)
    if kind is None:
        return
    yield f"{kind.folder}/{kind.id_of(inside)}"
    for old in former:
        yield f"{kind.folder}/{old}"


def picture_url(inside: str) -> str:
    """Where a picture of the content folder is served: `exemplars/2026/a.jpg` at `dien-hinh/2026/a.jpg`."""
    folder, _, rest = inside.partition("/")
    return f"{_BY_FOLDER[folder].url}{rest}"


def kind_by_folder(folder: str) -> Kind:
    """The kind whose files lie in this folder of the content folder."""
    return _BY_FOLDER[folder]
