"""What the search box knows: the words of every page, answers from the data, and words that mean the same."""
