"""What is measured of the service, for Prometheus."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

_METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
_OTHER = "other"


class Metrics:
    """The figures of the service itself; bots add theirs to the same registry."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.registry = registry
        ProcessCollector(registry=registry)
        self._requests = Counter(
            "toetssteen_http_requests",
            "Requests, by what they were for and how they were answered",
            ["method", "route", "status"],
            registry=registry,
        )
        self._seconds = Histogram(
            "toetssteen_http_request_seconds",
            "How long a request took to be answered",
            ["route"],
            registry=registry,
        )
        self._ticks = Counter(
            "toetssteen_clock_ticks",
            "Looks of the clock, and whether all that was due could be done",
            ["result"],
            registry=registry,
        )
        self._last_tick = Gauge(
            "toetssteen_clock_last_tick_seconds",
            "When the clock last looked, in seconds since 1970",
            registry=registry,
        )
        self._runs = Counter(
            "toetssteen_review_runs",
            "Runs of re-evaluation that the clock worked on or handed over",
            ["how"],
            registry=registry,
        )
        self._judged = Counter(
            "toetssteen_review_judged",
            "Initiatives that the clock judged again by itself",
            registry=registry,
        )

    def answered(self, method: str, route: str | None, status: int, seconds: float) -> None:
        """Note a request. `route`: as it is written in the program; None where there is none."""
        known = method if method in _METHODS else _OTHER
        self._requests.labels(known, route or _OTHER, str(status)).inc()
        self._seconds.labels(route or _OTHER).observe(seconds)

    def ticked(self, *, well: bool, at: float) -> None:
        """Note a look of the clock."""
        self._ticks.labels("done" if well else "failed").inc()
        self._last_tick.set(at)

    def reviewed(self, judged: int | None) -> None:
        """Note a run; how many it judged, or None where others work on it."""
        self._runs.labels("handed_over" if judged is None else "worked_on").inc()
        self._judged.inc(judged or 0)
