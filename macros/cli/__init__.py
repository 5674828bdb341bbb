"""The commands of `python -m macros`, one module each. They call what the hooks call.

A module has `add(commands)`, which names the command and its options, and `run(options)`, which
answers 0 if all is well and 1 otherwise, with a Korean line for each problem.
"""

from __future__ import annotations

from argparse import ArgumentParser, _SubParsersAction
from typing import TypeAlias

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"
