"""The record: claims with their sources, merged into tables and asked questions."""
