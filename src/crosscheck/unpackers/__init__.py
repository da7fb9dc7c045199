"""Floor 6: one module, one job."""
