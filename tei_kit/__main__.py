"""`python -m tei_kit` is `tei-kit`."""

import sys

from tei_kit.cli import main

sys.exit(main())
