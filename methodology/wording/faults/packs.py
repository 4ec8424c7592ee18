"""A pack, its levels, and the facts that they declare."""

from methodology.wording.translations import N_

SENTENCES = {
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
}
