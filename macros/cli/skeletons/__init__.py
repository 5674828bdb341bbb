"""Files, and parts of files, that a clerk is to fill in.

A name without a value marks what is missing: the checks refuse it at its line, so that no skeleton
passes for a fact. Comments say in Korean what belongs there.
"""

from __future__ import annotations


class SkeletonError(Exception):
    """Nothing was made; the message says in Korean why, a line for each reason."""
