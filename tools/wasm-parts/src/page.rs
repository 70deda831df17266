//! The page's module: what JavaScript sees stays as it was. For each function of the machine that it calls there is a small one that calls
//! the place in the table where the machine will put it.
use std::collections::HashSet;
use std::error::Error;

use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    ExportKind, ExportSection, Function, FunctionSection, GlobalSection, ImportSection, MemorySection, Module, StartSection,
    TableSection,
};

use crate::data::{self, Piece};
use crate::names::Names;
use crate::reencode::{Numbers, code, elements, types};
use crate::share::Share;
use crate::source::Source;

pub fn write(source: &Source, share: &Share, names: &Names, data: &[Piece]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut numbers = numbers(source, share, names);
    let mut module = Module::new();
    module
        .section(&types(source, &mut numbers)?)
        .section(&imports(source, &mut numbers)?)
        .section(&functions(source, share, names));
    module
        .section(&tables(source, names, &mut numbers)?)
        .section(&memories(source, &mut numbers)?)
        .section(&globals(source, &mut numbers)?);
    module.section(&exports(source, names, &mut numbers)?);
    if let Some(start) = source.start {
        module.section(&StartSection { function_index: numbers.function_index(start)? });
    }
    let own = share.page.iter().copied().chain(0..source.imported).collect::<HashSet<_>>();
    module.section(&elements(source.places.iter().copied().filter(|(_, function)| own.contains(function)), &mut numbers)?);
    let mut code = code(source, &share.page, &mut numbers)?;
    for (function, place) in &names.called {
        code.function(&call_of_place(source, *function, *place));
    }
    module.section(&code).section(&data::section(data));
    Ok(module.finish())
}

/// Imported functions, the page's own, and those that call a place; globals keep their numbers.
fn numbers(source: &Source, share: &Share, names: &Names) -> Numbers {
    let functions = (0..source.imported).chain(share.page.iter().copied()).chain(names.called.keys().copied());
    Numbers {
        functions: functions.zip(0..).collect(),
        globals: source.numbers_of_globals().map(|global| (global, global)).collect(),
    }
}

fn imports(source: &Source, numbers: &mut Numbers) -> Result<ImportSection, Box<dyn Error>> {
    let mut section = ImportSection::new();
    for import in &source.imports {
        section.import(import.module, import.name, numbers.entity_type(import.ty)?);
    }
    Ok(section)
}

fn functions(source: &Source, share: &Share, names: &Names) -> FunctionSection {
    let mut section = FunctionSection::new();
    for function in share.page.iter().chain(names.called.keys()) {
        section.function(source.type_of(*function));
    }
    section
}

fn tables(source: &Source, names: &Names, numbers: &mut Numbers) -> Result<TableSection, Box<dyn Error>> {
    let mut section = TableSection::new();
    for table in std::iter::once(&names.table).chain(&source.tables[1..]) {
        section.table(numbers.table_type(*table)?);
    }
    Ok(section)
}

fn memories(source: &Source, numbers: &mut Numbers) -> Result<MemorySection, Box<dyn Error>> {
    let mut section = MemorySection::new();
    if let Some(memory) = source.memory {
        section.memory(numbers.memory_type(memory)?);
    }
    Ok(section)
}

fn globals(source: &Source, numbers: &mut Numbers) -> Result<GlobalSection, Box<dyn Error>> {
    let mut section = GlobalSection::new();
    for global in &source.globals {
        section.global(numbers.global_type(global.ty)?, &numbers.const_expr(global.init_expr.clone())?);
    }
    Ok(section)
}

fn exports(source: &Source, names: &Names, numbers: &mut Numbers) -> Result<ExportSection, Box<dyn Error>> {
    let mut section = ExportSection::new();
    for export in &source.exports {
        section.export(export.name, numbers.export_kind(export.kind)?, numbers.external_index(export.kind, export.index)?);
    }
    for (kind, letter, count) in [
        (ExportKind::Table, 't', source.tables.len()),
        (ExportKind::Memory, 'm', 1),
        (ExportKind::Global, 'g', source.globals.len()),
    ] {
        for index in (0..).take(count) {
            section.export(&format!("{letter}{index}"), kind, index);
        }
    }
    for function in &names.lent {
        section.export(&format!("f{function}"), ExportKind::Func, numbers.function_index(*function)?);
    }
    Ok(section)
}

fn call_of_place(source: &Source, function: u32, place: u32) -> Function {
    let ty = source.type_of(function);
    let mut body = Function::new([]);
    let mut instructions = body.instructions();
    for parameter in (0..).take(source.types[ty as usize].params().len()) {
        instructions.local_get(parameter);
    }
    instructions.i32_const(place.cast_signed()).call_indirect(0, ty).end();
    body
}
