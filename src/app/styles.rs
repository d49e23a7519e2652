//! The look: two sheets for every shadow root, one with each part of the program, and one for the document while it is printed.

/// The sheets of the first part, in their order.
pub const FIRST: &str = concat!(
    include_str!("../../assets/styles/tokens.css"),
    include_str!("../../assets/styles/base.css"),
    include_str!("../../assets/styles/questionnaire.css"),
);

/// The sheets of the second part, in their order.
pub const SECOND: &str = concat!(
    include_str!("../../assets/styles/results.css"),
    include_str!("../../assets/styles/records.css"),
    include_str!("../../assets/styles/print.css"),
);

/// What the document itself needs while the widget is printed: `@page` has no effect inside a shadow root, and the rest of the page is to go.
pub const DOCUMENT_IN_PRINT: &str = include_str!("../../assets/styles/document-in-print.css");
