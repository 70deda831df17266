//! Paints a drawing as a PNG. An `<img>` of the SVG would be a `data:` image, which a strict policy refuses.
use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use crate::picture::{Drawing, Shape, Text};

/// Pixels of the picture for one of the drawing: sharp on a projector.
const SCALE: f64 = 2.0;

/// The picture as a file; nothing where the browser has no room for it.
pub async fn png(drawing: &Drawing) -> Option<Blob> {
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width((drawing.width * SCALE) as u32);
    canvas.set_height((drawing.height * SCALE) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.scale(SCALE, SCALE).ok()?;
    for shape in &drawing.shapes {
        paint(&context, shape);
    }
    let promise = Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            // Resolving a promise does not fail.
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob(done.unchecked_ref());
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn paint(context: &CanvasRenderingContext2d, shape: &Shape) {
    match shape {
        Shape::Box { x, y, width, height, radius, fill, edge } => {
            context.begin_path();
            // A radius that is not negative is never refused.
            let _ = context.round_rect_with_f64(*x, *y, *width, *height, *radius);
            if let Some(fill) = fill {
                context.set_fill_style_str(fill);
                context.fill();
            }
            if let Some(edge) = edge {
                stroke(context, edge.color, edge.width, edge.dashed);
            }
        }
        Shape::Line { from, to, edge } => {
            context.begin_path();
            context.move_to(from.0, from.1);
            context.line_to(to.0, to.1);
            stroke(context, edge.color, edge.width, edge.dashed);
        }
        Shape::Text(text) => write(context, text),
    }
}

fn stroke(context: &CanvasRenderingContext2d, color: &str, width: f64, dashed: bool) {
    let dashes = if dashed { Array::of2(&4.into(), &3.into()) } else { Array::new() };
    // Two numbers that are not negative are never refused.
    let _ = context.set_line_dash(&dashes);
    context.set_stroke_style_str(color);
    context.set_line_width(width);
    context.stroke();
}

fn write(context: &CanvasRenderingContext2d, text: &Text) {
    let family = if text.is_mono { "ui-monospace, Menlo, Consolas, monospace" } else { "system-ui, sans-serif" };
    let weight = if text.is_bold { "600 " } else { "" };
    context.set_font(&format!("{weight}{}px {family}", text.size));
    context.set_fill_style_str(text.color);
    let _ = context.fill_text(&text.text, text.x, text.y);
}
