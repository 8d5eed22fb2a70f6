"""``quiz check PATH ...``: what is wrong with banks, where, and how to fix it.

banks_at        the banks at the paths that were given; standard_input: the one that is piped in
same_ids        different banks with one id among them
checked         a bank with everything that is found in it
fixing          what --fix and --diff do
findings        what was found, as every drawing gets it
as_text         for people, with groups and guesser_table; as_json, as_github, as_sarif: for programs
repository      where a file is in its repository
"""

from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence

from quiz.bank import Reading
from quiz.cli import output, system
from quiz.cli.arguments import Arguments, did_you_mean
from quiz.cli.check import as_text, banks_at, same_ids, standard_input
from quiz.cli.check.checked import Rules, all_rules, check, is_other_file, no_rules
from quiz.cli.check.findings import Report, report
from quiz.cli.check.repository import places
from quiz.cli.code_filter import CodeFilter
from quiz.source import Problem

_USAGE = (
    "quiz check PATH ... [-r] [--fix] [--diff] [--all] [--select CODE] [--ignore CODE] [--format FORMAT] [--strict] "
    "[--watch] [--checklist]"
)
_DESCRIPTION = """\
Find what is wrong with banks: each finding with its line, and how to fix it.
Codes that begin with B concern the format, those that begin with Q how well the
questions are written; quiz rules CODE explains each.

With --fix, what can be fixed with certainty is fixed in the file and shown as a
difference; everything else in the file stays as it is. With --diff, it is only
shown.

With --watch, the check is made again at every save, until Ctrl-C.

With --all, a table shows what somebody who knows nothing would score. With
--checklist, what no program can judge is printed for a reviewer, with or
without a bank.

PATH is a bank's file, a bank's folder, or a folder of banks, with -r also those
in the folders inside it. Of a file in a bank's folder only what is in that file
is shown, but the bank is read as a whole. - is a bank on standard input, which
--fix prints fixed. FORMAT is text, json, github (for the
log of a workflow) or sarif. The exit code is 1 if there is an error, with
--strict also if there is a warning."""

_GUESSER = "Q401"
"""The rule that judges what the table of the blind guesser shows."""
_FORMATS = ("text", "json", "github", "sarif")
_CHECKLIST = (
    "What no program can judge. Of each question, ask somebody who knows the subject:",
    "",
    "  [ ] Is it worth knowing, or a detail that nobody needs?",
    "  [ ] Is it a fact, or somebody's opinion?",
    "  [ ] Is the key right, and does the source say so?",
    "  [ ] Could another option be defended just as well?",
    "  [ ] Would somebody who errs believe each wrong option?",
    "  [ ] Can people of any origin, age or way of life understand it, and is nobody hurt by it?",
    "  [ ] Is it still so today?",
    "",
    "A report without findings says that nothing stands in the way of the question, not that the question is good.",
)


