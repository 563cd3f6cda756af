"""Field types: each reads a node into a value, or says what is wrong with it."""
