"""Paragraphs, filled and indented."""

__all__ = ["TextWrapper", "dedent", "fill", "indent", "shorten", "wrap"]
_WHITESPACE = "\t\n\x0b\x0c\r "


def _is_letter(character):
    return character == "_" or character.isalnum() and not character.isdecimal()


def _divides(word, place):
    """Does a hyphen stand between letters: two before it, or one behind another hyphen, and two after it?"""
    before, behind = word[:place], word[place + 1:place + 4]
    if not _is_letter(before[-1]) or not _is_letter(behind[0]):
        return False
    follows = _is_letter(behind[1]) or behind[1] == "-" and len(behind) > 2 and _is_letter(behind[2])
    precedes = len(before) > 1 and _is_letter(before[-2]) or len(before) > 2 and before[-2] == "-" and _is_letter(before[-3])
    return follows and precedes


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=" [...]"):
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace, self.tabsize = expand_tabs, replace_whitespace, tabsize
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words, self.drop_whitespace = break_long_words, drop_whitespace
        self.break_on_hyphens, self.max_lines, self.placeholder = break_on_hyphens, max_lines, placeholder

    def _chunks(self, text):
        """Words and the spaces between them; words are divided behind hyphens."""
        chunks, word = [], ""
        for character in text:
            if word and (character in _WHITESPACE) != (word[-1] in _WHITESPACE):
                chunks.append(word)
                word = ""
            word += character
        if word:
            chunks.append(word)
        if not self.break_on_hyphens:
            return chunks
        return [part for chunk in chunks for piece in self._dashes(chunk) for part in self._hyphens(piece)]

    def _dashes(self, word):
        """A dash of several hyphens between words is a chunk of its own."""
        pieces, start, place = [], 0, 1
        while (place := word.find("--", place)) > 0:
            end = place
            while word[end:end + 1] == "-":
                end += 1
            before, behind = word[place - 1], word[end:end + 1]
            if (before.isalnum() or before in "_!\"'&.,?") and (behind.isalnum() or behind == "_"):
                pieces += [word[start:place], word[place:end]]
                start = end
            place = end
        return [piece for piece in (*pieces, word[start:]) if piece]

    def _hyphens(self, word):
        parts, start = [], 0
        for place in range(1, len(word) - 2):
            if word[place] == "-" and place > start and _divides(word, place):
                parts.append(word[start:place + 1])
                start = place + 1
        parts.append(word[start:])
        return [part for part in parts if part]

    def _fix_sentences(self, chunks):
        """Two blanks behind a word that ends a sentence."""
        for place in range(len(chunks) - 1):
            word = chunks[place]
            if word[-1:] in ('"', "'"):
                word = word[:-1]
            ends = word[-1:] in (".", "!", "?") and word[-2:-1].isascii() and word[-2:-1].islower()
            if ends and chunks[place + 1] == " ":
                chunks[place + 1] = "  "

    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(character): " " for character in _WHITESPACE})
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks = self._chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentences(chunks)
        chunks.reverse()
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line, length = self._line(chunks, width)
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            if self._has_room(lines, chunks, length, width):
                lines.append(indent + "".join(line))
                continue
            self._end(lines, line, length, indent, width)
            break
        return lines

    def _line(self, chunks, width):
        line, length = [], 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            length += self._long_word(chunks, line, length, width)
        return line, length

    def _long_word(self, chunks, line, length, width):
        space = max(width - length, 0) if width >= 1 else 1
        if self.break_long_words:
            word = chunks[-1]
            end = space
            if self.break_on_hyphens and len(word) > space:
                hyphen = word.rfind("-", 0, space)
                if hyphen > 0 and any(character != "-" for character in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
            return end
        if not line:
            line.append(chunks.pop())
            return len(line[-1])
        return 0

    def _has_room(self, lines, chunks, length, width):
        if self.max_lines is None or len(lines) + 1 < self.max_lines:
            return True
        rest_is_blank = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
        return rest_is_blank and length <= width

    def _end(self, lines, line, length, indent, width):
        """The last line that is allowed ends with the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    lines = ["" if not line.strip(" \t") else line for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        own = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = own
        else:
            common = 0
            while common < min(len(margin), len(own)) and margin[common] == own[common]:
                common += 1
            margin = margin[:common]
    if margin:
        lines = [line.removeprefix(margin) for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    lines = text.splitlines(keepends=True)
    return "".join(prefix + line if (predicate(line) if predicate else line.strip()) else line for line in lines)
