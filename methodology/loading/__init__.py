"""From YAML files to a pack: strict reading, the documents' shape, levels, digests, where packs stand."""
