"""The application: health, figures, and the paths of the bots."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fastapi import FastAPI, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from toetssteen.web.bots import Bot, Service
from toetssteen.web.ingress import Ingress
from toetssteen.web.metrics import Metrics
from toetssteen.web.readiness import WELL, Readiness


def application(
    service: Service, bots: Sequence[Bot], metrics: Metrics, new_id: Callable[[], str]
) -> FastAPI:
    """All that is reached over HTTP. `new_id`: for requests that bring no id of their own."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(Ingress, metrics=metrics, new_id=new_id)
    readiness = Readiness.of(service, bots)

    @app.get("/health/live")
    async def live() -> dict[str, str]:
        return {"status": "live"}

    @app.get("/health/ready")
    async def ready(response: Response) -> dict[str, object]:
        found = await readiness.look()
        is_ready = all(state == WELL for state in found.values())
        if not is_ready:
            response.status_code = 503
        status = "ready" if is_ready else "not_ready"
        return {"status": status, "checks": found, "policies": service.engine.bundle.digest}

    @app.get("/metrics")
    def figures() -> Response:
        return Response(generate_latest(metrics.registry), media_type=CONTENT_TYPE_LATEST)

    for bot in bots:
        bot.mount(app)
    return app
