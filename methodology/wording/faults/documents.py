"""Files of a pack, and how keys and values stand in them."""

from methodology.wording.translations import N_

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
}
