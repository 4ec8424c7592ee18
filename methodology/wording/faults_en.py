"""English: what is wrong, and what to do about it."""

TYPES = {
    "count": "a count",
    "number": "a number",
    "percent": "a percentage",
    "flag": "yes or no",
    "choice": "a choice",
    "date": "a date",
}
ENTRIES = {
    "count": "a whole number, such as 12",
    "number": "a number, such as 12.5",
    "percent": "a percentage from 0 to 100, such as 64.88",
    "flag": "true (yes) or false (no)",
    "choice": "the key of one of the answers, in quotation marks",
    "date": 'a date, such as "2023-03-31"',
}
JSON = {
    "null": "null",
    "str": "a text",
    "bool": "true or false",
    "numeral": "a number",
    "int": "a number",
    "list": "a list",
    "dict": "names with values",
}
PROVENANCES = {"analogue": "an analogue", "illustrative": "illustrative"}

SENTENCES = {
    # Files
    "file_unreadable": "The file {name} cannot be read. Check that it is there and that it may be read.",
    "file_too_large": "The file has {size:number} bytes; at most {limit:number} are read. Shorten its texts.",
    "not_utf8": "The text is not UTF-8. Save it as UTF-8 and try again.",
    "not_yaml": "This is not YAML: {problem}. Check the indentation, colons, brackets and quotation marks.",
    "empty_file": "The file is empty. Write the document into it.",
    "more_documents": "The file holds more than one document. Keep one in each file and remove the «---».",
    "anchor_or_alias": "Anchors (&) and aliases (*) are not allowed. Write the value out.",
    "tag": "The tag «{tag}» is not allowed. Remove it: the format says of what type each value is.",
    "merge": "Merging with «<<» is not allowed. Write the keys out.",
    "too_deep": "Values are nested more than {limit} deep. Nest them less.",
    "null_value": "The value is missing. Write it, or remove the key.",
    "not_nfc": "«{value}» is not in Unicode's composed form (NFC). Type it again with composed letters.",
    "duplicate_key": "The key «{key}» is there already, on line {line}. Remove one, or give it another key.",
    "key_not_text": "A list or a mapping cannot be a key. Write a plain text before the colon.",
    # Structure
    "required_key": "The key «{key}» is missing. Add it.",
    "unknown_key": "The key «{key}» is not known here. Known are: {known}.",
    "not_allowed": "The value of «{key}» is not allowed here. Known are: {known}.",
    "mapping_expected": "Keys with values are expected here («key: value»), at least one.",
    "one_entry_expected": "A single key is expected here, but there are several: {keys}. Keep one.",
    "list_expected": "A list with at least one item is expected here («[item, item]»).",
    "text_expected": "A single value is expected here, not a list and not keys with values.",
    # Values
    "not_a_key": "«{value}» cannot be a key. Use a–z, 0–9, dots, hyphens and underscores; begin and end "
    "with a letter or a digit.",
    "not_a_fact_name": "«{value}» cannot be the name of a fact. Use a–z, 0–9 and underscores; begin with a "
    "letter.",
    "reserved_name": "«{value}» is a reserved word and cannot be the name of a fact. Choose another name.",
    "not_a_pack_name": "«{value}» is not the name of a pack. Write it as hoa-binh/2023, a correction as "
    "hoa-binh/2023.1.",
    "not_a_reference": "«{value}» does not name a row of a pack. Write it as "
    "national-dti/2022#digital-government.",
    "not_a_file_name": "«{value}» is not the name of a level file. Write it as commune.yaml: a–z, 0–9 and "
    "hyphens.",
    "empty_text": "The text is empty. Write it.",
    "not_one_of": "«{value}» is not possible here. Possible are: {allowed}.",
    "decimal_comma": "«{value}» has a decimal comma. Write a decimal point: {instead}.",
    "not_a_number_text": "«{value}» is not a number. Write it as 4 or 0.5; where a share is meant, as 80% "
    "or 1/2.",
    "not_whole": "«{value}» is not a whole number. Write one without decimals.",
    "not_a_share": "«{value}» is not a share of the maximum. Write max, 0, a fraction such as 3/4 or a "
    "percentage such as 75%.",
    "ambiguous_award": "«{value}» may be a share or a number of points. Write max or a fraction such as "
    "1/2; points stand only above 1.",
    "no_such_date": "«{value}» is not a date. Write year-month-day, as in 2023-03-31.",
    # The pack and its levels
    "unknown_pack": "There is no pack «{value}». Known are: {known}.",
    "unknown_level": "The pack has no level «{value}». Its levels are: {known}.",
    "pack_not_proved": "The pack {pack} did not pass its checks and is not used. «minhdiem check {pack}» "
    "says why.",
    "name_differs": "The pack is named «{value}», which does not fit its directory ({directory}). Rename "
    "one of the two.",
    "level_file_missing": "The level file {name} is not there. Add it, or take it out of «levels».",
    "duplicate_level": "Every level may be listed once, but the files hold: {keys}. Remove one or change "
    "its «level».",
    "row_digest_differs": "The row {key} is not the one that its digest names: one of them was changed.",
    "official_not_quoted": "The pack is «official», but the row {key} is not quoted (it is "
    "{provenance:provenance}). Quote it from the decision, or use the status reference or draft.",
    "too_many_digits": "Points can be rounded to 0 to {limit} decimals, not to {value}.",
    "years_reversed": "The first year ({first}) comes after the last ({last}). Exchange them.",
    "groups_or_indicators": "The group {key} needs either «groups» or «indicators» below it, and not both.",
    "informational_max": "A row is informational exactly where its maximum is 0; here the maximum is "
    "{value}. Change «max» or «score».",
    "negative_max": "The maximum is {value}. It cannot be below 0.",
    "shadows_context_fact": "The level has a context fact «{name}» already. Give the row's own fact another "
    "name.",
    "unknown_tag": "The level has no tag «{value}». Its tags are: {known}.",
    "unknown_name": "There is no fact «{name}» here. Known are: {known}.",
    # Facts of a pack
    "label_missing": "The fact {name} has no label. Add «label»; only a row's single fact goes by the row's "
    "name.",
    "options_missing": "A choice needs at least two answers. Add them under «options».",
    "ends_missing": "A number needs «min», «max» and «decimals». Add what is missing.",
    "not_for_this_type": "«{key}» has no place in a fact of this type ({type:type}). Remove it.",
    "too_many_decimals": "A fact can have 0 to {limit} decimals, not {value}.",
    "off_the_grid": "«{value}» has more decimals than the fact, which has {decimals}. Shorten it or raise "
    "«decimals».",
    "end_of_another_type": "«{value}» cannot be an end of this type ({type:type}). A date has dates as "
    "ends, anything else numbers.",
    "empty_domain": "The greatest value must be above the least. Correct «min» or «max».",
    "end_too_large": "«{value}» is too large for an end: with its decimals it may have {limit:number} "
    "steps. Lower it.",
    # Expressions
    "expression_too_long": "The expression has {length} characters; at most {limit} are allowed. Split the "
    "row into parts.",
    "expression_not_ascii": "«{value}» has letters that an expression cannot have. Use names of facts, "
    "numbers and signs.",
    "expression_unreadable": "«{value}» cannot be read as an expression. Check its signs and brackets.",
    "expression_not_allowed": "«{at}» is not allowed in the expression «{value}». Use + - * / ( ), "
    "comparisons, and, or, not, numbers, dates and facts.",
    "not_a_number": "«{name}» is {type:type} and cannot be reckoned with. Use a count, number, percent or "
    "date.",
    "not_a_flag": "«{name}» is {type:type} and does not stand alone as a condition. Compare it, as in "
    "{name} >= 1.",
    "not_an_option": "«{name}» is a choice: compare it by = or != with one of its answers: {options}.",
    "wrong_fact_type": "«{name}» is {type:type}, but {expected:type} is needed here. Use another fact or "
    "kind of rule.",
    "not_linear": "This is not a sum of facts over a sum of facts. Split it: the mean of two ratios, for "
    "instance, is two parts of half the points.",
    "divides_by_zero": "The expression divides by zero. Correct the denominator.",
    "compares_nothing": "No fact is left in the comparison, so that it always or never holds. Compare a "
    "fact.",
    "guard_too_large": "The condition comes to {count} alternatives, and at most {limit} can be handled. "
    "Make the cases simpler or fewer.",
    # Kinds of rule
    "unknown_kind": "«{value}» is not one kind of rule. Write exactly one of: {known}; or «informational».",
    "share_missing": "Each item of this list needs its «share» of the maximum. Add it.",
    "share_not_positive": "«{value}» is no share of the maximum that a part could have. It must be above 0.",
    "else_missing": "The last step must be «else»: what is earned where none is reached. Add it.",
    "ladder_without_steps": "There is no step before «else». Add at least one threshold.",
    "else_not_last": "«else» takes all that is left, so it must come last. Move it to the end.",
    "options_differ": "The answers of «{name}» are {options}, but here stand {written}. Give each answer "
    "its share.",
    "each_not_positive": "The points for each are {value}. They must be above 0.",
    "full_at_not_positive": "«full_at» is {value}. It must be above 0.",
    # Sums, names, order
    "indicator_sum": "The parts of {row} come to {sum} points, but its maximum is {max}. Correct the shares "
    "or «max».",
    "group_sum": "What is below the group {group} comes to {sum} points, but its maximum is {max}. Correct "
    "one of them.",
    "level_sum": "The groups of the level {level} come to {sum} points, but its maximum is {max}. Correct "
    "one of them.",
    "duplicate_code": "The code «{code}» is used more than once: {rows}. Give each row its own.",
    "unknown_group": "The view {view} names the group «{group}», which the level does not have. Correct the "
    "key.",
    "counted_twice": "The view {view} counts {row} twice. Name only one of the groups above it.",
    "mark_not_carried": "The gate {gate} looks at the mark «{mark}», which no row carries. Mark rows, or "
    "remove the gate.",
    "band_open": "The band {band} has no «at_least». Only the last band may go without.",
    "band_closed": "The last band ({band}) begins at {at_least:share}, so that lower results have none. "
    "Remove its «at_least», or add a band.",
    "band_order": "The band {band} begins at {at_least:share}, not below {after} before it ({limit:share}). "
    "List bands from the best down.",
    "unknown_gate": "The band {band} requires the gate «{gate}», which the level {level} does not have. Add "
    "the gate there, or remove it here.",
    # Proofs
    "gap": "{row}: no case applies where {witness}. Add a case for it, or «else».",
    "zero_denominator": "{row}: no case applies where {witness}, because the denominator is zero ({facts}). "
    "Say «if_none» or add a case for it, or declare a least value above 0.",
    "overlap": "{row}: the cases {case} and {cases} both apply where {witness}. Make them exclude each "
    "other.",
    "shadowed": "{row}: the case {case} is never reached, because what it asks for falls to {cases} before "
    "it. Move it up or remove it.",
    "never_applies": "{row}: no facts meet the case {case}. Remove it, or correct its condition or the "
    "facts' ends.",
    "below_zero": "{row}: the case {case} gives {points} points, less than 0, where {witness}. Correct the "
    "points or limit the facts.",
    "above_max": "{row}: the case {case} gives {points} points, more than the maximum of {max}, where "
    "{witness}. Cap the points by a case before it.",
    "undefined_points": "{row}: the points of the case {case} divide by zero ({facts}) where {witness}. Add "
    "a case for that before it.",
    "out_of_reach": "{row}: no facts earn the maximum of {max}. Correct the points, or the facts' ends.",
    "negative_denominator": "{row}: a denominator ({facts}) is below zero where {witness}. Add a «require» "
    "that forbids it.",
    "contradictory": "{row}: no facts keep all of «require» at once. Correct one of the relations.",
    "not_monotone": "{row}: where {witness}, {points} points are earned, but fewer ({points_more}) once "
    "{facts} grows to {more}. Correct the cases, or take {facts} out of «monotone».",
    "monotone_denominator": "{row}: whether more of {facts} ever earns less cannot be proved where points "
    "divide by it or by different denominators. Take it out of «monotone».",
    "unkept_where_missing": "{row}: with {witness}, and {facts} missing, nothing keeps the case {case} "
    "within 0 and {max}: a «require» is asked only where all its facts are given. Bind the facts of the case "
    "to one another, or cap its points.",
    "undecided": "{row}: the proof takes more than its limit of effort. Make the cases or the relations "
    "simpler.",
    "ratio_above_one": "{row}: the ratio exceeds 1 where {witness}. Add a «require» that forbids it, or say "
    "«may_exceed: true».",
    # Scorecards
    "not_a_scorecard": "This is not a scorecard of Minh Điểm, or a part of it is missing. Give the file as "
    "it was issued.",
    "number_in_scorecard": "«{value}» stands as a number where a scorecard has none. The file was changed.",
    "bundle_unreadable": "The method that the scorecard carries cannot be read. The file was changed.",
    "bundle_of_another_pack": "The method that the scorecard carries is not the pack {name} with the digest "
    "{digest} that it names.",
    "another_pack_of_that_name": "The pack {name} at hand has another digest ({digest}) than the one that "
    "the scorecard names. One of them is not the published one.",
    # What the rule engine can hold
    "engine_number_too_large": "The numbers of {facts} grow to {size} where they are compared, and must "
    "stay within {limit}. Lower the facts' ends or decimals.",
    "engine_bad_name": "The rule engine cannot be given the name «{name}». Choose another.",
    "engine_names_collide": "The rule engine cannot tell the names «{name}» and «{other}» apart. Change one.",
    "engine_too_many_rules": "The level needs {count} rules, and at most {limit} can be held. Make it "
    "smaller.",
    "engine_too_many_selectors": "The level has {count} different kinds of part, and at most {limit} can be "
    "held. Make it smaller.",
    "engine_too_many_properties": "A part compares {count} different amounts, and at most {limit} can be "
    "held. Split the row into parts.",
    "engine_too_many_conditions": "A part needs {count} comparisons, and at most {limit} can be held. Split "
    "the row into parts.",
    "engine_too_many_matches": "In a part {count} conditions can hold at once, and at most {limit} can be "
    "held. Split the row into parts.",
    # A facts file
    "not_json": "This is not JSON: look at line {line}, column {column}. Check commas, brackets and "
    "quotation marks.",
    "not_finite": "«{value}» is not a number that can be used. Write the number itself, or null where it is "
    "missing.",
    "duplicate_name": "The name «{name}» is there twice. Remove one of the two.",
    "broken_text": "A text at «{name}» has half of a character in it. Type it again.",
    "object_expected": "Names with values are expected here, in {{ }}, not {value:json}.",
    "list_expected_here": "A list is expected here, in [ ], not {value:json}.",
    "text_missing": "A text is expected here. Write it in quotation marks.",
    "text_too_long": "The text has {length:number} characters; at most {limit:number} are kept. Shorten it.",
    "not_a_year": "«{value}» is not a year. Write four digits, as in 2023.",
    "unknown_fact": "The level {level} has no fact «{name}». The empty facts file of the level "
    "names them all.",
    "unknown_fact_near": "The level {level} has no fact «{name}». Is {near} meant?",
    "too_many_tags": "There are {count:number} tags; at most {limit:number} are read. Name each tag once.",
    "value_expected": "The fact has no «value». Write one, or null where it is not there yet.",
    "claim_not_allowed": "That nothing arose cannot be claimed for this fact. Enter its value; 0 where it "
    "is zero.",
    "broken_require": "The facts do not fit together: {require} is asked for, but {values:numbers}. Correct "
    "what is mistyped.",
    "wrong_type": "«{value}» does not fit: needed is {expected:entry}.",
    "exponent": "«{value}» is written with an exponent. Write the number out; needed is {expected:entry}.",
    "number_too_long": "The number «{value}» is too long. Write it with at most {limit} characters.",
    "too_many_decimals_in_value": "«{value}» has more than {limit} decimals. Write no separators between "
    "thousands, and round what is too fine.",
    "out_of_domain": "«{value}» is outside what is allowed: from {low:number} to {high:number}. Correct it.",
    "unknown_option": "«{value}» is not one of the answers. Choose one of: {allowed}.",
    # A cohort under another method
    "nothing_told": "No row of the later level {after} can be told from the facts of the earlier level "
    "{before}. Compare levels that have facts in common.",
    # A cohort file
    "empty_cohort": "There is no agency. Write one agency to a line.",
    "agency_twice": "The agency {agency} is in line {line} already. Remove one of the two.",
    "not_csv": "The line cannot be read as CSV: {problem}. Check commas and quotation marks.",
    "column_missing": "The column {name} is missing. Add it to the first line.",
    "too_many_cells": "The line has {count} cells, but there are {limit} columns. Put a value that has a "
    "comma in it in quotation marks.",
}
