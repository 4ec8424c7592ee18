"""Jobs: long work that is asked for, done by the sibling one after the other, and asked about meanwhile.

They are outside the record by design: a job reads, and what it finds is kept until it is asked for.
"""
