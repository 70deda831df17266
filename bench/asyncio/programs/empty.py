"""What starting costs: it is taken off the other times."""
import asyncio

asyncio.run(asyncio.sleep(0))
