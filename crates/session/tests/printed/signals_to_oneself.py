# A program can send signals to itself: to handlers of the loop, and a Ctrl-C to the main task.
import asyncio
import os
import signal


async def stop_on_signal():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.add_signal_handler(signal.SIGUSR1, print, "noted")
    os.kill(os.getpid(), signal.SIGUSR1)
    loop.call_later(0.01, os.kill, os.getpid(), signal.SIGTERM)
    await stop.wait()
    print("stopped", loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))
    for wrong in (signal.SIGKILL, 4000, "TERM"):
        try:
            loop.add_signal_handler(wrong, print)
        except (RuntimeError, ValueError, TypeError) as error:
            print(type(error).__name__, error)


async def interrupted():
    asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("tidied up")
        raise


asyncio.run(stop_on_signal())
try:
    asyncio.run(interrupted())
except KeyboardInterrupt:
    print("interrupted")
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.Signals(15).name, signal.strsignal(2))
