"""The papers that an office owes, a module a kind: a Result in, a paper or a text out, and nothing invented."""
