//! An exception on its way: the object itself, or what it will be made of.
//!
//! Code that has no machine at hand (number formatting, string methods) can raise: the object is made when
//! the machine unwinds.
//!
//! What makes one is marked as cold: the way to it, with the words of its message, is then kept short and out of the way of what
//! usually happens.

use super::object::ObjectRef;
use super::value::Value;

/// Why an operation has no value. One pointer wide.
#[derive(Debug)]
pub struct Raised(Box<Reason>);

/// What is behind a [`Raised`].
#[derive(Debug)]
pub enum Reason {
    /// An exception object that is raised here: what is being handled becomes its context.
    Object(ObjectRef),
    /// An exception object on its way through; it was raised elsewhere.
    Passing(ObjectRef),
    /// A built-in exception with one argument, not made yet.
    New(ExceptionKind, Value),
    /// One with several arguments.
    Several(ExceptionKind, Vec<Argument>),
    /// The run is over: no handler sees it (a limit was passed, the host stopped the program).
    Stop(String),
}

/// An argument of an exception that is not made yet.
#[derive(Debug)]
pub enum Argument {
    Text(String),
    Bytes(Vec<u8>),
    Number(i64),
}

/// What an operation gives: a value, or an exception.
pub type Result<T> = std::result::Result<T, Raised>;

impl Raised {
    #[cold]
    #[inline(never)]
    pub fn new(kind: ExceptionKind, message: impl Into<Value>) -> Self {
        Raised(Box::new(Reason::New(kind, message.into())))
    }

    pub fn object(exception: ObjectRef) -> Self {
        Raised(Box::new(Reason::Object(exception)))
    }

    /// An exception with several arguments.
    pub fn several(kind: ExceptionKind, arguments: Vec<Argument>) -> Self {
        Raised(Box::new(Reason::Several(kind, arguments)))
    }

    /// An exception that was raised elsewhere and goes on.
    pub fn passing(exception: ObjectRef) -> Self {
        Raised(Box::new(Reason::Passing(exception)))
    }

    /// Ends the run; no `except` catches it.
    pub fn stop(why: impl Into<String>) -> Self {
        Raised(Box::new(Reason::Stop(why.into())))
    }

    #[cold]
    #[inline(never)]
    pub fn type_error(message: impl Into<String>) -> Self {
        Raised::new(ExceptionKind::TypeError, message.into())
    }

    #[cold]
    #[inline(never)]
    pub fn value_error(message: impl Into<String>) -> Self {
        Raised::new(ExceptionKind::ValueError, message.into())
    }

    #[cold]
    #[inline(never)]
    pub fn runtime_error(message: impl Into<String>) -> Self {
        Raised::new(ExceptionKind::RuntimeError, message.into())
    }

    #[cold]
    #[inline(never)]
    pub fn attribute_error(message: impl Into<String>) -> Self {
        Raised::new(ExceptionKind::AttributeError, message.into())
    }

    #[cold]
    #[inline(never)]
    pub fn index_error(message: impl Into<String>) -> Self {
        Raised::new(ExceptionKind::IndexError, message.into())
    }

    #[cold]
    #[inline(never)]
    pub fn overflow_error(message: impl Into<String>) -> Self {
        Raised::new(ExceptionKind::OverflowError, message.into())
    }

    /// `StopIteration` with a value; a bare one for `None`.
    pub fn stop_iteration(value: Value) -> Self {
        Raised(Box::new(Reason::New(ExceptionKind::StopIteration, value)))
    }

    /// `KeyError`, whose argument is the key itself.
    pub fn key_error(key: Value) -> Self {
        Raised::new(ExceptionKind::KeyError, key)
    }

    pub fn reason(&self) -> &Reason {
        &self.0
    }

    pub fn into_reason(self) -> Reason {
        *self.0
    }

    /// What is known without a machine: the kind and the message.
    pub fn words(&self) -> String {
        match self.reason() {
            Reason::New(kind, value) => format!("{}: {}", kind.name(), value.as_str().map_or("", |text| text)),
            Reason::Several(kind, _) => kind.name().to_owned(),
            Reason::Object(exception) | Reason::Passing(exception) => exception.class().name().to_string(),
            Reason::Stop(why) => why.clone(),
        }
    }
}

macro_rules! exception_kinds {
    ($($name:ident : $base:ident),* $(,)?) => {
        /// The built-in exceptions, each after its base.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ExceptionKind { BaseException, $($name),* }

        impl ExceptionKind {
            /// Every kind, in an order in which a base comes before what derives from it.
            pub const ALL: &'static [ExceptionKind] = &[ExceptionKind::BaseException, $(ExceptionKind::$name),*];

            pub fn name(self) -> &'static str {
                match self { ExceptionKind::BaseException => "BaseException", $(ExceptionKind::$name => stringify!($name)),* }
            }

            /// The class it derives from; `BaseException` for itself.
            #[must_use]
            pub fn base(self) -> ExceptionKind {
                match self { ExceptionKind::BaseException => ExceptionKind::BaseException, $(ExceptionKind::$name => ExceptionKind::$base),* }
            }
        }
    };
}

// The hierarchy of the Library Reference, "Built-in Exceptions".
exception_kinds! {
    BaseExceptionGroup: BaseException,
    GeneratorExit: BaseException,
    KeyboardInterrupt: BaseException,
    SystemExit: BaseException,
    Exception: BaseException,
    ArithmeticError: Exception,
    FloatingPointError: ArithmeticError,
    OverflowError: ArithmeticError,
    ZeroDivisionError: ArithmeticError,
    AssertionError: Exception,
    AttributeError: Exception,
    BufferError: Exception,
    EOFError: Exception,
    ExceptionGroup: BaseExceptionGroup,
    ImportError: Exception,
    ModuleNotFoundError: ImportError,
    LookupError: Exception,
    IndexError: LookupError,
    KeyError: LookupError,
    MemoryError: Exception,
    NameError: Exception,
    UnboundLocalError: NameError,
    OSError: Exception,
    BlockingIOError: OSError,
    ChildProcessError: OSError,
    ConnectionError: OSError,
    BrokenPipeError: ConnectionError,
    ConnectionAbortedError: ConnectionError,
    ConnectionRefusedError: ConnectionError,
    ConnectionResetError: ConnectionError,
    FileExistsError: OSError,
    FileNotFoundError: OSError,
    InterruptedError: OSError,
    IsADirectoryError: OSError,
    NotADirectoryError: OSError,
    PermissionError: OSError,
    ProcessLookupError: OSError,
    TimeoutError: OSError,
    ReferenceError: Exception,
    RuntimeError: Exception,
    NotImplementedError: RuntimeError,
    PythonFinalizationError: RuntimeError,
    RecursionError: RuntimeError,
    StopAsyncIteration: Exception,
    StopIteration: Exception,
    SyntaxError: Exception,
    IndentationError: SyntaxError,
    TabError: IndentationError,
    SystemError: Exception,
    TypeError: Exception,
    ValueError: Exception,
    UnicodeError: ValueError,
    UnicodeDecodeError: UnicodeError,
    UnicodeEncodeError: UnicodeError,
    UnicodeTranslateError: UnicodeError,
    Warning: Exception,
    BytesWarning: Warning,
    DeprecationWarning: Warning,
    EncodingWarning: Warning,
    FutureWarning: Warning,
    ImportWarning: Warning,
    PendingDeprecationWarning: Warning,
    ResourceWarning: Warning,
    RuntimeWarning: Warning,
    SyntaxWarning: Warning,
    UnicodeWarning: Warning,
    UserWarning: Warning,
}
