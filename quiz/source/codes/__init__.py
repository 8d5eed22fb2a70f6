"""The codes of format findings. A code, once given, keeps its meaning for ever.

    reading     what keeps a text from being read as its author wrote it
    keys        keys and their values
    names       ids, types and headers
    references  sources, topics and dates
    answers     keys and options that cannot work

The page of each explains it to authors, with examples; ``quiz rules`` shows it.
"""

from quiz.source.code import Code
from quiz.source.codes.answers import BAD_GAP as BAD_GAP
from quiz.source.codes.answers import BAD_NUMBER as BAD_NUMBER
from quiz.source.codes.answers import BAD_UNIT as BAD_UNIT
from quiz.source.codes.answers import EQUAL_OPTIONS as EQUAL_OPTIONS
from quiz.source.codes.answers import LIKE_CODE as LIKE_CODE
from quiz.source.codes.answers import NO_KEY as NO_KEY
from quiz.source.codes.answers import ONE_RIGHT as ONE_RIGHT
from quiz.source.codes.answers import SAME_WORDING as SAME_WORDING
from quiz.source.codes.keys import DUPLICATE_KEY as DUPLICATE_KEY
from quiz.source.codes.keys import EMPTY as EMPTY
from quiz.source.codes.keys import MISSING_KEY as MISSING_KEY
from quiz.source.codes.keys import NOT_A_CHOICE as NOT_A_CHOICE
from quiz.source.codes.keys import OTHER_SHAPE as OTHER_SHAPE
from quiz.source.codes.keys import UNKNOWN_KEY as UNKNOWN_KEY
from quiz.source.codes.keys import WRONG_TYPE as WRONG_TYPE
from quiz.source.codes.names import BAD_ID as BAD_ID
from quiz.source.codes.names import DUPLICATE_ID as DUPLICATE_ID
from quiz.source.codes.names import MISSING_HEADER as MISSING_HEADER
from quiz.source.codes.names import MISSING_ID as MISSING_ID
from quiz.source.codes.names import NEWER_FORMAT as NEWER_FORMAT
from quiz.source.codes.names import SAME_BANK_ID as SAME_BANK_ID
from quiz.source.codes.names import UNKNOWN_TYPE as UNKNOWN_TYPE
from quiz.source.codes.reading import ACCIDENTAL_ESCAPE as ACCIDENTAL_ESCAPE
from quiz.source.codes.reading import ALIAS as ALIAS
from quiz.source.codes.reading import CONTROL_CHARACTER as CONTROL_CHARACTER
from quiz.source.codes.reading import CUT_TEXT as CUT_TEXT
from quiz.source.codes.reading import ENCODING as ENCODING
from quiz.source.codes.reading import NOT_TEXT as NOT_TEXT
from quiz.source.codes.reading import PASTED as PASTED
from quiz.source.codes.reading import SYNTAX as SYNTAX
from quiz.source.codes.reading import TAG as TAG
from quiz.source.codes.reading import TOO_DEEP as TOO_DEEP
from quiz.source.codes.reading import TOO_LARGE as TOO_LARGE
from quiz.source.codes.reading import TRAILING_BLANKS as TRAILING_BLANKS
from quiz.source.codes.references import BAD_DATE as BAD_DATE
from quiz.source.codes.references import MISSPELT_TOPIC as MISSPELT_TOPIC
from quiz.source.codes.references import NO_PICTURE as NO_PICTURE
from quiz.source.codes.references import UNKNOWN_SOURCE as UNKNOWN_SOURCE
from quiz.source.codes.references import UNKNOWN_TOPIC as UNKNOWN_TOPIC

ALL: tuple[Code, ...] = tuple(sorted(each for each in vars().values() if isinstance(each, Code)))
"""Every code above, by name."""
