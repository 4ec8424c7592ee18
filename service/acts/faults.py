"""What can stand against an act; the codes are stable: a client may branch on them."""

from collections.abc import Mapping

from methodology.wording.translations import N_

BODY_FAULTS: Mapping[str, str] = {
    "value_missing": N_("“{key}” is missing. Write it."),
    "unknown_member": N_("“{key}” is not known here. There are: {known}."),
    "text_expected": N_("A text is needed here, in quotation marks, not “{value}”."),
    "text_empty": N_("The text is empty. Write something."),
    "text_over": N_("The text has {count} characters; at most {limit} are kept. Shorten it."),
    "text_invisible": N_("The text “{value}” holds characters that nobody can see. Type it anew."),
    "code_expected": N_("“{value}” is not written as it has to be here, for example {example}."),
    "not_a_choice": N_("“{value}” is none of the words that can stand here: {known}."),
    "not_a_list": N_("A list is needed here, in square brackets."),
    "not_an_object": N_("Names with values are needed here, in braces."),
    "day_expected": N_("“{value}” is no date. Write it as 2024-01-15."),
    "flag_expected": N_("“{value}” is neither true nor false."),
    "list_empty": N_("The list is empty. Name one at least."),
    "list_over": N_("The list has {count} values; at most {limit} are taken at once. Send several requests."),
}
"""What can be wrong in what an act is asked with; a name in braces is filled in."""

ACT_FAULTS: Mapping[str, str] = {
    "sign_in_needed": N_("Nobody is signed in, or what proved it has ended. Sign in again."),
    "wrong_login": N_("The login, the password or the code is wrong."),
    "wrong_invitation": N_(
        "The code of the slip is wrong, was used already, or has expired. Ask for a new slip."
    ),
    "code_needed": N_("This account has a second factor. Send the six digits that it shows as “code”."),
    "wrong_code": N_("The code is wrong or too old. Send the six digits that the second factor shows now."),
    "code_used": N_("This code was used already. Wait for the next one."),
    "wrong_password": N_("The present password is wrong."),
    "password_weak": N_(
        "The password is too easy to guess. Take at least {limit} characters, not only a few different ones."
    ),
    "too_many_attempts": N_(
        "Signing in with this login has failed too often. Try again in {seconds} seconds."
    ),
    "foreign_origin": N_("The page {value} may not act for you here."),
    "not_yours": N_("“{title}” is done by: {who}."),
    "scope_missing": N_("The token was not made for “{scope}”. Make one that has it among its scopes."),
    "factor_missing": N_(
        "This is done as: {who}. That role is given to you once you sign in with a second factor."
    ),
    "no_such_subject": N_("There is nothing with the identifier “{id}”."),
    "not_in_this_state": N_("It is “{value}”; this can be done where it is: {known}."),
    "changed_meanwhile": N_("It is at version {value} by now."),
    "key_used": N_("The key “{value}” came before with another request. Use a new one."),
    "key_missing": N_("“{value}” is no idempotency key: 1 to 255 printing signs are."),
    "unknown_organisation": N_(
        "There is no organisation “{value}”. Register it first, or correct the identifier."
    ),
    "code_unknown": N_(
        "No organisation has the code “{value}” on {day}. Register it first, or correct the code or the day."
    ),
    "unknown_account": N_("There is no account “{value}” that could take this over."),
    "unknown_membership": N_("The account has no membership “{value}”. It has: {known}."),
    "scopes_not_yours": N_("The token that makes it was not made for “{scope}”, so another cannot be."),
    "unknown_credential": N_("The account has no session and no token “{value}”."),
    "identifier_used": N_("The identifier “{value}” is used already. Choose another one."),
    "code_in_use": N_(
        "The code {value} is that of “{other}”, since {start}. End that one first, or correct the code."
    ),
    "ends_before_start": N_("The last day {value} lies before the first, {start}."),
    "login_taken": N_("This login belongs to somebody already. Choose another one."),
    "place_misfit": N_(
        "The role “{value}” does not fit: roles of the province are held in no organisation, others in one."
    ),
    "role_not_yours": N_("“{value}” is not yours to give or to take. Ask the secretary or an administrator."),
    "last_administrator": N_("This is the last administrator. Appoint another one first."),
    "nothing_to_hand_over": N_("The account has no open membership in “{value}” that began before that day."),
    "not_a_head": N_("“{value}” is no head: a number and a digest, as minhdiem record head prints them."),
    "no_private_text": N_("“{value}” names no private text that is there: it may be masked already."),
    "slips_not_written": N_("The slips cannot be written into {file}: {reason}. Name a new file."),
    "no_second_factor": N_("No second factor was set up, or another one meanwhile. Begin anew."),
}
"""What can stand against an act itself."""
