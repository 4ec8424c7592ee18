"""From the author's expressions to the core form: parsing, linear forms, normal forms of guards."""
