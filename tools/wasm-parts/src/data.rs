//! What stands in memory from the beginning: texts that only the machine reads come with the machine.
use std::error::Error;

use wasm_encoder::{ConstExpr, DataSection};
use wasmparser::{DataKind, DataSectionReader, Operator};

/// Bytes and their place in memory.
#[derive(Clone, Copy)]
pub struct Piece<'a> {
    at: u32,
    bytes: &'a [u8],
}

pub fn read(section: DataSectionReader<'_>) -> Result<Vec<Piece<'_>>, Box<dyn Error>> {
    let pieces = section.into_iter().map(|piece| {
        let piece = piece?;
        let DataKind::Active { memory_index: 0, offset_expr } = piece.kind else {
            return Err("data is copied at another time".into());
        };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            return Err("data has no fixed place".into());
        };
        Ok(Piece { at: value.cast_unsigned(), bytes: piece.data })
    });
    pieces.collect()
}

/// The page's pieces, and the machine's: one for each of `texts`, which must be there.
pub fn divide<'a>(pieces: &[Piece<'a>], texts: &[Vec<u8>]) -> Result<(Vec<Piece<'a>>, Vec<Piece<'a>>), Box<dyn Error>> {
    let (mut page, mut machine) = (pieces.to_vec(), Vec::new());
    for text in texts {
        let begins = |piece: &Piece| piece.bytes.windows(text.len()).position(|window| window == text);
        let found = page.iter().enumerate().find_map(|(index, piece)| begins(piece).map(|from| (index, from)));
        let Some((index, from)) = found else {
            return Err(format!(
                "the module lacks a text that begins with {:?}",
                String::from_utf8_lossy(&text[..text.len().min(60)])
            )
            .into());
        };
        let Piece { at, bytes } = page.remove(index);
        let to = from + text.len();
        let parts =
            [(0, from), (from, to), (to, bytes.len())].map(|(from, to)| Piece { at: at + offset(from), bytes: &bytes[from..to] });
        machine.push(parts[1]);
        page.extend([parts[0], parts[2]].into_iter().filter(|piece| !piece.bytes.is_empty()));
    }
    Ok((page, machine))
}

pub fn section(pieces: &[Piece]) -> DataSection {
    let mut section = DataSection::new();
    for piece in pieces {
        section.active(0, &ConstExpr::i32_const(piece.at.cast_signed()), piece.bytes.iter().copied());
    }
    section
}

fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("memory is counted in 32 bits")
}
