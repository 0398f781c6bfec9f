"""What is a mistake, not a ruling: a rule nobody knows, a tally nobody can have counted."""


class RulesError(ValueError):
    """The rules were asked something they cannot answer."""


class UnknownRuleError(RulesError):
    """No such rule in the book; the message names the nearest."""


class ImpossibleTallyError(RulesError):
    """A tally that the body could not have produced."""


class NotInForceError(RulesError):
    """A value was asked for a day before any is known."""
