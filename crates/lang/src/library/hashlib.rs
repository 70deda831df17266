//! The digests of `hashlib`, from the `RustCrypto` crates.
#![expect(clippy::unnecessary_wraps, reason = "native functions have this signature")]

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

use crate::object::{Arguments, DictRef, Object, Outcome, Payload, Raised, Result};
use crate::types::Table;
use crate::vm::Vm;

use super::native::add_functions;

/// Fills `_hashlib`.
pub(super) fn fill(vm: &mut Vm, namespace: &DictRef) -> Result<()> {
    add_functions(vm, namespace, "_hashlib", FUNCTIONS);
    Ok(())
}

const FUNCTIONS: Table = &[
    ("md5", digest::<Md5>),
    ("sha1", digest::<Sha1>),
    ("sha224", digest::<Sha224>),
    ("sha256", digest::<Sha256>),
    ("sha384", digest::<Sha384>),
    ("sha512", digest::<Sha512>),
];

/// The digest of some bytes, as bytes.
fn digest<D: Digest>(vm: &mut Vm, arguments: Arguments) -> Result<Outcome> {
    let [data] = arguments.exactly("digest")?;
    let digest = match data.payload() {
        Some(Payload::Bytes(bytes)) => D::digest(bytes),
        Some(Payload::ByteArray(bytes)) => D::digest(&*bytes.borrow()),
        _ => return Err(Raised::type_error("object supporting the buffer API required")),
    };
    Ok(Object::new(&vm.classes.bytes, Payload::Bytes(digest.to_vec().into())).into())
}
