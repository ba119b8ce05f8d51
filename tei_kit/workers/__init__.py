"""Where work runs: in this process or in several, with the same results in the same order.

saxonche holds the GIL for a whole transformation and must not be shared between threads, so threads cannot help; processes
can, each with its own engines (docs/adr/0007).
"""

from tei_kit.workers.processes import spread

__all__ = ["spread"]
