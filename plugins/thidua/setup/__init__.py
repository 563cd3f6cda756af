"""What an office answers, to the files of a new column; pure, so that a column is checked before it is written."""
