//! The instruction set: three-operand instructions over the registers of a frame.
//!
//! A frame's registers are, in this order: the parameters and other locals (`Unit::variables`), the
//! free variables (`Unit::free`), and the temporaries. A variable that an inner function captures
//! holds a *cell* in its register; `LoadCell` and `StoreCell` look through it.
//!
//! **Who owns what.** A [`Source`] operand names a register or a constant. Reading a local leaves it;
//! reading a *temporary consumes it*: after the instruction the temporary is empty, so that an object
//! dies at the moment at which it dies on `CPython`. An operand whose doc says *kept* is not consumed.
//! The destination is written after all operands have been read, so it may be one of them.
//!
//! **Rows.** Some instructions are common in a row. The first of it has a form of its own then (`…ToCall`, `…ToUpdate`,
//! `LineBack`), which says what stands behind it; `row.rs` puts it there when the code is ready. It does what the plain
//! form does, and the others stand unchanged behind it: the machine takes them along where it can do so at once, and jumps,
//! handlers and places in the source know nothing of it.
//!
//! **Unbound locals.** A local is read without a check. Where it may be unbound, the compiler puts a
//! [`Op::CheckBound`] first.

/// A register of the current frame.
pub type Register = u16;

/// A register (below [`CONSTANT`]) or, above it, a constant of the code object.
pub type Source = u16;

/// An index into `Unit::instructions`.
pub type Target = u16;

/// An index into `Unit::sites`: a name at one place of the program, with the caches of that place.
pub type Site = u16;

/// The bit that makes a [`Source`] a constant.
pub const CONSTANT: Source = 0x8000;

/// A [`Source`] that names nothing (an absent cause, an absent format spec).
pub const NOTHING: Source = 0xFFFF;

/// A binary operator of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Binary {
    Add,
    Subtract,
    Multiply,
    MatrixMultiply,
    TrueDivide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    And,
    Or,
    Xor,
}

/// A rich comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Comparison {
    Less,
    LessEqual,
    Equal,
    NotEqual,
    Greater,
    GreaterEqual,
}

/// A unary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Unary {
    Negative,
    Positive,
    Invert,
    Not,
}

/// `!s`, `!r`, `!a` of an f-string's field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Conversion {
    None,
    Str,
    Repr,
    Ascii,
}

/// Where an awaitable comes from; it words the error for a thing that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum AwaitContext {
    Expression,
    AsyncWithEnter,
    AsyncWithExit,
}

/// What [`Op::MakeFunction`] finds in the registers from `base` on, in this order.
pub mod function_parts {
    /// A tuple of the positional defaults.
    pub const DEFAULTS: u8 = 1;
    /// A dict of the keyword-only defaults.
    pub const KEYWORD_DEFAULTS: u8 = 2;
    /// A dict of the annotations.
    pub const ANNOTATIONS: u8 = 4;
    /// A tuple of cells, in the order of the inner unit's `free`.
    pub const CLOSURE: u8 = 8;
}

