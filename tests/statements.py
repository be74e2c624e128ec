"""Every test has a ledger of its own, and all of them say the same statements: what SQLAlchemy has compiled for one serves the next."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Engine


def compiled_once(make: Callable[..., Engine]) -> Callable[..., Engine]:
    """`make`, whose engines share the dialect and the compiled statements of the first one. A process of the program has one engine."""
    first: list[Engine] = []

    def made(*arguments: object, **named: object) -> Engine:
        engine = make(*arguments, **named)
        first.append(engine)
        if engine is not first[0]:
            del first[1:]
            engine.dialect = engine.pool._dialect = first[0].dialect
            engine._compiled_cache = first[0]._compiled_cache
        return engine

    return made
