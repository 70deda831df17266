import asyncio


async def handle(reader, writer):
    print("peer is there:", writer.get_extra_info("peername")[0])
    while line := await reader.readline():
        print("server got", line)
        writer.write(line.upper())
        await writer.drain()
    print("server: at_eof", reader.at_eof())
    writer.close()
    await writer.wait_closed()


async def errors():
    reader = asyncio.StreamReader(limit=4)
    reader.feed_data(b"abcdefgh")
    for read in (reader.readline, lambda: reader.readexactly(-1)):
        try:
            await read()
        except Exception as error:
            print(type(error).__name__, error)
    reader = asyncio.StreamReader()
    print(reader)
    reader.feed_data(b"ab")
    print(reader)
    reader.feed_eof()
    print(reader, reader.at_eof())
    try:
        await reader.readexactly(5)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    print(await reader.read(), reader.at_eof())
    for make in (lambda: asyncio.StreamReader(limit=0), lambda: reader.feed_data(b"x")):
        try:
            make()
        except Exception as error:
            print(type(error).__name__, error)


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8765)
    print(server.is_serving(), server.sockets[0].getsockname())
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", 8765)
        writer.writelines([b"hello\n", b"wor"])
        writer.write(b"ld\n")
        print(await reader.readline(), await reader.readexactly(6))
        print(writer.can_write_eof(), writer.is_closing())
        writer.write_eof()
        print(await reader.read())
        writer.close()
        print(writer.is_closing())
        await writer.wait_closed()
    print(server.is_serving(), server.sockets)
    try:
        await asyncio.open_connection("127.0.0.1", 8765)
    except OSError as error:
        print(type(error).__name__, error)
    await errors()


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("made")

    def data_received(self, data):
        self.transport.write(data)
        self.transport.close()

    def connection_lost(self, exc):
        print("lost", exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        transport.write(b"ping")

    def data_received(self, data):
        print("client got", data)

    def eof_received(self):
        print("eof")

    def connection_lost(self, exc):
        print("client lost", exc)
        self.done.set_result(None)


async def protocols():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 8766)
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(done), "127.0.0.1", 8766)
    await done
    server.close()
    await server.wait_closed()
    forever = await asyncio.start_server(handle, "127.0.0.1", 8767)
    task = asyncio.create_task(forever.serve_forever())
    await asyncio.sleep(0)
    print(forever.is_serving())
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", forever.is_serving())


asyncio.run(main())
asyncio.run(protocols())
