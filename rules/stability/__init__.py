"""How stable ranks are when maxima are a little greater or less."""
