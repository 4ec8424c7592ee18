"""Two packs side by side: what differs, and whether points can still be compared."""
