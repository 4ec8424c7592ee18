"""Accounts: who somebody is, what proves it, and what memberships let the person be, from when to when."""
