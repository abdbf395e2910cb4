"""What becomes of a promise: its steps, how much of it is done, and its state of a day.

::

    events ──► choosing · likely     the step that it tells: what rules read, or what is likely
       ├─────► changes               numbers, sums and days that are others now
       ├─────► outcomes ──► counted · parts · naming · unreported      how much of it is done
       ├─────► deciding · dropped · funding · blame · people           what else may be told of it
       └─────► steps                 puts a step into the history
    settled · states · summary       what its history comes to
    rules                            all this in words, for ``sendminer track --rules``
"""
