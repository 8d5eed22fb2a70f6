"""How the files of a bank are on the disk, told without opening them."""

from pathlib import Path

State = list[list[str | int]]
"""Of each file its name, when it was changed in two ways of counting (nanoseconds), and its bytes. Fit for JSON."""


def state_of(path: Path) -> State | None:
    """What changes whenever the bank at ``path`` does; None where that cannot be told."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        return [
            [file.name, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size] for file in files for stat in [file.stat()]
        ]
    except OSError:
        return None


def latest(state: State) -> float:
    """When the last of its files was changed, in seconds since 1970."""
    return max((float(when) for _, *times, _ in state for when in times), default=0.0) / 1e9
