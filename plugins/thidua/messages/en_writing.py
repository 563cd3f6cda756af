"""What is wrong and what would be right, in English: text that the page would show otherwise than it was meant."""

from __future__ import annotations

_NO_TABLE = "This will not become a table: "
MESSAGES = {
    "legacy-text": (
        "This line was typed in a font of {encoding}, so the page would show signs instead of Vietnamese.",
        "Replace the whole line by: {right}",
    ),
    "misread-text": (
        "A program took the encoding of this line for another, so accented letters became signs.",
        "Replace the whole line by: {right}",
    ),
    "glued-list": (
        "The list will run on in the paragraph above it.",
        "Leave a blank line between “{above}” and “{line}”.",
    ),
    "broken-table": (
        f"{_NO_TABLE}its first line will run on in the paragraph above it.",
        "Leave a blank line between “{above}” and “{line}”.",
    ),
    "lost-cell": (
        "This row has more cells than the head of the table ({columns} columns), so “{lost}” is lost.",
        "Add a column to the head and to the row of hyphens, or join the cells; write \\| for a | within a cell.",
    ),
    "indented-text": (
        "This is indented by four blanks or a tab, so it will be shown as code.",
        "Delete the blanks at the head of each line: “{right}”. Put what is code between two lines of ```",
    ),
    "word-bullets": (
        "Lines that begin with “{sign}” will run together in one paragraph.",
        "Write each as “{right}”, with a blank line above the list; leave blank lines between the lines of a dialogue.",
    ),
    "flat-list": (
        "“{line}” is not indented enough, so it will stand on one level with the item above.",
        "Indent an inner item by four blanks more than the item it belongs to: “{right}”",
    ),
    "loose-stars": (
        "The two stars at “{line}” have no partner, so ** will be printed.",
        "Put bold words between two pairs of stars in one paragraph: **bold**; to print a star, write \\*",
    ),
    "spaced-link": (
        "There is a blank between ] and (, so this is no link and no picture.",
        "Write them together: {right}",
    ),
}
CASES = {
    "misread-text/lost": (
        "A program took the encoding of this line for another, and some letters are lost.",
        "Copy this line again from the original, and save the file as UTF-8.",
    ),
    "broken-table/rule": (
        f"{_NO_TABLE}the row of hyphens below its head is missing.",
        "Add a line {right} below this one, and leave a blank line above the table.",
    ),
    "broken-table/columns": (
        f"{_NO_TABLE}its row of hyphens does not have {{columns}} columns as its head has.",
        "Write the row of hyphens as {right}",
    ),
    "broken-table/below": (
        "The line “{line}” right below the table will become a row of it.",
        "Leave a blank line between the table and this line.",
    ),
    "indented-text/list": (
        "This list is indented by four blanks or a tab, so it will be shown as code.",
        "Delete the blanks at the head of each line: “{right}”; only inner items are indented, below the item they belong to.",
    ),
    "loose-stars/blank": (
        "There is a blank on the inner side of **, so the words are not bold and the stars are printed.",
        "Write the stars close to the words: {right}",
    ),
}
