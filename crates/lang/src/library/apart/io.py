"""Streams: of files, and in memory."""

from _machine import written_in_c as _written_in_c
from builtins import open

from _byte_streams import BufferedRandom, BufferedReader, BufferedRWPair, BufferedWriter, FileIO
from _memory_streams import BytesIO, StringIO
from _stream_bases import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, BufferedIOBase, IOBase, RawIOBase, TextIOBase, UnsupportedOperation,
)
from _text_streams import TextIOWrapper

__all__ = [
    "BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
    "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper",
    "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "text_encoding",
]

BlockingIOError = BlockingIOError


def open_code(path):
    return open(path, "rb")


def text_encoding(encoding, stacklevel=2, /):
    return "utf-8" if encoding is None else encoding


_written_in_c("_io", open_code, text_encoding)
