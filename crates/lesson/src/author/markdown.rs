//! `CommonMark` to prose, by `pulldown-cmark`. HTML in it is refused, and so is everything else that a lesson does not have.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::problem::Fault;
use crate::model::{Block, Inline};

/// A piece of a lesson's text with the line on which it begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) line: usize,
    pub(super) what: What,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    Heading(String),
    Block(Block),
    Items { ordered: bool, items: Vec<Item> },
}

/// An item of a list on the first level: with its mark, where it has one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) line: usize,
    /// `[x]` or `[ ]`
    pub(super) ticked: Option<bool>,
    /// The first line of its text.
    pub(super) head: Vec<Inline>,
    /// The lines after it.
    pub(super) tail: Vec<Inline>,
    pub(super) blocks: Vec<Block>,
}

/// The pieces of a text whose first line has this number.
pub(super) fn pieces(text: &str, file: &str, first_line: usize) -> Result<Vec<Piece>, Fault> {
    let parser = Parser::new_ext(text, Options::ENABLE_TASKLISTS).into_offset_iter();
    let events = parser.map(|(event, range)| (event, first_line + text[..range.start].matches('\n').count())).collect();
    let mut reader = Reader { events, at: 0, file };
    let mut pieces = Vec::new();
    while reader.at < reader.events.len() {
        pieces.push(reader.piece()?);
    }
    Ok(pieces)
}

struct Reader<'a> {
    events: Vec<(Event<'a>, usize)>,
    at: usize,
    file: &'a str,
}

/// Stands for the end of a line inside a paragraph until the paragraph is put together.
const LINE_END: &str = "\n";

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, usize), Fault> {
        let found = self.events.get(self.at).cloned();
        self.at += 1;
        found.ok_or_else(|| Fault::new(self.file, 0, "the text ends too early"))
    }

    fn refused<T>(&self, line: usize, what: &str) -> Result<T, Fault> {
        Err(Fault::new(self.file, line, format!("a lesson has no {what}")))
    }

    fn piece(&mut self) -> Result<Piece, Fault> {
        let (event, line) = self.next()?;
        let what = match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => What::Heading(plain(&self.inlines()?)),
            Event::Start(Tag::Heading { .. }) => return self.refused(line, "headings but those with `##`"),
            Event::Start(Tag::List(start)) => What::Items { ordered: start.is_some(), items: self.items()? },
            event => What::Block(self.block(event, line)?),
        };
        Ok(Piece { line, what })
    }

    fn block(&mut self, event: Event<'a>, line: usize) -> Result<Block, Fault> {
        match event {
            Event::Start(Tag::Paragraph) => Ok(Block::Paragraph(joined(self.inlines()?))),
            Event::Start(Tag::CodeBlock(kind)) => {
                let CodeBlockKind::Fenced(language) = kind else { return self.refused(line, "indented code: use a fence") };
                let mut text = String::new();
                while let (Event::Text(more), _) = self.next()? {
                    text.push_str(&more);
                }
                Ok(Block::Code { language: language.to_string(), text })
            }
            Event::Start(Tag::List(start)) => {
                let items = self.items()?.into_iter().map(Item::into_prose).collect();
                Ok(Block::List { ordered: start.is_some(), items })
            }
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => self.refused(line, "HTML"),
            Event::Rule => self.refused(line, "rules"),
            _ => self.refused(line, "such Markdown: paragraphs, lists, code, `##` headings"),
        }
    }

    /// Until the end of a list.
    fn items(&mut self) -> Result<Vec<Item>, Fault> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::Start(Tag::Item), line) => items.push(self.item(line)?),
                (Event::End(TagEnd::List(_)), _) => return Ok(items),
                (_, line) => return self.refused(line, "such a list"),
            }
        }
    }

    fn item(&mut self, line: usize) -> Result<Item, Fault> {
        let (mut ticked, mut text, mut blocks) = (None, Vec::new(), Vec::new());
        loop {
            let (event, at) = self.next()?;
            match event {
                Event::End(TagEnd::Item) => break,
                Event::TaskListMarker(on) => ticked = Some(on),
                // The text of a tight item has no paragraph of its own.
                Event::Start(Tag::Paragraph) if text.is_empty() && blocks.is_empty() => {
                    if let Some((Event::TaskListMarker(on), _)) = self.events.get(self.at) {
                        ticked = Some(*on);
                        self.at += 1;
                    }
                    text = self.inlines()?;
                }
                Event::Start(Tag::Paragraph | Tag::CodeBlock(_) | Tag::List(_) | Tag::HtmlBlock) => {
                    blocks.push(self.block(event, at)?);
                }
                _ => {
                    self.at -= 1;
                    text.extend(self.loose_inlines()?);
                }
            }
        }
        let end = text.iter().position(|piece| *piece == Inline::Text(LINE_END.to_string()));
        let tail = end.map_or(Vec::new(), |end| text.split_off(end)[1..].to_vec());
        Ok(Item { line, ticked, head: joined(text), tail: joined(tail), blocks })
    }

    /// Until the end of the paragraph or heading.
    fn inlines(&mut self) -> Result<Vec<Inline>, Fault> {
        let mut pieces = Vec::new();
        loop {
            match self.next()? {
                (Event::End(_), _) => return Ok(pieces),
                (event, line) => pieces.push(self.inline(event, line)?),
            }
        }
    }

    /// The text of a tight item: until a block or the end of the item.
    fn loose_inlines(&mut self) -> Result<Vec<Inline>, Fault> {
        let mut pieces = Vec::new();
        while let Some((event, line)) = self.events.get(self.at).cloned() {
            if matches!(event, Event::End(_) | Event::Start(Tag::Paragraph | Tag::CodeBlock(_) | Tag::List(_) | Tag::HtmlBlock)) {
                break;
            }
            self.at += 1;
            pieces.push(self.inline(event, line)?);
        }
        Ok(pieces)
    }

    fn inline(&mut self, event: Event<'a>, line: usize) -> Result<Inline, Fault> {
        Ok(match event {
            Event::Text(text) => Inline::Text(text.to_string()),
            Event::Code(text) => Inline::Code(text.to_string()),
            Event::SoftBreak | Event::HardBreak => Inline::Text(LINE_END.to_string()),
            Event::Start(Tag::Emphasis) => Inline::Emphasis(joined(self.inlines()?)),
            Event::Start(Tag::Strong) => Inline::Strong(joined(self.inlines()?)),
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("https://") => {
                Inline::Link { to: dest_url.to_string(), text: joined(self.inlines()?) }
            }
            Event::Start(Tag::Link { .. }) => return self.refused(line, "links but those that begin with https://"),
            Event::Html(_) | Event::InlineHtml(_) => return self.refused(line, "HTML"),
            _ => return self.refused(line, "such Markdown inside a paragraph: text, `code`, emphasis, links"),
        })
    }
}

