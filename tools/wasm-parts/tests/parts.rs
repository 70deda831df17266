//! A small module is cut, and its parts are looked at.
use std::error::Error;

use loopglass_wasm_parts::{Parts, cut};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportKind, ExportSection, Function, FunctionSection,
    GlobalSection, GlobalType, ImportSection, MemorySection, MemoryType, Module, NameMap, NameSection, RefType, TableSection,
    TableType, TypeSection, ValType,
};
use wasmparser::{Export, Import, Parser, Payload};

/// `draw` calls `run`, which is long and calls `step` and the page's `free`; `step` is in the table too, and `log` comes from JavaScript.
const NAMES: [&str; 5] =
    ["log", "loopglass[1f]::draw", "loopglass_lang[2e]::vm::run", "loopglass_lang[2e]::vm::step", "alloc[3d]::free"];

/// Stands in memory between other things.
const TEXT: &str = "import this";

#[test]
fn the_page_keeps_what_javascript_sees() -> Result<(), Box<dyn Error>> {
    let Parts { page, .. } = cut(&module(&NAMES), &[TEXT.into()])?;
    assert_eq!(imports(&page), ["js.log"]);
    let exports = exports(&page);
    assert_eq!(exports[..2], ["memory", "draw"]);
    assert!(exports.contains(&"f4".to_owned()), "the machine needs `free`: {exports:?}");
    assert_eq!(functions(&page), 3, "draw, free, and the way to run");
    Ok(())
}

#[test]
fn the_machine_imports_the_rest_from_the_page() -> Result<(), Box<dyn Error>> {
    let Parts { machine, .. } = cut(&module(&NAMES), &[TEXT.into()])?;
    assert_eq!(imports(&machine), ["page.f0", "page.f4", "page.t0", "page.m0"]);
    assert_eq!(functions(&machine), 2, "run and step");
    assert_eq!(exports(&machine), [""; 0]);
    Ok(())
}

#[test]
fn both_are_valid() -> Result<(), Box<dyn Error>> {
    let Parts { page, machine } = cut(&module(&NAMES), &[TEXT.into()])?;
    for part in [page, machine] {
        wasmparser::Validator::new().validate_all(&part)?;
    }
    Ok(())
}

#[test]
fn texts_of_the_machine_come_with_it() -> Result<(), Box<dyn Error>> {
    let Parts { page, machine } = cut(&module(&NAMES), &[TEXT.into()])?;
    assert_eq!(data(&page), [(1000, "before ".into()), (1018, " after".into())]);
    assert_eq!(data(&machine), [(1007, TEXT.to_owned())]);
    let refused = cut(&module(&NAMES), &["import that".into()]).err().map(|error| error.to_string());
    assert_eq!(refused.as_deref(), Some("the module lacks a text that begins with \"import that\""));
    Ok(())
}

#[test]
fn a_module_without_names_is_refused() {
    let refused = cut(&module(&[]), &[]).err().map(|error| error.to_string());
    assert_eq!(refused.as_deref(), Some("the module has no names of functions: keep them until it is cut"));
}

fn module(names: &[&str]) -> Vec<u8> {
    let mut module = Module::new();
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], []);
    let mut imports = ImportSection::new();
    imports.import("js", "log", wasm_encoder::EntityType::Function(0));
    let mut functions = FunctionSection::new();
    (0..4).for_each(|_| {
        functions.function(0);
    });
    let mut tables = TableSection::new();
    tables.table(TableType { element_type: RefType::FUNCREF, table64: false, minimum: 3, maximum: Some(3), shared: false });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    let mut globals = GlobalSection::new();
    globals.global(GlobalType { val_type: ValType::I32, mutable: true, shared: false }, &ConstExpr::i32_const(1_048_576));
    let mut exports = ExportSection::new();
    exports.export("memory", ExportKind::Memory, 0).export("draw", ExportKind::Func, 1);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([4, 3].as_slice().into()));
    let mut code = CodeSection::new();
    for (callees, length) in [(&[2][..], 1), (&[3, 4, 0], 200), (&[0], 200), (&[], 400)] {
        code.function(&calling(callees, length));
    }
    module.section(&types).section(&imports).section(&functions).section(&tables).section(&memories).section(&globals);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(1000), format!("before {TEXT} after").into_bytes());
    module.section(&exports).section(&elements).section(&code).section(&data).section(&naming(names));
    module.finish()
}

/// A function of some length that calls these.
fn calling(callees: &[u32], length: i32) -> Function {
    let mut function = Function::new([]);
    let mut instructions = function.instructions();
    for callee in callees {
        instructions.local_get(0).call(*callee);
    }
    for number in 0..length {
        instructions.i32_const(number).drop();
    }
    instructions.end();
    function
}

fn naming(names: &[&str]) -> NameSection {
    let mut map = NameMap::new();
    for (index, name) in (0..).zip(names) {
        map.append(index, name);
    }
    let mut section = NameSection::new();
    section.functions(&map);
    section.globals(&{
        let mut globals = NameMap::new();
        globals.append(0, "__stack_pointer");
        globals
    });
    section
}

fn payloads(part: &[u8]) -> impl Iterator<Item = Payload<'_>> {
    Parser::new(0).parse_all(part).map(|payload| payload.expect("a part can be read"))
}

fn imports(part: &[u8]) -> Vec<String> {
    let sections =
        payloads(part).filter_map(|payload| if let Payload::ImportSection(section) = payload { Some(section) } else { None });
    let imports = sections.flat_map(wasmparser::ImportSectionReader::into_imports);
    imports.map(|import| import.map(|Import { module, name, .. }| format!("{module}.{name}")).expect("an import")).collect()
}

fn exports(part: &[u8]) -> Vec<String> {
    let sections =
        payloads(part).filter_map(|payload| if let Payload::ExportSection(section) = payload { Some(section) } else { None });
    sections.flatten().map(|export| export.map(|Export { name, .. }| name.to_owned()).expect("an export")).collect()
}

fn functions(part: &[u8]) -> u32 {
    payloads(part).map(|payload| if let Payload::CodeSectionStart { count, .. } = payload { count } else { 0 }).sum()
}

fn data(part: &[u8]) -> Vec<(i32, String)> {
    let sections =
        payloads(part).filter_map(|payload| if let Payload::DataSection(section) = payload { Some(section) } else { None });
    let pieces = sections.flatten().map(|piece| {
        let piece = piece.expect("a piece of data");
        let wasmparser::DataKind::Active { offset_expr, .. } = piece.kind else { panic!("data is copied at another time") };
        let Ok(wasmparser::Operator::I32Const { value }) = offset_expr.get_operators_reader().read() else {
            panic!("no fixed place")
        };
        (value, String::from_utf8_lossy(piece.data).into_owned())
    });
    pieces.collect()
}
