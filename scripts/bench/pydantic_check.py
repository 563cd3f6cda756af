"""What another would write to check front matter alone: python-frontmatter reads it, pydantic judges it.

`python pydantic_check.py FOLDER`: how many files there are and how many are wrong; exit 1 where any is. No rule of a
plan, no place of a fault, no word of the text.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Literal

import frontmatter
from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Subject(BaseModel):
    """Whom a story is about."""

    model_config = ConfigDict(extra="forbid")
    kind: Literal["individual", "collective", "household"]
    name: str = Field(min_length=1)
    role: str = ""
    leader: bool = False


class Consent(BaseModel):
    """What a person agreed to."""

    given: dt.date
    covers: list[Literal["text", "photo", "column", "portal", "press", "radio", "social"]] = []


class Story(BaseModel):
    """The keys of a story."""

    model_config = ConfigDict(extra="forbid")
    title: str = Field(min_length=1)
    date: dt.date
    status: Literal["draft", "submitted", "approved"]
    unit: str
    type: Literal["exemplar", "new-factor", "new-model", "good-deed", "initiative"]
    subject: Subject
    field: str | list[str]
    campaigns: list[str] = []
    content_group: list[str] = []
    summary: str = Field(min_length=1)
    achievements: list[str] = []
    author: str
    introduced_on: dt.date | None = None
    consent: Consent | None = None
    recognitions: list[dict[str, object]] = []
    reviews: list[dict[str, object]] = []
    published: list[dict[str, object]] = []
    photo: dict[str, str] | None = None
    sample: bool = False


def main() -> int:
    """Judges every story below the folder."""
    count = wrong = 0
    for path in sorted(Path(sys.argv[1]).rglob("*.md")):
        count += 1
        try:
            Story.model_validate(frontmatter.load(str(path)).metadata)
        except ValidationError as error:
            wrong += 1
            print(path, error)
    print(count, wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
