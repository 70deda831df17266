import asyncio
import unittest


class Sums(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.loop = asyncio.get_running_loop()

    async def test_right(self):
        await asyncio.sleep(0.1)
        self.assertEqual(1 + 1, 2)
        with self.assertRaises(ZeroDivisionError) as caught:
            1 / 0
        self.assertIsInstance(caught.exception, ArithmeticError)
        with self.assertRaisesRegex(ValueError, "invalid lit"):
            int("x")

    def test_wrong(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertLess(number, 1, "too large")
        self.assertIn("a", ["b"])

    @unittest.skip("not today")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as it should")


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Sums).run(result)
print(result)
for test, text in result.failures + result.errors:
    print(test, "|", text.strip().splitlines()[-1])
print(result.skipped[0][1], len(result.expectedFailures), result.wasSuccessful())
