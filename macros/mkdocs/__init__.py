"""All that knows MkDocs: its events, the macros that pages call, the menu, and what surrounds a page's text."""
