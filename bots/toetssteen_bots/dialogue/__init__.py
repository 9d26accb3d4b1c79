"""The dialogue: what is asked, answered and shown in a chat, whichever product draws it."""
