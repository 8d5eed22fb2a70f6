"""The rules of craft, one a file, in an explicit list. A rule enters with its file and its line here."""

from quiz.lint.rule import Rule
from quiz.lint.rules.absolute_words import ABSOLUTE_WORDS
from quiz.lint.rules.all_of_the_above import ALL_OF_THE_ABOVE
from quiz.lint.rules.answer_in_stem import ANSWER_IN_STEM
from quiz.lint.rules.answers_one_slip_apart import ANSWERS_ONE_SLIP_APART
from quiz.lint.rules.article_cue import ARTICLE_CUE
from quiz.lint.rules.blank_inside import BLANK_INSIDE
from quiz.lint.rules.blind_guesser import BLIND_GUESSER
from quiz.lint.rules.clang import CLANG
from quiz.lint.rules.combinations import COMBINATIONS
from quiz.lint.rules.confusable_key import CONFUSABLE_KEY
from quiz.lint.rules.coverage import COVERAGE
from quiz.lint.rules.double_negative import DOUBLE_NEGATIVE
from quiz.lint.rules.exhaustive_pair import EXHAUSTIVE_PAIR
from quiz.lint.rules.explanation import EXPLANATION
from quiz.lint.rules.generic_stem import GENERIC_STEM
from quiz.lint.rules.gives_away import GIVES_AWAY
from quiz.lint.rules.guessed_by_words import GUESSED_BY_WORDS
from quiz.lint.rules.joke_option import JOKE_OPTION
from quiz.lint.rules.key_fails import KEY_FAILS
from quiz.lint.rules.key_longest import KEY_LONGEST
from quiz.lint.rules.key_position import KEY_POSITION
from quiz.lint.rules.length_outlier import LENGTH_OUTLIER
from quiz.lint.rules.letter_in_explanation import LETTER_IN_EXPLANATION
from quiz.lint.rules.letter_in_option import LETTER_IN_OPTION
from quiz.lint.rules.long_answer import LONG_ANSWER
from quiz.lint.rules.long_sentence import LONG_SENTENCE
from quiz.lint.rules.long_stem import LONG_STEM
from quiz.lint.rules.long_words import LONG_WORDS_TOGETHER
from quiz.lint.rules.many_blanks import MANY_BLANKS
from quiz.lint.rules.medicine_notation import MEDICINE_NOTATION
from quiz.lint.rules.mixed_numbers import MIXED_NUMBERS
from quiz.lint.rules.negative_options import NEGATIVE_OPTIONS
from quiz.lint.rules.negative_stem import NEGATIVE_STEM
from quiz.lint.rules.negative_stem_loud import NEGATIVE_STEM_LOUD
from quiz.lint.rules.none_of_the_above import NONE_OF_THE_ABOVE
from quiz.lint.rules.not_parallel import NOT_PARALLEL
from quiz.lint.rules.number_cue import NUMBER_CUE
from quiz.lint.rules.number_without_tolerance import NUMBER_WITHOUT_TOLERANCE
from quiz.lint.rules.numbers_out_of_order import NUMBERS_OUT_OF_ORDER
from quiz.lint.rules.only_key_has import ONLY_KEY_HAS
from quiz.lint.rules.open_stem import OPEN_STEM
from quiz.lint.rules.opinion import OPINION
from quiz.lint.rules.option_count import OPTION_COUNT
from quiz.lint.rules.option_within_option import OPTION_WITHIN_OPTION
from quiz.lint.rules.options_alike import OPTIONS_ALIKE
from quiz.lint.rules.overlapping_ranges import OVERLAPPING_RANGES
from quiz.lint.rules.passive_negative import PASSIVE_NEGATIVE
from quiz.lint.rules.person_first import PERSON_FIRST
from quiz.lint.rules.placeholder import PLACEHOLDER
from quiz.lint.rules.plain_words import PLAIN_WORDS
from quiz.lint.rules.question_in_statement import QUESTION_IN_STATEMENT
from quiz.lint.rules.reading_grade import READING_GRADE
from quiz.lint.rules.reason_missing import REASON_MISSING
from quiz.lint.rules.recall_only import RECALL_ONLY
from quiz.lint.rules.same_question import SAME_QUESTION
from quiz.lint.rules.shouting import SHOUTING
from quiz.lint.rules.source_missing import SOURCE_MISSING
from quiz.lint.rules.statement_length import STATEMENT_LENGTH
from quiz.lint.rules.statements_only import STATEMENTS_ONLY
from quiz.lint.rules.truth_balance import TRUTH_BALANCE
from quiz.lint.rules.two_ideas import TWO_IDEAS
from quiz.lint.rules.two_questions import TWO_QUESTIONS
from quiz.lint.rules.undefined_abbreviation import UNDEFINED_ABBREVIATION
from quiz.lint.rules.vague_words import VAGUE_WORDS
from quiz.lint.rules.word_in_every_option import WORD_IN_EVERY_OPTION

RULES: tuple[Rule, ...] = (
    # Structure
    OPTIONS_ALIKE,
    OPTION_COUNT,
    PLACEHOLDER,
    EXPLANATION,
    LETTER_IN_EXPLANATION,
    LETTER_IN_OPTION,
    SAME_QUESTION,
    GIVES_AWAY,
    SOURCE_MISSING,
    REASON_MISSING,
    # Stems
    GENERIC_STEM,
    OPEN_STEM,
    NEGATIVE_STEM,
    NEGATIVE_STEM_LOUD,
    DOUBLE_NEGATIVE,
    BLANK_INSIDE,
    MANY_BLANKS,
    LONG_STEM,
    TWO_QUESTIONS,
    OPINION,
    UNDEFINED_ABBREVIATION,
    SHOUTING,
    WORD_IN_EVERY_OPTION,
    # Options
    KEY_LONGEST,
    LENGTH_OUTLIER,
    ALL_OF_THE_ABOVE,
    NONE_OF_THE_ABOVE,
    COMBINATIONS,
    NUMBERS_OUT_OF_ORDER,
    OVERLAPPING_RANGES,
    MIXED_NUMBERS,
    OPTION_WITHIN_OPTION,
    ABSOLUTE_WORDS,
    VAGUE_WORDS,
    CLANG,
    ARTICLE_CUE,
    NUMBER_CUE,
    NOT_PARALLEL,
    NEGATIVE_OPTIONS,
    ONLY_KEY_HAS,
    JOKE_OPTION,
    EXHAUSTIVE_PAIR,
    MEDICINE_NOTATION,
    # The whole bank
    BLIND_GUESSER,
    KEY_POSITION,
    TRUTH_BALANCE,
    COVERAGE,
    RECALL_ONLY,
    STATEMENTS_ONLY,
    # Statements
    STATEMENT_LENGTH,
    TWO_IDEAS,
    GUESSED_BY_WORDS,
    QUESTION_IN_STATEMENT,
    # Typed answers
    KEY_FAILS,
    ANSWERS_ONE_SLIP_APART,
    NUMBER_WITHOUT_TOLERANCE,
    LONG_ANSWER,
    CONFUSABLE_KEY,
    ANSWER_IN_STEM,
    # Readability and language
    READING_GRADE,
    LONG_SENTENCE,
    LONG_WORDS_TOGETHER,
    PASSIVE_NEGATIVE,
    PLAIN_WORDS,
    PERSON_FIRST,
)
