"""Slack: draws the dialogue as Block Kit, and reads what people do there."""

from toetssteen_bots.slack.serving import SlackBot, application, mount
from toetssteen_bots.slack.settings import SlackSettings, read_slack_settings

__all__ = ["SlackBot", "SlackSettings", "application", "mount", "read_slack_settings"]
