"""The shape of each data file, which file is what, and reading them all into a Site."""
