"""What is measured of the bot, for Prometheus."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram


class Metrics:
    """The figures of one bot."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.registry = registry
        self.inbound = Counter(
            "toetssteen_slack_inbound",
            "What came in from Slack, by surface and what became of it",
            ["surface", "result"],
            registry=registry,
        )
        self.seconds = Histogram(
            "toetssteen_slack_act_seconds",
            "How long an act took from its arrival to its answer",
            ["act"],
            registry=registry,
        )
        self.running = Gauge(
            "toetssteen_slack_running", "What was acknowledged and is being done", registry=registry
        )
        self.told = Counter(
            "toetssteen_slack_outbox_messages",
            "Messages of the outbox, by what became of them",
            ["result"],
            registry=registry,
        )
        self.waiting = Gauge(
            "toetssteen_slack_outbox_waiting",
            "Messages of the outbox that wait to be sent and are not held back",
            registry=registry,
        )
        self.oldest = Gauge(
            "toetssteen_slack_outbox_oldest_seconds",
            "How long the oldest of them has been due",
            registry=registry,
        )
        self.cards = Counter(
            "toetssteen_slack_cards",
            "Tries to show a card in the board's channel, by what became of them",
            ["result"],
            registry=registry,
        )
