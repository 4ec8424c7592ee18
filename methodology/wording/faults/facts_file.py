"""A facts file."""

from methodology.wording.translations import N_

SENTENCES = {
    "not_json": N_(
        "This is not JSON: look at line {line}, column {column}. Check commas, brackets and quotation marks."
    ),
    "not_finite": N_(
        "«{value}» is not a number that can be used. Write the number itself, or null where it is missing."
    ),
    "duplicate_name": N_("The name «{name}» is there twice. Remove one of the two."),
    "broken_text": N_("A text at «{name}» has half of a character in it. Type it again."),
    "object_expected": N_("Names with values are expected here, in {{ }}, not {value:json}."),
    "list_expected_here": N_("A list is expected here, in [ ], not {value:json}."),
    "text_missing": N_("Not stated: {place:field}. Write it in quotation marks."),
    "text_too_long": N_(
        "The text has {length:number} characters; at most {limit:number} are kept. Shorten it."
    ),
    "not_a_year": N_("«{value}» is not a year. Write four digits, as in 2023."),
    "unknown_fact": N_(
        "The level {level} has no fact «{name}». The empty facts file of the level names them all."
    ),
    "unknown_fact_near": N_("The level {level} has no fact «{name}». Is {near} meant?"),
    "too_many_tags": N_(
        "There are {count:number} tags; at most {limit:number} are read. Name each tag once."
    ),
    "value_expected": N_("The fact has no «value». Write one, or null where it is not there yet."),
    "claim_not_allowed": N_(
        "That nothing arose cannot be claimed for this fact. Enter its value; 0 where it is zero."
    ),
    "contrary_claim": N_(
        "It is claimed that row {row} does not apply, but {figure} is stated beside it. Withdraw the claim, "
        "or leave that figure empty (0 where it is a number)."
    ),
    "broken_require": N_("The facts do not fit together: {relation}. Correct what is mistyped."),
    "wrong_type": N_("«{value}» does not fit here. Write {expected:entry}."),
    "in_quotes": N_("{value} is written as a text. Remove the quotation marks."),
    "exponent": N_("«{value}» is written with an exponent. Write the number out: {expected:entry}."),
    "number_too_long": N_("The number «{value}» is too long. Write it with at most {limit} characters."),
    "too_many_decimals_in_value": N_(
        "«{value}» has more than {limit} decimals. Write no separators between thousands, and round what "
        "is too fine."
    ),
    "out_of_domain": N_(
        "«{value}» is outside what is allowed: from {low:number} to {high:number}. Correct it."
    ),
    "unknown_option": N_("«{value}» is not one of the answers. Choose one of: {allowed}."),
}
