"""The blind guesser: what somebody would score who knows nothing and follows one simple rule."""
