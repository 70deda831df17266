"""Command lines in parts, by the rules of a POSIX shell."""

import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-")
_LETTERS = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_ACCENTED = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
# Where a lexer stands, beside inside of a quote or behind an escape, which are states of their own name.
_BETWEEN, _WORD, _SIGNS = " ", "a", "c"


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError("cannot use a string pattern on a bytes-like object" if isinstance(s, (bytes, bytearray))
                        else f"expected string or bytes-like object, got {type(s).__name__!r}")
    if _SAFE.issuperset(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(quote(part) for part in split_command)


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


class shlex:
    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream, self.infile = (sys.stdin, None) if instream is None else (instream, infile)
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters, self.whitespace, self.whitespace_split = "#", " \t\r\n", False
        self.quotes, self.escape, self.escapedquotes = "'\"", "\\", '"'
        self.state, self.token = _BETWEEN, ""
        self.pushback, self.filestack = deque(), deque()
        self.lineno, self.debug, self.source = 1, 0, None
        signs = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        self._punctuation_chars = signs
        letters = _LETTERS + (_ACCENTED if posix else "") + ("~-./*?=" if signs else "")
        self.wordchars = "".join(letter for letter in letters if letter not in signs)
        self._ahead = []

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def get_token(self):
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        while self.source is not None and raw == self.source:
            found = self.sourcehook(self.read_token())
            if found:
                self.push_source(found[1], found[0])
            raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def push_source(self, newstream, newfile=None):
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.instream = StringIO(newstream) if isinstance(newstream, str) else newstream
        self.infile, self.lineno = newfile, 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = _BETWEEN

    def sourcehook(self, newfile):
        newfile = newfile.strip('"')
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        return f'"{self.infile if infile is None else infile}", line {self.lineno if lineno is None else lineno}: '

    def read_token(self):
        self._quoted, self._outside = False, _BETWEEN
        while True:
            letter = self._ahead.pop() if self._ahead else self.instream.read(1)
            if letter == "\n":
                self.lineno += 1
            if self._takes(letter):
                break
        token, self.token = self.token, ""
        return None if self.posix and not self._quoted and not token else token

    def _takes(self, letter):
        """Takes a letter. Is the token complete?"""
        if self.state is None:
            self.token = ""
            return True
        if self.state in self.quotes:
            return self._inside(letter)
        if self.state in self.escape:
            return self._escaped(letter)
        if not letter:
            self.state = None
            return True
        return self._begin(letter) if self.state == _BETWEEN else self._go_on(letter)

    def _is_token(self):
        return bool(self.token) or self.posix and self._quoted

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _enter(self, state):
        if state in self.escape:
            self._outside = _WORD
        self.state = state

    def _begin(self, letter):
        if letter in self.whitespace:
            return self._is_token()
        if letter in self.commenters:
            self._skip_comment()
        elif self.posix and letter in self.escape:
            self._enter(letter)
        elif letter in self.quotes and letter not in self.wordchars and letter not in self._punctuation_chars:
            self.token = "" if self.posix else letter
            self.state = letter
        else:
            return self._begin_with(letter)
        return False

    def _begin_with(self, letter):
        self.token = letter
        if letter in self.wordchars:
            self.state = _WORD
        elif letter in self._punctuation_chars:
            self.state = _SIGNS
        elif self.whitespace_split:
            self.state = _WORD
        else:
            return True
        return False

    def _inside(self, letter):
        self._quoted = True
        if not letter:
            raise ValueError("No closing quotation")
        if letter == self.state:
            if self.posix:
                self.state = _WORD
                return False
            self.token += letter
            self.state = _BETWEEN
            return True
        if self.posix and letter in self.escape and self.state in self.escapedquotes:
            self._outside, self.state = self.state, letter
        else:
            self.token += letter
        return False

    def _escaped(self, letter):
        if not letter:
            raise ValueError("No escaped character")
        if self._outside in self.quotes and letter not in (self.state, self._outside):
            self.token += self.state
        self.token += letter
        self.state = self._outside
        return False

    def _go_on(self, letter):
        """In a word, or in a row of signs."""
        if letter in self.whitespace:
            self.state = _BETWEEN
            return self._is_token()
        if letter in self.commenters:
            self._skip_comment()
            if not self.posix:
                return False
            self.state = _BETWEEN
            return self._is_token()
        if self.state == _SIGNS:
            return self._go_on_with_signs(letter)
        if self.posix and (letter in self.quotes or letter in self.escape):
            self._enter(letter)
        elif letter in self.wordchars or letter in self.quotes or self._splits_at_space(letter):
            self.token += letter
        else:
            self._put_back(letter)
            return self._is_token()
        return False

    def _splits_at_space(self, letter):
        return self.whitespace_split and letter not in self._punctuation_chars

    def _go_on_with_signs(self, letter):
        if letter in self._punctuation_chars:
            self.token += letter
            return False
        self._ahead.append(letter)
        self.state = _BETWEEN
        return True

    def _put_back(self, letter):
        if self._punctuation_chars:
            self._ahead.append(letter)
        else:
            self.pushback.appendleft(letter)
        self.state = _BETWEEN

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token
