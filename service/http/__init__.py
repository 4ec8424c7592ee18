"""What every HTTP operation shares: request bodies, responses, negotiation, problems."""
