"""Draws the illustrations of the sample pieces, from flat shapes, light and grain."""
