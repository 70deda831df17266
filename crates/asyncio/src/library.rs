//! The Python part of the library, by dotted name.

use loopglass_lang::vm::{ModuleSource, Vm};

/// Makes the modules known to `import`.
pub fn install(vm: &mut Vm) {
    for (name, text) in MODULES {
        vm.add_module(name, ModuleSource::Python(text));
    }
}

const MODULES: &[(&str, &str)] = &[
    ("_reports", include_str!("library/_reports.py")),
    ("asyncio", include_str!("library/asyncio/__init__.py")),
    ("asyncio._abstract_loop", include_str!("library/asyncio/_abstract_loop.py")),
    ("asyncio._own_passes", include_str!("library/asyncio/_own_passes.py")),
    ("asyncio.base_events", include_str!("library/asyncio/base_events.py")),
    ("asyncio.constants", include_str!("library/asyncio/constants.py")),
    ("asyncio.coroutines", include_str!("library/asyncio/coroutines.py")),
    ("asyncio.events", include_str!("library/asyncio/events.py")),
    ("asyncio.exceptions", include_str!("library/asyncio/exceptions.py")),
    ("asyncio.base_tasks", include_str!("library/asyncio/base_tasks.py")),
    ("asyncio.base_futures", include_str!("library/asyncio/base_futures.py")),
    ("asyncio.format_helpers", include_str!("library/asyncio/format_helpers.py")),
    ("asyncio.log", include_str!("library/asyncio/log.py")),
    ("asyncio.network", include_str!("library/asyncio/network.py")),
    ("asyncio.staggered", include_str!("library/asyncio/staggered.py")),
    ("asyncio.futures", include_str!("library/asyncio/futures.py")),
    ("asyncio.locks", include_str!("library/asyncio/locks.py")),
    ("asyncio.mixins", include_str!("library/asyncio/mixins.py")),
    ("asyncio.protocols", include_str!("library/asyncio/protocols.py")),
    ("asyncio.queues", include_str!("library/asyncio/queues.py")),
    ("asyncio.runners", include_str!("library/asyncio/runners.py")),
    ("asyncio.streams", include_str!("library/asyncio/streams.py")),
    ("asyncio.subprocess", include_str!("library/asyncio/subprocess.py")),
    ("asyncio.taskgroups", include_str!("library/asyncio/taskgroups.py")),
    ("asyncio.tasks", include_str!("library/asyncio/tasks.py")),
    ("asyncio.threads", include_str!("library/asyncio/threads.py")),
    ("asyncio.timeouts", include_str!("library/asyncio/timeouts.py")),
    ("asyncio.transports", include_str!("library/asyncio/transports.py")),
    ("asyncio.unix_events", include_str!("library/asyncio/unix_events.py")),
    ("_decimal_arithmetic", include_str!("library/decimal/arithmetic.py")),
    ("_decimal_bounds", include_str!("library/decimal/bounds.py")),
    ("_decimal_context", include_str!("library/decimal/context.py")),
    ("_decimal_functions", include_str!("library/decimal/functions.py")),
    ("_decimal_rounding", include_str!("library/decimal/rounding.py")),
    ("_decimal_text", include_str!("library/decimal/text.py")),
    ("decimal", include_str!("library/decimal/__init__.py")),
    ("threading", include_str!("library/threading.py")),
    ("concurrent", include_str!("library/concurrent/__init__.py")),
    ("concurrent.futures", include_str!("library/concurrent/futures/__init__.py")),
    ("concurrent.futures._base", include_str!("library/concurrent/futures/_base.py")),
    ("concurrent.futures.thread", include_str!("library/concurrent/futures/thread.py")),
    ("unittest", include_str!("library/unittest/__init__.py")),
    ("unittest._assertions", include_str!("library/unittest/_assertions.py")),
    ("unittest._calls", include_str!("library/unittest/_calls.py")),
    ("unittest._expectations", include_str!("library/unittest/_expectations.py")),
    ("unittest._patch", include_str!("library/unittest/_patch.py")),
    ("unittest.async_case", include_str!("library/unittest/async_case.py")),
    ("unittest.case", include_str!("library/unittest/case.py")),
    ("unittest.loader", include_str!("library/unittest/loader.py")),
    ("unittest.main", include_str!("library/unittest/main.py")),
    ("unittest.mock", include_str!("library/unittest/mock.py")),
    ("unittest.result", include_str!("library/unittest/result.py")),
    ("unittest.runner", include_str!("library/unittest/runner.py")),
    ("unittest.suite", include_str!("library/unittest/suite.py")),
    ("unittest.util", include_str!("library/unittest/util.py")),
];
