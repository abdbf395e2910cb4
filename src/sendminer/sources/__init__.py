"""Where documents come from, and what is worth reading there.

::

    configuration ──► registry ──► moderngov · cmis · news     each a ``Source`` as in ``plan``
                                        └── choice · span · addresses · papers
    files · listed          what lies on this machine, and what a person tells of it
    doctor                  what would be read of one council's site
"""
