"""What day is meant: deadlines, and days that are none.

::

    deadlines ──► reckoning          the last day that a time allows
       └────────► elsewhen · meetings · asides           times of something else
    paired · respective              a day for each of several places
    moved                            a day that is another now
    deadline                         what came of it, and which of two is later
"""
