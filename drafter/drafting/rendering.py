"""The Jinja text of a report kind's sections to the wording of a draft, in a sandbox and without guessing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafter.errors import InputError

_FAULTS = (TemplateError, ArithmeticError, LookupError, TypeError, ValueError)


class SectionTexts:
    """The texts of a report kind's sections; they are given plain data only, and no text from outside is compiled."""

    def __init__(self, sections: Mapping[str, str]) -> None:
        """Take the Jinja texts by name."""
        self._environment = ImmutableSandboxedEnvironment(
            loader=DictLoader(dict(sections)),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,
        )
        self._environment.filters["slot"] = placeholder

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """Return the section `name` filled with `values`; raise `InputError` for a text that does not work."""
        try:
            return self._environment.get_template(name).render(values)
        except _FAULTS as error:
            hint = "请检查 templates 文件夹里这个文种的 sections"
            raise InputError(f"部分“{name}”的文字模板不对：{error}", hint=hint) from error


def placeholder(label: str) -> str:
    """Return the open slot for `label` as it is printed."""
    return f"【待填：{label}】"
