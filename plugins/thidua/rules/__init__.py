"""The rules, small generators of findings: `local` over one file, `column` over all; and the code of each."""
