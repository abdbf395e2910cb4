"""What several stages know of British English.

``numbers`` and ``times`` read numbers and months; ``tokens`` are words as models see them;
``called`` tells names, ``recalled`` what was decided once, ``sought`` what is only asked for.
"""
