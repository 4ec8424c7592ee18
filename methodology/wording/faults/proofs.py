"""What the proofs of a pack refute, or cannot decide."""

from methodology.wording.translations import N_

SENTENCES = {
    "gap": N_("{row}: no case applies where {witness}. Add a case for it, or «else»."),
    "zero_denominator": N_(
        "{row}: no case applies where {witness}, because the denominator is zero ({facts}). Say «if_none»"
        " or add a case for it, or declare a least value above 0."
    ),
    "overlap": N_(
        "{row}: the cases {case} and {cases} both apply where {witness}. Make them exclude each other."
    ),
    "shadowed": N_(
        "{row}: the case {case} is never reached, because what it asks for falls to {cases} before it. "
        "Move it up or remove it."
    ),
    "never_applies": N_(
        "{row}: no facts meet the case {case}. Remove it, or correct its condition or the facts' ends."
    ),
    "below_zero": N_(
        "{row}: the case {case} gives {points} points, less than 0, where {witness}. Correct the points "
        "or limit the facts."
    ),
    "above_max": N_(
        "{row}: the case {case} gives {points} points, more than the maximum of {max}, where {witness}. "
        "Cap the points by a case before it."
    ),
    "undefined_points": N_(
        "{row}: the points of the case {case} divide by zero ({facts}) where {witness}. Add a case for "
        "that before it."
    ),
    "out_of_reach": N_("{row}: no facts earn the maximum of {max}. Correct the points, or the facts' ends."),
    "negative_denominator": N_(
        "{row}: a denominator ({facts}) is below zero where {witness}. Add a «require» that forbids it."
    ),
    "contradictory": N_("{row}: no facts keep all of «require» at once. Correct one of the relations."),
    "not_monotone": N_(
        "{row}: where {witness}, {points} points are earned, but fewer ({points_more}) once {facts} grows"
        " to {more}. Correct the cases, or take {facts} out of «monotone»."
    ),
    "monotone_denominator": N_(
        "{row}: whether more of {facts} ever earns less cannot be proved where points divide by it or by "
        "different denominators. Take it out of «monotone»."
    ),
    "unkept_where_missing": N_(
        "{row}: with {witness}, and {facts} missing, nothing keeps the case {case} within 0 and {max}: a "
        "«require» is asked only where all its facts are given. Bind the facts of the case to one "
        "another, or cap its points."
    ),
    "undecided": N_(
        "{row}: the proof takes more than its limit of effort. Make the cases or the relations simpler."
    ),
    "pack_undecided": N_(
        "The proof takes more than {seconds} s or {memory:number} MiB. Make the cases or the relations "
        "simpler."
    ),
    "pack_changed": N_("The files of the pack {pack} were changed while they were read. Try again."),
    "ratio_above_one": N_(
        "{row}: the ratio exceeds 1 where {witness}. Add a «require» that forbids it, or say «may_exceed:"
        " true»."
    ),
}
