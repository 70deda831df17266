# What a test runner says of tests that have parts, line by line and in short.
import io
import unittest


class Parts(unittest.TestCase):
    def test_all_well(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertLess(number, 3)

    def test_some_fail(self):
        for number in range(4):
            with self.subTest("even", number=number):
                self.assertEqual(number % 2, 0)

    def test_one_breaks(self):
        with self.subTest("outer", a=1):
            with self.subTest(b=2):
                {}["missing"]

    def test_plain(self):
        self.assertIn(3, [1, 2])

    @unittest.skip("later")
    def test_skipped(self):
        pass

    def test_logs(self):
        import logging
        with self.assertLogs("shop", level="INFO") as seen:
            logging.getLogger("shop").info("sold %d", 3)
        self.assertEqual(seen.output, ["INFO:shop:sold 3"])


class Lines(unittest.TextTestResult):
    def addSuccess(self, test):
        super().addSuccess(test)
        self.stream.writeln("  well done")


suite = unittest.defaultTestLoader.loadTestsFromTestCase
for verbosity in (2, 1):
    said = io.StringIO()
    unittest.TextTestRunner(stream=said, verbosity=verbosity, resultclass=Lines).run(suite(Parts))
    print("\n".join(line for line in said.getvalue().split("\n") if not line.startswith("Ran ")))
