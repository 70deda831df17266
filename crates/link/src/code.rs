//! A program as a short word for an address: raw deflate in base64url without padding, which browsers can make and undo too
//! (`CompressionStream("deflate-raw")`).
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::{LONGEST_PROGRAM, Problem};

/// The smallest result that the library knows to make.
const LEVEL: u8 = 9;

pub fn packed(program: &str) -> Result<String, Problem> {
    checked(program)?;
    Ok(URL_SAFE_NO_PAD.encode(compress_to_vec(program.as_bytes(), LEVEL)))
}

pub fn unpacked(word: &str) -> Result<String, Problem> {
    let bytes = URL_SAFE_NO_PAD.decode(word).map_err(|_| Problem::Damaged)?;
    let text = decompress_to_vec_with_limit(&bytes, LONGEST_PROGRAM).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Problem::ProgramTooLong,
        _ => Problem::Damaged,
    })?;
    let program = String::from_utf8(text).map_err(|_| Problem::NotText)?;
    checked(&program)?;
    Ok(program)
}

/// A program that a link may carry.
pub fn checked(program: &str) -> Result<(), Problem> {
    if program.len() > LONGEST_PROGRAM {
        return Err(Problem::ProgramTooLong);
    }
    if program.contains('\0') { Err(Problem::NotText) } else { Ok(()) }
}
