//! The sign-off: what the data protection officer advised, who reviews it again, and who signs.

use crate::report::document::blocks::{Block, part};
use crate::report::document::view::{View, day};
use crate::scoring::{Advice, Status};

/// The part.
pub fn sign<'a>(view: &View<'a>) -> Option<Block<'a>> {
    let filing = &view.about.assessment.filing;
    let advice = match filing.advice {
        Advice::NotGiven => "",
        Advice::Accepted => "Accepted",
        Advice::Overruled => "Overruled",
    };
    let status = match filing.status {
        Status::Draft => "Draft",
        Status::Final => "Final",
    };
    let blocks = vec![
        Block::Fields(vec![
            ("Status", status.into()),
            ("Valid until", day(&filing.valid_until)),
            ("Reviewed again by", filing.review_owner.as_str().into()),
            ("Advice of the data protection officer", advice.into()),
            ("Why it was followed or overruled", filing.advice_reason.as_str().into()),
            ("Next review on", "".into()),
        ]),
        Block::Signatures(vec![
            ("Assessor", filing.assessor.as_str().into()),
            ("Data protection officer", "".into()),
            ("Approver", filing.approver.as_str().into()),
        ]),
    ];
    Some(part(1, "sign-off".to_owned(), "Sign-off", blocks))
}
