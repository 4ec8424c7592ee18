"""The check of the whole record: nothing was changed, nothing is gone, nothing came in beside."""
