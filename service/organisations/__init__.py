"""The registry as it is read and written by people: lists, search, tables, cohorts held against it."""
