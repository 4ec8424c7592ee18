"""What can be wrong with organisations, beside what can stand against any act."""

from collections.abc import Mapping

from methodology.wording.translations import N_

REGISTRY_FAULTS: Mapping[str, str] = {
    "code_without_zeros": N_(
        "The code {value} and {code} of “{other}” differ in leading zeros alone, which spreadsheets drop. "
        "Write all of its digits."
    ),
    "successor_absent": N_(
        "{name} ({value}) is not there on {day}, the day after the last one. A successor takes over on that "
        "day."
    ),
    "ends_before_taking_over": N_(
        "It took over from “{value}” on {day}, so it cannot end before that. Correct the day."
    ),
    "parent_circle": N_("“{value}” would stand above itself. Name another parent."),
    "kind_fixed": N_("It is of the kind “{value}”, which stays. Register another one."),
    "ended_already": N_(
        "It has ended on {value}, and is not brought back by leaving out the day. Write the day, or register "
        "another one."
    ),
    "citing_missing": N_("Name the document on which the end rests."),
    "successors_without_end": N_("It has successors, but no last day. Write that day."),
    "unknown_code": N_(
        "There is no organisation with the code {value}, neither in the registry nor in what is imported."
    ),
    "unknown_code_on": N_("No organisation has the code {value} on {day}, when it would take over."),
    "row_twice": N_("{value} from {start} on is there twice. Delete one of the two."),
    "registry_empty": N_(
        "The registry has nobody of the level {level} on {day}. Import them first: minhdiem agencies import "
        "FILE."
    ),
    "one_list": N_("Name those who are to be ranked (“agencies”), or the registry, one of the two."),
    "registry_alone": N_("This goes with “registry” alone."),
    "nothing_new": N_("All of it is in the registry already; nothing was changed."),
    "unknown_agencies_column": N_("The table has no column «{name}». It may have: {known}."),
}
"""The sentences, in English, by code; a name in braces is filled in."""
