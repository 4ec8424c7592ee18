"""What is said of each fault: what is wrong, and what to do about it.

A sentence names its parameters, and after a colon how each is printed, as
:mod:`methodology.wording.sentences` has it.
"""

from methodology.wording.translations import N_

TYPES = {
    "count": N_("a count"),
    "number": N_("a number"),
    "percent": N_("a percentage"),
    "flag": N_("a yes-or-no question"),
    "choice": N_("a choice"),
    "date": N_("a date"),
}

ENTRIES = {
    "count": N_("a whole number, such as 12"),
    "number": N_("a number, such as 12.5"),
    "percent": N_("a percentage from 0 to 100, such as 64.88"),
    "flag": N_("true (yes) or false (no)"),
    "choice": N_("the key of one of the answers, in quotation marks"),
    "date": N_('a date, such as "2023-03-31"'),
}

JSON = {
    "null": N_("null"),
    "str": N_("a text"),
    "bool": N_("true or false"),
    "numeral": N_("a bare number"),
    "int": N_("a bare number"),
    "list": N_("a list"),
    "dict": N_("names with values"),
}

FIELDS = {
    "agency.code": N_("the code of the agency"),
    "agency.name": N_("the name of the agency"),
    "agency.peer_group": N_("the peer group"),
    "agency.tags": N_("the tags"),
    "agencies": N_("the codes of the agencies"),
    "period": N_("the year"),
    "pack": N_("the pack"),
    "level": N_("the level"),
    "kind": N_("the kind of the claim"),
    "not_applicable": N_("the reason"),
    "not_recognised": N_("the reason"),
    "origin": N_("who stated the fact"),
    "evidence": N_("the evidence"),
}
"""What stands at a place, by its last key; of an agency by the last two."""

PROVENANCES = {
    "analogue": N_("an analogue"),
    "illustrative": N_("illustrative"),
}

