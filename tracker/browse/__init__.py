"""The Datasette plugin: what each table of tracker's database means, questions to ask of it, and ways in.

Datasette loads this package by its entry point and takes the hooks from it. Reads through Datasette's own connection;
never fetches, and never writes.
"""

from tracker.browse.hooks import canned_queries, extra_css_urls, get_metadata, startup

__all__ = ["canned_queries", "extra_css_urls", "get_metadata", "startup"]
