"""What checking goes by, shown and changed: the rules in force, the findings that are ignored."""

from __future__ import annotations

from drafter.cli.findings import ignored_lines, rules_lines, taken_back_lines
from drafter.cli.screen import show
from drafter.workspace import Workspace


def show_records(
    workspace: Workspace, kind: str, *, rules: bool, unignore: tuple[str, ...], as_json: bool
) -> None:
    """Show the rules, else have findings told again, else show those that are ignored."""
    from drafter.operations.ignoring import list_ignored, take_back

    if rules:
        from drafter.operations.rules import list_rules

        show(list_rules(workspace, kind), rules_lines, as_json=as_json)
    elif unignore:
        show(take_back(workspace, unignore), taken_back_lines, as_json=as_json)
    else:
        show(list_ignored(workspace), ignored_lines, as_json=as_json)
