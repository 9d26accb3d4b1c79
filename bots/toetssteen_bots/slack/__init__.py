"""Slack: draws the dialogue as Block Kit, and reads what people do there."""

from toetssteen_bots.slack.serving import SlackBot, bot
from toetssteen_bots.slack.settings import SlackSettings, read_slack_settings

__all__ = ["SlackBot", "SlackSettings", "bot", "read_slack_settings"]
