"""What the board refuses."""

from toetssteen.errors import ToetssteenError
from toetssteen.registry.errors import NotFound, Refused


class BoardRefused(Refused):
    """What was asked of the board cannot be done, as it stands now; the code says why."""


class BoardNotFound(NotFound):
    """There is no such round, obligation, exemption or incident for who asks."""


class TaskFailed(ToetssteenError):
    """Something that was due could not be done by a fault of the program; the log says which."""
