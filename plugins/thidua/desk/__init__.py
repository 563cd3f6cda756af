"""What reporters write in a browser to what may come into the column."""
