"""Pages for people: what this is, the API to read, the codes of problems."""
