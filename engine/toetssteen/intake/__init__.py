"""The intake room: the questionnaire, the facts, and the documents they come in."""
