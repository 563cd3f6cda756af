"""The only part that touches files, the clock and the settings; the core gets what it finds."""
