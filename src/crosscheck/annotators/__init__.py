"""Annotators: the only rooms that know a parser."""
