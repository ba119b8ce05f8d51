"""Where work runs: in this process, in several, or on many machines, with the same results in the same order.

saxonche holds the GIL for a whole transformation and must not be shared between threads, so threads cannot help; processes
can, each with its own engines (docs/adr/0007, docs/adr/0013).
"""

from tei_kit.workers.choice import opened
from tei_kit.workers.processes import Processes
from tei_kit.workers.protocol import Together, Workers
from tei_kit.workers.serial import SERIAL

__all__ = ["SERIAL", "Processes", "Together", "Workers", "opened"]
