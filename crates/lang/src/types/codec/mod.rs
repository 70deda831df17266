//! `str.encode` and `bytes.decode`, with CPython's error modes. What has no encoding or mode here, `codecs.py` looks for.

mod elsewhere;
mod escapes;
mod name;
mod narrow;
mod raw_escapes;
mod utf8;
mod wide;
mod wrong;

use crate::object::{Outcome, Raised, Result, Str, Value};
use crate::vm::Vm;

use name::Encoding;

/// Why an encoding ends without a result.
enum Halt {
    Raised(Raised),
    /// The error mode is none of those that are known here.
    Elsewhere,
}

impl From<Raised> for Halt {
    fn from(raised: Raised) -> Self {
        Halt::Raised(raised)
    }
}

/// What reading or writing gives.
type Coded<T> = std::result::Result<T, Halt>;

/// `str.encode(encoding, errors)`: bytes.
pub fn encode(vm: &mut Vm, text: &Str, encoding: Option<Str>, errors: Option<Str>) -> Result<Outcome> {
    let known = Encoding::of(encoding.as_deref());
    let written = known.map_or(Err(Halt::Elsewhere), |known| encode_as(text, known, errors.as_deref().unwrap_or("strict")));
    match written {
        Ok(bytes) => {
            vm.check_object_size(bytes.len())?;
            Ok(super::bytes::new_bytes(vm, bytes).into())
        }
        Err(Halt::Raised(raised)) => Err(raised),
        Err(Halt::Elsewhere) => elsewhere::ask(vm, "_encode_by_name", text.clone().into(), encoding, errors),
    }
}

fn encode_as(text: &str, encoding: Encoding, errors: &str) -> Coded<Vec<u8>> {
    match encoding {
        Encoding::Utf8 => utf8::encode(text, errors),
        Encoding::Utf8Signed => utf8::encode(text, errors).map(|bytes| [utf8::BYTE_ORDER_MARK, &bytes].concat()),
        Encoding::Narrow(narrow) => narrow::encode(text, narrow, errors),
        Encoding::Wide(wide) => wide.encode(text, errors),
        Encoding::Escapes => Ok(escapes::encode(text).into_bytes()),
        Encoding::RawEscapes => Ok(raw_escapes::encode(text)),
    }
}

/// Refuses a text that UTF-8 cannot write.
pub fn check_utf8(text: &str) -> Result<()> {
    if crate::source::surrogate::first(text).is_none() {
        return Ok(());
    }
    match utf8::encode(text, "strict") {
        Err(Halt::Raised(raised)) => Err(raised),
        _ => Ok(()),
    }
}

/// `bytes.decode(encoding, errors)`: a text.
pub fn decode(vm: &mut Vm, bytes: &[u8], encoding: Option<Str>, errors: Option<Str>) -> Result<Outcome> {
    let known = Encoding::of(encoding.as_deref());
    let read = known.map_or(Err(Halt::Elsewhere), |known| decode_as(bytes, known, errors.as_deref().unwrap_or("strict")));
    match read {
        Ok(text) => {
            vm.check_object_size(text.len())?;
            Ok(Value::from(text).into())
        }
        Err(Halt::Raised(raised)) => Err(raised),
        Err(Halt::Elsewhere) => {
            let bytes = super::bytes::new_bytes(vm, bytes.to_vec());
            elsewhere::ask(vm, "_decode_by_name", bytes, encoding, errors)
        }
    }
}

fn decode_as(bytes: &[u8], encoding: Encoding, errors: &str) -> Coded<String> {
    match encoding {
        Encoding::Utf8 => utf8::decode(bytes, errors),
        Encoding::Utf8Signed => utf8::decode(bytes.strip_prefix(utf8::BYTE_ORDER_MARK).unwrap_or(bytes), errors),
        Encoding::Narrow(narrow) => narrow::decode(bytes, narrow, errors),
        Encoding::Wide(wide) => wide.decode(bytes, errors),
        Encoding::Escapes => escapes::decode(bytes, errors),
        Encoding::RawEscapes => raw_escapes::decode(bytes, errors),
    }
}
