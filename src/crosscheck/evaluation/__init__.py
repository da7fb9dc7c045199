"""Measurements on labelled files: one module of ``tasks`` each, found by its name."""
