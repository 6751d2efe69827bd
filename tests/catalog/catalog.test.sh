#!/bin/bash
# Whatever a room or a schema says in Simplified Chinese has its Traditional wording.
set -u
exec python3 "$PLANPACT_SOURCE_DIR/tests/catalog/catalog.py" "$PLANPACT_SOURCE_DIR"
