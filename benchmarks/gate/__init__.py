"""The gate: what tracker reaches on pinned corpora, and the floors under which it may not fall (docs/gate.md)."""
