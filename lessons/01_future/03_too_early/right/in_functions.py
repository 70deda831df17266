import asyncio


def attempt(words, call, *arguments):
    try:
        call(*arguments)
    except asyncio.InvalidStateError as error:
        print(f"{words}: {error}")


async def main():
    fut = asyncio.Future()
    attempt("too early", fut.result)
    fut.set_result(1)
    attempt("too late", fut.set_result, 2)
    print("result:", fut.result())


asyncio.run(main())
