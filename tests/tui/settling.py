"""Waiting until an app has nothing left to do, however busy the machine is."""

import asyncio
from typing import Any

import pytest
from textual.pilot import Pilot

_PATIENCE = 120.0
"""Seconds until a part that does not answer is missing."""


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until no part of the app has anything left to do.

    ``Pilot.press`` and ``Pilot.pause`` wait until the process has been idle for 20 ms. That is most of what a test
    takes; and on a machine that is busy with something else a process is idle in the midst of its work.
    """
    app, quiet = pilot.app, False
    for turn in range(2_000):
        for _ in range(5):
            await asyncio.sleep(0)
        if turn > 100:  # something waits for the clock, such as the command palette before it searches
            await asyncio.sleep(0.01)
        if quiet:  # then no message waits, and the parts are asked whether one of them still acts on its last one
            await pilot._wait_for_screen(_PATIENCE)
            await app.animator.wait_until_complete()
        if not app._running or not app.is_running:
            return
        app.screen._on_timer_update()
        was_quiet, quiet = quiet, _is_quiet(pilot)
        if was_quiet and quiet:
            return
    pytest.fail("The screen never came to rest.")


def _is_quiet(pilot: Pilot[Any]) -> bool:
    screen = pilot.app.screen
    nodes = [pilot.app, *screen.walk_children(with_self=True)]
    waiting = any(node.message_queue_size or node._next_callbacks for node in nodes)
    return not (waiting or screen._callbacks or screen._dirty_widgets or screen._layout_required)
