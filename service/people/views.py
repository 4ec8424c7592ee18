"""``GET /api/v1/me`` and ``/api/v1/accounts…``: who one is, and the accounts that one may see."""

from flask import Response, request
from flask_smorest import Blueprint
from flask_smorest.pagination import PaginationParameters

from methodology.canonical import canonical
from methodology.errors import Fault
from service import clock
from service.acts.perform import Refused
from service.documents import JSON
from service.http.documentation import guarded_route
from service.http.negotiation import negotiate
from service.http.responses import answer
from service.people import schemas
from service.people.documents import account_document, listed_document, own_document
from service.people.queries import find_account, list_accounts
from service.workflow.backend import current_backend
from service.workflow.requests import reading_actor

blueprint = Blueprint(
    "people", __name__, url_prefix="/api/v1", description="Accounts and what they let one do"
)


@guarded_route(blueprint, "/me", schemas.OwnAccount)
def me() -> Response:
    """Who one is, with the memberships that hold today, and by what that is known."""
    preference, at = negotiate(request, JSON), clock.instant(clock.now())
    with reading_actor(request, current_backend()) as (connection, actor):
        account = find_account(connection, actor, actor.account, at)
    assert account
    response = answer(canonical(own_document(account, actor, at, preference.language)), preference)
    return _private(response, account.n)


@guarded_route(blueprint, "/accounts", schemas.ListedAccount(many=True), "wrong_parameter")
@blueprint.paginate()
def accounts(pagination_parameters: PaginationParameters) -> Response:
    """The accounts that one may see, in order of login.

    Administrators, the secretary and auditors see all, an approver those of the own organisation, others only
    their own. They come in pages; the header `X-Pagination` says how many there are, and which one this is.
    """
    preference, at = negotiate(request, JSON), clock.instant(clock.now())
    with reading_actor(request, current_backend()) as (connection, actor):
        found = list_accounts(connection, actor, at)
    page = pagination_parameters
    page.item_count = len(found)
    shown = found[page.first_item : page.last_item + 1]
    documents = [listed_document(each, at, preference.language) for each in shown]
    return _private(answer(canonical(documents), preference))


@guarded_route(blueprint, "/accounts/<id>", schemas.AccountPage, "no_such_subject")
def account(id: str) -> Response:
    """An account with its memberships, sessions and tokens, but no secret. Its `ETag` is its version."""
    preference, at = negotiate(request, JSON), clock.instant(clock.now())
    with reading_actor(request, current_backend()) as (connection, actor):
        found = find_account(connection, actor, id, at)
    if found is None:
        raise Refused("no_such_subject", Fault("no_such_subject", {"id": id[:100]}))
    response = answer(canonical(account_document(found, at, preference.language)), preference)
    return _private(response, found.n)


def _private(response: Response, version: int = 0) -> Response:
    """Kept by nobody on the way; with its version as the tag where it has one."""
    response.cache_control.no_store = True
    if version:
        response.set_etag(str(version))
    return response
