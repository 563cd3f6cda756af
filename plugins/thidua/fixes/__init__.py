"""What mends a mistake that has one right answer: a module each, from a text to edits of it."""
