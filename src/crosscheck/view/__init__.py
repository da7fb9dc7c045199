"""What a reader is shown of a report, before any format: pure values for the reporters."""
