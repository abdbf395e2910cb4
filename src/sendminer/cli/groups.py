"""How the help of a group lists its commands."""

from __future__ import annotations

import click

_SENTENCE = 200


class Listed(click.Group):
    """A group whose list has the whole first sentence of each command, in more lines if need be."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list; click itself cuts each sentence to what one line holds."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, one.get_short_help_str(_SENTENCE)) for name, one in commands if one]
            )
