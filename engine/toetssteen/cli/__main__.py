"""`python -m toetssteen.cli`."""

import sys

from toetssteen.cli.running import main

if __name__ == "__main__":
    sys.exit(main())
