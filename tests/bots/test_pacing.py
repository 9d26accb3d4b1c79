"""Messages of one channel a second apart, in the order in which they came."""

from __future__ import annotations

import asyncio

import pytest

from toetssteen_bots.slack.pacing import Pacing

pytestmark = pytest.mark.anyio


async def test_each_channel_gets_its_turns_a_second_apart_and_waits_for_no_other() -> None:
    waited: list[float] = []
    now = [100.0]

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    pacing = Pacing(1.0, lambda: now[0], sleep)
    await asyncio.gather(*(pacing.turn("C1") for _ in range(3)), pacing.turn("C2"))
    now[0] += 10
    await pacing.turn("C1")

    assert [1.0, 2.0] == waited


async def test_channels_of_long_ago_are_forgotten() -> None:
    now = [0.0]
    pacing = Pacing(1.0, lambda: now[0])
    for number in range(3000):
        now[0] += 2
        await pacing.turn(f"C{number}")

    assert len(pacing._next) < 1100
