"""What is wrong and what would be right, in English: of what merges, programs and the sample left behind."""

from __future__ import annotations

MESSAGES = {
    "page-furniture": (
        "{count} lines belong to the page that the text was copied from, such as “{line}” (lines {lines}).",
        "Delete them: stamps, counters, buttons, lists of other pieces; the day of the piece stands in “date”.",
    ),
    "mixed-bullets": (
        "Questions begin with “{first}” and answers with “{second}”: the page shows the same bullet for both.",
        "Leave both signs out and make each a paragraph of its own, questions in bold: {right}",
    ),
    "unfinished-merge": (
        "The mark “{line}” of an unfinished merge stands here ({count} marks in this file).",
        "Between the marks <<<<<<<, =======, >>>>>>> stand two versions of the same passage: keep the right one, delete the"
        " other and the lines of the marks; where in doubt, ask those who wrote them.",
    ),
    "copied-file": (
        "“{name}” is a copy of “{other}”, so it is not read and not published.",
        "If it is the newer one, move its text into “{other}” and delete the copy; if it is another story, give it a name of"
        " its own, such as to-mot-cua-xa-a.md.",
    ),
    "sample-left": (
        "“{text}” belongs to the sample column, and is now published beside the office's own stories.",
        "Put the office's own name, address or mailbox in its place, or delete the line.",
    ),
    "still-empty": (
        "“{value}” is still empty and waits for the office.",
        "Fill it in, or delete the line where it is not used.",
    ),
}
CASES = {
    "still-empty/issued": (
        "The plan has no number and no day of issue yet, so every “source” is still a clause of the first outline.",
        "Once it is issued write, say, issued: {{number: 12/KH-UBND, date: 2026-03-02}}, and go through every “source”.",
    ),
    "still-empty/name": (
        "The office's name “{value}” does not say which office it is.",
        "Write the full name, with that of the place or the branch; and “short” below it and the pages below content/ that say it too.",
    ),
    "still-empty/notes": (
        "The plan still has {count} notes that ask for a second look; this is the first.",
        "Compare with the office's plan and structure; where it is right, delete the note.",
    ),
    "still-empty/setting": (
        "“{value}” is still empty, so the site has no feeds and no pictures for shared links.",
        "Write the site's address, with “/” at its end; where there will be none, delete the line.",
    ),
    "not-utf-8/utf-16": (
        "The file is saved as {encoding} (Notepad calls it “Unicode”), not as UTF-8.",
        "Open it in Notepad and save it anew with the encoding UTF-8.",
    ),
    "unreadable-file/disguise": (
        "This file is not plain text: {why}.",
        "Another suffix does not change what is inside: open the file with the program that made it, and copy the words into"
        " a new file after the template, saved as plain text in UTF-8.",
    ),
    "second-document/front-matter": (
        "Below the front matter stands a second block of keys (“{line}”); it is not read, and would be printed on the page.",
        "Move the lines that are needed into the front matter at the top, and delete this block with its --- lines.",
    ),
    "sample-left/pieces": (
        "There are real stories on the site, and still {count} that say sample: true; this is the first of them.",
        "Delete a sample story with its photos (thidua forget); of a real one delete the line sample.",
    ),
    "unknown-unit/registered": (
        "This registration names the unit “{value}”, which the plan does not have.",
        "Where the unit's id has changed, write it here as the plan has it; where this is still the sample's list, delete"
        " the file and write the office's own. Ids of units: {known}.",
    ),
}
