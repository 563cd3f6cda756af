"""What is wrong and what would be right, in English, where a rule knows more of the case: by `rule/case`."""

from __future__ import annotations

from thidua.messages import en_duties, en_law, en_leftovers, en_writing

_WHOLE = "Put the whole value in double quotes: {right}"
_NOT_A_LINE = "The line “{line}” is not of the form “key: value”."
_HEIC = (
    "On an iPhone: Settings, Camera, Formats, “Most Compatible”, for photos to come; one that is taken becomes a JPEG "
    "when it is sent by mail. On a computer: open it in Photos (Windows) or Preview (Mac), save or export it as JPEG, "
    "and copy that .jpg here."
)
_LINES = "Write it as the lines {right}."
CASES = {
    **en_duties.CASES,
    **en_law.CASES,
    **en_leftovers.CASES,
    **en_writing.CASES,
    "bad-settings/site": (
        "The site is not built into “{value}” (site_dir): {why}.",
        "Give site_dir a new folder that is only for the site, such as site_dir: trang-moi",
    ),
    "bad-settings/foreign": (
        "The site is not built into “{value}” (site_dir): {why}.",
        "If the office wants “{detail}” on its site, move it into the folder of extra.thidua.keep; "
        "if not, give site_dir a new folder, such as site_dir: trang-moi",
    ),
    "bad-settings/keep": (
        "The folder “{value}” (extra.thidua.keep) cannot be copied into the site: {why}.",
        "Give keep a folder of the column with nothing but the regular files that are wanted there, such as keep: kept",
    ),
    "unseen-character/behind": (
        "The blank after “{lead}” is not an ordinary space ({char}); such blanks come along when text is copied from Word.",
        "Delete it and type a space.",
    ),
    "unseen-character/indent": (
        "The blank at the start of the line is not an ordinary space ({char}); such blanks come along when text is copied"
        " from Word.",
        "Delete the blanks at the start of the line and type spaces.",
    ),
    "unseen-character/legacy": (
        "This was typed in an old font of TCVN3 (.VnTime), and would be odd signs on the page.",
        "Convert the whole text to Unicode with the keyboard program (Unikey: TCVN3 to Unicode) and paste it again.",
    ),
    "entity-in-field/angle": (
        "“{field}” holds “{value}”, and is printed just so.",
        "Put it in words, such as “below” or “above”; < and > cannot stand here.",
    ),
    "raw-html/embed": (
        "A film, a map or a frame from elsewhere (“{tag}”) cannot stand in a text.",
        "Publish it on the office's channel and link to it: [See the film](https://address-of-the-film)",
    ),
    "missing-front-matter/late": (
        "The front matter must come first, but “{line}” stands above it.",
        "Move the line “{line}” below the front matter; the first line of the file is ---",
    ),
    "unclosed-front-matter/fence": (
        "The front matter is not closed: line {number}, “{line}”, must be three hyphens ---",
        "Delete that line and type --- with nothing else on it.",
    ),
    "unclosed-front-matter/blank": (
        "The front matter is not closed: on line {number} something that cannot be seen stands beside the three hyphens.",
        "Delete that line and type --- with nothing else on it.",
    ),
    "bad-line/full-width": (
        "The colon of the line “{line}” is an East Asian one (\uff1a).",
        "Put an ordinary colon and a space in its place: {right}",
    ),
    "bad-line/hyphen": (_NOT_A_LINE, "Put a space after the hyphen: {right}"),
    "bad-line/bullet": (_NOT_A_LINE, "Put a hyphen and a space in the place of “{sign}”: {right}"),
    "bad-line/no-space": (_NOT_A_LINE, "Put a space after the colon: {right}"),
    "bad-line/continued": (
        _NOT_A_LINE,
        "If it goes on from the line above, join the two or indent it by two spaces; if it is a new key, write it out, for"
        " instance: unit: phong-tong-hop",
    ),
    "bad-yaml/path": (
        "“{line}” is a path on your own computer.",
        "Write the file's name alone, without drive or folder: {right}",
    ),
    "bad-yaml/escape": (
        "Between double quotes a \\ has a meaning of its own, so “{line}” cannot be read.",
        "Leave the \\ out, or write it twice: \\\\",
    ),
    "bad-yaml/bracket": (
        "The “{open}” that opens here is never closed.",
        "Add “{close}” at its end, before the next key.",
    ),
    "bad-yaml/flow": (
        "Something between the brackets is not right here: “{line}”.",
        "Put a value that has a colon, a comma or a quote in double quotes: {right}",
    ),
    "bad-yaml/whole": ("The value on the line “{line}” cannot be read.", _WHOLE),
    "bad-yaml/indent": (
        "The line “{line}” is indented ({spaces} spaces) unlike the lines above that it belongs with.",
        "Main keys begin at the left margin; inner keys and items of a list are indented by two spaces, all by the same.",
    ),
    "unclosed-quote/curly": (
        "The quote {quote} that opens on line {opened} is never closed; a {curly} does not close it.",
        "Put {quote} in the place of {curly} at the end of the value.",
    ),
    "unsafe-yaml/bullet": ("A * cannot begin an item of a list.", "Put a hyphen and a space in its place: “- ”."),
    "misplaced-file/heic": (
        "“{name}” is a HEIC photo of a phone, which most browsers cannot open.",
        f"{_HEIC}",
    ),
    "not-a-picture/heic": (
        "The picture cannot be used: its name ends in .{suffix}, but inside it is HEIC, a phone's kind of photo.",
        f"{_HEIC} A new suffix does not make a new type.",
    ),
    "misplaced-file/kind": (
        "By its keys this file does not belong in the folder {folder}/.",
        "Move it, with its pictures if it has any, to {right}",
    ),
    "unknown-key/child": (
        "“{key}” is an inner key of “{parent}”.",
        "Indent this line by two spaces, right below “{parent}:”; where “{parent}” is written in {{ }}, put it between them.",
    ),
    "unknown-key/comma": (
        "“{key}” is the rest of a value that a comma cut in two.",
        "Put a value with a comma between {{ }} in double quotes: {right}",
    ),
    "wrong-shape/lines": ("{item}“{field}” must be {expected}.", _LINES),
    "wrong-shape/bullet": (
        "{item}“{field}” must be {expected}.",
        "Begin each line with a hyphen and a space, “- ”, in the place of “{sign}”.",
    ),
    "wrong-shape/hyphen": (
        "{item}“{field}” must be {expected}.",
        "Put a space after the hyphen of each line: “- ”.",
    ),
    "wrong-shape/colon": (
        "{item}“{field}” must be {expected}, but a colon cut it in two.",
        "Put the whole line in double quotes: {right}",
    ),
    "wrong-shape/one": (
        "{item}“{field}” must be {expected}.",
        "Write one value on one line, without brackets and hyphens.",
    ),
    "bad-date/no-such-day": ("There is no “{value}”: {month} has only {days} days.", "Correct the day."),
    "missing-photo/path": (
        "There is no picture “{value}” beside the file.",
        "Copy the picture into the folder of this file; write its name alone, without drive or folder.",
    ),
}
