//! Text kept in this browser (`localStorage`). Storage may be forbidden (a sandboxed frame, a strict setting) or full, and may
//! become so at any time: every call says what happened, and none panics.
use std::fmt;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// Why a text could not be kept or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser keeps nothing for this page.
    Forbidden,
    /// There is no room left.
    Full,
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Forbidden => "this browser does not let the page keep anything",
            Self::Full => "this browser has no room left for the page",
        })
    }
}

impl std::error::Error for StorageError {}

/// The text kept under `key`, if there is one.
pub fn read(key: &str) -> Result<Option<String>, StorageError> {
    storage()?.get_item(key).map_err(|error| reason(&error))
}

/// Keeps `text` under `key`, in place of what was there.
pub fn write(key: &str, text: &str) -> Result<(), StorageError> {
    storage()?.set_item(key, text).map_err(|error| reason(&error))
}

/// Forgets what is kept under `key`.
pub fn remove(key: &str) -> Result<(), StorageError> {
    storage()?.remove_item(key).map_err(|error| reason(&error))
}

fn storage() -> Result<Storage, StorageError> {
    // Merely asking for the storage throws where it is forbidden.
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(StorageError::Forbidden)
}

fn reason(error: &JsValue) -> StorageError {
    match error.dyn_ref::<DomException>() {
        Some(error) if error.name() == "QuotaExceededError" => StorageError::Full,
        _ => StorageError::Forbidden,
    }
}
