"""durable-rules and what it needs; only ``session`` imports it."""
