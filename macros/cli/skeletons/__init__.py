"""Files, and parts of files, that a clerk is to fill in.

A name without a value marks what is missing: the checks refuse it at its line, so that no skeleton
passes for a fact. Comments say in Korean what belongs there.
"""
