"""Pictures of votes: values in; SVG text or a chart specification out."""
