"""What number or sum is promised or told.

::

    targets ──► own ──► parts · phases · programmes      without what is told beside
       ├──────► shares                                   one part for each place
       └──────► waits · figures · stock                  numbers that no grammar counted
    clauses                          in which clause it stands, and whether that is still to come
    revised · risen · beside         how it stands to what was told before, and what is left over
"""
