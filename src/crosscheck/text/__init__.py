"""Pure text and value work: no disk, no clock, no model."""
