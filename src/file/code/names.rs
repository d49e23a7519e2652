//! The short forms by which a code names options, offerings and models: the beginnings of the SHA-256 of their ids.

use super::CodeError;
use super::prints::beginning;
use crate::edition::Edition;
use crate::questionnaire::{ALL, Kind, NOT_SURE, Question, Source};
use crate::reading::sha256_hex;

/// Bits for an option. There are some seventy, and more than a thousandth that a strange one is taken for one of them would be too much.
pub(super) const OPTION_BITS: u32 = 16;

/// Bits for an offering or a model, of which there may be hundreds.
pub(super) const OFFERING_BITS: u32 = 20;

/// Something that can be chosen.
pub(super) struct Name<'a> {
    pub question: &'a Question,
    /// The option; or of what the dataset has, the provider.
    pub option: &'a str,
    /// The offering or model of that provider.
    pub of_provider: Option<&'a str>,
    /// The short form.
    pub print: u32,
}

impl Name<'_> {
    /// As files have it.
    pub fn id(&self) -> String {
        self.of_provider.map_or_else(|| self.option.to_owned(), |own| [self.option, "/", own].concat())
    }

    /// Unmistakable even to people: with its question.
    fn whole(&self) -> String {
        [&self.question.id, ": ", &self.id()].concat()
    }
}

/// Everything that can be chosen in an edition, in the edition's order.
pub(super) struct Names<'a> {
    /// Options of the questionnaire, "Not sure" and "all" among them.
    pub options: Vec<Name<'a>>,
    /// Offerings and models.
    pub offerings: Vec<Name<'a>>,
}

/// A kind of name, so that an offering and an option of the same letters differ.
fn print(question: &Question, id: &str, bits: u32) -> u32 {
    beginning(&sha256_hex(["vendor-risk/code@1\n", &question.id, "\n", id].concat()), bits)
}

impl<'a> Names<'a> {
    /// The names of an edition.
    pub fn of(edition: &'a Edition) -> Self {
        let mut names = Names { options: Vec::new(), offerings: Vec::new() };
        for question in &edition.questionnaire.questions {
            let own = question.options.iter().map(|option| option.id.as_str());
            let all = (question.source == Source::Offerings).then_some(ALL);
            for option in own.chain([NOT_SURE]).chain(all) {
                let print = print(question, option, OPTION_BITS);
                names.options.push(Name { question, option, of_provider: None, print });
            }
            for provider in &edition.dataset.providers {
                let offerings = provider.offerings.iter().map(|offering| offering.id.as_str()).filter(|_| question.source == Source::Offerings);
                let models = provider.models.iter().map(|model| model.id.as_str()).filter(|_| question.kind == Kind::ManyPerProvider);
                for own in offerings.chain(models) {
                    let mut name = Name { question, option: &provider.id, of_provider: Some(own), print: 0 };
                    name.print = print(question, &name.id(), OFFERING_BITS);
                    names.offerings.push(name);
                }
            }
        }
        names
    }

    /// That no two names of a kind have the same short form.
    pub fn differ(&self) -> Result<(), CodeError> {
        for list in [&self.options, &self.offerings] {
            let mut prints: Vec<(u32, usize)> = list.iter().enumerate().map(|(at, name)| (name.print, at)).collect();
            prints.sort_unstable();
            for pair in prints.windows(2) {
                if let [(one, first), (other, second)] = pair
                    && one == other
                {
                    let whole = |at: usize| list.get(at).map(Name::whole).unwrap_or_default();
                    return Err(CodeError::Collision(whole(*first), whole(*second)));
                }
            }
        }
        Ok(())
    }
}
