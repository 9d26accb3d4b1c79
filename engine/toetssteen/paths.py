"""Where the files that come with the engine are, in a checkout and in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_share"
# A wheel carries the folders inside the package; in a checkout they stand beside engine/.
_SHARE = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parents[1]

POLICIES = _SHARE / "policies"
EXAMPLES = _SHARE / "examples"
TOOLS = _SHARE / "tools"
DATABASE = _SHARE / "registry.db-schema"
