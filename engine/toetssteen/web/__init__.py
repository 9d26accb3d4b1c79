"""The service: what runs until it is told to stop, reached over HTTP."""
