"""The Markdown of content: no raw HTML. What looks like a tag is printed as the text that it is."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension


class PlainExtension(Extension):
    """Takes raw HTML out of Python-Markdown, so that nothing can slip past the check of the source."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Unregisters the two places where HTML passes through."""
        md.preprocessors.deregister("html_block", strict=False)
        md.inlinePatterns.deregister("html", strict=False)


def makeExtension(**options: object) -> PlainExtension:  # noqa: N802 - Python-Markdown's name
    """What Python-Markdown calls."""
    return PlainExtension(**options)
