"""Compare what news sources say: what they agree on, and where they contradict each other."""

__version__ = "0.1.0"
