"""Self-paced learning quizzes in a terminal: the map of the house.

Each room may use only the rooms below it; rooms on one line are strangers to each other.

    __main__                        the door: ``python -m quiz``, ``quiz``, ``quizwell``
    cli                             commands, arguments, exit codes
    tui | plain                     the full-screen front end, alone in knowing Textual | line by line
    paper | authoring               a session on paper: Markdown and HTML | a bank watched while it is written
    library                         which banks there are, adding and removing, and what a front end is opened with
    tutor | lint                    one running session, the only place with effects | the craft of questions
    bank | engine | store | stats   YAML to banks | the session's rules | facts on disk | folds over facts
    kinds                           one file per question type
    answers | wording               comparing typed answers | every sentence the program says
    model | config                  the nouns | where things live
    prose | source | errors         text made safe | text with places | what can go wrong in the world

Data flows one way. A key press becomes a response, the tutor hands it to the engine, the engine asks the kind,
the facts that follow are on disk before anything is drawn.
"""
