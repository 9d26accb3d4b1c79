"""Small things about text that came from outside."""

from collections.abc import Mapping

_SHOWN = 60


def usable(text: str) -> bool:
    """Tell whether a text can be written as UTF-8 and stored: no NUL, no half characters."""
    if "\0" in text:
        return False
    return text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text)


def shown(value: object) -> str:
    """Return something that was given as one short line, whatever it is."""
    match value:
        case str():
            text = value
        case None:
            text = "null"
        case bool():
            text = str(value).lower()
        case int() if value.bit_length() > _SHOWN:
            text = f"{'-' if value < 0 else ''}2^{value.bit_length() - 1}…"
        case list() | tuple():
            text = f"[… {len(value)}]"
        case Mapping():
            text = f"{{… {len(value)}}}"
        case _:
            text = str(value)
    # Half a character can be typed in JSON, and cannot be printed.
    text = text[: _SHOWN * 4].encode("utf-8", "replace").decode("utf-8")
    text = " ".join(text.replace("\0", "?").split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
