//! Python for Loopglass: parser front, compiler and a resumable machine.

pub mod builtins;
pub mod format;
pub mod library;
pub mod limits;
pub mod number;
pub mod object;
pub mod traceback;
pub mod types;
pub mod vm;

pub use loopglass_compile as compile;
pub use loopglass_source as source;
pub use source::SyntaxError;

/// Compiles a module of the library; the error as one line.
pub(crate) fn compile_library(text: &str) -> Result<compile::unit::Unit, String> {
    let module = source::parse_library(text).map_err(|error| error.message)?;
    compile::compile_module(&module, text).map_err(|error| error.message)
}

/// Compiles a text that a program has made; the error as one line.
pub(crate) fn compile_text(text: &str) -> Result<compile::unit::Unit, String> {
    let module = source::parse_within(text, usize::MAX).map_err(|error| error.message)?;
    compile::compile_module(&module, text).map_err(|error| error.message)
}
