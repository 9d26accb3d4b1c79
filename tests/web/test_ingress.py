"""What every request passes through: an id, a bound on its size, headers and figures."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
import structlog
from fastapi import FastAPI, Request
from prometheus_client import CollectorRegistry
from structlog.testing import capture_logs

from toetssteen.web.ingress import Ingress
from toetssteen.web.metrics import Metrics

pytestmark = pytest.mark.anyio

LARGEST = 100


@pytest.fixture
def anyio_backend() -> str:
    """The service runs on asyncio."""
    return "asyncio"


@pytest.fixture
def figures() -> CollectorRegistry:
    """Where what is measured goes."""
    return CollectorRegistry()


@pytest.fixture
def app(figures: CollectorRegistry) -> FastAPI:
    """An application that says how much it was sent, and one thing it cannot do."""
    app = FastAPI()
    app.add_middleware(Ingress, metrics=Metrics(figures), new_id=lambda: "of-ours", largest=LARGEST)

    @app.post("/size/{name}")
    async def size(request: Request) -> int:
        structlog.get_logger().info("inside")
        return len(await request.body())

    @app.get("/broken")
    async def broken() -> None:
        raise ValueError("what somebody wrote")

    return app


@asynccontextmanager
async def asking(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client of it."""
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as client:
        yield client


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("7d9f-from_the.proxy", "7d9f-from_the.proxy"),
        ("short", "of-ours"),
        ("x" * 65, "of-ours"),
        ("with a space", "of-ours"),
        ("<script>alert</script>", "of-ours"),
    ],
)
async def test_a_request_keeps_its_id_where_it_is_one(app: FastAPI, given: str, kept: str) -> None:
    async with asking(app) as client:
        response = await client.post("/size/a", content="12", headers={"X-Request-ID": given})

    assert kept == response.headers["x-request-id"]


async def test_what_is_logged_says_for_which_request_it_was(app: FastAPI) -> None:
    async with asking(app) as client:
        with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logged:
            await client.post("/size/secret?code=secret", content="12")
            await client.get("/nowhere/secret")

    assert ["inside", "request", "request"] == [line["event"] for line in logged]
    assert ["/size/{name}", None] == [line["route"] for line in logged[1:]]
    assert {"of-ours"} == {line["request_id"] for line in logged}
    assert "secret" not in str(logged)


async def test_what_is_too_large_is_not_read_whether_it_says_so_or_not(app: FastAPI) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(LARGEST):
            yield b"12"

    async with asking(app) as client:
        fits = await client.post("/size/a", content="x" * LARGEST)
        too_large = await client.post("/size/a", content="x" * (LARGEST + 1))
        streamed = await client.post("/size/a", content=parts())
        lies = await client.post("/size/a", content="x", headers={"Content-Length": "-1"})

    assert (200, LARGEST) == (fits.status_code, fits.json())
    assert [413, 413, 413] == [r.status_code for r in (too_large, streamed, lies)]


async def test_a_fault_says_nothing_of_what_it_was_about(app: FastAPI) -> None:
    async with asking(app) as client:
        with capture_logs() as logged:
            response = await client.get("/broken")

    assert (500, {"error": "fault", "request_id": "of-ours"}) == (
        response.status_code,
        response.json(),
    )
    assert "ValueError" == logged[0]["error"]
    assert logged[0]["reason"].startswith("test_ingress.py:")
    assert "what somebody wrote" not in str(logged)


@pytest.mark.parametrize("path", ["/size/a", "/nowhere", "/broken"])
async def test_every_answer_has_the_headers_of_what_is_no_part_of_a_page(
    app: FastAPI, path: str
) -> None:
    async with asking(app) as client:
        headers = (await client.get(path)).headers

    assert "nosniff" == headers["x-content-type-options"]
    assert "no-store" == headers["cache-control"]
    assert "default-src 'none'" in headers["content-security-policy"]


async def test_figures_have_no_more_labels_than_there_are_routes(
    app: FastAPI, figures: CollectorRegistry
) -> None:
    async with asking(app) as client:
        for path in ("/size/a", "/size/b", "/nowhere/1", "/nowhere/2"):
            await client.post(path, content="1")
        await client.request("MADEUP", "/size/a")

    def number(**labels: str) -> float | None:
        return figures.get_sample_value("toetssteen_http_requests_total", labels)

    assert 2 == number(method="POST", route="/size/{name}", status="200")
    assert 2 == number(method="POST", route="other", status="404")
    assert 1 == number(method="other", route="/size/{name}", status="405")
