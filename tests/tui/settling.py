"""Waiting until an app has nothing left to do, however busy the machine is."""

import asyncio
from typing import Any

import pytest
from textual.message_pump import MessagePump
from textual.pilot import Pilot

_PATIENCE = 12_000
"""How often an app is looked at, soon a hundred times a second, until what does not come to rest is a fault."""


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until no part of the app has anything left to do.

    ``Pilot.press`` and ``Pilot.pause`` send every part a message, and wait until the process has been idle for 20 ms.
    That is most of what a test takes; and on a machine that is busy with something else a process is idle in the midst
    of its work.
    """
    app, quiet = pilot.app, False
    for turn in range(_PATIENCE):
        for _ in range(5):
            await asyncio.sleep(0)
        if turn > 100:  # something waits for the clock, such as the command palette before it searches
            await asyncio.sleep(0.01)
        if quiet:
            await app.animator.wait_until_complete()
        if not app._running or not app.is_running:
            return
        app.screen._on_timer_update()
        was_quiet, quiet = quiet, _is_quiet(pilot)
        if was_quiet and quiet:
            return
    pytest.fail("The screen never came to rest.")


def _is_quiet(pilot: Pilot[Any]) -> bool:
    """Return whether every part has done with its last message, and nothing is to be drawn."""
    screen = pilot.app.screen
    nodes = [pilot.app, *screen.walk_children(with_self=True)]
    acting = any(node.message_queue_size or node._next_callbacks or not _waits(node) for node in nodes)
    return not (acting or screen._callbacks or screen._dirty_widgets or screen._layout_required)


def _waits(node: MessagePump) -> bool:
    """Return whether the loop of ``node`` waits for a message, or has ended."""
    return node._closed or bool(node._message_queue.ready_event._waiters)
