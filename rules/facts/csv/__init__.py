"""Facts in CSV, as a spreadsheet leaves them: a cohort with an agency to a row, or one agency's form."""
