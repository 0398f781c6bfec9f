"""Sources: one parser each, bytes in, claims and problems out; none of them opens a file."""
