"""Generated Word files: none stops the import, and the words that go in are the words that come out."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter

import pytest
from docx import Document
from docx.document import Document as Paper

from tests.test_legacy import written
from tests.word.documents import FONTS, picture, saved
from thidua.legacy import Encoding
from thidua.word.blocks import BlockKind
from thidua.word.manuscript import read_word

SYLLABLES = re.findall(
    r"\w+",
    "bản làng khẳng định nước sạch đường quê hợp tác người được thương yêu khuya khuỷu quỹ giữ gìn nghĩa tình "
    "ruộng mạ trường học sớm chiều lúa ngô nương rẫy ủy hòa tỏa kỵ ẵm ẳng ưỡn ngoằn ngoèo quyết tâm",
)
SIGNS = (
    "*",
    "_",
    "#",
    "|",
    "<b>",
    "&amp;",
    "[x](y)",
    "`",
    "1986.",
    "50%",
    "5*3",
    "“lời”",
    "–",
    "\\",
    "~~",
    "^",
    "+",
    ">",
)
LOOKS = ("", "", "", "bold", "italic", "both")
STYLES = (None, None, None, "List Bullet", "List Number", "Heading 1", "Heading 2", "Quote", "List Paragraph")


class Maker:
    """One random paper; `said` are the words that a reader of it sees."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - the same papers in each run
        self.paper: Paper = Document()
        self.said: list[str] = []

    def words(self, *, legacy: bool = False) -> str:
        count = self.random.randint(1, 9)
        pool = SYLLABLES if legacy else (*SYLLABLES, *SIGNS)
        return " ".join(self.random.choice(pool) for _ in range(count))

    def run(self, paragraph: object) -> None:
        encoding = self.random.choice((None, None, None, *Encoding))
        text = self.words(legacy=encoding is not None)
        self.said.append(text)
        run = paragraph.add_run(f"{written(text, encoding) if encoding else text} ")  # type: ignore[attr-defined]
        look = self.random.choice(LOOKS)
        run.bold, run.italic = look in {"bold", "both"} or None, look in {"italic", "both"} or None
        if encoding:
            run.font.name = FONTS[encoding]

    def paragraph(self) -> None:
        paragraph = self.paper.add_paragraph(style=self.random.choice(STYLES))
        for _ in range(self.random.randint(1, 4)):
            self.run(paragraph)

    def table(self) -> None:
        rows, columns = self.random.randint(2, 4), self.random.randint(2, 4)
        for cell in self.paper.add_table(rows, columns)._cells:
            self.run(cell.paragraphs[0])

    def made(self) -> bytes:
        for _ in range(self.random.randint(3, 20)):
            part = self.random.random()
            if part < 0.1:
                self.table()
            elif part < 0.13:
                self.paper.add_picture(picture(64, 48))
            else:
                self.paragraph()
        return saved(self.paper)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text)))


def printed(markdown: str) -> str:
    """What a reader sees of Markdown as we write it."""
    lines = []
    for line in markdown.split("\n"):
        line = re.sub(r"^ *(?:#{1,6} |- |\d{1,9}\. )", "", line)  # noqa: PLW2901 - the line as it goes on
        if not re.fullmatch(r"\|(?: --- \|)+", line):
            lines.append(line)
    text = re.sub(r"(?<!\\)(?:\\\\)*\*+", " ", "\n".join(lines)).replace("&amp;", "&")
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def keeps_words(seed: int) -> None:
    maker = Maker(seed)
    read = read_word(maker.made())
    markdown = "\n".join(block.markdown for block in read.blocks)
    said = words("\n".join(maker.said))
    # A picture has the words of the caption below it as its own.
    assert words("\n".join(block.plain for block in read.blocks if block.kind is not BlockKind.PICTURE)) == said, seed
    for line in markdown.split("\n"):
        stars = re.findall(r"(?<!\\)(?:\\\\)*(\*+)", line)
        # We never put one look inside another, so each mark that opens is followed by the one that closes.
        assert stars[::2] == stars[1::2], line
    # A number that Word counts stands before an item in Markdown, and nowhere in the file.
    assert words(printed(markdown)) == said, seed


@pytest.mark.parametrize("seed", range(20))
def test_words_in_are_words_out(seed: int) -> None:
    keeps_words(seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(20, 220))
def test_words_in_are_words_out_in_two_hundred_files(seed: int) -> None:
    keeps_words(seed)
