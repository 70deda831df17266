//! Instructions that are common in a row: the first of them is told what stands behind it.

use super::op::{CONSTANT, Op, Register, Source};

/// Gives the first instruction of each row its own form.
pub(super) fn mark_rows(instructions: &mut [Op], first_temporary: usize) {
    for at in 0..instructions.len() {
        if let Some(head) = head_of(&instructions[at..], first_temporary) {
            instructions[at] = head;
        }
    }
}

fn head_of(row: &[Op], first_temporary: usize) -> Option<Op> {
    match *row {
        [Op::Line { line }, Op::JumpBack { .. }, ..] => Some(Op::LineBack { line }),
        [Op::LoadGlobal { dst, site }, ref behind @ ..] => {
            let moves = moves_to_call(behind, dst, dst + 1, first_temporary)?;
            Some(Op::LoadGlobalToCall { moves, dst, site })
        }
        [Op::LoadMethod { base, object, site }, ref behind @ ..] => {
            let moves = moves_to_call(behind, base, base + 2, first_temporary)?;
            Some(Op::LoadMethodToCall { moves, base, object, site })
        }
        [
            Op::LoadAttribute { dst, object, site },
            Op::InPlace { dst: result, left, right, .. },
            Op::StoreAttribute { object: same, value, .. },
            ..,
        ] if [result, left, value] == [dst; 3] && same == object && right != dst => {
            Some(Op::LoadAttributeToUpdate { dst, object, site })
        }
        _ => None,
    }
}

/// How many plain arguments are moved to their places before a call of what is in `base`; nothing where there is more to do.
fn moves_to_call(behind: &[Op], base: Register, first: Register, first_temporary: usize) -> Option<u8> {
    let is_plain = |source: Source| source & CONSTANT != 0 || usize::from(source) < first_temporary;
    let is_move = |op: &Op, place: Register| matches!(*op, Op::Move { dst, src } if dst == place && is_plain(src));
    let moves = behind.iter().zip(first..).take_while(|(op, place)| is_move(op, *place)).count();
    let (called, count) = match *behind.get(moves)? {
        Op::Call { count, base, .. } | Op::CallMethod { count, base, .. } => (base, usize::from(count)),
        Op::CallWith { count, base, .. } | Op::CallMethodWith { count, base, .. } => (base, usize::from(count) - 1),
        _ => return None,
    };
    (called == base && count == moves).then_some(moves as u8)
}
