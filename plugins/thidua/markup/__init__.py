"""The events of a body, and the pages of the handbook, to HTML and to text; knows no host and no files."""
