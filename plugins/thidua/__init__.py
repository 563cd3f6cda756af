"""Thi đua turns a plan and a folder of Markdown stories into a checked, published column."""

__version__ = "0.1.0"
