"""The same quiz by a link, for a class or a ward: links, rates and the sessions of many learners.

The only room that imports Starlette and uvicorn. It decides nothing about quizzes and draws nothing: the library and
the tutor decide, ``quiz.page`` draws. All work with a store happens on a thread of its own, never in the event loop.

    guard          what every request meets first: hosts, sizes, rates, headers, the log
    app            addresses and answers
    classroom      who may come in; ``learner_pages`` what a learner sees there
    operator       the page of whoever serves the class
    run            the port, and the end at a signal
"""

from quiz.serve.banks import ServedBanks
from quiz.serve.hosts import Hosts, in_url, is_everything, is_loopback
from quiz.serve.log import Log
from quiz.serve.open_class import OpenClass, open_class
from quiz.serve.run import interrupted_at_once, listen, own_address, run
from quiz.serve.service import Service
from quiz.serve.tokens import Secret, read_secret
