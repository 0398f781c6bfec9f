"""A meeting as a fold of its events: acts are ruled on, events are applied."""
