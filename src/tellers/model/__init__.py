"""The values everything else is made of: Members, symbols, votes, drafts, decisions."""
