//! What stands on the cards: values as far as they can be had by looking.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use loopglass_session::Session;
use loopglass_session::view::{Move, Progress, View};

/// The view before this line runs.
fn at_line(text: &str, line: u32) -> View {
    let mut session = Session::new(text).map_err(|problem| problem.message).unwrap();
    session.go(Move::RunTo(line));
    while session.work(1_000) == Progress::Busy {}
    session.view()
}

fn local(view: &View, name: &str) -> String {
    let frames = view.tasks.iter().flat_map(|task| &task.frames).chain(&view.stack);
    let mut found = frames.flat_map(|frame| &frame.locals).filter(|(known, _)| known == name);
    found.next().map(|(_, value)| value.clone()).unwrap_or_default()
}

const VALUES: &str = "\
import enum
from collections import Counter, defaultdict, deque, namedtuple
from dataclasses import dataclass


class Job:
    def __init__(self, number):
        self.number = number
        self.parts = [1, 2]


class Loud:
    def __repr__(self):
        print('looked at')
        return 'loud'


@dataclass
class Account:
    owner: str
    log: list


class Slotted:
    __slots__ = ('x',)


class Color(enum.Enum):
    RED = 1


class Stack(list):
    pass


Point = namedtuple('Point', 'x y')
job = Job(1)
jobs = [job, {'job': job}]
loud = Loud()
account = Account('Ada', [])
slotted = Slotted()
slotted.x = 3
color = Color.RED
stack = Stack([1])
point = Point(1, 2)
counter = Counter('aab')
grouped = defaultdict(list, a=[1])
ends = deque([1, job])
job.self = job
many = list(range(1_000_000))
word = 'x' * 1_000_000
words = {'a', }
nothing = set()
one = (1,)
error = ValueError('no', job.number)
end = 0
";

#[test]
fn values_are_shown_without_a_call() {
    let view = at_line(VALUES, VALUES.lines().count() as u32);
    for (name, shown) in [
        ("loud", "Loud()"),
        ("account", "Account(owner='Ada', log=[])"),
        ("slotted", "Slotted(x=3)"),
        ("color", "<Color.RED: 1>"),
        ("stack", "[1]"),
        ("point", "Point(x=1, y=2)"),
        ("counter", "Counter({'a': 2, 'b': 1})"),
        ("grouped", "defaultdict(<class 'list'>, {'a': [1]})"),
        ("job", "Job(number=1, parts=[1, 2], self=...)"),
        ("jobs", "[Job(number=1, parts=[1, 2], self=...), {'job': Job(number=1, parts=[1, 2], self=...)}]"),
        ("ends", "deque([1, Job(number=1, parts=[1, 2], self=...)])"),
        ("words", "{'a'}"),
        ("nothing", "set()"),
        ("one", "(1,)"),
        ("error", "ValueError('no', 1)"),
    ] {
        assert_eq!(local(&view, name), shown, "{name}");
    }
    assert!(view.output.iter().next().is_none(), "something was called");
    assert!(local(&view, "many").starts_with("[0, 1, 2, ") && local(&view, "many").chars().count() == 200);
    assert_eq!(local(&view, "word").chars().count(), 200);
}

const THINGS: &str = "\
import asyncio


async def worker(queue, lock):
    async with lock:
        await queue.get()


async def main():
    queue, full, lock = asyncio.Queue(), asyncio.PriorityQueue(2), asyncio.Lock()
    full.put_nowait(7)
    gate, places = asyncio.Event(), asyncio.Semaphore(2)
    changed, barrier = asyncio.Condition(), asyncio.Barrier(3)
    async with asyncio.timeout(5) as limit, asyncio.TaskGroup() as group:
        tasks = [group.create_task(worker(queue, lock), name=f'w{n}') for n in range(2)]
        await asyncio.sleep(0)
        queue.put_nowait(1)
        queue.put_nowait(2)


asyncio.run(main())
";

#[test]
fn things_of_asyncio_say_how_they_stand() {
    let view = at_line(THINGS, 17);
    for (name, shown) in [
        ("queue", "<Queue maxsize=0 _getters[1]>"),
        ("full", "<PriorityQueue maxsize=2 _queue=[7] tasks=1>"),
        ("lock", "<Lock [locked, waiters:1]>"),
        ("gate", "<Event [unset]>"),
        ("places", "<Semaphore [unlocked, value:2]>"),
        ("changed", "<Condition [unlocked]>"),
        ("barrier", "<Barrier [filling, waiters:0/3]>"),
        ("limit", "<Timeout [active] when=5>"),
        ("group", "<TaskGroup tasks=2 entered>"),
        ("tasks", "[<Task pending name='w0'>, <Task pending name='w1'>]"),
    ] {
        assert_eq!(local(&view, name), shown, "{name}");
    }
}

