"""The methods of an abstract loop: each says that it is somebody else's to write."""

_METHODS = """
run_forever run_until_complete stop is_running is_closed close _timer_handle_cancelled call_soon call_later call_at time
create_future create_task call_soon_threadsafe run_in_executor set_default_executor add_reader remove_reader add_writer
remove_writer add_signal_handler remove_signal_handler set_task_factory get_task_factory get_exception_handler
set_exception_handler default_exception_handler call_exception_handler get_debug set_debug
""".split()
_COROUTINES = """
shutdown_asyncgens shutdown_default_executor getaddrinfo getnameinfo create_connection create_server sendfile start_tls
create_unix_connection create_unix_server connect_accepted_socket create_datagram_endpoint connect_read_pipe
connect_write_pipe subprocess_shell subprocess_exec sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into
sock_sendall sock_sendto sock_connect sock_accept sock_sendfile
""".split()


def _method():
    def method(self, *args, **kwargs):
        raise NotImplementedError

    return method


def _coroutine():
    async def method(self, *args, **kwargs):
        raise NotImplementedError

    return method


def methods():
    """All of them, with the names that they are to go by."""
    made = [(name, _method()) for name in _METHODS] + [(name, _coroutine()) for name in _COROUTINES]
    for name, function in made:
        function.__name__, function.__qualname__ = name, f"AbstractEventLoop.{name}"
        function.__module__ = "asyncio.events"
    return [function for _, function in made]
