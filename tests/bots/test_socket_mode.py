"""The same dialogue over a connection that we keep, where nothing comes to an address of ours."""

from __future__ import annotations

import pytest

from tests.bots.conftest import serving
from tests.bots.driver import PATH
from tests.bots.peer import TEAM, Peer
from tests.bots.screens import names, window
from toetssteen.registry.moments import Actor
from toetssteen_bots.dialogue.rooms import Rooms

pytestmark = pytest.mark.anyio


async def test_a_command_that_comes_over_the_connection_is_acknowledged_and_done(
    rooms: Rooms, peer: Peer, proposer: Actor
) -> None:
    assert proposer.person_id
    async with serving(rooms, peer, transport="socket") as noor:
        await peer.happened("socket")
        payload = {
            "command": "/ai",
            "text": "nieuw",
            "team_id": TEAM,
            "user_id": "U0001",
            "channel_id": "C1",
            "trigger_id": peer.trigger(),
            "response_url": peer.response_url(),
        }
        await peer.sockets[0].send_json(
            {
                "envelope_id": "e1",
                "type": "slash_commands",
                "accepts_response_payload": True,
                "payload": payload,
            }
        )
        await peer.happened("received")
        await peer.happened("views.update")
        over_http = await noor.client.post(PATH, content="")

    assert "e1" == peer.received[0]["envelope_id"]
    assert {"title", "description", "stage"} == names(window(peer))
    assert 404 == over_http.status_code
