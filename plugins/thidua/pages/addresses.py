"""The permanent addresses of pages, all ASCII, from the site's root and with a slash at the end."""

from __future__ import annotations

from thidua import vocabulary
from thidua.kinds import kind_by_folder

HOME = ""
STORIES = f"{vocabulary.CONTENTS['exemplars'].slug}/"
PERIODS = f"{vocabulary.SECTIONS['periods'].slug}/"
UNITS = f"{vocabulary.SECTIONS['units'].slug}/"
FIELDS = f"{vocabulary.SECTIONS['fields'].slug}/"
CAMPAIGNS = f"{vocabulary.CONTENTS['campaigns'].slug}/"
GROUPS = f"{vocabulary.SECTIONS['groups'].slug}/"
SUBJECTS = f"{vocabulary.SECTIONS['subjects'].slug}/"
TYPES = f"{vocabulary.SECTIONS['types'].slug}/"
ARTICLES = f"{vocabulary.CONTENTS['articles'].slug}/"
DOCUMENTS = f"{vocabulary.CONTENTS['documents'].slug}/"
CRITERIA = f"{vocabulary.SECTIONS['criteria'].slug}/"
INTRODUCE = f"{vocabulary.SECTIONS['introduce'].slug}/"
BOARD = f"{vocabulary.SECTIONS['board'].slug}/"
CALENDAR = "lich.ics"
HANDBOOK = f"{vocabulary.SECTIONS['handbook'].slug}/"
SEARCH = f"{vocabulary.SECTIONS['search'].slug}/"
# Of the pieces that have no date yet, in a preview.
UNDATED = f"{PERIODS}{vocabulary.PARTS['undated'].slug}/"
# Where in the page of a unit, a field or a campaign its articles stand.
OWN_ARTICLES = "tin-bai"


def story(story_id: str) -> str:
    """The page of a story."""
    return kind_by_folder("exemplars").url_of(story_id)


def article(article_id: str) -> str:
    """The page of an article."""
    return kind_by_folder("articles").url_of(article_id)


def campaign(campaign_id: str) -> str:
    """The page of a campaign."""
    return kind_by_folder("campaigns").url_of(campaign_id)


def document(document_id: str) -> str:
    """The page of a legal document."""
    return kind_by_folder("documents").url_of(document_id)


def plain_page(page_id: str) -> str:
    """A page of the column's own, at the top of the site."""
    return kind_by_folder("pages").url_of(page_id)


def unit(unit_id: str) -> str:
    """The list of a unit's stories."""
    return f"{UNITS}{unit_id}/"


def of_unit(unit_id: str, url: str) -> str:
    """The list of those of a unit's stories that another list holds, too: `don-vi/phong-a/loai/nhan-to-moi/`."""
    return f"{unit(unit_id)}{url}"


def field(field_id: str) -> str:
    """The list of a field's stories."""
    return f"{FIELDS}{field_id}/"


def group(group_id: str) -> str:
    """The list of a content group's pieces."""
    return f"{GROUPS}{group_id}/"


def subject(kind: str) -> str:
    """The list of stories about one kind of subject."""
    return f"{SUBJECTS}{vocabulary.SUBJECT_KINDS[kind].slug}/"


def type_(type_id: str) -> str:
    """The list of stories of one type."""
    return f"{TYPES}{vocabulary.TYPES[type_id].slug}/"


def period(period_id: str) -> str:
    """The list of a period's stories: `2026-Q1` at `ky/2026-q1/`."""
    return f"{PERIODS}{period_id.lower()}/"


def numbered(url: str, number: int) -> str:
    """A page of a list that is too long for one, the first being the list's own: `ky/2026-03/trang/2/`."""
    return url if number == 1 else f"{url}{vocabulary.PARTS['page'].slug}/{number}/"


def part(url: str, part_id: str) -> str:
    """A list that belongs to a page, which has no room for it: `tieu-chi/ket-qua/`."""
    return f"{url}{vocabulary.PARTS[part_id].slug}/"


def relative(target: str, page: str) -> str:
    """A link from one page to another (or to a file), so that the site works under any path."""
    path, mark, fragment = target.partition("#")
    # The last part is a file's name, or nothing.
    here, there = page.split("/")[:-1], path.split("/")
    same = 0
    while same < min(len(here), len(there) - 1) and here[same] == there[same]:
        same += 1
    link = "../" * (len(here) - same) + "/".join(there[same:])
    return f"{link or './'}{mark}{fragment}"
