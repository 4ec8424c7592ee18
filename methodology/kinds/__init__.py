"""The named kinds of rule, one file each: schema, cases and plain arithmetic."""