const NESTED: &str = "\
import asyncio


def plain(number):
    return number + 1


async def ticks():
    for tick in range(2):
        await asyncio.sleep(0.1)
        yield plain(tick)


async def inner():
    async for tick in ticks():
        pass


async def main():
    await inner()


asyncio.run(main())
";

#[test]
fn a_task_that_runs_shows_all_that_it_is_in() {
    let view = at_line(NESTED, 5);
    let frames: Vec<&str> = view.tasks[0].frames.iter().map(|frame| frame.function.as_str()).collect();
    assert_eq!(frames, ["main", "inner", "ticks", "plain"]);
}

#[test]
fn a_wait_inside_of_an_asynchronous_generator_is_seen() {
    let mut session = Session::new(NESTED).map_err(|problem| problem.message).unwrap();
    session.go(Move::NextTimer);
    while session.work(1_000) == Progress::Busy {}
    let view = session.view();
    let frames: Vec<(&str, u32)> = view.tasks[0].frames.iter().map(|frame| (frame.function.as_str(), frame.line)).collect();
    assert_eq!(frames[..3], [("main", 20), ("inner", 15), ("ticks", 10)]);
    let lane = &view.timeline.lanes[0];
    assert!(lane.spans.iter().any(|span| span.kind == loopglass_session::view::SpanKind::Waiting("sleep".into())));
}

const LIBRARY: &str = "\
import argparse
import enum
import types
import uuid
from array import array
from collections import ChainMap, OrderedDict, deque
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from pathlib import Path


class Job:
    def __repr__(self):
        print('looked at')
        return 'job'


class Money(Decimal):
    pass


class Loud(Decimal):
    def __repr__(self):
        print('looked at')
        return 'loud'


class Permission(enum.Flag):
    READ = 1
    WRITE = 2


class Level(enum.IntEnum):
    LOW = 1


class Word(enum.StrEnum):
    A = 'a'


class Zone(timezone):
    pass


price = Decimal('1.50')
prices = [Decimal('-0'), {'sum': Decimal('1E+9')}]
money = Money('3')
loud = Loud('3')
part = Fraction(6, 8)
day = date(2026, 11, 29)
moment = datetime(2026, 11, 29, 23, 5, tzinfo=timezone(timedelta(hours=1)))
bell = time(8, 30)
span = timedelta(days=1, seconds=2.5)
path = Path('notes') / 'today.txt'
number = uuid.UUID(int=7)
numbers = array('i', range(100_000))
wide = array('Q', [2**63, 1])
letters = array('w', 'hé')
space = types.SimpleNamespace(a=1, job=Job())
given = argparse.Namespace(speed=Decimal('2'))
maps = ChainMap({'a': Decimal(1)}, {'job': Job()})
ordered = OrderedDict(a=1)
recent = deque([1, 2, 3], maxlen=2)
both = Permission.READ | Permission.WRITE
level = Level.LOW
word = Word.A
end = 0
";

/// What the library's own `__repr__` says, in which nothing of the program is called.
#[test]
fn values_of_the_library_show_as_they_show_themselves() {
    let view = at_line(LIBRARY, LIBRARY.lines().count() as u32);
    for (name, shown) in [
        ("price", "Decimal('1.50')"),
        ("prices", "[Decimal('-0'), {'sum': Decimal('1E+9')}]"),
        ("money", "Decimal('3')"),
        ("part", "Fraction(3, 4)"),
        ("day", "datetime.date(2026, 11, 29)"),
        ("moment", "datetime.datetime(2026, 11, 29, 23, 5, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))"),
        ("bell", "datetime.time(8, 30)"),
        ("span", "datetime.timedelta(days=1, seconds=2, microseconds=500000)"),
        ("path", "PosixPath('notes/today.txt')"),
        ("number", "UUID('00000000-0000-0000-0000-000000000007')"),
        ("space", "namespace(a=1, job=Job())"),
        ("wide", "array('Q', [9223372036854775808, 1])"),
        ("letters", "array('w', 'hé')"),
        ("given", "Namespace(speed=Decimal('2'))"),
        ("maps", "ChainMap({'a': Decimal('1')}, {'job': Job()})"),
        ("ordered", "OrderedDict({'a': 1})"),
        ("recent", "deque([2, 3], maxlen=2)"),
        ("both", "<Permission.READ|WRITE: 3>"),
        ("level", "<Level.LOW: 1>"),
        ("word", "<Word.A: 'a'>"),
    ] {
        assert_eq!(local(&view, name), shown, "{name}");
    }
    assert!(local(&view, "numbers").starts_with("array('i', [0, 1, 2, "), "{}", local(&view, "numbers"));
    assert!(local(&view, "loud").starts_with("Loud("), "{}", local(&view, "loud"));
    assert!(view.output.iter().next().is_none(), "something was called");
}
