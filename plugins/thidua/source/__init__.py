"""From the bytes of a file to a document with the position of everything in it."""
