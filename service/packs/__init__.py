"""The packs: what there is, what it says, what facts it asks for."""
