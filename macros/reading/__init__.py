"""YAML files with the place of every value, and problems found in them."""
