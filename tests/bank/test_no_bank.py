"""Files that are no banks: one finding, and never an edit. What an author began is a bank all the same."""

from pathlib import Path

import pytest

from quiz import bank
from quiz.bank.fixing import apply_fixes
from quiz.bank.read_bank import tree
from quiz.bank.recovery.no_bank import is_bank

NO_BANKS = {
    "compose": 'version: "3.8"\nservices:\n  web:\n    image: nginx\n    ports:\n      - "80:80"\n',
    "cluster": "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    metadata: {}\n",
    "manifest": "apiVersion: v1\nkind: Pod\nmetadata: {}\nspec:\n  containers:\n    - name: a\n      image: b\n",
    "workflow": "name: CI\non: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n",
    "site": "site_name: Docs\ntheme:\n  name: plain\nnav:\n  - Home: index.md\n  - About: about.md\n",
    "site with a title": "title: My blog\ndescription: >-\n  Words\nurl: https://example.org\nplugins:\n  - feed\n",
    "interface": "openapi: 3.0.0\ninfo:\n  title: Pets\n  version: 1.0.0\npaths:\n  /pets:\n    get:\n      tags: []\n",
    "playbook": "- name: Install\n  hosts: all\n  tasks:\n    - name: a\n      apt: name=b\n- name: B\n  hosts: web\n",
    "form": (
        "name: Bug report\ndescription: File a bug\ntitle: A bug\nbody:\n  - type: dropdown\n    id: version\n"
        "    attributes:\n      label: Version\n      options:\n        - 1.0\n"
    ),
    "hooks": "repos:\n  - repo: https://example.org/x\n    rev: v1\n    hooks:\n      - id: lint\n",
    "words": "en:\n  question: Question\n  answer: Answer\n",
    "packages": "name: env\nchannels:\n  - main\ndependencies:\n  - python=3.11\n",
    "survey": "title: Survey\nquestions:\n  - name: age\n    label: Your age\n    required: true\n",
    "questions of a page": "title: FAQ\nquestions:\n  - name: What is it?\n    body: It is this.\n",
    "settings to ask for": (
        "questions:\n  - variable: mode\n    label: The mode\n    type: enum\n    options: [fast, safe]\n"
        "    group: General\n"
        "  - variable: on\n    label: Is it on?\n    type: boolean\n    default: true\n"
    ),
    "JSON": '{"name": "x", "version": "1.0.0", "scripts": {"test": "make"}}\n',
    "list": "- one\n- two\n",
    "a broken one": "services:\n  web:\n\timage: nginx\n  type: x\n",
}
BANKS = {
    "title and no question": "title: A\nlanguage: en\n",
    "no question yet": "title: A\ncolour: red\nquestions:\n",
    "misspelled": "titel: A\nqestions:\n  - typ: recall\n    stm: B\n    answr: C\n",
    "types alone": "questions:\n  - type: nonsense\n  - type: recall\n",
    "stems alone": "title: A\nquestions:\n  - stem: What is it?\n",
    "list": "- question: What?\n  answer: This\n- question: Who?\n  answer: She\n",
    "in a group": "quiz:\n  title: A\n  questions:\n    - question: What?\n      answer: This\n",
    "cards": "title: A\ncards:\n  - front: What?\n    back: This\n    answer: This\n",
    "JSON": '{"questions": [{"question": "What?", "options": ["a", "b"], "answer": "a"}]}\n',
    "broken": "title: A\nquestions:\n  - type: recall\n    stem: 'What\n    answer: This\n",
}


@pytest.mark.parametrize("text", NO_BANKS.values(), ids=NO_BANKS)
def test_what_is_no_bank_gets_one_finding_and_no_edit(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")
    reading = bank.read(tmp_path / "a.yml")
    fixed = apply_fixes.fix(reading, lambda _: (), lambda _: True)

    assert [problem.severity for problem in reading.problems] == ["error"]
    assert (fixed.changed, [name for name, _ in fixed.left_alone]) == ((), [str(tmp_path / "a.yml")])


@pytest.mark.parametrize("text", BANKS.values(), ids=BANKS)
def test_what_an_author_began_is_a_bank(text: str) -> None:
    assert is_bank(tree(text, "a.yaml")[0], text)
