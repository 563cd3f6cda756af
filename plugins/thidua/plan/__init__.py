"""One office's plan: its units, fields, quotas, and the reader of a plan file."""
