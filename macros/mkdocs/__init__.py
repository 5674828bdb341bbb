"""What a page tells machines about itself. Pure functions: models in, text and dicts out."""
