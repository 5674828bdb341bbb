"""Korean for readers: particles, and how figures, days and money are written."""
