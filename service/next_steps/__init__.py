"""Next steps: what would earn an agency more."""
