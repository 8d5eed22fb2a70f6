"""What rules need to know of language: words, sentences, numbers, negations. It is about texts, never questions."""
