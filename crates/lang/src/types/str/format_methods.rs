//! `str.format`, `format_map` and `encode`.

use super::super::Table;
use super::super::codec;
use super::super::receiver::take_text;
use super::optional_text;
use crate::format::fields::{Keywords, format_template};
use crate::object::{Arguments, Outcome, Result};
use crate::types::receive::method_arguments;
use crate::vm::Vm;

pub const METHODS: Table = &[("format", format), ("format_map", format_map), ("encode", encode)];

fn format(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let template = take_text(vm, &mut arguments, "format")?;
    let positional = arguments.positional.into_vec();
    let keywords = Keywords::Given(arguments.keywords);
    format_template(vm, &template, Some(positional), keywords)
}

fn format_map(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let template = take_text(vm, &mut arguments, "format_map")?;
    let [mapping] = method_arguments::<1>(arguments, ("str", "format_map"), 1)?;
    format_template(vm, &template, None, Keywords::Mapping(mapping))
}

fn encode(vm: &mut Vm, mut arguments: Arguments) -> Result<Outcome> {
    let text = take_text(vm, &mut arguments, "encode")?;
    let [encoding, errors] = arguments.named("encode", ["encoding", "errors"], 0)?;
    let encoding = optional_text(vm, &encoding, "encode() argument 'encoding'")?;
    let errors = optional_text(vm, &errors, "encode() argument 'errors'")?;
    codec::encode(vm, &text, encoding, errors)
}
