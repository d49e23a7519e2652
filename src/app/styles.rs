//! The look: one sheet for every shadow root, and one for the document while it is printed.

/// The sheets of the widget in their order.
pub const WIDGET: &str = concat!(
    include_str!("../../assets/styles/tokens.css"),
    include_str!("../../assets/styles/base.css"),
    include_str!("../../assets/styles/questionnaire.css"),
    include_str!("../../assets/styles/results.css"),
    include_str!("../../assets/styles/print.css"),
);

/// What the document itself needs while the widget is printed: `@page` has no effect inside a shadow root, and the rest of the page is to go.
pub const DOCUMENT_IN_PRINT: &str = include_str!("../../assets/styles/document-in-print.css");
