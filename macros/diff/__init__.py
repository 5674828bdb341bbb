"""What a change of the data means to readers: which records and values, which totals, which pages."""
