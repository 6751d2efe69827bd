#!/bin/bash
# Words and agreements are the same in every language but for the words themselves.
set -u
exec python3 "$PLANPACT_SOURCE_DIR/tests/catalog/languages.py" "$PLANPACT_SOURCE_DIR"
