//! The machine's module: it imports everything that it shares with the page, and puts its functions into their places of the table.
//! The stack it does not share: engines reach an imported global by a detour, and nearly every function moves the stack pointer. The page
//! keeps the upper end, which it needs for drawing, and what runs programs has the rest, whose end traps.
use std::error::Error;

use wasm_encoder::reencode::Reencode;
use wasm_encoder::{ConstExpr, EntityType, FunctionSection, GlobalSection, ImportSection, Module};
use wasmparser::Operator;

use crate::PAGE;
use crate::data::{self, Piece};
use crate::names::Names;
use crate::reencode::{Numbers, code, elements, types};
use crate::share::Share;
use crate::source::Source;

/// In bytes.
const STACK_OF_PAGE: i32 = 256 * 1024;

pub fn write(source: &Source, share: &Share, names: &Names, data: &[Piece]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut numbers = numbers(source, share, names);
    let mut functions = FunctionSection::new();
    for function in &share.machine {
        functions.function(source.type_of(*function));
    }
    let mut module = Module::new();
    module.section(&types(source, &mut numbers)?).section(&imports(source, names, &mut numbers)?).section(&functions);
    module.section(&stack_pointer(source, &mut numbers)?);
    module.section(&elements(names.placed.iter().map(|(place, function)| (*place, *function)), &mut numbers)?);
    module.section(&code(source, &share.machine, &mut numbers)?).section(&data::section(data));
    Ok(module.finish())
}

/// Functions lent by the page, and the machine's own; imported globals, and the machine's own stack pointer after them.
fn numbers(source: &Source, share: &Share, names: &Names) -> Numbers {
    let functions = names.lent.iter().copied().chain(share.machine.iter().copied());
    let globals = shared_globals(source).chain([source.stack_pointer]);
    Numbers { functions: functions.zip(0..).collect(), globals: globals.zip(0..).collect() }
}

fn shared_globals(source: &Source) -> impl Iterator<Item = u32> {
    source.numbers_of_globals().filter(|global| *global != source.stack_pointer)
}

fn stack_pointer(source: &Source, numbers: &mut Numbers) -> Result<GlobalSection, Box<dyn Error>> {
    let global = &source.globals[source.stack_pointer as usize];
    let Operator::I32Const { value } = global.init_expr.get_operators_reader().read()? else {
        return Err("the stack begins at no fixed place".into());
    };
    let mut section = GlobalSection::new();
    section.global(numbers.global_type(global.ty)?, &ConstExpr::i32_const(value - STACK_OF_PAGE));
    Ok(section)
}

fn imports(source: &Source, names: &Names, numbers: &mut Numbers) -> Result<ImportSection, Box<dyn Error>> {
    let mut section = ImportSection::new();
    for function in &names.lent {
        section.import(PAGE, &format!("f{function}"), EntityType::Function(source.type_of(*function)));
    }
    for (index, table) in std::iter::once(&names.table).chain(&source.tables[1..]).enumerate() {
        section.import(PAGE, &format!("t{index}"), numbers.table_type(*table)?);
    }
    if let Some(memory) = source.memory {
        section.import(PAGE, "m0", numbers.memory_type(memory)?);
    }
    for global in shared_globals(source) {
        section.import(PAGE, &format!("g{global}"), numbers.global_type(source.globals[global as usize].ty)?);
    }
    Ok(section)
}
