"""What the method says: packs as data, their model, kinds of rule, proof, digests and differences."""
