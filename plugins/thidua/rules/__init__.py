"""The rules: small generators that yield findings, and the list of every rule's code."""
