"""The stages an article passes, one verb each."""
