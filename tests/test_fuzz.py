"""Files of any kind all the way: checked, rendered by the host, through the belt. Nothing raises or is lost."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from tests.good_stories import CODES, CONSTRUCTS, SENTENCES
from tests.hostile_corpus import SETTINGS
from tests.profiles import IN_CI
from tests.small_column import PLAN, checked, story
from tests.test_body_against_renderer import TOKENS
from tests.test_dialect import PAYLOADS
from tests.test_never_raises import PLANS, REGISTERED, STORIES
from tests.test_source_properties import BODIES
from thidua.mkdocs_plugin.belt import belted
from thidua.mkdocs_plugin.dialect import NAME, extension_configs
from thidua.mkdocs_plugin.reading import PiecePage
from thidua.source.document import read_document

SOME = settings(max_examples=2_000 if IN_CI else 200)
LONG = settings(max_examples=20_000)
MIXED = st.lists(
    st.sampled_from([*TOKENS, *PAYLOADS, *SENTENCES, *(body for body, _ in CONSTRUCTS.values() if len(body) < 500)]),
    max_size=12,
).map("".join)
FILES = st.one_of(
    STORIES,
    (BODIES | MIXED).map(lambda body: story(f"{body}\n").encode()),
    st.sampled_from(CODES).flatmap(lambda code: MIXED.map(lambda body: story(f"{body}\n\n```\n{code}```\n").encode())),
)


@cache
def _config() -> MkDocsConfig:
    folder = Path(mkdtemp())
    for name in ("content", "plans"):
        (folder / name).mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "plans/plan.yml").write_text(PLAN, encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    config.markdown_extensions.append(NAME)
    config.mdx_configs = extension_configs(config.mdx_configs)
    return config


class _Events(HTMLParser):
    """What an HTML text says, however it is written."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[object] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # The names that an author gives to boxes and to fences are no part of what a text says.
        kept = [(name, value or "") for name, value in attrs if tag not in {"div", "pre"}]
        self.found.append((tag, sorted(kept)))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if self.found and isinstance(self.found[-1], list):
            self.found[-1].append(data)
        else:
            self.found.append([data])


def _said(html: str) -> list[object]:
    return ["".join(one) if isinstance(one, list) else one for one in _Events(html).found]


def _rendered(body: str, *, preview: bool) -> str:
    config = _config()
    file = File("exemplars/2026/to-mot-cua.md", config.docs_dir, config.site_dir, use_directory_urls=True)
    page = PiecePage(file, config, shown="to-mot-cua.md", preview=preview)
    page.markdown = body
    page.render(config, Files([file]))
    return page.content or ""


def _whole_way(data: bytes) -> None:
    result = checked({"exemplars/2026/to-mot-cua.md": data})
    body = read_document("to-mot-cua.md", data).body
    # A right text must be rendered; of a wrong one a preview must make the best.
    html = _rendered(body, preview=bool(result.errors))
    cleaned = belted(html)
    assert belted(cleaned) == cleaned
    if not result.errors:
        assert _said(cleaned) == _said(html)


@SOME
@given(FILES)
def test_any_file(data: bytes) -> None:
    _whole_way(data)


@pytest.mark.long
@LONG
@given(FILES)
def test_any_file_for_long(data: bytes) -> None:
    _whole_way(data)


@pytest.mark.long
@LONG
@given(st.lists(PLANS, max_size=2), REGISTERED, STORIES)
def test_any_plan_and_registration_for_long(plans: list[bytes], rows: bytes, text: bytes) -> None:
    named = {f"{number}.yml": plan for number, plan in enumerate(plans)}
    checked({"exemplars/2026/a.md": text}, plans=named, registrations={"2026.yml": rows})


@SOME
@given(st.lists(PLANS, max_size=2), REGISTERED, STORIES)
def test_any_plan_and_registration(plans: list[bytes], rows: bytes, text: bytes) -> None:
    named = {f"{number}.yml": plan for number, plan in enumerate(plans)}
    checked({"exemplars/2026/a.md": text}, plans=named, registrations={"2026.yml": rows})
