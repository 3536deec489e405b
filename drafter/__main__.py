"""The command line's entry: arguments to an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from drafter.cli.faults import report_fault
from drafter.cli.root import root
from drafter.cli.screen import prepare_streams


def main() -> None:
    """Run the command line of this process and end it with the command's exit code."""
    prepare_streams()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; what goes wrong has then been told on standard error."""
    try:
        with root.make_context("drafter", list(arguments)) as context:
            root.invoke(context)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        return report_fault(error, debug="--debug" in arguments)
    return 0


if __name__ == "__main__":
    main()