def run(arguments: Sequence[str]) -> int:
    """Check every path; one that cannot be read does not keep the others from being checked."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("-r", "--recursive", action="store_true", help="search the folders inside a folder too")
    parser.add_argument("--fix", action="store_true", help="fix what can be fixed with certainty")
    parser.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    parser.add_argument("--all", action="store_true", help="show remarks too: what may be intended")
    parser.add_repeated("--select", "CODE", "only codes that begin like this")
    parser.add_repeated("--ignore", "CODE", "all codes but these")
    parser.add_argument("--format", metavar="FORMAT", help="how findings are written: " + ", ".join(_FORMATS))
    parser.add_argument("--json", action="store_true", help="the same as --format json")
    parser.add_argument("--strict", action="store_true", help="let warnings count as errors")
    parser.add_argument("--watch", action="store_true", help="check again at every save, until Ctrl-C")
    parser.add_argument("--checklist", action="store_true", help="print what no program can judge, for a reviewer")
    parser.add_argument("--only-banks", action="store_true", help="say nothing of files that are no banks")
    parser.add_argument("--stdin-name", metavar="NAME", help="what to call the bank on standard input")
    options, paths = parser.read(arguments)
    _settle_format(options, parser)
    _refuse_contradictions(options, paths, parser)
    if options.checklist and not paths:
        output.show(*_CHECKLIST)
        return 0
    if not paths:
        parser.refuse("Say what to check, for example: quiz check questions/my-bank.yaml")
    chosen = CodeFilter.read(options.select, options.ignore)
    if "-" in paths and (options.fix or options.diff):
        return _fix_piped(options, chosen)
    if options.watch:
        from quiz.cli.check import watching  # noqa: PLC0415 - it needs the linter even where no rule is asked for

        watching.watch(
            paths,
            lambda: _found(paths, options, chosen),
            lambda made: _lines(made, options, chosen),
            recursive=options.recursive,
        )
    return _check(paths, options, chosen)


def _settle_format(options: Namespace, parser: Arguments) -> None:
    """Set the format to what was asked for with --format or --json. Raises UsageError for one that does not exist."""
    asked = options.format or ("json" if options.json else "text")
    if asked not in _FORMATS:
        parser.refuse(f"There is no format {asked}: {did_you_mean(asked, _FORMATS, ', '.join(_FORMATS))}")
    if options.json and asked != "json":
        parser.refuse(f"--json is --format json: leave out --json, or --format {asked}.")
    options.format = asked


def _refuse_contradictions(options: Namespace, paths: Sequence[str], parser: Arguments) -> None:
    """Raise UsageError for options that cannot be used together."""
    piped = "-" in paths
    for_programs = "--json" if options.json else f"--format {options.format}" if options.format != "text" else ""
    for is_there, sentence in (
        (options.checklist and for_programs, f"--checklist is for people: leave out {for_programs}, or --checklist."),
        (options.diff and for_programs, f"--diff shows lines of text: leave out {for_programs}, or --diff."),
        (
            piped and options.fix and for_programs,
            f"With - the fixed text is printed: leave out {for_programs}, or --fix.",
        ),
        (piped and (options.fix or options.diff) and len(paths) > 1, "Fix standard input alone: leave out the paths."),
        (options.watch and for_programs, f"--watch is for people: leave out {for_programs}, or --watch."),
        (options.watch and (options.fix or options.diff), "--watch changes no file: leave out --fix and --diff."),
        (options.watch and piped, "Standard input cannot be watched: give the path of a file."),
        (options.stdin_name and not piped, "--stdin-name names the bank on standard input: write - as its path."),
    ):
        if is_there:
            parser.refuse(sentence)


def _check(paths: Sequence[str], options: Namespace, chosen: CodeFilter) -> int:
    """Check the banks at ``paths`` and show what was found; return the exit code."""
    made, failure = _found(paths, options, chosen)
    if (made.banks and not options.diff) or options.format != "text":
        output.show(*_lines(made, options, chosen))
    return failure or _exit_code(made, options)


def _found(paths: Sequence[str], options: Namespace, chosen: CodeFilter) -> tuple[Report, int]:
    """Return what is found at ``paths``, and the exit code of what could not be read or written."""
    rules = all_rules if chosen.has_rules else no_rules
    readings, beside, failure = banks_at.read((path for path in paths if path != "-"), recursive=options.recursive)
    if "-" in paths:
        piped = standard_input.read(options.stdin_name, system.folder())
        beside |= piped.beside
        if options.format == "text" and piped.refusal:
            output.complain(piped.refusal)
            failure = failure or 1
        else:
            readings.append(piped.reading)
    if options.only_banks:
        readings = [reading for reading in readings if not is_other_file(reading)]
    if options.fix or options.diff:
        from quiz.cli.check.fixing import fix  # noqa: PLC0415 - most checks fix nothing

        readings, failed = fix(
            readings,
            lambda reading: rules(reading)[0],
            lambda it: chosen.has(it.code) and it.span.path not in beside,
            write=not options.diff,
            quiet=options.format != "text",
        )
        failure = failure or failed
    banks = [
        check(reading, rules, beside, also) for reading, also in zip(readings, same_ids.found(readings), strict=True)
    ]
    return report(banks, chosen, remarks=options.all, complete=not failure), failure


def _fix_piped(options: Namespace, chosen: CodeFilter) -> int:
    """Print the bank on standard input after fixing, or the difference; what is left goes to standard error."""
    from quiz.cli.check.fixing import difference  # noqa: PLC0415 - most checks fix nothing

    rules = all_rules if chosen.has_rules else no_rules
    piped = standard_input.read(options.stdin_name, system.folder())
    fixed = piped.fixed(lambda reading: rules(reading)[0], lambda problem: chosen.has(problem.code))
    if options.diff:
        output.show(*difference([fixed], write=False))
    else:
        output.show_bytes(fixed.after[piped.name])
    if piped.refusal:
        output.complain(piped.refusal)
        return 1
    checked = check(piped.reading if options.diff else fixed.reading, rules, piped.beside)
    made = report([checked], chosen, remarks=options.all, complete=True)
    if not options.diff:
        output.note(*_lines(made, options, chosen))
    return _exit_code(made, options)


def _lines(made: Report, options: Namespace, chosen: CodeFilter) -> Iterable[str]:
    """Return the lines of a report in the format that was asked for."""
    match options.format:
        case "json":
            from quiz.cli.check import as_json  # noqa: PLC0415 - one drawing is enough

            return as_json.lines(made)
        case "github":
            from quiz.cli.check import as_github  # noqa: PLC0415 - one drawing is enough

            return as_github.lines(made, places(system.folder()))
        case "sarif":
            from quiz.cli.check import as_sarif  # noqa: PLC0415 - one drawing is enough

            return as_sarif.lines(made, places(system.folder()))
        case _:
            guesser = options.all and chosen.has_rules and chosen.has(_GUESSER)
            lines = as_text.lines(made, fixable=not options.fix, guesser=guesser)
            return (*lines, "", *_CHECKLIST) if options.checklist else lines


def _exit_code(made: Report, options: Namespace) -> int:
    bad = ("error", "warning") if options.strict else ("error",)
    return int(any(finding.problem.severity in bad for finding in made.found))
