//! What each instruction does with its operands, for the verifier and the disassembler.

use super::op::{NOTHING, Op, Register, Site, Source, Target};

/// One operand of an instruction, in the order in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operand {
    /// Read; a temporary is consumed.
    Read(Source),
    /// As `Read`, of so many registers.
    ReadMany(Register, u16),
    /// Consumed where it holds something.
    MayRead(Register),
    /// Read and kept.
    Keep(Source),
    /// Read and written again.
    Update(Register),
    /// Emptied, whether it holds something or not.
    Clear(Register),
    Write(Register),
    WriteMany(Register, u16),
    /// Emptied where the instruction jumps; kept where it goes on.
    ClearOnJump(Register),
    /// Kept where the instruction jumps; emptied where it goes on.
    ClearOnFall(Register),
    /// Written where the instruction goes on.
    WriteOnFall(Register),
    Jump(Target),
    Name(Site),
    Number(u32),
}

use Operand::{Clear, ClearOnFall, ClearOnJump, Jump, Keep, MayRead, Name, Number, Read, ReadMany, Update, Write};
use Operand::{WriteMany, WriteOnFall};

/// All operands of an instruction.
#[expect(
    clippy::too_many_lines,
    clippy::match_same_arms,
    reason = "one line for each instruction; a table in the form of a match"
)]
pub fn operands(op: Op) -> Vec<Operand> {
    match op {
        Op::Line { line } | Op::LineBack { line } => vec![Number(line)],
        Op::Move { dst, src } => vec![Write(dst), Read(src)],
        Op::Copy { dst, src } => vec![Write(dst), Keep(src)],
        Op::Clear { register } => vec![Clear(register)],
        Op::CheckBound { register } => vec![Keep(register)],
        Op::DeleteLocal { register } => vec![Clear(register)],
        Op::MakeCell { register } => vec![Update(register)],
        Op::LoadCell { dst, cell } => vec![Write(dst), Keep(cell)],
        Op::StoreCell { cell, src } => vec![Keep(cell), Read(src)],
        Op::DeleteCell { cell } => vec![Keep(cell)],
        Op::LoadGlobal { dst, site } | Op::LoadGlobalToCall { dst, site, .. } | Op::LoadName { dst, site } => {
            vec![Write(dst), Name(site)]
        }
        Op::StoreGlobal { site, src } | Op::StoreName { site, src } => vec![Name(site), Read(src)],
        Op::DeleteGlobal { site } | Op::DeleteName { site } => vec![Name(site)],
        Op::LoadClassCell { dst, cell, site } => vec![Write(dst), Keep(cell), Name(site)],
        Op::LoadAttribute { dst, object, site } | Op::LoadAttributeToUpdate { dst, object, site } => {
            vec![Write(dst), Read(object), Name(site)]
        }
        Op::StoreAttribute { object, value, site } => vec![Read(object), Name(site), Read(value)],
        Op::DeleteAttribute { object, site } => vec![Read(object), Name(site)],
        Op::LoadMethod { base, object, site } | Op::LoadMethodToCall { base, object, site, .. } => {
            vec![WriteMany(base, 2), Read(object), Name(site)]
        }
        Op::LoadItem { dst, object, index } => vec![Write(dst), Read(object), Read(index)],
        Op::StoreItem { object, index, value } => vec![Read(object), Read(index), Read(value)],
        Op::DeleteItem { object, index } => vec![Read(object), Read(index)],
        Op::Binary { dst, left, right, .. }
        | Op::InPlace { dst, left, right, .. }
        | Op::Compare { dst, left, right, .. }
        | Op::Is { dst, left, right, .. }
        | Op::Contains { dst, left, right, .. } => vec![Write(dst), Read(left), Read(right)],
        Op::Unary { dst, src, .. } => vec![Write(dst), Read(src)],
        Op::Jump { target } | Op::JumpBack { target } => vec![Jump(target)],
        Op::JumpIfFalse { src, target }
        | Op::JumpIfTrue { src, target }
        | Op::JumpIfNone { src, target }
        | Op::JumpIfNotNone { src, target } => vec![Read(src), Jump(target)],
        Op::JumpIfFalseOrClear { register, target } | Op::JumpIfTrueOrClear { register, target } => {
            vec![ClearOnFall(register), Jump(target)]
        }
        Op::JumpUnless { left, right, target, .. } => vec![Read(left), Read(right), Jump(target)],
        Op::Call { count, dst, base } => vec![Write(dst), ReadMany(base, u16::from(count) + 1)],
        Op::CallWith { count, dst, base, last } => vec![Write(dst), ReadMany(base, u16::from(count)), Keep(last)],
        Op::CallMethodWith { count, dst, base, last } => {
            vec![Write(dst), ReadMany(base, u16::from(count) + 1), Keep(last)]
        }
        Op::CallKeywords { count, dst, base, names } => {
            vec![Write(dst), ReadMany(base, u16::from(count) + 1), Read(names)]
        }
        Op::CallMethod { count, dst, base } => {
            vec![Write(dst), ReadMany(base, u16::from(count) + 2)]
        }
        Op::CallMethodKeywords { count, dst, base, names } => {
            vec![Write(dst), ReadMany(base, u16::from(count) + 2), Read(names)]
        }
        Op::CallSpread { dst, base } => vec![Write(dst), ReadMany(base, 2), MayRead(base + 2)],
        Op::Return { src, .. } => vec![Read(src)],
        Op::SeeNamespace { cell } => vec![Keep(cell)],
        Op::MakeFunction { parts, dst, code, base } => {
            vec![Write(dst), Read(code), ReadMany(base, parts.count_ones() as u16)]
        }
        Op::LoadBuildClass { dst } | Op::LoadNamespace { dst } | Op::LoadAssertionError { dst } => {
            vec![Write(dst)]
        }
        Op::BuildTuple { dst, base, count }
        | Op::BuildList { dst, base, count }
        | Op::BuildSet { dst, base, count }
        | Op::BuildString { dst, base, count } => vec![Write(dst), ReadMany(base, count)],
        Op::BuildDict { dst, base, count } => vec![Write(dst), ReadMany(base, count * 2)],
        Op::BuildSlice { dst, base } => vec![Write(dst), ReadMany(base, 3)],
        Op::ListAppend { list, value } => vec![Keep(list), Read(value)],
        Op::ListExtend { list, iterable } | Op::SpreadArguments { list, iterable } => vec![Keep(list), Read(iterable)],
        Op::ListToTuple { dst, list } => vec![Write(dst), Read(list)],
        Op::SetAdd { set, value } => vec![Keep(set), Read(value)],
        Op::SetUpdate { set, iterable } => vec![Keep(set), Read(iterable)],
        Op::DictInsert { dict, key, value } => vec![Keep(dict), Read(key), Read(value)],
        Op::DictUpdate { dict, mapping } => vec![Keep(dict), Read(mapping)],
        Op::DictMerge { dict, mapping, callee } => vec![Keep(dict), Read(mapping), Keep(callee)],
        Op::Format { dst, src, spec, .. } if spec == NOTHING => vec![Write(dst), Read(src)],
        Op::Format { dst, src, spec, .. } => vec![Write(dst), Read(src), Read(spec)],
        Op::GetIterator { dst, src }
        | Op::GetAwaitable { dst, src, .. }
        | Op::GetYieldFromIterator { dst, src }
        | Op::GetAsyncIterator { dst, src }
        | Op::Yield { dst, src } => vec![Write(dst), Read(src)],
        Op::ForNext { dst, iterator, target } => vec![WriteOnFall(dst), ClearOnJump(iterator), Jump(target)],
        Op::UnpackSequence { src, base, count } => vec![WriteMany(base, count), Read(src)],
        Op::UnpackStar { before, src, base, after } => {
            vec![WriteMany(base, u16::from(before) + 1 + after), Read(src), Number(before.into())]
        }
        Op::Send { iterator, value, done } => vec![ClearOnJump(iterator), Update(value), Jump(done)],
        Op::YieldFrom { value, iterator, send } => vec![Update(value), Keep(iterator), Jump(send)],
        Op::GetAsyncNext { dst, iterator } => vec![Write(dst), Keep(iterator)],
        Op::EndAsyncFor { exception, target } => vec![ClearOnJump(exception), Jump(target)],
        Op::RaiseAgain => vec![],
        Op::Raise { exception, cause } if cause == NOTHING => vec![Read(exception)],
        Op::Raise { exception, cause } => vec![Read(exception), Read(cause)],
        Op::Reraise { exception } => vec![Read(exception)],
        Op::EnterHandler { exception, saved } => vec![Keep(exception), Write(saved)],
        Op::LeaveHandler { saved } => vec![Read(saved)],
        Op::MatchException { dst, exception, class } => vec![Write(dst), Keep(exception), Read(class)],
        Op::MatchExceptionGroup { dst, exception, class } => vec![Write(dst), Update(exception), Read(class)],
        Op::MergeExceptionGroup { dst, original, list } => vec![Write(dst), Keep(original), Read(list)],
        Op::EnterWith { base } | Op::EnterAsyncWith { base } => vec![Update(base), Write(base + 1)],
        Op::ExitWith { dst, exit } => vec![Write(dst), Read(exit)],
        Op::ExitWithException { dst, exit, exception } => vec![Write(dst), Keep(exit), Keep(exception)],
        Op::MatchSequence { dst, subject } | Op::MatchMapping { dst, subject } | Op::Length { dst, subject } => {
            vec![Write(dst), Keep(subject)]
        }
        Op::MatchKeys { dst, subject, keys } | Op::MatchRest { dst, subject, keys } => {
            vec![Write(dst), Keep(subject), Read(keys)]
        }
        Op::MatchClass { count, dst, subject, base } => {
            vec![Write(dst), Keep(subject), ReadMany(base, 2), Number(count.into())]
        }
        Op::Import { dst, site, base } => vec![Write(dst), Name(site), ReadMany(base, 2)],
        Op::ImportFrom { dst, module, site } => vec![Write(dst), Keep(module), Name(site)],
        Op::ImportStar { module } => vec![Read(module)],
    }
}

/// Where an instruction jumps to.
pub fn target_mut(op: &mut Op) -> Option<&mut Target> {
    match op {
        Op::Jump { target }
        | Op::JumpBack { target }
        | Op::JumpIfFalse { target, .. }
        | Op::JumpIfTrue { target, .. }
        | Op::JumpIfFalseOrClear { target, .. }
        | Op::JumpIfTrueOrClear { target, .. }
        | Op::JumpIfNone { target, .. }
        | Op::JumpIfNotNone { target, .. }
        | Op::JumpUnless { target, .. }
        | Op::ForNext { target, .. }
        | Op::Send { done: target, .. }
        | Op::YieldFrom { send: target, .. }
        | Op::EndAsyncFor { target, .. } => Some(target),
        _ => None,
    }
}
