"""What the review room refuses."""

from toetssteen.registry.errors import Refused


class ReviewRefused(Refused):
    """What was asked of re-evaluation cannot be done, as it stands now."""
