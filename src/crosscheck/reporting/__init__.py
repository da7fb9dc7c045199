"""Floor 6: one module per format; each declares a ``REPORTER``."""
