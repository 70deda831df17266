//! What a program may use. A limit is a Python exception that names itself.

/// Every limit of a machine; sizes in bytes unless said otherwise.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Python frames above each other, as `sys.getrecursionlimit()` says.
    pub recursion: u32,
    /// Characters of the source.
    pub source: usize,
    /// Items of a list, characters of a string: one object.
    pub object: usize,
    /// Everything together, as far as the host says how much there is.
    pub memory: usize,
    /// Bits of an integer.
    pub int_bits: u64,
    /// Digits of an integer read from or written to decimal text, as `sys.get_int_max_str_digits()` says.
    pub int_digits: usize,
    /// Characters that a run may print.
    pub output: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            recursion: 1000,
            source: 64 * 1024,
            object: 8 * 1024 * 1024,
            memory: 512 * 1024 * 1024,
            int_bits: 1_000_000,
            int_digits: 4300,
            output: 1024 * 1024,
        }
    }
}
