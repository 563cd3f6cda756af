"""What is wrong and what would be right, in English: of held subjects, consent, and papers of law that end."""

from __future__ import annotations

MESSAGES = {
    "hold-without-order": (
        "“hold” names neither the number of a paper nor one of the words of “reason”.",
        "Add document: 45/CV-VP (number and letters only), or a word: reason: editing, checking, request. Never the cause.",
    ),
    "hold-tells-cause": (
        "The number “{value}” under “hold” tells the cause by itself.",
        "Give the number of your own office's letter, or leave “document” out and write reason: editing, checking, request.",
    ),
    "hold-to-review": (
        "The day on which this hold was to be looked at again ({value}) has come; nothing comes back by itself.",
        "To show the story again, delete “hold”; else move “until” to a later day, or delete that line.",
    ),
    "consent-too-narrow": (
        "The consent does not cover what is published: {value}.",
        "Ask the person about it, then write covers: {right}; where they do not agree, take that part out.",
    ),
    "withheld-elsewhere": (
        "This still names who story {id} is about, which is not shown.",
        "Write the sentence without the name, or delete it.",
    ),
    "cited-law-ended": (
        "{number} is not in force any more since {day}.",
        "Cite the paper that is in force, or say in the sentence that this one is not.",
    ),
    "cited-law-ending": (
        "{number} ends on {day}, {left} days from now.",
        "Look for the paper that replaces it; from that day on it must be cited here.",
    ),
    "end-not-said": (
        "{number} ends by itself on {value}, which is not said here.",
        "Add in_force_to: {value}, to be told 90 days ahead.",
    ),
    "abolished-unit": (
        "The plan begins on or after 2025-07-01 and still names “{value}”, which is no more.",
        "Name who took its work over.",
    ),
}
CASES = {
    "hold-tells-cause/word": (
        "The head of a story that is held says something of the cause.",
        "Delete it, in comments too; a repository keeps all old versions, so what was merged must go from its history as well.",
    ),
    "withheld-elsewhere/link": (
        "This link leads to story {id}, which is not shown; the page prints its words only.",
        "Write the sentence without the name and the link.",
    ),
    "withheld-elsewhere/subject": (
        "This story has the unit and the subject's name of story {id}, which is not shown.",
        "If it is the same subject, join the two by “follows”, or write “hold” here too.",
    ),
    "cited-law-ended/replaced": (
        "{number} is not in force any more since {day}; {replaced} took its place.",
        "Cite the new paper, or say in the sentence that this one was replaced.",
    ),
    "cited-law-ending/replaced": (
        "{number} ends on {day}, {left} days from now; {replaced} takes its place.",
        "From that day on the new paper must be cited here.",
    ),
    "abolished-unit/ministry": (
        "The plan begins on or after 2025-07-01 and still names “{value}”; that department is no more.",
        "Its work lies with the department of science and technology, the press with that of culture, sports and tourism.",
    ),
    "abolished-unit/home-affairs": (
        "The plan begins on or after 2025-07-01 and still names “{value}”; districts and their home affairs offices are no more.",
        "Emulation lies with a commune's office of culture and society, in a province with the department of home affairs.",
    ),
    "abolished-unit/district": (
        "The plan begins on or after 2025-07-01 and still names “{value}”; there are no districts any more.",
        "Name the commune, ward or special zone, or the provincial office that took the work over.",
    ),
}
