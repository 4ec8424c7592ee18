"""All aggregates and all acts, and the one way to them over HTTP."""
