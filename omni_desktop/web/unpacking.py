"""Compressed replies, a bounded piece at a time: what a few bytes unpack to, or never unpack to, costs no more than the limits."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

PIECE = 64 * 1024
_GZIP_MAGIC = b"\x1f\x8b"
_GZIP, _ZLIB, _RAW = 31, 15, -15         # window bits, by which zlib knows the wrapping


class Undecodable(ValueError):
    """It isn't packed as it says, or is packed twice, or not to its end."""


class Unpacker:
    """`encoding`: the Content-Encoding header. Stacked ones are refused: nobody who means well packs twice."""

    def __init__(self, encoding: str) -> None:
        names = [name for each in encoding.split(",") if (name := each.strip().casefold()) not in ("", "identity")]
        if len(names) > 1 or not {"gzip", "x-gzip", "deflate"}.issuperset(names):
            raise Undecodable
        self._name = names[0] if names else ""
        self._engine: zlib._Decompress | None = None

    def pieces(self, packed: bytes) -> Iterator[bytes]:
        """Each at most PIECE long; none where the input yields nothing yet."""
        if not self._name:
            yield packed
            return
        try:
            yield from self._unpacked(packed)
        except zlib.error:
            raise Undecodable from None

    def finish(self) -> bytes:
        """What was still kept back, once the input has ended."""
        if not self._name or self._engine is None:
            return b""
        rest = self._engine.flush(PIECE)
        if not self._engine.eof:
            raise Undecodable
        return rest

    def _unpacked(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._engine is None or (self._engine.eof and self._name != "deflate" and data.startswith(_GZIP_MAGIC)):
                self._engine = zlib.decompressobj(self._bits(data))
            elif self._engine.eof:
                return                  # padding behind the end
            piece = self._engine.decompress(data, PIECE)
            if piece:
                yield piece
            data = self._engine.unconsumed_tail or self._engine.unused_data

    def _bits(self, data: bytes) -> int:
        """Some send deflate without the wrapping that belongs to it."""
        if self._name != "deflate":
            return _GZIP
        return _ZLIB if data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0 else _RAW
