"""A table drafted from an office's sheet: where it stands in it, its columns, its rows, and what was guessed."""
