//! Prose as elements: known ones only, and every text as a text.
use loopglass_lesson::model::{Block, Inline};
use yew::prelude::*;

pub fn prose(blocks: &[Block]) -> Html {
    html! { <>{ for blocks.iter().map(block) }</> }
}

/// What a lesson says in a page that speaks another language: marked, so that it is read aloud as what it is.
pub fn spoken_in(language: Option<AttrValue>, words: Html) -> Html {
    match language {
        Some(language) => html! { <div class="in-language" lang={language}>{ words }</div> },
        None => words,
    }
}

pub fn inlines(pieces: &[Inline]) -> Html {
    html! { <>{ for pieces.iter().map(inline) }</> }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(pieces) => html! { <p>{ inlines(pieces) }</p> },
        // A keyboard can scroll it where it is too wide.
        Block::Code { language, text } => html! {
            <pre class={classes!("quoted", (language == "output").then_some("printed"))} tabindex="0"><code>{ text.trim_end() }</code></pre>
        },
        Block::List { ordered: true, items } => {
            html! { <ol>{ for items.iter().map(|item| html! { <li>{ prose(item) }</li> }) }</ol> }
        }
        Block::List { items, .. } => html! { <ul>{ for items.iter().map(|item| html! { <li>{ prose(item) }</li> }) }</ul> },
    }
}

fn inline(piece: &Inline) -> Html {
    match piece {
        Inline::Text(text) => html! { { text } },
        Inline::Code(text) => html! { <code>{ text }</code> },
        Inline::Emphasis(pieces) => html! { <em>{ inlines(pieces) }</em> },
        Inline::Strong(pieces) => html! { <strong>{ inlines(pieces) }</strong> },
        // The model has https addresses only.
        Inline::Link { to, text } => {
            html! { <a href={to.clone()} target="_blank" rel="noopener noreferrer">{ inlines(text) }</a> }
        }
    }
}

/// The words alone.
pub fn plain(pieces: &[Inline]) -> String {
    let texts = pieces.iter().map(|piece| match piece {
        Inline::Text(text) | Inline::Code(text) => text.clone(),
        Inline::Emphasis(pieces) | Inline::Strong(pieces) | Inline::Link { text: pieces, .. } => plain(pieces),
    });
    texts.collect()
}
