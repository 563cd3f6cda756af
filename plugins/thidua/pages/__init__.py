"""From a Result to the pages of the site: what exists, at which address, and what each shows."""
