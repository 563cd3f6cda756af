"""The Markdown of content and of the handbook to HTML; knows no host and no files."""
