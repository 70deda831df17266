//! What the recogniser remembers of an expression: enough to name it in a message and to find a wrong target in it.

/// An expression's number in the reader.
pub(super) type Id = u32;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Name,
    True,
    False,
    None,
    Ellipsis,
    Literal,
    FormatString,
    Tuple,
    List,
    Set,
    Dict,
    ListComprehension,
    SetComprehension,
    DictComprehension,
    Generator,
    Call,
    Attribute,
    Subscript,
    Starred,
    Operation,
    Comparison,
    /// A comparison whose first operator is `in`, which is how the head of a `for` reads as an expression.
    Membership,
    Lambda,
    Conditional,
    Await,
    Yield,
    Named,
    Slice,
}

impl Shape {
    /// The word for it in "cannot assign to ...".
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::True => "True",
            Self::False => "False",
            Self::None => "None",
            Self::Ellipsis => "ellipsis",
            Self::Literal => "literal",
            Self::FormatString => "f-string expression",
            Self::Tuple => "tuple",
            Self::List => "list",
            Self::Set => "set display",
            Self::Dict => "dict literal",
            Self::ListComprehension => "list comprehension",
            Self::SetComprehension => "set comprehension",
            Self::DictComprehension => "dict comprehension",
            Self::Generator => "generator expression",
            Self::Call => "function call",
            Self::Attribute => "attribute",
            Self::Subscript => "subscript",
            Self::Starred => "starred",
            Self::Operation => "expression",
            Self::Comparison | Self::Membership => "comparison",
            Self::Lambda => "lambda",
            Self::Conditional => "conditional expression",
            Self::Await => "await expression",
            Self::Yield => "yield expression",
            Self::Named => "named expression",
            Self::Slice => "slice",
        }
    }
}

/// An expression: its first token, the token after its last, and the parts that can be targets themselves.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) shape: Shape,
    pub(super) first: usize,
    pub(super) after: usize,
    pub(super) parts: Vec<Id>,
}

/// What a target is for: the words differ, and a `for` reads its `in` as a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Assign,
    Loop,
    Delete,
}

/// The innermost expression that cannot be a target.
pub(super) fn wrong_target(nodes: &[Node], id: Id, purpose: Purpose) -> Option<Id> {
    let node = nodes.get(id as usize)?;
    match node.shape {
        Shape::Tuple | Shape::List => node.parts.iter().find_map(|part| wrong_target(nodes, *part, purpose)),
        Shape::Starred if purpose != Purpose::Delete => node.parts.first().and_then(|part| wrong_target(nodes, *part, purpose)),
        Shape::Membership if purpose == Purpose::Loop => node.parts.first().and_then(|part| wrong_target(nodes, *part, purpose)),
        Shape::Comparison if purpose == Purpose::Loop => None,
        Shape::Name | Shape::Subscript | Shape::Attribute => None,
        _ => Some(id),
    }
}
