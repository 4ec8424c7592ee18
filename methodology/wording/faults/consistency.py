"""Sums, keys and order that must fit together in a level."""

from methodology.wording.translations import N_

SENTENCES = {
    "indicator_sum": N_(
        "The parts of {row} come to {sum} points, but its maximum is {max}. Correct the shares or «max»."
    ),
    "group_sum": N_(
        "What is below the group {group} comes to {sum} points, but its maximum is {max}. Correct one of "
        "them."
    ),
    "level_sum": N_(
        "The groups of the level {level} come to {sum} points, but its maximum is {max}. Correct one of them."
    ),
    "duplicate_code": N_("The code «{code}» is used more than once: {rows}. Give each row its own."),
    "unknown_group": N_(
        "The view {view} names the group «{group}», which the level does not have. Correct the key."
    ),
    "counted_twice": N_("The view {view} counts {row} twice. Name only one of the groups above it."),
    "mark_not_carried": N_(
        "The gate {gate} looks at the mark «{mark}», which no row carries. Mark rows, or remove the gate."
    ),
    "gate_never_fails": N_(
        "The gate {gate} looks at {row}, which cannot fail it: every case earns enough, or no points are "
        "given there. Take the mark off the row, or ask for more by «earning»."
    ),
    "band_open": N_("The band {band} has no «at_least». Only the last band may go without."),
    "band_closed": N_(
        "The last band ({band}) begins at {at_least:share}, so that lower results have none. Remove its "
        "«at_least», or add a band."
    ),
    "band_order": N_(
        "The band {band} begins at {at_least:share}, not below {after} before it ({limit:share}). List "
        "bands from the best down."
    ),
    "unknown_gate": N_(
        "The band {band} requires the gate «{gate}», which the level {level} does not have. Add the gate "
        "there, or remove it here."
    ),
}
