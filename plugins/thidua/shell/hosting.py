"""Settings of MkDocs that a column cannot be served with, each with its place in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

# Where the column's pages stand is fixed for good: links, feeds and the search are made for addresses with a folder.
_FIXED = "use_directory_urls"
_TRUE = frozenset({"true", "yes", "on"})
_FLAG = "tag:yaml.org,2002:bool"
# The column alone says what is published, by `status` and `date`: a page that MkDocs left out would be linked to.
_REFUSED = {
    "INHERIT": "inherit",
    "exclude_docs": "left-out",
    "draft_docs": "left-out",
    # Files of the content folder that are neither texts nor photos are not published, and scripts never.
    "extra_css": "looks",
    "extra_javascript": "looks",
    "extra_templates": "looks",
}
_PATHS = frozenset({"docs_dir", "site_dir"})
# The second is the first's living twin, with which the same site comes out.
_THEMES = frozenset({"material", "materialx"})


def _theme(node: yaml.Node) -> yaml.Node | None:
    """The node that names another theme than the one under the column's own templates."""
    if isinstance(node, yaml.MappingNode):
        named = (value for key, value in node.value if isinstance(key, yaml.ScalarNode) and key.value == "name")
        node = next(named, node)
    return None if isinstance(node, yaml.ScalarNode) and node.value in _THEMES else node


def _why_wrong(name: str, value: yaml.Node) -> str:
    if name == _FIXED:
        is_right = isinstance(value, yaml.ScalarNode) and value.tag == _FLAG and value.value.lower() in _TRUE
        return "" if is_right else name
    if name in _PATHS and not (isinstance(value, yaml.ScalarNode) and value.tag.startswith("tag:")):
        return "not-a-path"
    return _REFUSED.get(name, "")


def unservable(tree: yaml.Node | None) -> Iterator[tuple[yaml.Node, str, str]]:
    """Each such setting: where it stands, why it is refused (a reason of `messages/terms.py`), and its name."""
    for key, value in tree.value if isinstance(tree, yaml.MappingNode) else ():
        name = key.value if isinstance(key, yaml.ScalarNode) else ""
        if why := _why_wrong(name, value):
            yield key, why, name
        if name == "theme" and (other := _theme(value)) is not None:
            yield other, "theme", str(other.value) if isinstance(other, yaml.ScalarNode) else name
