//! Reads the records and sheets that others publish, and checks that whatever they are tied to exists.

mod record;
mod sheet;

use std::collections::BTreeSet;

use super::{Context, once};
use crate::dataset::{Date, Provider, ThirdParty};
use crate::reading::Node;

/// What these records may refer to.
struct Known<'a> {
    providers: &'a [Provider],
    /// Providers whose file could not be read: what they have is not known.
    unread: &'a BTreeSet<String>,
    context: &'a Context<'a>,
}

/// All records and sheets.
pub(super) fn read(root: &Node<'_>, providers: &[Provider], unread: &BTreeSet<String>, context: &Context<'_>) -> ThirdParty {
    let known = Known { providers, unread, context };
    root.object(&["format", "records", "sheets"]);
    root.at("format").choice(["vendor-risk/third-party-records@1"]);
    let record_nodes = root.at("records").items();
    let sheet_nodes = root.at("sheets").items();
    let found = ThirdParty {
        records: record_nodes.iter().map(|node| record::read(node, &known)).collect(),
        sheets: sheet_nodes.iter().map(|node| sheet::read(node, &known)).collect(),
    };
    let ids = found.records.iter().map(|record| record.id.clone()).chain(found.sheets.iter().map(|sheet| sheet.id.clone()));
    once(record_nodes.into_iter().chain(sheet_nodes).zip(ids));
    found
}

impl Known<'_> {
    /// The provider that a place names, if its file could be read.
    fn provider(&self, node: &Node<'_>) -> (String, Option<&Provider>) {
        let id = node.choice(self.providers.iter().map(|provider| provider.id.as_str()));
        let provider = self.providers.iter().find(|provider| provider.id == id && !self.unread.contains(&id));
        (id, provider)
    }

    /// A clause of a provider, if that is known.
    fn clause(&self, node: &Node<'_>, provider: Option<&Provider>) -> String {
        match provider {
            Some(provider) => {
                node.known(|id| provider.clauses.iter().any(|clause| clause.id == id), &format!("a clause of the provider {}", provider.id))
            }
            None => node.text(),
        }
    }

    /// The clauses that a record or sheet is about.
    fn clauses(&self, node: &Node<'_>, provider: Option<&Provider>) -> Vec<String> {
        node.items().iter().map(|item| self.clause(item, provider)).collect()
    }

    /// The document of a provider that a record or sheet is about.
    fn document(&self, node: &Node<'_>, provider: Option<&Provider>) -> String {
        match provider {
            Some(provider) => node.choice(provider.documents.iter().map(|document| document.id.as_str())),
            None => node.text(),
        }
    }

    /// A date of the past, as the dataset's day has it.
    fn date(&self, node: &Node<'_>) -> Option<Date> {
        let date = node.optional_date();
        if let (Some(date), Some(today)) = (date, self.context.date)
            && date > today
        {
            node.mistake(format!("a date not after the dataset's ({today})"));
        }
        date
    }
}

/// The texts of a list.
fn texts(node: &Node<'_>) -> Vec<String> {
    node.items().iter().map(Node::text).collect()
}

/// A number of things.
fn count(node: &Node<'_>) -> u32 {
    u32::try_from(node.integer(0, 1_000_000_000)).unwrap_or_default()
}
