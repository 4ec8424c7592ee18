"""Acts: everything that changes what is kept, as one table. Routes, buttons and the page of acts come from it."""