impl Item {
    pub(super) fn into_prose(self) -> Vec<Block> {
        let mut text = self.head;
        if !self.tail.is_empty() {
            text.push(Inline::Text(" ".to_string()));
            text.extend(self.tail);
        }
        std::iter::once(Block::Paragraph(joined(text))).chain(self.blocks).collect()
    }
}

/// Texts side by side put together; the end of a line is a blank.
fn joined(pieces: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for piece in pieces {
        match (out.last_mut(), piece) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(if text == LINE_END { " " } else { &text }),
            (_, Inline::Text(text)) if text == LINE_END => out.push(Inline::Text(" ".to_string())),
            (_, piece) => out.push(piece),
        }
    }
    // A blank at either end is no part of the text.
    if let Some(Inline::Text(text)) = out.first_mut() {
        *text = text.trim_start().to_string();
    }
    if let Some(Inline::Text(text)) = out.last_mut() {
        *text = text.trim_end().to_string();
    }
    out.retain(|piece| *piece != Inline::Text(String::new()));
    out
}

/// The words without their form.
pub(super) fn plain(pieces: &[Inline]) -> String {
    let texts = pieces.iter().map(|piece| match piece {
        Inline::Text(text) | Inline::Code(text) => text.clone(),
        Inline::Emphasis(pieces) | Inline::Strong(pieces) | Inline::Link { text: pieces, .. } => plain(pieces),
    });
    texts.collect()
}

/// The pieces of one line of text, such as an entry of the front matter.
pub(super) fn one_line(text: &str, file: &str, line: usize) -> Result<Vec<Inline>, Fault> {
    match pieces(text, file, line)?.as_slice() {
        [] => Ok(Vec::new()),
        [Piece { what: What::Block(Block::Paragraph(pieces)), .. }] => Ok(pieces.clone()),
        _ => Err(Fault::new(file, line, "this is not one line of text")),
    }
}
