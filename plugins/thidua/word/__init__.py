"""What people bring, Word files and lists, to manuscripts: blocks of Markdown, pictures, rows, and what to look at."""
