//! Where a coroutine was made, for whoever forgets to await it (`sys.set_coroutine_origin_tracking_depth`).

use crate::object::generator::GeneratorKind;
use crate::object::{Payload, Value};

use super::{Activation, Frame, SourceFile, Vm};

impl Vm {
    /// Remembers the frames that make a coroutine, innermost first. The caller may not be on the stack just now.
    #[inline]
    pub(super) fn note_origin(&self, coroutine: &Value, caller: Option<&Frame>) {
        if self.coroutine_origin_depth > 0 {
            self.remember_origin(coroutine, caller);
        }
    }

    fn remember_origin(&self, coroutine: &Value, caller: Option<&Frame>) {
        let Some(generator) = coroutine.object().and_then(super::generators::generator_of) else { return };
        if generator.kind != GeneratorKind::Coroutine {
            return;
        }
        let below = self.activations.iter().rev().filter_map(|activation| match activation {
            Activation::Python(frame) => Some(&**frame),
            Activation::Native { .. } => None,
        });
        let frames = caller.into_iter().chain(below).take(self.coroutine_origin_depth);
        let places: Vec<Value> = frames.map(|frame| self.place_of_frame(frame)).collect();
        *generator.origin.borrow_mut() = self.new_tuple(places);
    }

    /// (file, line, function)
    fn place_of_frame(&self, frame: &Frame) -> Value {
        let line = frame.code.line_of(frame.pc.saturating_sub(1));
        self.new_tuple([frame.code.file.name.clone().into(), i64::from(line).into(), frame.code.name.clone().into()])
    }
}

/// What a report says of it: a line for each frame, outermost first, with its text where the file is known.
pub(super) fn words(origin: &Value, known: &SourceFile) -> String {
    let Some(Payload::Tuple(places)) = origin.payload() else { return String::new() };
    let mut text = String::from("\nCoroutine created at (most recent call last)");
    for place in places.iter().rev() {
        text.extend(line_of_place(place, known));
    }
    text
}

fn line_of_place(place: &Value, known: &SourceFile) -> Option<String> {
    let Some(Payload::Tuple(parts)) = place.payload() else { return None };
    let (file, name) = (parts[0].as_str()?, parts[2].as_str()?);
    let Value::Int(line) = &parts[1] else { return None };
    let source = u32::try_from(*line).ok().filter(|_| known.name == *file).map_or("", |line| known.line(line).trim());
    let below = if source.is_empty() { String::new() } else { format!("\n    {source}") };
    Some(format!("\n  File \"{file}\", line {line}, in {name}{below}"))
}
