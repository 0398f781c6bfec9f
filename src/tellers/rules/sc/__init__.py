"""The provisional rules of procedure of the Security Council."""
