"""The declaration of the keys and the plans of a column to files that editors, programs and hosts read."""
