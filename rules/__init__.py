"""What follows from facts: compile for the rule engine, evaluate, explain, verify."""
