"""What is wrong and what would be right, in English: text that the page would show otherwise than it was meant."""

from __future__ import annotations

_NO_TABLE = "This will not become a table: "
MESSAGES = {
    "glued-list": (
        "The list will run on in the paragraph above it.",
        "Leave a blank line between “{above}” and “{line}”.",
    ),
    "broken-table": (
        f"{_NO_TABLE}it runs on in the item of the list right above it.",
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
        "The stars at “{line}” have no partner, so they will be printed.",
        "Put bold words between two pairs of stars in one paragraph: **bold**; to print a star, write \\*",
    ),
    "spaced-link": (
        "There is a blank between ] and (, so this is no link and no picture.",
        "Write them together: {right}",
    ),
    # Links, signs, notes, headings and addresses.
    "unfinished-link": (
        "This link or picture is not written right, so it will be printed as it stands, brackets and all.",
        "Write {right}",
    ),
    "foreign-sign": (
        "“{sign}” is how others write it; here it will be printed as it stands.",
        "Write {right}",
    ),
    "lost-note": (
        "The mark “{line}” has no note, so it will be printed as it stands.",
        "Add a line “{right}” with the note at the end, below a blank line; or delete the mark.",
    ),
    "empty-link": (
        "The link “{line}” has no words.",
        "Write its words between the square brackets: [words]({target})",
    ),
    "skipped-level": (
        "This heading, “{level}”, leaves out a level: there is none above it that is one level higher.",
        "Write {right} (headings begin at ##, with ### and then #### within).",
    ),
    "bare-address": (
        "The address “{address}” will be printed as words that nobody can follow.",
        "Write {right} or [words](address); put it between two ` if only its words are meant.",
    ),
}
CASES = {
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
    "broken-table/head": (
        f"{_NO_TABLE}there is no head above its row of hyphens, “{{line}}”.",
        "Add a head right above this row, such as | Item | Count |",
    ),
    "broken-table/apart": (
        f"{_NO_TABLE}there is a blank line above the row “{{line}}”.",
        "Delete the blank lines between the rows of a table.",
    ),
    "lost-cell/code": (
        "The | within code cuts this cell in two.",
        "Put a \\ before it: {right}",
    ),
    "loose-stars/blank": (
        "There is a blank on the inner side of the stars, so the words are neither bold nor italic and the stars are printed.",
        "Write the stars close to the words: {right}",
    ),
    "loose-stars/close": (
        "The stars stand between a mark of punctuation and a letter, so the words are not bold and the stars are printed.",
        "Leave a blank on the outer side of the stars: {right}",
    ),
    "unfinished-link/file": (
        "There are blanks in the name of the file, so this link or picture will be printed as it stands.",
        "Rename the file to {file} and write {right}",
    ),
    **dict.fromkeys(
        ("foreign-sign/attribute", "foreign-sign/emoji", "foreign-sign/contents", "foreign-sign/box-end"),
        ("“{sign}” is a sign that others know; here it will be printed as it stands.", "Delete “{sign}”."),
    ),
    "foreign-sign/strike": (
        "Words cannot be struck through here as in “{sign}”: the ~~ will be printed.",
        "Delete what was struck through, or keep the words: {right}",
    ),
    "foreign-sign/task": (
        "There are no task boxes here: “{sign}” will be printed as it stands.",
        "Write {right} instead, or delete it.",
    ),
    "foreign-sign/inline-note": (
        "The note “{sign}” in the middle of a sentence will be printed as it stands.",
        "Write {right} here, and add a line {right}: {words} at the end.",
    ),
    "foreign-sign/box": (
        "“{sign}” opens no box here, it will be printed as it stands.",
        "Write {right} instead; the lines of the box are not indented but begin with “> ”.",
    ),
    "foreign-sign/box-fence": (
        "“{sign}” opens no box here, it will be printed as it stands.",
        "Write {right} instead, begin each line of the box with “> ”, and delete the line ::: at its end.",
    ),
    "foreign-sign/alert": (
        "“{sign}” opens no box here, it will be printed as it stands.",
        "Write {right} on the first line of the box; there are NOTE, TIP, IMPORTANT, WARNING and CAUTION.",
    ),
    "foreign-sign/alert-words": (
        "There are words behind “{sign}”, so this is no box and the sign will be printed.",
        "Write two lines: {first} and, below it, {second}",
    ),
    "lost-note/mark": (
        "Nothing in the text has a mark for the note “{right}”, so nobody knows what it is about.",
        "Write {right} behind the words that it is about, or delete the note.",
    ),
    "lost-note/twice": (
        "The note “{right}” is written twice: only the first is shown.",
        "Give this one a number of its own, or delete it.",
    ),
    "empty-link/heading": (
        "The heading “{line}” has no words.",
        "Write them behind {right}or delete the line.",
    ),
    "missing-anchor/none": (
        "The link “{value}” leads to a heading, but there are no headings.",
        "Leave out what begins at the #.",
    ),
}
