"""Two states of a column to what a pull request between them changes, for those who must say yes or no."""
