"""Cohorts: their files, and what another method can tell of them."""

from methodology.wording.translations import N_

SENTENCES = {
    # A cohort under another method
    "nothing_told": N_(
        "No row of the later level {after} can be told from the facts of the earlier level {before}. "
        "Compare levels that have facts in common."
    ),
    # A cohort file
    "empty_cohort": N_("There is no agency. Write one agency to a line."),
    "agency_twice": N_("The agency {agency} is in line {line} already. Remove one of the two."),
    "agency_without_zeros": N_(
        "The agency {agency} and {other} in line {line} differ in leading zeros alone, which spreadsheets "
        "drop. Remove one of the two, or correct its code."
    ),
    "not_csv": N_("The line cannot be read as CSV: {problem}. Check commas and quotation marks."),
    "csv_in_utf16": N_(
        "The file is written in UTF-16 («Unicode text»), not in UTF-8. In Excel choose Save As, CSV UTF-8."
    ),
    "csv_not_utf8": N_(
        "Line {line} is not UTF-8: the file is written in an older encoding, such as windows-1258. In Excel "
        "choose Save As, CSV UTF-8."
    ),
    "ambiguous_number": N_(
        "«{value}» may be a decimal number or thousands. Write no separators between thousands."
    ),
    "unknown_column": N_(
        "The form has no column «{name}». minhdiem template --format csv writes one with all its columns."
    ),
    "value_without_fact": N_(
        "«{value}» belongs to no fact: the column «fact» is empty in this line. Fill it in, or empty the "
        "line."
    ),
    "column_missing": N_("The column {name} is missing. Add it to the first line."),
    "too_many_cells": N_(
        "The line has {count} cells, but there are {limit} columns. Put a value that has a comma in it in"
        " quotation marks."
    ),
}
