"""What is to be written into a file somebody else made: changes of its text, remarks on it."""

from __future__ import annotations

from dataclasses import dataclass

_AROUND = 8


@dataclass(frozen=True, slots=True)
class Amendment:
    """In `paragraph` of a file, which reads `whole`, `new` for what stands from `start` to `end`."""

    paragraph: int
    start: int
    end: int
    new: str
    whole: str

    @property
    def old(self) -> str:
        """What stands there."""
        return self.whole[self.start : self.end]

    @property
    def before(self) -> str:
        """The words before it."""
        return self.whole[max(0, self.start - _AROUND) : self.start]

    @property
    def after(self) -> str:
        """The words behind it."""
        return self.whole[self.end : self.end + _AROUND]


@dataclass(frozen=True, slots=True)
class Unmade:
    """A change that was not made, and why."""

    change: Amendment
    why: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of the stretch from `start` to `end` of `paragraph`, of the whole report when that is 0.

    `whole` is what the paragraph reads.
    """

    text: str
    paragraph: int = 0
    start: int = 0
    end: int = 0
    whole: str = ""
