//! Reads a provider's card: seat, addresses, and how its API is reached.

use crate::dataset::{Endpoint, Moderation, ProviderCard};
use crate::reading::Node;

/// The card; the keys of the rest of the provider are allowed too, and read elsewhere.
pub(super) fn read(node: &Node<'_>) -> ProviderCard {
    node.object(&[
        "id",
        "name",
        "kind",
        "headquarters",
        "contracting_entity_eea",
        "website",
        "terms_url",
        "privacy_url",
        "status_page",
        "api_key_required",
        "api_key_name",
        "endpoints",
        "moderation",
        "api_source",
        "areas",
        "models",
    ]);
    ProviderCard {
        headquarters: node.at("headquarters").optional_text(),
        contracting_entity_eea: node.at("contracting_entity_eea").optional_text(),
        website: node.at("website").optional_address(),
        terms_url: node.at("terms_url").optional_address(),
        privacy_url: node.at("privacy_url").optional_address(),
        status_page: node.at("status_page").optional_address(),
        api_key_required: node.at("api_key_required").boolean_if_there(),
        api_key_name: node.at("api_key_name").optional_text(),
        endpoints: endpoints(&node.at("endpoints")),
        moderation: moderation(&node.at("moderation")),
        api_source: node.at("api_source").optional_text(),
    }
}

/// The addresses of an API.
pub(in crate::dataset::load) fn endpoints(list: &Node<'_>) -> Vec<Endpoint> {
    let read = |node: &Node<'_>| {
        node.object(&["name", "url"]);
        if !node.at("url").is_there() {
            node.at("url").mistake("an http or https address");
        }
        Endpoint { name: node.at("name").text(), url: node.at("url").optional_address().unwrap_or_default() }
    };
    list.optional_items().iter().map(read).collect()
}

/// Whether content is moderated.
pub(in crate::dataset::load) fn moderation(node: &Node<'_>) -> Option<Moderation> {
    node.is_there().then(|| {
        node.object(&["required", "moderated", "by"]);
        Moderation {
            required: node.at("required").boolean_if_there(),
            moderated: node.at("moderated").boolean_if_there(),
            by: node.at("by").optional_text(),
        }
    })
}
