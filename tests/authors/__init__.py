"""Banks as other programs, language models and teachers write them."""
