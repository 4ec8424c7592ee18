"""What the rule engine can hold."""

from methodology.wording.translations import N_

SENTENCES = {
    "engine_number_too_large": N_(
        "The numbers of {facts} grow to {size} where they are compared, and must stay within {limit}. "
        "Lower the facts' ends or decimals."
    ),
    "engine_bad_name": N_("The rule engine cannot be given the name «{name}». Choose another."),
    "engine_names_collide": N_(
        "The rule engine cannot tell the names «{name}» and «{other}» apart. Change one."
    ),
    "engine_too_many_rules": N_(
        "The level needs {count} rules, and at most {limit} can be held. Make it smaller."
    ),
    "engine_too_many_selectors": N_(
        "The level has {count} different kinds of part, and at most {limit} can be held. Make it smaller."
    ),
    "engine_too_many_properties": N_(
        "A part compares {count} different amounts, and at most {limit} can be held. Split the row into "
        "parts."
    ),
    "engine_too_many_conditions": N_(
        "A part needs {count} comparisons, and at most {limit} can be held. Split the row into parts."
    ),
    "engine_too_many_matches": N_(
        "In a part {count} conditions can hold at once, and at most {limit} can be held. Split the row "
        "into parts."
    ),
}
