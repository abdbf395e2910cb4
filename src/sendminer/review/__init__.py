"""What people decide of commitments: verdicts, joins and splits, and how they are found again.

::

    answers ──► decide ──► the store ──► renew (the ids that its statements have now) ──► tracking
                  ▲
    spreadsheet ──► imports
"""
