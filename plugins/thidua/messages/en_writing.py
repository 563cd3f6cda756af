"""What is wrong and what would be right, in English: text that the page would show otherwise than it was meant."""

from __future__ import annotations

_LINES = {
    "broken-figure": (
        "A * or _ in “{word}” makes italics and is not printed, so the figure is shown wrong.",
        "Write {right} or {product}",
    ),
    "year-as-number": (
        "A paragraph that opens with “{number}” becomes an item of a numbered list.",
        "Write a \\ before the full stop: “{right}”. If it is a list, please leave it as it is.",
    ),
    "underlined-text": (
        "A line “{line}” right below text makes a heading of the paragraph above.",
        "Leave a blank line between “{above}” and “{line}”.",
    ),
    "no-list": (
        "“{line}” does not become a list: its lines will run together in one paragraph.",
        "Write each as “{right}”, with a blank behind the full stop, and leave a blank line above the list.",
    ),
    "tabbed-rows": (
        "The cells of these rows are parted by tabs (from Excel or Word), so they will run together in one paragraph.",
        "Write the first row as {right}, the line below as {rule}, and the other rows likewise; leave blank lines around it.",
    ),
    "glued-line": (
        "“{line}” will run on into “{below}” on one line.",
        "Leave a blank line above and below “{line}”; for a line break within a paragraph, write “{right}”",
    ),
    "swallowed-paragraph": (
        "This line will stand in the item “{above}” of the list above.",
        "Leave a blank line above “{line}”; if it belongs to the item, indent it as far as the item's words.",
    ),
    "chance-list": (
        "This line begins like an item of a list, so the sentence above is cut in two and “{line}” becomes a bullet.",
        "Write “{right}”, or join it to “{above}”; if it is a list, leave a blank line above it.",
    ),
}
_LINE_CASES = {
    "broken-figure/half": (
        "A * or _ in “{word}” opens or closes within a figure, so the figure is shown wrong.",
        "To print the sign, write {right}; for bold or italics, put the signs outside the whole figure.",
    ),
    "underlined-text/heading": (
        "A line “{line}” right below “{above}” makes a heading of it.",
        "Leave a blank line between the two; if it is a heading, delete “{line}” and write “{right}”",
    ),
    "no-list/tight": (
        "There is no blank behind “{sign}”, so the lines will run together in one paragraph.",
        "Write each as “{right}”; leave a blank line between the lines of a dialogue.",
    ),
    "no-list/glued": (
        "A list that does not begin with 1 will run on in the paragraph above it.",
        "Leave a blank line between “{above}” and “{line}”.",
    ),
    "no-list/letter": (
        "Lines that begin with “{sign}” will run together in one paragraph.",
        "Leave a blank line between them, or write each as “{right}”",
    ),
    "no-list/heading": (
        "“{line}” will run together with the lines around it in one paragraph.",
        "Leave a blank line above and below; if it is a heading, write “{right}”",
    ),
    "no-list/child": (
        "“{line}” is not indented as far as the first word of “{above}”, so it will stand on one level with it.",
        "Indent “{right}” by {indent} blanks, and the other inner items too.",
    ),
    "glued-line/verse": (
        "From “{line}” on, the lines will run together in one paragraph.",
        "For verse, addresses, signatures write a \\ at the end of each line but the last: “{right}”; leave a blank line below a heading.",
    ),
    "glued-line/last": (
        "“{line}” will run on at the end of the paragraph above.",
        "Leave a blank line between “{above}” and “{line}”.",
    ),
    "swallowed-paragraph/quote": (
        "This line will stand in the quotation “{above}” above.",
        "Leave a blank line above “{line}”; if it belongs to the quotation, begin it with > like the line above.",
    ),
    "swallowed-paragraph/note": (
        "This line will stand in the note “{above}” above.",
        "Leave a blank line above “{line}”; if it belongs to the note, indent it by four blanks.",
    ),
    "swallowed-paragraph/definition": (
        "This line will stand in the definition “{above}” above.",
        "Leave a blank line above “{line}”; if it belongs to the definition, indent it by four blanks.",
    ),
}
_NO_TABLE = "This will not become a table: "
MESSAGES = {
    **_LINES,
    "legacy-text": (
        "This line was typed in a font of {encoding}, so the page would show signs instead of Vietnamese.",
        "Replace the whole line by: {right}",
    ),
    "misread-text": (
        "A program took the encoding of this line for another, so accented letters became signs.",
        "Replace the whole line by: {right}",
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
        "Write each as “{right}”, or leave blank lines between the lines of a dialogue.",
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
    **_LINE_CASES,
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
        "The note “{right}” is written twice: both texts will stand in one note.",
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
