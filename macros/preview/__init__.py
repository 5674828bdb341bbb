"""The preview: MkDocs' own server, which goes on where the data or a page cannot be shown, and says why."""
