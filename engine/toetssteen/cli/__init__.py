"""The door for the terminal. It holds no rules: it asks the other rooms, and puts it into words."""

from toetssteen.cli.running import main

__all__ = ["main"]
