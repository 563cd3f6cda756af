"""What a first visit asks the network for: nothing of others, nothing in vain, and little that holds up the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.column import ROOT
from tests.site import AWAITED, KINDS, Site

MOST = 120 * 1024
FRAME = ROOT / "plugins/thidua/theme/frame.html"
SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
BLOCKING = """() => performance.getEntriesByType('resource')
  .filter((one) => one.renderBlockingStatus === 'blocking').map((one) => new URL(one.name).pathname)"""


@dataclass
class Visit:
    """A tab in which nothing is kept from before, and all that happened in it."""

    page: Page
    requests: list[Request] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request))  # noqa: PLW0108 - it marks what it is given
        self.page.on("requestfailed", lambda request: self.failed.append(f"{request.url} {request.failure}"))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))

    def to(self, url: str, awaited: str = "") -> None:
        self.page.goto(url)
        if awaited:
            self.page.locator(awaited).first.wait_for()
        self.page.wait_for_load_state("networkidle")

    def to_the_end(self) -> None:
        """Down the whole page, so that what loads late is loaded."""
        for image in self.page.locator("img[loading=lazy]").all():
            image.scroll_into_view_if_needed()
        self.page.wait_for_load_state("networkidle")

    def weights(self) -> dict[str, int]:
        """The bytes of each answer as they were sent, with what stands before them."""
        sizes = {request.url: request.sizes() for request in self.requests}
        return {url: size["responseBodySize"] + size["responseHeadersSize"] for url, size in sizes.items()}


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=3)
    yield Visit(context.new_page())
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_no_other_host_is_asked_nothing_fails_and_only_the_stylesheet_holds_up_the_page(
    visit: Visit, served_site: Site, kind: str
) -> None:
    visit.to(served_site.page(kind), AWAITED.get(kind, ""))
    blocking = visit.page.evaluate(BLOCKING)
    assert len(blocking) == 1
    assert blocking[0].endswith(".css")
    visit.to_the_end()
    # A page that is not there is the one answer that may be no.
    lost = [served_site.page(kind)] if kind == "lost-guessed" else []
    assert {urlsplit(request.url).netloc for request in visit.requests} == {urlsplit(served_site.url).netloc}
    answers = [(request.url, request.response()) for request in visit.requests]
    assert [url for url, answer in answers if not answer or answer.status >= 400] == lost
    assert visit.failed == []
    assert [words for words in visit.said if "status of 404" not in words or not lost] == []


@pytest.mark.parametrize("kind", ["story", "story-honoured", "story-strained", "story-bare"])
def test_a_first_visit_to_a_story_is_light(visit: Visit, served_site: Site, kind: str) -> None:
    visit.to(served_site.page(kind))
    weights = visit.weights()
    assert any(url.endswith(".woff2") for url in weights)
    # Asked for when the browser finds the time.
    weights.setdefault(f"{served_site.url}assets/star.svg", 700)
    photo = visit.page.evaluate("document.querySelector('.piece__photo img')?.currentSrc ?? ''")
    counted = {url.removeprefix(served_site.url): size for url, size in weights.items() if url != photo}
    table = [f"{size:7} {url}" for url, size in sorted(counted.items(), key=lambda one: -one[1])]
    print(f"\n{kind}, without its photo: {sum(counted.values())} bytes", *table, sep="\n")  # noqa: T201 - the figure
    assert sum(counted.values()) <= MOST


def test_scripts_come_late_but_for_the_small_one_of_the_frame(served_site: Site) -> None:
    known = [
        script["code"] for script in SCRIPT.finditer(FRAME.read_text(encoding="utf-8")) if not script["attributes"]
    ]
    assert len(known) == 1
    assert len(known[0]) < 200
    for path in served_site.pages():
        for script in SCRIPT.finditer(path.read_text(encoding="utf-8")):
            if not script["attributes"]:
                assert script["code"] in known, path
            elif 'type="application/ld+json"' not in script["attributes"]:
                assert re.search(r'\b(async|defer)\b|type="module"', script["attributes"]), path
