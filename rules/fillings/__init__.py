"""What may come out of a row, over all values of the facts that are not there: exactly, or as bounds."""
