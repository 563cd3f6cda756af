"""Readers of a Result that turn it into text: findings and ledgers, for people and for programs."""
