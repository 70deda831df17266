//! The Python part of the library, by dotted name.

use loopglass_lang::vm::{ModuleSource, Vm};

/// Makes the modules known to `import`.
pub fn install(vm: &mut Vm) {
    for (name, text) in MODULES {
        vm.add_module(name, ModuleSource::Python(text));
    }
}

const MODULES: &[(&str, &str)] = &[("asyncio", include_str!("library/__init__.py"))];
