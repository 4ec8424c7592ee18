"""The named kinds of rule, one file each."""
