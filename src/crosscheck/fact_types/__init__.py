"""One module per fact type: its question, how it finds answers, its ladder."""
