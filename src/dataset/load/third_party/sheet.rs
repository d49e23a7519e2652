//! Reads a directory's sheet on a provider.

use super::{Known, count, texts};
use crate::dataset::load::provider::{endpoints, moderation};
use crate::dataset::{Model, Price, Provider, ProviderSheet, Repair, RetentionPolicy, SheetLink, SheetModel};
use crate::reading::{Node, json_string};

pub(super) fn read(node: &Node<'_>, known: &Known<'_>) -> ProviderSheet {
    node.object(&[
        "id",
        "publisher",
        "provider",
        "name",
        "document",
        "page",
        "page_note",
        "clauses",
        "headquarters",
        "status_page",
        "api_key_required",
        "api_key_name",
        "total_models",
        "endpoints",
        "privacy_policy",
        "terms_of_service",
        "retains_data",
        "trains_on_data",
        "retention_policy",
        "moderation",
        "models",
        "navigation",
        "repairs",
        "doubts",
    ]);
    let (provider_id, provider) = known.provider(&node.at("provider"));
    ProviderSheet {
        id: node.at("id").text(),
        publisher: node.at("publisher").text(),
        provider: provider_id,
        name: node.at("name").text(),
        document: known.document(&node.at("document"), provider),
        page: node.at("page").optional_address(),
        page_note: node.at("page_note").optional_text(),
        clauses: known.clauses(&node.at("clauses"), provider),
        headquarters: node.at("headquarters").optional_text(),
        status_page: node.at("status_page").optional_address(),
        api_key_required: node.at("api_key_required").boolean_if_there(),
        api_key_name: node.at("api_key_name").optional_text(),
        total_models: count(&node.at("total_models")),
        endpoints: endpoints(&node.at("endpoints")),
        privacy_policy: node.at("privacy_policy").optional_address(),
        terms_of_service: node.at("terms_of_service").optional_address(),
        retains_data: node.at("retains_data").boolean_if_there(),
        trains_on_data: node.at("trains_on_data").boolean_if_there(),
        retention_policy: retention_policy(&node.at("retention_policy")),
        moderation: moderation(&node.at("moderation")),
        models: node.at("models").items().iter().map(|item| model(item, provider)).collect(),
        navigation: node.at("navigation").items().iter().map(link).collect(),
        repairs: node.at("repairs").items().iter().map(repair).collect(),
        doubts: texts(&node.at("doubts")),
    }
}

fn retention_policy(node: &Node<'_>) -> Option<RetentionPolicy> {
    node.is_there().then(|| {
        node.object(&["type", "duration", "details"]);
        RetentionPolicy { kind: node.at("type").text(), duration: node.at("duration").optional_text(), details: node.at("details").optional_text() }
    })
}

/// A model; its true author and licence are those that the provider's own list has.
fn model(node: &Node<'_>, provider: Option<&Provider>) -> SheetModel {
    node.object(&["id", "page", "author_as_stated", "author", "licence_id", "context_window", "input_price", "output_price", "features"]);
    let id = match provider {
        Some(provider) => node.at("id").choice(provider.models.iter().map(|model| model.id.as_str())),
        None => node.at("id").text(),
    };
    let listed: Option<&Model> = provider.and_then(|provider| provider.models.iter().find(|model| model.id == id));
    let author = node.at("author").text();
    let licence_id = node.at("licence_id").optional_text();
    if let Some(listed) = listed {
        if author != listed.author && !author.is_empty() {
            node.at("author").mistake(format!("{}, as in the provider's list of models", json_string(&listed.author)));
        }
        if licence_id != listed.licence_id {
            node.at("licence_id")
                .mistake(format!("{}, as in the provider's list of models", json_string(listed.licence_id.as_deref().unwrap_or("nothing"))));
        }
    }
    SheetModel {
        id,
        page: node.at("page").optional_text(),
        author_as_stated: node.at("author_as_stated").text(),
        author,
        licence_id,
        context_window: node.at("context_window").is_there().then(|| count(&node.at("context_window"))),
        input_price: price(&node.at("input_price")),
        output_price: price(&node.at("output_price")),
        features: texts(&node.at("features")),
    }
}

fn price(node: &Node<'_>) -> Option<Price> {
    node.is_there().then(|| {
        node.object(&["usd", "per"]);
        let usd = node.at("usd").text();
        let is_amount = |text: &str| {
            text.split('.').count() <= 2 && text.chars().all(|c| c.is_ascii_digit() || c == '.') && text.starts_with(|c: char| c.is_ascii_digit())
        };
        if !usd.is_empty() && !is_amount(&usd) {
            node.at("usd").mistake("an amount in digits");
        }
        Price { usd, per: node.at("per").text() }
    })
}

fn link(node: &Node<'_>) -> SheetLink {
    node.object(&["label", "target"]);
    SheetLink { label: node.at("label").text(), target: node.at("target").text() }
}

fn repair(node: &Node<'_>) -> Repair {
    node.object(&["found", "stands_for", "times", "place"]);
    Repair {
        found: node.at("found").text(),
        stands_for: node.at("stands_for").text(),
        times: count(&node.at("times")),
        place: node.at("place").text(),
    }
}
