"""Acts: everything that changes what is kept. Routes, buttons and the page of acts come from their table."""
