//! A module as it is read: what the two parts are made from.
use std::collections::HashMap;
use std::error::Error;
use std::ops::Range;

use wasmparser::{
    ElementItems, ElementKind, Export, ExternalKind, FuncType, FunctionBody, Global, Import, KnownCustom, Name, Operator, Parser,
    Payload, TableType, TypeRef,
};

use crate::data::{self, Piece};

/// As the linker calls it.
const STACK_POINTER: &str = "__stack_pointer";

#[derive(Default)]
pub struct Source<'a> {
    pub types: Vec<FuncType>,
    pub imports: Vec<Import<'a>>,
    /// How many functions are imported: the indices of the others begin here.
    pub imported: u32,
    /// The type of each function that is not imported.
    pub types_of_functions: Vec<u32>,
    pub tables: Vec<TableType>,
    pub memory: Option<wasmparser::MemoryType>,
    pub globals: Vec<Global<'a>>,
    pub exports: Vec<Export<'a>>,
    pub start: Option<u32>,
    /// The functions in the table, each with its place.
    pub places: Vec<(u32, u32)>,
    pub bodies: Vec<FunctionBody<'a>>,
    pub data: Vec<Piece<'a>>,
    /// Demangled, with the crates' hashes.
    pub names: HashMap<u32, &'a str>,
    /// The global that says how far the stack is used.
    pub stack_pointer: u32,
}

impl<'a> Source<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self, Box<dyn Error>> {
        let mut source = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            source.take(payload?)?;
        }
        if source.names.is_empty() {
            return Err("the module has no names of functions: keep them until it is cut".into());
        }
        Ok(source)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), Box<dyn Error>> {
        match payload {
            Payload::TypeSection(types) => self.types = types.into_iter_err_on_gc_types().collect::<Result<_, _>>()?,
            Payload::ImportSection(imports) => self.take_imports(imports.into_imports())?,
            Payload::FunctionSection(functions) => self.types_of_functions = functions.into_iter().collect::<Result<_, _>>()?,
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => self.memory = memories.into_iter().next().transpose()?,
            Payload::GlobalSection(globals) => self.globals = globals.into_iter().collect::<Result<_, _>>()?,
            Payload::ExportSection(exports) => self.exports = exports.into_iter().collect::<Result<_, _>>()?,
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.take_element(&element?)?;
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(pieces) => self.data = data::read(pieces)?,
            Payload::CustomSection(custom) => {
                if let KnownCustom::Name(names) = custom.as_known() {
                    self.take_names(names)?;
                }
            }
            Payload::TagSection(_) => return Err("the parts cannot share tags of exceptions".into()),
            _ => {}
        }
        Ok(())
    }

    fn take_imports(&mut self, imports: impl Iterator<Item = wasmparser::Result<Import<'a>>>) -> Result<(), Box<dyn Error>> {
        for import in imports {
            let import = import?;
            if !matches!(import.ty, TypeRef::Func(_)) {
                return Err(format!("{} is imported, and is no function", import.name).into());
            }
            self.imports.push(import);
            self.imported += 1;
        }
        Ok(())
    }

    fn take_element(&mut self, element: &wasmparser::Element<'a>) -> Result<(), Box<dyn Error>> {
        let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
            (&element.kind, element.items.clone())
        else {
            return Err("the table is filled in a way that the parts cannot share".into());
        };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            return Err("a part of the table begins at no fixed place".into());
        };
        for (place, function) in (u32::try_from(value)?..).zip(functions) {
            self.places.push((place, function?));
        }
        Ok(())
    }

    fn take_names(&mut self, names: wasmparser::NameSectionReader<'a>) -> Result<(), Box<dyn Error>> {
        for part in names {
            match part? {
                Name::Function(functions) => {
                    for naming in functions {
                        let naming = naming?;
                        self.names.insert(naming.index, naming.name);
                    }
                }
                Name::Global(globals) => {
                    let named = globals.into_iter().flatten().find(|naming| naming.name == STACK_POINTER);
                    self.stack_pointer = named.ok_or("the module has no stack pointer")?.index;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The indices of the functions that are not imported.
    pub fn defined(&self) -> Range<u32> {
        let count = u32::try_from(self.bodies.len()).expect("a module counts its functions in 32 bits");
        self.imported..self.imported + count
    }

    /// The body of a function that is not imported.
    pub fn body(&self, function: u32) -> &FunctionBody<'a> {
        &self.bodies[(function - self.imported) as usize]
    }

    pub fn numbers_of_globals(&self) -> Range<u32> {
        0..u32::try_from(self.globals.len()).expect("a module counts its globals in 32 bits")
    }

    pub fn type_of(&self, function: u32) -> u32 {
        if let Some(import) = self.imports.get(function as usize) {
            let TypeRef::Func(ty) = import.ty else { unreachable!("only functions are imported") };
            return ty;
        }
        self.types_of_functions[(function - self.imported) as usize]
    }

    pub fn exported_functions(&self) -> impl Iterator<Item = u32> {
        self.exports.iter().filter(|export| export.kind == ExternalKind::Func).map(|export| export.index)
    }
}
