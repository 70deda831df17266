import asyncio


async def send(text):
    print('sending', text)


async def main():
    send('hello')  # a coroutine is made, and never awaited
    await asyncio.sleep(1)
    print('was anything sent?')


asyncio.run(main())
