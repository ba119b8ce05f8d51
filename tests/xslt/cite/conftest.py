"""What the tests of citations share: a transcript made to measure, and the three formats of it."""

import sys
from pathlib import Path

# Test folders are no packages: this one's modules are found beside it.
sys.path.insert(0, str(Path(__file__).resolve().parent))
