"""Single values of a pack: numbers, dates, shares, keys."""

from methodology.wording.translations import N_

SENTENCES = {
    "not_a_key": N_(
        "«{value}» cannot be a key. Use a–z, 0–9, dots, hyphens and underscores; begin and end with a "
        "letter or a digit."
    ),
    "not_a_fact_name": N_(
        "«{value}» cannot be the name of a fact. Use a–z, 0–9 and underscores; begin with a letter."
    ),
    "reserved_name": N_(
        "«{value}» is a reserved word and cannot be the name of a fact. Choose another name."
    ),
    "not_a_pack_name": N_(
        "«{value}» is not the name of a pack. Write it as hoa-binh/2023, a correction as hoa-binh/2023.1."
    ),
    "not_a_reference": N_(
        "«{value}» does not name a row of a pack. Write it as national-dti/2022#digital-government."
    ),
    "not_a_file_name": N_(
        "«{value}» is not the name of a level file. Write it as commune.yaml: a–z, 0–9 and hyphens."
    ),
    "empty_text": N_("The text is empty. Write it."),
    "not_one_of": N_("«{value}» is not possible here. Possible are: {allowed}."),
    "decimal_comma": N_("«{value}» has a decimal comma. Write a decimal point: {instead}."),
    "not_a_number_text": N_(
        "«{value}» is not a number. Write it as 4 or 0.5; where a share is meant, as 80% or 1/2."
    ),
    "not_whole": N_("«{value}» is not a whole number. Write one without decimals."),
    "not_a_share": N_(
        "«{value}» is not a share of the maximum. Write max, 0, a fraction such as 3/4 or a percentage "
        "such as 75%."
    ),
    "ambiguous_award": N_(
        "«{value}» may be one point or the whole of {max:number}. Write max for the whole, {instead} for one "
        "point."
    ),
    "not_an_award": N_(
        "«{value}» is not what a case can earn. Write points such as 7.5, max, or a share of the maximum "
        "such as 3/4 or 75%."
    ),
    "spoken_date": N_("«{value}» is not how a date is written here. Write {instead}."),
    "word_for_sign": N_(
        "«{word}» in «{value}» is not a sign that is read here. Write {instead} in its place."
    ),
    "not_a_step": N_(
        "«{value}» is not a step. Write {reached} where it is enough to reach it, and in quotation marks "
        "«{sign} {reached}» where it must be passed."
    ),
    "no_such_date": N_("«{value}» is not a date. Write year-month-day, as in 2023-03-31."),
}
