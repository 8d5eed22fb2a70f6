"""One file a screen. A screen translates: message in, one call below, one assignment."""
