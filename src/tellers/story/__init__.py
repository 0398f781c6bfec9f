"""The account of a day: sentences that each carry receipts, with their pictures."""
