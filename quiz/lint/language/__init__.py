"""What texts say, as rules count it: words, sentences, numbers, negations. Knows texts, no questions."""
