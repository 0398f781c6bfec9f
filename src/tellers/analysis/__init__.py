"""What the votes show: tables in, tables out."""
