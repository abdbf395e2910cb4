"""What ModernGov publishes: its pages, and the answers of its web service.

``page`` tells its pages apart, each of which has a module of its own; ``service`` reads the
answers. ``frame`` is what all pages have alike, ``agenda`` and ``attendees`` how items and people
are written down as text.
"""
