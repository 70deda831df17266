"""The network inside of the page: servers and connections between the tasks of one program.

Nothing leaves the page. A piece of data takes LATENCY seconds of the loop's clock to arrive, in the order in
which it was written; a connection takes as long to be made. Whoever listens is known by its port (or its path).
"""

from asyncio import events, exceptions, transports

# Seconds that a connection, a piece of data and an end take to arrive.
LATENCY = 0.001

# What an address of this program is called: nothing else can be reached.
LOCAL_NAMES = ("localhost", "127.0.0.1", "::1", "0.0.0.0", "::", "")

# Numbers of errors, as Linux has them.
_ENOENT, _EADDRINUSE, _EADDRNOTAVAIL, _ECONNRESET, _ECONNREFUSED = 2, 98, 99, 104, 111

_HIGH_WATER = 64 * 1024
_listening = {}
_next_port = [49152]


def _fresh_port():
    _next_port[0] += 1
    return _next_port[0]


def _address_of(host, port):
    return ("127.0.0.1" if host in (None, *LOCAL_NAMES) else host, port)


class _Socket:
    """What `Server.sockets` and `get_extra_info("socket")` show: an address, and nothing to read from."""

    family, type, proto = 2, 1, 6

    def __init__(self, name, peer=None):
        self._name, self._peer = name, peer

    def getsockname(self):
        return self._name

    def getpeername(self):
        return self._peer

    def fileno(self):
        return -1

    def __repr__(self):
        peer = "" if self._peer is None else f", raddr={self._peer}"
        return f"<asyncio.TransportSocket fd=-1, family={self.family}, type={self.type}, proto={self.proto}, laddr={self._name}{peer}>"


class _Transport(transports.Transport):
    """One end of a connection."""

    def __init__(self, loop, protocol, name, peer, server=None):
        super().__init__({"sockname": name, "peername": peer, "socket": _Socket(name, peer)})
        self._loop, self._protocol, self._server = loop, protocol, server
        self._other = None
        self._closing = False
        self._lost = False
        self._eof_written = False
        self._reading = True
        self._held_back = []
        self._under_way = 0
        self._high, self._low = _HIGH_WATER, _HIGH_WATER // 4
        self._writing_paused = False

    def __repr__(self):
        state = "closed" if self._lost else "closing" if self._closing else "open"
        return f"<_SelectorSocketTransport {state} inside of the page>"

    # -- writing

    def write(self, data):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if self._eof_written:
            raise RuntimeError("Cannot call write() after write_eof()")
        if not data or self._closing:
            return
        data = bytes(data)
        self._under_way += len(data)
        self._send(self._other._receive, data)
        if self._under_way > self._high and not self._writing_paused:
            self._writing_paused = True
            self._protocol.pause_writing()

    def _send(self, function, *args):
        self._loop.call_later(LATENCY, function, *args)

    def _arrived(self, size):
        self._under_way -= size
        if self._writing_paused and self._under_way <= self._low:
            self._writing_paused = False
            self._protocol.resume_writing()

    def writelines(self, list_of_data):
        self.write(b"".join(list_of_data))

    def write_eof(self):
        if self._closing or self._eof_written:
            return
        self._eof_written = True
        self._send(self._other._receive_eof)

    def can_write_eof(self):
        return True

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = _HIGH_WATER if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f"high ({high!r}) must be >= low ({low!r}) must be >= 0")
        self._high, self._low = high, low

    def get_write_buffer_limits(self):
        return self._low, self._high

    def get_write_buffer_size(self):
        return self._under_way

    # -- reading

    def _receive(self, data):
        if self._lost:
            self._other._arrived(len(data))
        elif self._reading:
            self._other._arrived(len(data))
            self._deliver(data)
        else:
            self._held_back.append(data)

    def _deliver(self, data):
        if not hasattr(self._protocol, "get_buffer"):
            self._protocol.data_received(data)
            return
        while data:
            buffer = self._protocol.get_buffer(len(data))
            size = min(len(buffer), len(data))
            buffer[:size] = data[:size]
            self._protocol.buffer_updated(size)
            data = data[size:]

    def _receive_eof(self):
        if self._lost or self._closing:
            return
        if not self._reading:
            self._held_back.append(None)
            return
        if not self._protocol.eof_received():
            self.close()

    def is_reading(self):
        return self._reading and not self._closing

    def pause_reading(self):
        self._reading = False

    def resume_reading(self):
        if self._closing or self._reading:
            return
        self._reading = True
        held_back, self._held_back = self._held_back, []
        for data in held_back:
            if data is None:
                self._loop.call_soon(self._receive_eof)
            else:
                self._loop.call_soon(self._receive, data)

    # -- the end

    def is_closing(self):
        return self._closing

    def close(self):
        if self._closing:
            return
        self._closing = True
        if not self._eof_written and not self._other._lost:
            self._send(self._other._receive_eof)
        self._loop.call_soon(self._call_connection_lost, None)

    def abort(self):
        if self._closing:
            return
        self._closing = True
        if not self._other._lost:
            self._send(self._other._reset)
        self._loop.call_soon(self._call_connection_lost, None)

    def _reset(self):
        if not self._closing:
            self._closing = True
            error = ConnectionResetError(_ECONNRESET, "Connection reset by peer")
            self._loop.call_soon(self._call_connection_lost, error)

    def _call_connection_lost(self, exc):
        self._lost = True
        try:
            self._protocol.connection_lost(exc)
        finally:
            if self._server is not None:
                self._server._detach(self)
                self._server = None

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol


