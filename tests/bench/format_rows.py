"""Reading files of other programs: GIFT against the same bank as YAML, Moodle XML against expat alone."""

import json
from collections.abc import Iterator

from samples import SECONDS, Row
from workspace import Workspace

_CODE = "from format_once import main; main()"
_LARGE = 10_000


def importing(place: Workspace, rounds: int) -> Iterator[Row]:
    """The same questions as GIFT and as the bank that is made of them; and a file of Moodle XML."""
    gift, xml = str(place.file("made.gift", _gift())), str(place.file("made.xml", _xml()))
    bank = str(place.file("made.yaml", ""))
    place.run(_CODE, "write", gift, bank)
    ways = (("foreign", gift), ("bank", bank), ("foreign", xml), ("expat", xml))
    told = [[json.loads(place.run(_CODE, *way)[1]) for way in ways] for _ in range(max(3, rounds // 6))]
    assert all(one["questions"] == _LARGE for turn in told for one in turn), told
    seconds = [[turn[at]["seconds"] for turn in told] for at in range(len(ways))]
    yield Row("reading 10,000 questions of GIFT / the same bank as YAML", seconds[0], seconds[1], 1.5, SECONDS)
    yield Row("reading 10,000 of Moodle XML / expat keeping texts, places", seconds[2], seconds[3], 10, SECONDS)


def _gift() -> str:
    return "\n".join(
        f"::Bone {at}::Which bone is number {at}, and is the longest of all in the body?{{\n"
        f"  =the femur {at}#It carries the weight of the whole body.\n"
        f"  ~the tibia {at}#It is the second longest of them.\n"
        f"  ~the radius {at}#It is in the arm.\n"
        f"  ~the rib {at}#It is thin.\n"
        "  ####The femur is as long as a quarter of a person.\n}\n"
        for at in range(_LARGE)
    )


def _xml() -> str:
    questions = "\n".join(
        f'<question type="multichoice">\n<name><text>Bone {at}</text></name>\n'
        f'<questiontext format="html"><text><![CDATA[<p>Which bone is <b>number</b> {at}?</p>]]></text>\n'
        "</questiontext>\n"
        '<generalfeedback format="html"><text><![CDATA[<p>It is long.</p>]]></text></generalfeedback>\n'
        "<defaultgrade>1.0</defaultgrade>\n<penalty>0.3</penalty>\n<hidden>0</hidden>\n<idnumber></idnumber>\n"
        "<single>true</single>\n<shuffleanswers>true</shuffleanswers>\n"
        '<correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>\n'
        + "".join(
            f'<answer fraction="{0 if option else 100}" format="html">\n'
            f"<text><![CDATA[<p>bone {at} {option}</p>]]></text>\n"
            f'<feedback format="html"><text><![CDATA[<p>It is number {option}.</p>]]></text></feedback></answer>\n'
            for option in range(4)
        )
        + "</question>"
        for at in range(_LARGE)
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{questions}\n</quiz>\n'
