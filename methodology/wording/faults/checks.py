"""What a check tells beside: likely slips, and examples that come to something else."""

from methodology.wording.translations import N_

SENTENCES = {
    # Likely slips in a pack, which are only told
    "count_named_share": N_(
        "«{label}» is a count, though its label begins like that of a share. Is a percentage meant, "
        "or how many there are?"
    ),
    "flag_named_not": N_(
        "«{label}» is a question that already says no: whoever answers «no» to it says yes. Ask it the "
        "other way round."
    ),
    # Examples of a pack
    "example_without_result": N_(
        "Nothing says what the example comes to. «minhdiem check --write-examples» writes it."
    ),
    "example_of_no_level": N_(
        "The name of the example does not begin with a level of the pack and a hyphen. Levels are: {known}."
    ),
    "example_differs": N_(
        "{what}: {expected} is expected, but the example comes to {found}. Correct the pack; or, if that is "
        "right, let «minhdiem check --write-examples» write it."
    ),
}
