"""The search of a column: its pieces as plain data to the files of an index that a browser reads bit by bit."""
