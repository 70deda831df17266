"""Handlers for files that are exchanged, for queues and for memory."""

import copy
import logging
import os
import re
import time

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023


class BaseRotatingHandler(logging.FileHandler):
    """A file that another one takes the place of when it is full or old."""

    namer = rotator = None

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _close_stream(self):
        if self.stream:
            self.stream.close()
            self.stream = None

    def _exchange(self, target):
        if os.path.exists(target):
            os.remove(target)
        self.rotate(self.baseFilename, target)


class RotatingFileHandler(BaseRotatingHandler):
    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        super().__init__(filename, "a" if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes, self.backupCount = maxBytes, backupCount

    def shouldRollover(self, record):
        if self.maxBytes <= 0:
            return False
        if self.stream is None:
            self.stream = self._open()
        place = self.stream.seek(0, 2) or self.stream.tell()
        return bool(place) and place + len(self.format(record) + "\n") >= self.maxBytes

    def doRollover(self):
        self._close_stream()
        if self.backupCount > 0:
            for number in range(self.backupCount - 1, 0, -1):
                source = self.rotation_filename(f"{self.baseFilename}.{number}")
                target = self.rotation_filename(f"{self.baseFilename}.{number + 1}")
                if os.path.exists(source):
                    os.replace(source, target)
            self._exchange(self.rotation_filename(self.baseFilename + ".1"))
        if not self.delay:
            self.stream = self._open()


_UNITS = {"S": (1, "%Y-%m-%d_%H-%M-%S"), "M": (60, "%Y-%m-%d_%H-%M"), "H": (3600, "%Y-%m-%d_%H"), "D": (86400, "%Y-%m-%d")}


class TimedRotatingFileHandler(BaseRotatingHandler):
    def __init__(
        self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None
    ):
        super().__init__(filename, "a", encoding, delay, errors)
        self.when, self.backupCount, self.utc, self.atTime = when.upper(), backupCount, utc, atTime
        weekly = self.when.startswith("W")
        if weekly and (len(self.when) != 2 or not "0" <= self.when[1] <= "6"):
            raise ValueError(f"Invalid day specified for weekly rollover: {self.when}")
        unit = "D" if weekly or self.when == "MIDNIGHT" else self.when
        if unit not in _UNITS:
            raise ValueError(f"Invalid rollover interval specified: {self.when}")
        seconds, self.suffix = _UNITS[unit]
        self.interval = seconds * interval * (7 if weekly else 1)
        self.rolloverAt = self.computeRollover(int(time.time()))

    def computeRollover(self, currentTime):
        if self.when == "MIDNIGHT" or self.when.startswith("W"):
            days = 1
            if self.when.startswith("W"):
                days = (int(self.when[1]) - time.gmtime(currentTime).tm_wday) % 7 + 1
            return currentTime - currentTime % 86400 + days * 86400
        return currentTime + self.interval

    def shouldRollover(self, record):
        return int(time.time()) >= self.rolloverAt

    def getFilesToDelete(self):
        folder, name = os.path.split(self.baseFilename)
        old = sorted(found for found in os.listdir(folder) if re.fullmatch(re.escape(name) + r"\.\d{4}-\d\d-\d\d[-_\d]*", found))
        return [os.path.join(folder, found) for found in old[: max(len(old) - self.backupCount, 0)]]

    def doRollover(self):
        began = self.rolloverAt - self.interval
        self._close_stream()
        self._exchange(self.rotation_filename(f"{self.baseFilename}.{time.strftime(self.suffix, time.gmtime(began))}"))
        if self.backupCount > 0:
            for path in self.getFilesToDelete():
                os.remove(path)
        if not self.delay:
            self.stream = self._open()
        self.rolloverAt = self.computeRollover(int(time.time()))


class WatchedFileHandler(logging.FileHandler):
    """Opens the file again where another one stands in its place."""

    def reopenIfNeeded(self):
        if self.stream is not None and not os.path.exists(self.baseFilename):
            self.stream.close()
            self.stream = self._open()

    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)


class BufferingHandler(logging.Handler):
    def __init__(self, capacity):
        super().__init__()
        self.capacity, self.buffer = capacity, []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        self.flush()
        super().close()


class MemoryHandler(BufferingHandler):
    """Keeps records until there are many, or one is serious."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel, self.target, self.flushOnClose = flushLevel, target, flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        if self.target:
            for record in self.buffer:
                self.target.handle(record)
            self.buffer.clear()

    def close(self):
        if self.flushOnClose:
            self.flush()
        self.target = None
        logging.Handler.close(self)


_listeners = []


class QueueHandler(logging.Handler):
    """Puts records into a queue, for a listener."""

    def __init__(self, queue):
        super().__init__()
        self.queue, self.listener = queue, None

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        message = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = message
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)
        for listener in _listeners:
            if listener.queue is self.queue:
                listener._take_all()


class QueueListener:
    """Passes the records of a queue on: as soon as they are there, for there is no other thread that could."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue, self.handlers, self.respect_handler_level = queue, handlers, respect_handler_level

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *details):
        self.stop()

    def dequeue(self, block):
        return self.queue.get(block) if hasattr(self.queue, "task_done") else self.queue.get()

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _take_all(self):
        while not self.queue.empty():
            record = self.queue.get_nowait()
            if record is not self._sentinel:
                self.handle(record)
            if hasattr(self.queue, "task_done"):
                self.queue.task_done()

    def start(self):
        if self in _listeners:
            raise RuntimeError("Listener already started")
        _listeners.append(self)
        self._take_all()

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        if self in _listeners:
            self._take_all()
            _listeners.remove(self)


def _absent(name):
    def __init__(self, *args, **kwargs):
        raise NotImplementedError(f"logging.handlers.{name} is not available here: there is no network")

    return type(name, (logging.Handler,), {"__init__": __init__, "__module__": __name__})


SocketHandler, DatagramHandler, SysLogHandler, SMTPHandler, HTTPHandler, NTEventLogHandler = map(
    _absent, ("SocketHandler", "DatagramHandler", "SysLogHandler", "SMTPHandler", "HTTPHandler", "NTEventLogHandler")
)
