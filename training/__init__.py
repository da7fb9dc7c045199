"""How the shipped models are made: run by hand, never by a user of crosscheck."""
