"""The assert methods of a test case, with the words that a failure is reported in."""

import pprint

from unittest._expectations import _AssertLogs, _AssertRaises, _AssertWarns
from unittest.util import _common_shorten_repr, _count_diff_all_purpose, safe_repr

_DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


class _Assertions:
    """What TestCase has of `assert...`, `fail` and the messages."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8

    def fail(self, msg=None):
        """Fails at once."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _fail(self, msg, standard):
        self.fail(self._formatMessage(msg, standard))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _DIFF_OMITTED % len(diff)

    # -- truth and identity --------------------------------------------------

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f"{safe_repr(expr)} is not true")

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f"{safe_repr(expr)} is not false")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    # -- equality and order --------------------------------------------------

    def addTypeEqualityFunc(self, typeobj, function):
        """For two objects of exactly this type, assertEqual asks this function."""
        self._type_equality_funcs[typeobj] = function

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, "%s != %s" % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        function = self._baseAssertEqual
        if type(first) == type(second):
            function = self._type_equality_funcs.get(type(first), function)
            if isinstance(function, str):
                function = getattr(self, function)
        function(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def _almost(self, first, second, places, delta):
        """Whether the two are near enough, and in which words they are not (or are)."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f"{safe_repr(delta)} delta", difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f"{places!r} places", difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, within, difference = self._almost(first, second, places, delta)
        if not near:
            pair = f"{safe_repr(first)} != {safe_repr(second)}"
            self._fail(msg, f"{pair} within {within} ({safe_repr(difference)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, within, difference = self._almost(first, second, places, delta)
        pair = f"{safe_repr(first)} == {safe_repr(second)}"
        if delta is not None and not first == second and not near:
            return
        if delta is None and not first == second and not near:
            return
        suffix = f" ({safe_repr(difference)} difference)" if delta is not None else ""
        self._fail(msg, f"{pair} within {within}{suffix}")

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    # -- containers and texts ------------------------------------------------

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, sequence in (("First", seq1), ("Second", seq2)):
                if not isinstance(sequence, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(sequence)}")
        if seq1 == seq2:
            return
        message = "%ss differ: %s != %s\n" % ((name.capitalize(),) + _common_shorten_repr(seq1, seq2))
        message += _first_difference(name, seq1, seq2)
        self._fail(msg, self._truncateMessage(message, _diff(pprint.pformat(seq1), pprint.pformat(seq2))))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for words, items in (("first", set1.difference(set2)), ("second", set2.difference(set1))):
            if items:
                lines.append(f"Items in the {words} set but not the {'second' if words == 'first' else 'first'}:")
                lines += [repr(item) for item in items]
        if lines:
            self._fail(msg, "\n".join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 == d2:
            return
        diff = _diff(pprint.pformat(d1), pprint.pformat(d2))
        self._fail(msg, self._truncateMessage("%s != %s" % _common_shorten_repr(d1, d2), diff))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        differences = _count_diff_all_purpose(first, second)
        if differences:
            lines = [f"First has {a}, Second has {b}:  {item!r}" for a, b, item in differences]
            standard = "Element counts were not equal:\n" + "\n".join(lines)
            self._fail(msg, self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))
                       if len(standard) > (self.maxDiff or len(standard)) else standard)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        standard = "%s != %s" % _common_shorten_repr(first, second)
        self._fail(msg, self._truncateMessage(standard, _diff_of_texts(first, second)))

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        pattern = re.compile(expected_regex)
        if not pattern.search(text):
            self._fail(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        pattern = re.compile(unexpected_regex)
        found = pattern.search(text)
        if found:
            words = f"Regex matched: {text[found.start():found.end()]!r} matches {pattern.pattern!r} in {text!r}"
            self._fail(msg, words)

    # -- what a block must do ------------------------------------------------

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaises(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaises(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarns(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarns(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, no_logs=True)


def _diff(one, two):
    """The lines of two reprs, side by side."""
    import difflib
    return "\n" + "\n".join(difflib.ndiff(one.splitlines(), two.splitlines()))


def _diff_of_texts(one, two):
    """The lines of two texts, side by side, as if each ended with a line."""
    import difflib
    if one and two:
        ended = one.endswith("\n") and two.endswith("\n")
        whole = (one, two) if ended else (one + "\n", two + "\n")
    else:
        whole = [text + "\n" if text and not text.endswith("\n") else text for text in (one, two)]
    return "\n" + "".join(difflib.ndiff(*(text.splitlines(keepends=True) for text in whole)))


def _first_difference(name, one, two):
    """The line of a message that says where two sequences part."""
    short, long = sorted((one, two), key=len)
    for place, item in enumerate(short):
        if one[place] != two[place]:
            pair = "%s\n%s\n" % _common_shorten_repr(one[place], two[place])
            return f"\nFirst differing element {place}:\n{pair}" + _extra_items(name, one, two)
    return _extra_items(name, one, two)


def _extra_items(name, one, two):
    if len(one) == len(two):
        return ""
    which, long, short = ("First", one, two) if len(one) > len(two) else ("Second", two, one)
    extra = len(long) - len(short)
    return f"\n{which} {name} contains {extra} additional elements.\nFirst extra element {len(short)}:\n{safe_repr(long[len(short)])}\n"
