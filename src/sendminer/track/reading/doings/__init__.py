"""What a statement does: promise, report, give up, or bind nobody.

::

    roles ──► unbound · demand      what sounds like a promise and is none
       ├────► kept · unfinished      what sounds done, and whether it is
       ├────► turns · given_up       what is put off, changed or will not come
       └────► praise                 who speaks for it, and is no critic
    halves                           one sentence that does two things
    acts · conditions                to do what, and on what that hangs
"""
