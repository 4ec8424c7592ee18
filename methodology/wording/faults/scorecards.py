"""Scorecards that cannot be verified."""

from methodology.wording.translations import N_

SENTENCES = {
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
}
