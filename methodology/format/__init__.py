"""The fields that a pack's documents are made of: marshmallow fields that describe themselves."""
