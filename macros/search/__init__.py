"""The search index: sections of every page, direct answers from the data, and words that mean the same."""