class Server(events.AbstractServer):
    """Who listens at a port; `async with` closes it at the end."""

    def __init__(self, loop, protocol_factory, keys, names):
        self._loop = loop
        self._protocol_factory = protocol_factory
        self._keys, self._names = keys, names
        self._serving = False
        self._closed = False
        self._waiters = []
        self._clients = []
        self._serving_forever_fut = None

    def __repr__(self):
        return f"<{self.__class__.__name__} sockets={self.sockets!r}>"

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        return () if self._closed else tuple(_Socket(name) for name in self._names)

    def _listen(self):
        if self._serving:
            return
        self._serving = True
        for key in self._keys:
            if _listening.get((self._loop, key)) is not None:
                raise OSError(_EADDRINUSE, f"error while attempting to bind on address {key!r}: address already in use")
            _listening[self._loop, key] = self

    def _attach(self, transport):
        self._clients.append(transport)

    def _detach(self, transport):
        self._clients.remove(transport)
        if not self._clients and self._closed:
            self._wake()

    def _wake(self):
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    def close(self):
        if self._closed:
            return
        self._closed = True
        self._serving = False
        for key in self._keys:
            if _listening.get((self._loop, key)) is self:
                del _listening[self._loop, key]
        if self._serving_forever_fut is not None and not self._serving_forever_fut.done():
            self._serving_forever_fut.cancel()
            self._serving_forever_fut = None
        if not self._clients:
            self._wake()

    def close_clients(self):
        for transport in self._clients.copy():
            transport.close()

    def abort_clients(self):
        for transport in self._clients.copy():
            transport.abort()

    async def start_serving(self):
        self._start()
        # One turn: whoever waits for a connection sees that the server is there.
        await _one_turn()

    def _start(self):
        if self._closed:
            raise RuntimeError(f"server {self!r} is closed")
        self._listen()

    async def serve_forever(self):
        if self._serving_forever_fut is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        self._start()
        self._serving_forever_fut = self._loop.create_future()
        try:
            await self._serving_forever_fut
        except exceptions.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._serving_forever_fut = None

    async def wait_closed(self):
        """Waits until the server is closed and its last connection has ended."""
        if self._closed and not self._clients:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter


async def _one_turn():
    from asyncio.tasks import sleep
    await sleep(0)


async def create_server(self, protocol_factory, host=None, port=None, *, sock=None, start_serving=True, ssl=None, **_):
    """`loop.create_server()`: a server that the tasks of this program can reach."""
    _refuse("create_server", ssl=ssl, sock=sock)
    if host is None and port is None:
        raise ValueError("Neither host/port nor sock were specified")
    hosts = [host] if host is None or isinstance(host, str) else list(host)
    for name in hosts:
        if name is not None and name not in LOCAL_NAMES:
            raise OSError(_EADDRNOTAVAIL, f"error while attempting to bind on address ({name!r}, {port}): cannot assign requested address")
    port = port or _fresh_port()
    server = Server(self, protocol_factory, [port], [_address_of(hosts[0], port)])
    if start_serving:
        server._start()
        await _one_turn()
    return server


async def create_unix_server(self, protocol_factory, path=None, *, sock=None, start_serving=True, ssl=None, **_):
    """`loop.create_unix_server()`: the same by a path."""
    _refuse("create_unix_server", ssl=ssl, sock=sock)
    if path is None:
        raise ValueError("path was not specified, and no sock specified")
    server = Server(self, protocol_factory, [str(path)], [str(path)])
    if start_serving:
        server._start()
        await _one_turn()
    return server


async def create_connection(self, protocol_factory, host=None, port=None, *, sock=None, ssl=None, **_):
    """`loop.create_connection()`: a transport and a protocol, once the other side has taken the connection."""
    _refuse("create_connection", ssl=ssl, sock=sock)
    if host is None and port is None:
        raise ValueError("host and port was not specified and no sock specified")
    if host is not None and host not in LOCAL_NAMES:
        raise OSError(f"{host} cannot be reached: the network here is inside of the page")
    name, peer = ("127.0.0.1", _fresh_port()), ("127.0.0.1", port)
    return await _connect(self, protocol_factory, port, name, peer)


async def create_unix_connection(self, protocol_factory, path=None, *, sock=None, ssl=None, **_):
    """`loop.create_unix_connection()`: the same by a path."""
    _refuse("create_unix_connection", ssl=ssl, sock=sock)
    if path is None:
        raise ValueError("no path and sock were specified")
    return await _connect(self, protocol_factory, str(path), "", str(path))


async def _connect(loop, protocol_factory, key, name, peer):
    await _arrive(loop)
    server = _listening.get((loop, key))
    if server is None:
        if isinstance(key, str):
            raise FileNotFoundError(_ENOENT, "No such file or directory")
        raise ConnectionRefusedError(_ECONNREFUSED, f"Connect call failed {peer!r}")
    protocol, other = protocol_factory(), server._protocol_factory()
    near = _Transport(loop, protocol, name, peer)
    far = _Transport(loop, other, peer, name, server)
    near._other, far._other = far, near
    server._attach(far)
    loop.call_soon(other.connection_made, far)
    connected = loop.create_future()
    loop.call_soon(protocol.connection_made, near)
    loop.call_soon(_done, connected)
    await connected
    return near, protocol


def _done(future):
    if not future.done():
        future.set_result(None)


async def _arrive(loop):
    """Waits as long as something takes to get to the other side."""
    future = loop.create_future()
    timer = loop.call_later(LATENCY, _done, future)
    try:
        await future
    finally:
        timer.cancel()


def _refuse(name, ssl, sock):
    if ssl:
        raise NotImplementedError(f"{name}(ssl=...) is not available here: connections stay inside of the page")
    if sock is not None:
        raise NotImplementedError(f"{name}(sock=...) is not available here: there are no sockets")


LOOP_METHODS = (create_server, create_unix_server, create_connection, create_unix_connection)
