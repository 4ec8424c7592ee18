"""Expressions, and kinds of rule."""

from methodology.wording.translations import N_

SENTENCES = {
    # Expressions
    "expression_too_long": N_(
        "The expression has {length} characters; at most {limit} are allowed. Split the row into parts."
    ),
    "expression_not_ascii": N_(
        "«{value}» has letters that an expression cannot have. Use names of facts, numbers and signs."
    ),
    "expression_unreadable": N_("«{value}» cannot be read as an expression. Check its signs and brackets."),
    "expression_not_allowed": N_(
        "«{at}» is not allowed in the expression «{value}». Use + - * / ( ), comparisons, and, or, not, "
        "numbers, dates and facts."
    ),
    "not_a_number": N_(
        "«{name}» is {type:type} and cannot be reckoned with. Use a count, number, percent or date."
    ),
    "not_a_flag": N_(
        "«{name}» is {type:type} and does not stand alone as a condition. Compare it, as in {name} >= 1."
    ),
    "not_an_option": N_("«{name}» is a choice: compare it by = or != with one of its answers: {options}."),
    "wrong_fact_type": N_(
        "«{name}» is {type:type}, but {expected:type} is needed here. Use another fact or kind of rule."
    ),
    "not_linear": N_(
        "This is not a sum of facts over a sum of facts. Split it: the mean of two ratios, for instance, "
        "is two parts of half the points."
    ),
    "divides_by_zero": N_("The expression divides by zero. Correct the denominator."),
    "compares_nothing": N_(
        "No fact is left in the comparison, so that it always or never holds. Compare a fact."
    ),
    "guard_too_large": N_(
        "The condition comes to {count} alternatives, and at most {limit} can be handled. Make the cases "
        "simpler or fewer."
    ),
    # Kinds of rule
    "unknown_kind": N_(
        "«{value}» is not one kind of rule. Write exactly one of: {known}; or «informational»."
    ),
    "award_not_positive": N_("«{value}» earns nothing: what is ticked must earn more than 0."),
    "share_missing": N_("Each item of this list needs its «share» of the maximum. Add it."),
    "share_not_positive": N_(
        "«{value}» is no share of the maximum that a part could have. It must be above 0."
    ),
    "else_missing": N_("The last step must be «else»: what is earned where none is reached. Add it."),
    "ladder_without_steps": N_("There is no step before «else». Add at least one threshold."),
    "else_not_last": N_("«else» takes all that is left, so it must come last. Move it to the end."),
    "options_differ": N_(
        "The answers of «{name}» are {options}, but here stand {written}. Give each answer its share."
    ),
    "each_not_positive": N_("The points for each are {value}. They must be above 0."),
    "full_at_not_positive": N_("«full_at» is {value}. It must be above 0."),
}
