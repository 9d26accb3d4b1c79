"""Answers like an OPA that something is wrong with, or like what is no OPA at all."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from toetssteen.policy.address import Address


@dataclass
class Answer:
    """One answer; `sends` may write the body itself, for as long as it likes."""

    status: int = 200
    body: object = None
    headers: dict[str, str] = field(default_factory=dict)
    sends: Callable[[BaseHTTPRequestHandler], None] | None = None


@dataclass
class StandIn:
    """What it was asked, and where it listens."""

    address: Address
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@contextmanager
def answering(answer: Callable[[str], Answer]) -> Iterator[StandIn]:
    """Listen on a port of this machine, and answer each path."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            stand_in.asked.append((self.path, dict(self.headers)))
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            given = answer(self.path)
            body = given.body if isinstance(given.body, bytes) else json.dumps(given.body).encode()
            self.send_response(given.status)
            for name, value in given.headers.items():
                self.send_header(name, value)
            if given.sends:
                self.end_headers()
                given.sends(self)
                return
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = _answer  # noqa: N815 - the names that http.server looks for

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Be silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        host, port = str(server.server_address[0]), int(server.server_address[1])
        stand_in = StandIn(Address(host, port, "the token"))
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield stand_in
        finally:
            server.shutdown()
            thread.join()
