"""The last gate: everything that a built site must not hold, looked for in its files before readers see them."""