/// One instruction, eight bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// A statement begins (or the head of a loop is evaluated again). Costs fuel; the machine can stop here.
    Line {
        line: u32,
    },

    /// As `Line`, with a `JumpBack` behind it.
    LineBack {
        line: u32,
    },

    // -- moving values --------------------------------------------------------
    Move {
        dst: Register,
        src: Source,
    },
    /// As `Move`, but a temporary `src` is kept. Also copies a cell itself (to build a closure).
    Copy {
        dst: Register,
        src: Source,
    },
    /// Drops what a temporary holds.
    Clear {
        register: Register,
    },
    /// `UnboundLocalError` (`NameError` for a free variable) where the register is unbound.
    CheckBound {
        register: Register,
    },
    /// `del name`; the register must be bound.
    DeleteLocal {
        register: Register,
    },
    /// Wraps what the register holds (an argument, or nothing) in a new cell.
    MakeCell {
        register: Register,
    },
    /// Reads through a cell; `NameError` or `UnboundLocalError` where it is empty.
    LoadCell {
        dst: Register,
        cell: Register,
    },
    StoreCell {
        cell: Register,
        src: Source,
    },
    DeleteCell {
        cell: Register,
    },

    // -- names ----------------------------------------------------------------
    /// Globals, then builtins.
    LoadGlobal {
        dst: Register,
        site: Site,
    },
    /// As `LoadGlobal`, with `moves` times a `Move` of a local or a constant behind it, and then the call that takes them.
    LoadGlobalToCall {
        moves: u8,
        dst: Register,
        site: Site,
    },
    StoreGlobal {
        site: Site,
        src: Source,
    },
    DeleteGlobal {
        site: Site,
    },
    /// In a class body: its namespace, then globals, then builtins.
    LoadName {
        dst: Register,
        site: Site,
    },
    StoreName {
        site: Site,
        src: Source,
    },
    DeleteName {
        site: Site,
    },
    /// In a class body, a free variable: its namespace first, then the cell.
    LoadClassCell {
        dst: Register,
        cell: Register,
        site: Site,
    },
    LoadAttribute {
        dst: Register,
        object: Source,
        site: Site,
    },
    /// As `LoadAttribute`, with the `InPlace` and the `StoreAttribute` of the same attribute behind it.
    LoadAttributeToUpdate {
        dst: Register,
        object: Source,
        site: Site,
    },
    StoreAttribute {
        object: Source,
        value: Source,
        site: Site,
    },
    DeleteAttribute {
        object: Source,
        site: Site,
    },
    /// For a method call: `base` gets the function and `base + 1` the object, or `base` gets any other
    /// callable and `base + 1` is left empty. Followed by `CallMethod`.
    LoadMethod {
        base: Register,
        object: Source,
        site: Site,
    },
    /// As `LoadMethod`, with what stands behind a [`Op::LoadGlobalToCall`].
    LoadMethodToCall {
        moves: u8,
        base: Register,
        object: Source,
        site: Site,
    },
    LoadItem {
        dst: Register,
        object: Source,
        index: Source,
    },
    StoreItem {
        object: Source,
        index: Source,
        value: Source,
    },
    DeleteItem {
        object: Source,
        index: Source,
    },

    // -- operators ------------------------------------------------------------
    Binary {
        op: Binary,
        dst: Register,
        left: Source,
        right: Source,
    },
    /// `left op= right`; the result is then stored by the compiler.
    InPlace {
        op: Binary,
        dst: Register,
        left: Source,
        right: Source,
    },
    Unary {
        op: Unary,
        dst: Register,
        src: Source,
    },
    Compare {
        op: Comparison,
        dst: Register,
        left: Source,
        right: Source,
    },
    Is {
        negate: bool,
        dst: Register,
        left: Source,
        right: Source,
    },
    /// `left in right`.
    Contains {
        negate: bool,
        dst: Register,
        left: Source,
        right: Source,
    },

    // -- jumps ----------------------------------------------------------------
    Jump {
        target: Target,
    },
    /// A jump backwards: costs fuel, as a line does.
    JumpBack {
        target: Target,
    },
    JumpIfFalse {
        src: Source,
        target: Target,
    },
    JumpIfTrue {
        src: Source,
        target: Target,
    },
    /// For `and`: jumps and keeps the register where it is false, else clears it and goes on.
    JumpIfFalseOrClear {
        register: Register,
        target: Target,
    },
    /// For `or`.
    JumpIfTrueOrClear {
        register: Register,
        target: Target,
    },
    JumpIfNone {
        src: Source,
        target: Target,
    },
    JumpIfNotNone {
        src: Source,
        target: Target,
    },
    /// Jumps where the comparison is *false*: the head of most loops and conditions.
    JumpUnless {
        op: Comparison,
        left: Source,
        right: Source,
        target: Target,
    },

    // -- calls ----------------------------------------------------------------
    /// Callee in `base`, `count` positional arguments after it. All are consumed.
    Call {
        count: u8,
        dst: Register,
        base: Register,
    },
    /// As `Call`, but the last of the arguments is a local or a constant, which is *kept*: its register is empty.
    CallWith {
        count: u8,
        dst: Register,
        base: Register,
        last: Source,
    },
    /// The last arguments of the `count` are keywords; `names` is a constant tuple of strings.
    CallKeywords {
        count: u8,
        dst: Register,
        base: Register,
        names: Source,
    },
    /// After `LoadMethod`: `count` arguments from `base + 2` on.
    CallMethod {
        count: u8,
        dst: Register,
        base: Register,
    },
    /// As `CallMethod`, with the last of the arguments as in `CallWith`.
    CallMethodWith {
        count: u8,
        dst: Register,
        base: Register,
        last: Source,
    },
    CallMethodKeywords {
        count: u8,
        dst: Register,
        base: Register,
        names: Source,
    },
    /// Callee in `base`, a list or tuple of positional arguments in `base + 1`, a dict of keywords in
    /// `base + 2` (or nothing there: the register is empty).
    CallSpread {
        dst: Register,
        base: Register,
    },
    /// `clean`: all temporaries are empty after it, so that only the locals are left to be let go of.
    Return {
        clean: bool,
        src: Source,
    },
    /// `code` is a constant; `parts` says what stands from `base` on (see [`function_parts`]).
    MakeFunction {
        parts: u8,
        dst: Register,
        code: Source,
        base: Register,
    },
    /// `__build_class__`, to be called with (function, name, *bases, **keywords).
    LoadBuildClass {
        dst: Register,
    },
    /// The namespace of the class body that runs, and so what `__build_class__` receives.
    LoadNamespace {
        dst: Register,
    },
    /// The frame sees the namespace in a cell, as a class body sees its own.
    SeeNamespace {
        cell: Register,
    },

    // -- displays -------------------------------------------------------------
    BuildTuple {
        dst: Register,
        base: Register,
        count: u16,
    },
    BuildList {
        dst: Register,
        base: Register,
        count: u16,
    },
    BuildSet {
        dst: Register,
        base: Register,
        count: u16,
    },
    /// `count` pairs: key, value, key, value from `base` on.
    BuildDict {
        dst: Register,
        base: Register,
        count: u16,
    },
    /// Joins `count` strings.
    BuildString {
        dst: Register,
        base: Register,
        count: u16,
    },
    /// Three registers from `base` on.
    BuildSlice {
        dst: Register,
        base: Register,
    },
    /// `list` is kept, here and in what follows.
    ListAppend {
        list: Register,
        value: Source,
    },
    /// `iterable` unpacked: `*iterable` in a display or a call.
    ListExtend {
        list: Register,
        iterable: Source,
    },
    /// As `ListExtend`, of the only positional argument of a call, whose callee stands before the list.
    SpreadArguments {
        list: Register,
        iterable: Source,
    },
    ListToTuple {
        dst: Register,
        list: Register,
    },
    SetAdd {
        set: Register,
        value: Source,
    },
    SetUpdate {
        set: Register,
        iterable: Source,
    },
    DictInsert {
        dict: Register,
        key: Source,
        value: Source,
    },
    /// `**mapping` in a display: later keys win.
    DictUpdate {
        dict: Register,
        mapping: Source,
    },
    /// `**mapping` in a call: a repeated key is a `TypeError` that names `callee` (kept).
    DictMerge {
        dict: Register,
        mapping: Source,
        callee: Register,
    },
    /// `spec` is a string or [`NOTHING`]; it must stand in a register or constant below `NOTHING`.
    Format {
        conversion: Conversion,
        dst: Register,
        src: Source,
        spec: Source,
    },

    // -- iteration ------------------------------------------------------------
    GetIterator {
        dst: Register,
        src: Source,
    },
    /// The next item of `iterator` (kept) into `dst`; at its end clears it and jumps.
    ForNext {
        dst: Register,
        iterator: Register,
        target: Target,
    },
    UnpackSequence {
        src: Source,
        base: Register,
        count: u16,
    },
    /// `a, *b, c = src`: `before + 1 + after` registers from `base` on.
    UnpackStar {
        before: u8,
        src: Source,
        base: Register,
        after: u16,
    },

    // -- generators and coroutines ---------------------------------------------
    /// `yield src`; what is sent arrives in `dst`.
    Yield {
        dst: Register,
        src: Source,
    },
    /// The iterator of `await`; see [`AwaitContext`].
    GetAwaitable {
        context: AwaitContext,
        dst: Register,
        src: Source,
    },
    /// The iterator of `yield from`.
    GetYieldFromIterator {
        dst: Register,
        src: Source,
    },
    /// Sends `value` (a temporary) into `iterator` (kept). It yields: `value` is what it yielded, go on to the
    /// next instruction, a `YieldFrom`. It returns: `value` is the result, `iterator` is cleared, jump to `done`.
    Send {
        iterator: Register,
        value: Register,
        done: Target,
    },
    /// Yields `value` on behalf of `iterator`; when resumed, what was sent is in `value` and the machine goes
    /// on at `send`, the `Send` before it. An exception thrown in goes to `iterator` first.
    YieldFrom {
        value: Register,
        iterator: Register,
        send: Target,
    },
    GetAsyncIterator {
        dst: Register,
        src: Source,
    },
    /// Calls `__anext__` of `iterator` (kept) and gets the awaitable's iterator.
    GetAsyncNext {
        dst: Register,
        iterator: Register,
    },
    /// At the handler around an `async for`'s await: `StopAsyncIteration` in `exception` is cleared and the machine
    /// jumps; any other exception is raised again.
    EndAsyncFor {
        exception: Register,
        target: Target,
    },

    // -- exceptions -----------------------------------------------------------
    /// `raise`.
    RaiseAgain,
    /// `raise exception from cause`; `cause` may be [`NOTHING`].
    Raise {
        exception: Source,
        cause: Source,
    },
    /// Goes on raising the exception of a handler, without a new context or traceback entry.
    Reraise {
        exception: Register,
    },
    /// At the head of a handler: `exception` (kept) is now what `sys.exception()` gives; what it gave before is in `saved`.
    EnterHandler {
        exception: Register,
        saved: Register,
    },
    LeaveHandler {
        saved: Register,
    },
    /// Does `exception` (kept) match the class or tuple of classes?
    MatchException {
        dst: Register,
        exception: Register,
        class: Source,
    },
    /// `except*`: `dst` gets the part that matches, or None; `exception` becomes the rest, or None.
    MatchExceptionGroup {
        dst: Register,
        exception: Register,
        class: Source,
    },
    /// After the clauses of `except*`: `dst` gets what is to be raised, or None, from the `original` exception
    /// (kept) and the list of what the clauses raised and what was left.
    MergeExceptionGroup {
        dst: Register,
        original: Register,
        list: Source,
    },
    LoadAssertionError {
        dst: Register,
    },

    // -- with -------------------------------------------------------------------
    /// `base` holds the manager; afterwards the bound `__exit__`, and `base + 1` the result of `__enter__()`.
    EnterWith {
        base: Register,
    },
    /// As `EnterWith`, of `__aexit__` and `__aenter__`; `base + 1` is then to be awaited.
    EnterAsyncWith {
        base: Register,
    },
    /// Calls the `__exit__` in `exit` (consumed) with three times None.
    ExitWith {
        dst: Register,
        exit: Register,
    },
    /// Calls the `__exit__` in `exit` (kept) with type, value and traceback of `exception` (kept).
    ExitWithException {
        dst: Register,
        exit: Register,
        exception: Register,
    },

    // -- match ------------------------------------------------------------------
    /// Is `subject` (kept) a sequence in the sense of `match`?
    MatchSequence {
        dst: Register,
        subject: Register,
    },
    MatchMapping {
        dst: Register,
        subject: Register,
    },
    /// `dst` gets a tuple of the values for `keys` (a tuple), or None where one is missing.
    MatchKeys {
        dst: Register,
        subject: Register,
        keys: Source,
    },
    /// `base` holds the class, `base + 1` a constant tuple of attribute names; `count` positional patterns stand before
    /// the named ones. `dst` gets a tuple of attribute values or None.
    MatchClass {
        count: u8,
        dst: Register,
        subject: Register,
        base: Register,
    },
    /// `len(subject)` (kept).
    Length {
        dst: Register,
        subject: Register,
    },
    /// A new dict of what `subject` (kept) holds besides `keys` (a tuple).
    MatchRest {
        dst: Register,
        subject: Register,
        keys: Source,
    },

    // -- import -------------------------------------------------------------------
    /// `base` holds the level, `base + 1` None or the tuple of names that `from` asks for.
    Import {
        dst: Register,
        site: Site,
        base: Register,
    },
    /// A name of `module` (kept).
    ImportFrom {
        dst: Register,
        module: Register,
        site: Site,
    },
    ImportStar {
        module: Source,
    },
}

const _: () = assert!(size_of::<Op>() == 8, "an instruction is eight bytes");
