"""What is wrong and what would be right, in English, by rule.

Each entry is a message and a hint; `{name}` is filled from the finding's data. A near miss puts "Did you mean …?" before
the hint.
"""

from __future__ import annotations

from types import MappingProxyType

from thidua.messages import en_duties, en_law, en_leftovers, en_personal, en_plan, en_references, en_writing

NEAR = "Did you mean “{suggestion}”?"
FILE = "this file"
HEAD = "The front matter"
ITEM = "Item {} of "
INSIDE = " in {}"
NTH = "item {}"
OF = " of “{}”"
WRAPPED = "“{value}” is right, but for the quotes “ ” around it."
BARE = "Take the quotes “ ” off the value."
MESSAGES = MappingProxyType(
    {
        **en_duties.MESSAGES,
        **en_law.MESSAGES,
        **en_leftovers.MESSAGES,
        **en_references.MESSAGES,
        **en_personal.MESSAGES,
        **en_plan.MESSAGES,
        **en_writing.MESSAGES,
        "not-utf-8": (
            "The file is not saved as UTF-8.",
            "Open it, choose “Save as…” with the encoding UTF-8, and save it again.",
        ),
        "unseen-character": (
            "There is an invisible character ({char}) here.",
            "Delete it and type the letters on both sides again; such characters often come along when text is copied from"
            " Word or a web page.",
        ),
        "broken-letter": (
            "“{value}” is not the letter “{suggestion}”, it only looks like it.",
            "Delete it and type “{suggestion}” with a Vietnamese keyboard; other programs do not know it as it is.",
        ),
        "missing-front-matter": (
            "The file does not begin with front matter.",
            "The first line must be ---, then come the “key: value” lines, then another --- before the text.",
        ),
        "bad-fence": (
            "The line that should open the front matter is not right: “{line}”.",
            "The very first line of the file must be three hyphens ---, with nothing before or after them and no blank line"
            " above.",
        ),
        "unclosed-front-matter": (
            "The front matter is not closed.",
            "Add a line with nothing but --- after the last key, before the text.",
        ),
        "unquoted-colon": (
            "The value of “{key}” has a colon, so it cannot be read.",
            'Put the whole value in double quotes: {key}: "{value}"',
        ),
        "bad-line": (
            "The line “{line}” is not of the form “key: value”.",
            "Write the key, a colon, a space and then the value, for instance: unit: phong-tong-hop",
        ),
        "bad-yaml": (
            "{head} is not well formed near “{line}”.",
            "Check the brackets, the quotes and the spaces at the start of the line; put a value that has a colon, a bracket"
            " or another special character in double quotes.",
        ),
        "tab": ("{head} has a tab.", "Put two spaces in its place."),
        "unclosed-quote": (
            "The quote that opens here is never closed.",
            "Add the same quote at the end of the value.",
        ),
        "duplicate-key": (
            "The key “{key}” stands here twice; first on line {first}.",
            "Keep one line and delete the other.",
        ),
        "unsafe-yaml": (
            "{head} uses syntax that is not allowed (&, *, ! or <<).",
            "Write the value itself; if it begins with one of these characters, put it in double quotes.",
        ),
        "too-complex": (
            "{head} is too long or nested too deeply.",
            "Move long text down into the body; the front matter holds only the keys of the handbook.",
        ),
        "not-a-mapping": (
            "{head} is not made of “key: value” lines.",
            "Each line has the form “key: value”, with an ordinary colon (:) and a space after it.",
        ),
        "second-document": (
            "The file has two parts of data with --- between them.",
            "Keep one part and delete the line with --- in the middle.",
        ),
        "bad-key": ("The key here is not a word.", "Write keys in plain letters, for instance: title"),
        "cut-by-hash": (
            "“{lost}” is left out, because “ #” begins a comment.",
            "If it is part of the value, put the whole value in double quotes; if it is a comment, delete it.",
        ),
        "bad-file-name": (
            "The file name “{name}” cannot be used here.",
            "Use lower-case letters without accents, with hyphens between words, 100 characters at most, for instance to-mot-cua-xa-a.md;"
            " registrations are named after their year: registrations/2026.yml.",
        ),
        "misplaced-file": (
            "The column does not take “{name}”.",
            "Only texts (.md) and pictures (.jpg, .jpeg, .png, .webp) are taken.{note}",
        ),
        "empty-body": ("The file has no text.", "Write the text after the second --- line."),
        "raw-html": (
            "The text holds HTML (“{tag}”), which is not allowed.",
            "Use Markdown: **bold**, *italic*, [words](address); to print a “<”, write &lt;",
        ),
        "unsafe-link": (
            "The address “{target}” is not allowed here.",
            "A link begins with https://, http://, mailto: or tel:, or names a file of the column; a picture is a file"
            " beside the text.",
        ),
        "empty-file": ("The file holds nothing.", "Fill it in as the handbook shows, or delete it."),
        "unreadable-file": (
            "The file cannot be read ({why}).",
            "Copy the file itself into the right folder; symbolic links and very large files are not read.",
        ),
        "second-title": (
            "“# {heading}” is a second main heading on the page.",
            "The page's title is the key “title”: delete this line if it repeats it, or write ## {heading} for a section; write \\#"
            " for the sign itself.",
        ),
        "tangled-markup": (
            "The text is too tangled to be made into a page: {why}.",
            "Write this part in a simpler way, or split it into several pieces; put what is to be printed as it is between two lines of ```",
        ),
        "same-address": (
            "This file and “{other}” would stand at one and the same address.",
            "Rename one of the two; names that differ only in capitals or in a picture's suffix are the same here.",
        ),
        "reserved-address": (
            "This page would stand at “/{name}/”, which is an address of the column's own.",
            "Rename the file, for instance {right}. Names that cannot be used here: {known}.",
        ),
        "missing-key": (
            "“{key}” is missing{inside}.",
            "Add a line “{key}:” with its value; if the line is there, write the value after the colon.",
        ),
        "unknown-key": ("There is no key named “{key}”.", "The keys that can stand here: {known}."),
        "theme-key": (
            "The key “{key}” would change the look of the page and is not allowed in content.",
            "Delete the line; the column decides how pages look.",
        ),
        "wrong-shape": (
            "{item}“{field}” must be {expected}.",
            "Compare it with the example in the handbook; a line of text that has a colon goes in double quotes.",
        ),
        "bad-date": (
            "“{value}” is not a real day written as year-month-day.",
            "Write the year with four digits, the month and the day with two, for instance: 2026-03-25",
        ),
        "unknown-choice": ("“{value}” is not a value of “{field}”.", "Choose one of: {known}."),
        "bad-period": (
            "“{value}” is not a period.",
            "Write a month 2026-03, a quarter 2026-Q1, a half-year 2026-H1, a year 2026, or plan for the whole plan.",
        ),
        "bad-bound": (
            "“{value}” is neither a day nor a period.",
            "Write a day 2026-03-25, a month 2026-03, a quarter 2026-Q1, a half-year 2026-H1 or a year 2026.",
        ),
        "markup-in-text": (
            "“{field}” holds the character “{char}”; it must be plain text.",
            "Leave out < and >; this value is printed exactly as it is written.",
        ),
        "too-long": (
            "“{field}” has {length} characters; {longest} is the most.",
            "Make it shorter; details belong in the text.",
        ),
        "bad-flag": ("“{value}” cannot be used here.", "Write either true or false."),
        "bad-count": (
            "“{value}” is not a whole number of {least} or more.",
            "Write it in digits, for instance: 1",
        ),
        "bad-url": (
            "“{value}” is not a complete web address.",
            "Begin with https:// and leave no spaces in it.",
        ),
        "bad-id": (
            "“{value}” is not {expected}.",
            "Use only lower-case letters without accents, digits and hyphens.",
        ),
        "bad-form": ("“{value}” is not {expected}.", "Write it in that form."),
        "empty-item": ("{item}“{field}” is empty.", "Fill it in, or delete its hyphen."),
        "missing-by-plan": (
            "The plan ({source}) asks for “{key}”, which this story does not have.",
            "Add a line “{key}:” with its value.",
        ),
        "missing-consent": (
            "A story of 2026 or later about a person or a household needs “consent”.",
            "Ask the person, then note the day on which they agreed, for instance: consent: {{given: 2026-03-20}}. The law:"
            " {law}.",
        ),
        "year-folder-differs": (
            "The file lies in the folder of {folder}, but its date is in {year}.",
            "Move the file to the folder {year}, or correct “date”.",
        ),
        "missing-unit": (
            "“unit” (who introduces the subject) is missing.",
            "Add a line “unit:” with the unit's id; if the council or the office introduces the subject, write"
            " introduced_by: council or introduced_by: office.",
        ),
        "council-introduces": (
            "By the plan ({source}) the council introduces this subject; the story does not count for the unit.",
            "If the council did introduce it, write introduced_by: council; if it vouches for it, write “endorsement”.",
        ),
        "long-summary": (
            "The summary has {count} words; the plan allows {most}.",
            "Make the summary shorter.",
        ),
        "outside-plans": (
            "No plan is in force on the day of this file; the nearest one ({plan}) judges it.",
            "Check “date”, or name the plan of that time in mkdocs.yml.",
        ),
        "odd-period": (
            "The story names the period “{value}”, so it may count for no quota.",
            "Correct “period”, or delete the line: the story then counts for the period of its introduction.{note}",
        ),
        "late-consent": (
            "Consent was given on {value}, after the story's date.",
            "Publish only after the person has agreed: correct “consent.given”, or move “date”.",
        ),
        "curly-quoted": (
            "The whole value of “{field}” stands between “ ”, so these are printed on the page.",
            'Take off the “ ” at both ends; where the value has a colon, put straight quotes "…" in their place.',
        ),
        "introduced-after-date": (
            "The day of introduction ({value}) is after the story's date.",
            "“introduced_on” is when the unit sent the story in, “date” when it appears; check the two days.",
        ),
    }
)
