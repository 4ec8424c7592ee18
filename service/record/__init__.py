"""The record: one append-only, sealed chain of entries, from which every document follows.

It knows no aggregate: what an entry means is told to it (:mod:`service.record.aggregate`).
"""
