"""How fast acts are kept, beside bare inserts, on both stores."""
