"""The grammar of periods: the wordings that offices print, and what each of them means.

Each wording is one pattern with named groups and one function that reads them.
"""