SENTENCES = {
    # Files
    "file_unreadable": N_("The file {name} cannot be read. Check that it is there and that it may be read."),
    "file_too_large": N_(
        "The file has {size:number} bytes; at most {limit:number} are read. Shorten its texts."
    ),
    "not_utf8": N_("The text is not UTF-8. Save it as UTF-8 and try again."),
    "not_yaml": N_(
        "This is not YAML: {problem}. Check the indentation, colons, brackets and quotation marks."
    ),
    "empty_file": N_("The file is empty. Write the document into it."),
    "more_documents": N_(
        "The file holds more than one document. Keep one in each file and remove the «---»."
    ),
    "anchor_or_alias": N_("Anchors (&) and aliases (*) are not allowed. Write the value out."),
    "tag": N_("The tag «{tag}» is not allowed. Remove it: the format says of what type each value is."),
    "merge": N_("Merging with «<<» is not allowed. Write the keys out."),
    "too_many_values": N_(
        "The document has more than {limit:number} values. Leave out what does not belong into it."
    ),
    "link_outside": N_(
        "The file {name} is a link that leads out of the directory of the pack. Put the file itself there."
    ),
    "too_deep": N_("Values are nested more than {limit} deep. Nest them less."),
    "null_value": N_("The value is missing. Write it, or remove the key."),
    "comma_in_braces": N_(
        "«{key}» has no value, because a comma inside {{ }} separates values. Put the whole sentence in "
        "quotation marks; a number has a decimal point."
    ),
    "sign_unquoted": N_(
        'YAML reads a sign at this place as its own. Put the step in quotation marks: "> 90%".'
    ),
    "not_nfc": N_("«{value}» is not in Unicode's composed form (NFC). Type it again with composed letters."),
    "duplicate_key": N_(
        "The key «{key}» is there already, on line {line}. Remove one, or give it another key."
    ),
    "key_not_text": N_("A list or a mapping cannot be a key. Write a plain text before the colon."),
    # Structure
    "required_key": N_("The key «{key}» is missing. Add it."),
    "unknown_key": N_("The key «{key}» is not known here. Known are: {known}."),
    "not_allowed": N_("The value of «{key}» is not allowed here. Known are: {known}."),
    "mapping_expected": N_("Keys with values are expected here («key: value»), at least one."),
    "one_entry_expected": N_("A single key is expected here, but there are several: {keys}. Keep one."),
    "too_many_entries": N_(
        "There are {count:number} entries; at most {limit:number} are read. Split the row into parts, or "
        "make them fewer."
    ),
    "list_expected": N_("A list with at least one item is expected here («[item, item]»)."),
    "text_expected": N_("A single value is expected here, not a list and not keys with values."),
    # Values
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
    # The pack and its levels
    "unknown_pack": N_("There is no pack «{value}». Known are: {known}."),
    "no_pack_there": N_(
        "No pack stands in {directory}. A pack is a directory in it such as tinh-a/2026, with pack.yaml."
    ),
    "shipped_name": N_(
        "{directory} has the name of a shipped pack ({value}), which is never replaced. Give it another "
        "name; a correction is called {value}.1."
    ),
    "unknown_level": N_("The pack has no level «{value}». Its levels are: {known}."),
    "pack_not_proved": N_(
        "The pack {pack} did not pass its checks and is not used. «minhdiem check {pack}» says why."
    ),
    "name_differs": N_(
        "The pack is named «{value}», which does not fit its directory ({directory}). Rename one of the two."
    ),
    "level_file_missing": N_("The level file {name} is not there. Add it, or take it out of «levels»."),
    "duplicate_level": N_(
        "Every level may be listed once, but the files hold: {keys}. Remove one or change its «level»."
    ),
    "row_digest_differs": N_("The row {key} is not the one that its digest names: one of them was changed."),
    "official_not_quoted": N_(
        "The pack is «official», but the row {key} is not quoted (it is {provenance:provenance}). Quote "
        "it from the decision, or use the status reference or draft."
    ),
    "too_many_digits": N_("Points can be rounded to 0 to {limit} decimals, not to {value}."),
    "years_reversed": N_("The first year ({first}) comes after the last ({last}). Exchange them."),
    "groups_or_indicators": N_(
        "The group {key} needs either «groups» or «indicators» below it, and not both."
    ),
    "informational_max": N_(
        "A row is informational exactly where its maximum is 0; here the maximum is {value}. Change «max»"
        " or «score»."
    ),
    "negative_max": N_("The maximum is {value}. It cannot be below 0."),
    "shadows_context_fact": N_(
        "The level has a context fact «{name}» already. Give the row's own fact another name."
    ),
    "unknown_tag": N_("The level has no tag «{value}». Its tags are: {known}."),
    "unknown_name": N_("There is no fact «{name}» here. Known are: {known}."),
    # Facts of a pack
    "label_missing": N_(
        "The fact {name} has no label. Add «label»; only a row's single fact goes by the row's name."
    ),
    "options_missing": N_("A choice needs at least two answers. Add them under «options»."),
    "ends_missing": N_("A number needs «min», «max» and «decimals». Add what is missing."),
    "not_for_this_type": N_("«{key}» has no place in a fact of this type ({type:type}). Remove it."),
    "too_many_decimals": N_("A fact can have 0 to {limit} decimals, not {value}."),
    "off_the_grid": N_(
        "«{value}» has more decimals than the fact, which has {decimals}. Shorten it or raise «decimals»."
    ),
    "end_of_another_type": N_(
        "«{value}» cannot be an end of this type ({type:type}). A date has dates as ends, anything else "
        "numbers."
    ),
    "empty_domain": N_("The greatest value must be above the least. Correct «min» or «max»."),
    "end_too_large": N_(
        "«{value}» is too large for an end: with its decimals it may have {limit:number} steps. Lower it."
    ),
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
    # Sums, names, order
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
    # Proofs
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
    # Scorecards
    "not_a_scorecard": N_(
        "This is not a scorecard of Minh Điểm, or a part of it is missing. Give the file as it was issued."
    ),
    "number_in_scorecard": N_(
        "«{value}» stands as a number where a scorecard has none. The file was changed."
    ),
    "bundle_unreadable": N_("The method that the scorecard carries cannot be read. The file was changed."),
    "bundle_of_another_pack": N_(
        "The method that the scorecard carries is not the pack {name} with the digest {digest} that it names."
    ),
    "method_refuted": N_(
        "The method that the scorecard carries as {pack} does not pass the checks of a pack; no points follow"
        " from it."
    ),
    "another_pack_of_that_name": N_(
        "The pack {name} at hand has another digest ({digest}) than the one that the scorecard names. One"
        " of them is not the published one."
    ),
    # What the rule engine can hold
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
    # A facts file
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
