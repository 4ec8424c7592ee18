"""The facts of an agency or of a cohort: read, checked, put on their grids, carried to another method."""
