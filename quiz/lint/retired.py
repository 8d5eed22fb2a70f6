"""Codes of rules that are no longer run. A code keeps its meaning, and a suppression that names it does no harm."""

from collections.abc import Mapping

RETIRED: Mapping[str, str] = {
    "Q212": "Do not shout, and do not announce a trick.",
    "Q309": "Let options exclude each other.",
    "Q311": "Say how much or how often.",
    "Q316": "Let options say what is so.",
    "Q319": "Replace joke options by believable ones.",
    "Q704": "Do not make a sentence passive and negative at once.",
}
"""What each rule asked for. On published sets of questions most of their findings were no flaws."""
