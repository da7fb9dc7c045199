"""The vocabulary: frozen values that every floor above speaks in."""
