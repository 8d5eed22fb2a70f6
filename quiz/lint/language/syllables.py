"""How many syllables an English word has, by its spelling: groups of vowels, some of which part, less silent ones.

Good enough for the grades of whole banks, not for a single word.
"""

import re
from functools import lru_cache

from quiz.lazy import pattern

_GROUPS = pattern(r"[aeiouy]+")
_PARTED = pattern(
    r"(?<![ctsg])i(?=a(?!ges?$))|[ct]i(?=ate|ati)"  # liar, social; associate
    r"|(?<![ctsgxlnv])i(?=o)|[sv]i(?=ol)|vi(?=ou)|i(?=u)"  # radio, million; physiology; medium
    r"|(?<![ctx])i(?=en[ct])|(?<!con)sci(?=en)|i(?=et(?:$|s$|y|ies|al))"  # audience, patient; science; society
    r"|(?<=[aeiouy][^aeiou])i(?=ers?$|est$)|(?<=[aeiouy][^aeiou][^aeiou])i(?=ers?$|est$)"  # happier, tier
    r"|(?<=^r)e(?=act)|(?<=^th)e(?=at)|(?<=cr)e(?=at(?!ur))|(?<=[aeiou][^aeiou])e(?=as?$)|(?<=rrh)e(?=a)"  # react, area
    r"|(?<![gp])e(?=o)|(?<=g)e(?=o[gml])|e(?=u[ms]$)|e(?=i$)"  # video, pigeon; geology; nucleus; nuclei
    r"|[aeouy](?=ing)|o(?=ic(?:$|s$|al))|(?<=g)o(?=is)|a(?=ic)|(?<=n)a(?=iv)"  # going; heroic; egoist; mosaic
    r"|(?<=p)o(?=e[mt])|(?<=z)o(?=ol)|(?<=c)o(?=ord|oper)"  # poem; zoology; cooperate
    r"|(?<![gqs])u(?=a)|(?<=s)u(?=al)|(?<![gq])u(?=en[ct]|els?$|et$)|u(?=ous)|u(?=um)"  # actual; fluent; continuous
    r"|(?<=fl)u(?=i)|(?<=r)u(?=in)|(?<=n)u(?=i[nt])|(?<=t)u(?=iti)|(?<=s)u(?=icid)"  # fluid, fruit; suicide
    r"|[aeo](?=y[aeo])(?!yes?$)|(?<=[^aeiou])y(?=ot)"  # player, beyond; eukaryote
)
_SYLLABIC_M = pattern(r"(?:th|s)ms?$")
_SILENT_INSIDE = pattern(
    r"([aeiouy][^aeiouy]{0,2}[^aeiouyl])e(?=(?:ments?|ly|ful(?:ly)?|less(?:ly)?|ness|some|where|body|things?|times?"
    r"|ones?|fore|by|lines?|holds?|ty|teen|wise|heads?|works?)$)"
    r"|([aeiouy]l)e(?=(?:ly|ful|less|ness|some|where)$)|(ev)e(?=ry)"
)
_SILENT_END = pattern(r"(?:[^aeiouy]|[gq]u)e$|(?:[^aeiouycgsxzh]|[^cs]h|[gq]u)es$|aches$|(?:[^aeiouytd]|[aeo]y)ed$")
_SPOKEN_END = pattern(
    r"[^aeiouylr]le[sd]?$|(?:hund|sac|kind)red$|(?:nak|wick|rugg|crook)ed$"
    r"|(?:^acn|^caf|^recip|^simil|stroph|^epitom|^sesam)es?$"
)


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """Return the number of syllables of ``word``, at least one; parts joined by hyphens are counted one by one."""
    parts = re.split(r"[-'’]", word.lower())
    return max(1, sum(_part(part) for part in parts if len(part) > 2 or part == parts[0]))


def _part(word: str) -> int:
    plain = _SILENT_INSIDE.sub(lambda found: found[1] or found[2] or found[3], word)
    plain = "j" + plain[1:] if plain.startswith("y") else plain
    count = len(_GROUPS.findall(plain)) + len(_PARTED.findall(plain)) + len(_SYLLABIC_M.findall(word))
    if count > 1 and _SILENT_END.search(plain) and not _SPOKEN_END.search(plain):
        count -= 1
    return max(1, count)
