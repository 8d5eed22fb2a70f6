"""The numbers that decide when rules report: most measured on labeled questions or decided, a few with a source."""

# Structure
FEWEST_OPTIONS = 3
"""Options below which a guess is right half of the time. Rodriguez 2005: three are enough."""
MOST_OPTIONS = 6
"""Options above which the rest only costs reading time. A decision."""
EXPLANATION_WORDS = 5
"""Words below which an explanation cannot give a reason. A decision."""
LISTED = 8
"""Ids of questions that one finding names; of more it says how many. A decision."""
SAME_STEM = 0.85
"""Share of content words (Jaccard) from which on two questions with one key are the same. A decision."""
GIVEN_WORDS = 2
"""Content words from which on a key in another stem gives the answer away. A decision."""
GIVEN_LETTERS = 8
"""Letters from which on a single word does. A decision."""
CHECKED_MONTHS = 24
"""Months after which content has to be checked against its sources again. A decision."""

# Stems
GENERIC_WORDS = 14
"""Words of a stem up to which "which of these is true" is all that it asks. Measured: longer ones name a subject."""
THIN_WORDS = 5
"""Words of a sentence without question mark or blank up to which it asks nothing. Measured with the same."""
NAMED_ONLY = 2
"""Words up to which a stem in another language than English only names its subject. A decision."""
NAMED_LETTERS = 24
"""Characters up to which it does, for scripts without blanks between words. A decision."""
ASKING_WORDS_PATIENT = 20
"""Words of the sentence that asks, above which it is long for patients: AHRQ's advice. A decision."""
PASSAGE_WORDS = 60
"""Words above which a stem holds a passage, whose question marks do not count. A decision."""

# Statements
STATEMENT_WORDS = 25
"""Words above which a statement is long. A decision."""

# Typed answers
TYPED_WORDS = 5
"""Words above which an answer is hard to type as its author did. A decision, and the limit of what is compared."""
GIVEN_KEY_LETTERS = 3
"""Letters from which on a key is not in its own stem by accident. A decision."""

# Options
KEY_WORDS = 3
"""Words from which on a key can be conspicuously long. Measured: shorter keys are names, and names differ in length."""
KEY_RATIO = 1.25
"""How much longer than the longest distractor the key may be. Measured: precision 0.89 on educational items."""
KEY_MORE = 10
"""Characters by which the key must be longer at least."""
KEY_RATIO_REMARK = 1.15
"""The same for a remark. A decision."""
KEY_MORE_REMARK = 4
"""The same for a remark. A decision."""
ECHO_LETTERS = 3
"""Letters of a word that question and key share, for a remark. A decision."""
NUMERIC_OPTIONS = 3
"""Numbers from which on their order is checked."""
FEW_WORDS = 3
"""Words beside a number up to which the option is about the number. A decision: "about 5 million years"."""
OUTLIER_LONGER = 1.5
"""How much longer than the next an option has to be to be noticed. Measured: precision 0.60."""
OUTLIER_SHORTER = 0.6
"""How much shorter than the next it has to be."""
OUTLIER_LESS = 8
"""Characters by which it must differ at least."""
OUTLIER_OF_TWO = 15
"""The same where there are only two options."""
OUTLIER_LONGER_REMARK = 1.35
"""How much longer than the next an option is worth a remark. A decision."""
OUTLIER_SHORTER_REMARK = 0.7
"""How much shorter than the next it is. A decision."""
COMBINED = 3
"""Lists, and things in them, from which on options count as combinations."""
CROSSED = 4
"""Options from which on they can be all combinations of two choices."""
LABELLED = 80
"""Characters up to which an option can consist of labels alone. A decision."""
SHORT_ATOM = 3
"""Words of a short thing in a combination. A decision."""

# The whole bank
GUESSED = 20
"""Questions from which on a guessing strategy is judged. Measured: with 8 to 16 no cue differs clearly from chance."""
GUESS_P = 0.01
"""Corrected p below which a strategy beats chance. Measured: finds a cue of 45 % (chance 25 %) in most banks of 60."""
GUESS_P_SEVERE = 0.001
"""Below which it is an error, together with GUESS_EXCESS."""
GUESS_EXCESS = 0.10
"""How far above chance the strategy must be for an error. A decision: one question in ten."""
GUESS_SHARE = 0.8
"""Share of the risk of a false alarm that goes to strategies that score above chance; the rest to those below."""
LEARNED_FROM = 400
"""Questions of a bank that the learning guesser is tried on, spread over it evenly. A decision: time."""
LOTS = 200
"""Draws of keys by lot that its score is held against at most. A decision: time."""
LOTS_AS_GOOD = 8
"""Draws that do as well from which on no more are needed."""
PLACED = 12
"""Questions in a fixed order from which on the places of their keys are tested. A decision."""
PLACE_P = 0.01
"""p of the chi-square test below which the places are uneven. A decision."""
EACH_PLACE = 4
"""Questions for each place from which on one that never has the key is reported. A decision."""
ROWED = 10
"""Questions in a fixed order from which on rows are checked. A decision."""
ROW = 3
"""Keys in the same place in a row that are still inconspicuous. A decision."""
BALANCE_P = 0.05
"""How seldom a fair coin is as uneven as the statements of a bank. A decision: flags 6 of 6, 9 of 10, 15 of 20."""
COVERED = 10
"""Questions from which on shares are checked. A decision."""
SAME_KEY = 0.3
"""Share of questions that may have the same answer. A decision."""
SAME_TAG = 0.6
"""Share of questions that may have the same tag. A decision."""
RECALLED = 0.8
"""Share of questions that may ask for a name. A decision."""
RECALLED_OF = 10
"""Questions from which on that share is checked. A decision."""
RECALLED_WORDS = 8
"""Words of a question that asks for a name. A decision."""
STATEMENTS = 10
"""Statements that make a bank of nothing else. A decision."""
KEYED_USES = 4
"""Uses of "all of the above" in a bank from which on their keys are counted. A decision."""
KEYED_SHARE = 0.5
"""Share of them that may be the key. Measured: in exams it is the key in 54 to 62 % of its uses."""

# Options, further
ABSOLUTE_WRONG = 2
"""Wrong options with an absolute word that together are a cue. Measured: seen in 0.8 % of exam questions."""
NAMED_WORDS = 6
"""Words of an option that is a name, whose last word says whether it is plural. A decision."""

# Readability and language
POOLED_SENTENCES = 30
"""Sentences from which on a grade is measured. Source: McLaughlin 1969, SMOG takes 30."""
POOLED_WORDS = 300
"""Words from which on a grade is measured. Measured: one question varies by 3 grades, 30 together by 0.55."""
SHORT_TEXT = 4
"""Words up to which a text is a name, not a sentence, and left out of the grade. A decision."""
GRADE = 8.0
"""Flesch-Kincaid grade above which a bank for patients is reported. Source: NIH, 6th to 8th grade for patients."""
PATIENT_WORDS = 20
"""Words that a sentence for patients may have. A decision, as plain-language guides have it (15 to 20)."""
OTHER_WORDS = 30
"""Words that a sentence for other readers may have. A decision."""
LONG_SYLLABLES = 4
"""Syllables from which on a word is long. A decision."""
LONG_WORDS = 3
"""Long words in one sentence from which on it is reported. A decision."""
