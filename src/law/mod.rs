//! The law that the rubric's rules and gates rest on: regulations with their provisions and dates, and the agencies behind them. It decides no score.

mod load;
mod model;

pub use load::{Around, load};
pub use model::{Agency, Jurisdiction, Law, Provision, ProvisionRef, Regulation, RegulationKind, Validity, Verified};
