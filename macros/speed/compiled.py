"""Templates as Jinja has compiled them, kept in memory; it tells by itself which of them have changed."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2.bccache import Bucket, BytecodeCache

Code = Mapping[str, bytes]
"""Compiled templates by the keys that Jinja has for them."""


class Compiled(BytecodeCache):
    def __init__(self, code: Code | None = None) -> None:
        self.code = dict(code or {})

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self.code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.bytecode_to_string()
