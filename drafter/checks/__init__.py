"""A text laid out for checking to findings: kinds (code, few), rules (data, many), the rulebook that runs them."""
