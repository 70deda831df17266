//! The Python part of the library, by dotted name.

use loopglass_lang::vm::{ModuleSource, ModuleText, Vm};

/// Makes the modules known to `import`.
pub fn install(vm: &mut Vm) {
    for (name, text) in MODULES {
        vm.add_module(name, ModuleSource::Python(ModuleText::Here(text)));
    }
    for (name, text) in APART {
        vm.add_module(name, ModuleSource::Python(*text));
    }
}

const MODULES: &[(&str, &str)] = &[
    ("_reports", include_str!("library/_reports.py")),
    ("asyncio", include_str!("library/asyncio/__init__.py")),
    ("asyncio._abstract_loop", include_str!("library/asyncio/_abstract_loop.py")),
    ("asyncio._child_watchers", include_str!("library/asyncio/_child_watchers.py")),
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
    ("asyncio._states", include_str!("library/asyncio/_states.py")),
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
];

macro_rules! apart {
    ($file:literal) => {
        ModuleText::Apart {
            file: $file,
            #[cfg(any(feature = "whole-library", not(target_arch = "wasm32")))]
            text: Some(include_str!(concat!("library/apart/", $file, ".py"))),
            #[cfg(all(not(feature = "whole-library"), target_arch = "wasm32"))]
            text: None,
        }
    };
}

/// What a host may bring later.
const APART: &[(&str, ModuleText)] = &[
    ("_thread", apart!("_thread")),
    // Here and not with the rest of the library, for the contexts of `decimal` are context variables.
    ("_decimal_arithmetic", apart!("decimal/arithmetic")),
    ("_decimal_bounds", apart!("decimal/bounds")),
    ("_decimal_context", apart!("decimal/context")),
    ("_decimal_functions", apart!("decimal/functions")),
    ("_decimal_rounding", apart!("decimal/rounding")),
    ("_decimal_text", apart!("decimal/text")),
    ("decimal", apart!("decimal/__init__")),
    ("_threads_locks", apart!("_threads_locks")),
    ("threading", apart!("threading")),
    ("concurrent", apart!("concurrent/__init__")),
    ("concurrent.futures", apart!("concurrent/futures/__init__")),
    ("concurrent.futures._base", apart!("concurrent/futures/_base")),
    ("concurrent.futures.thread", apart!("concurrent/futures/thread")),
    ("unittest", apart!("unittest/__init__")),
    ("unittest._assertions", apart!("unittest/_assertions")),
    ("unittest._async_mock", apart!("unittest/_async_mock")),
    ("unittest._autospec", apart!("unittest/_autospec")),
    ("unittest._calls", apart!("unittest/_calls")),
    ("unittest._magics", apart!("unittest/_magics")),
    ("unittest._expectations", apart!("unittest/_expectations")),
    ("unittest._patch", apart!("unittest/_patch")),
    ("unittest.async_case", apart!("unittest/async_case")),
    ("unittest.case", apart!("unittest/case")),
    ("unittest.loader", apart!("unittest/loader")),
    ("unittest.main", apart!("unittest/main")),
    ("unittest.mock", apart!("unittest/mock")),
    ("unittest.result", apart!("unittest/result")),
    ("unittest.runner", apart!("unittest/runner")),
    ("unittest.suite", apart!("unittest/suite")),
    ("unittest.util", apart!("unittest/util")),
];
