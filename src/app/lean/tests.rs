//! Our `html!` gives the page that Yew's own gives.

use lean_html::html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag};
use yew::{AttrValue, Callback, Event, InputEvent, MouseEvent, NodeRef};

/// A node as text: all that reaches the page. Yew's macro wraps some single nodes into a list of one, ours does not; they are the same here.
fn shape(node: &VNode) -> String {
    match node {
        VNode::VList(list) if list.len() == 1 && list.key.is_none() => shape(&list[0]),
        VNode::VList(list) => format!("[{}]", list.iter().map(shape).collect::<Vec<_>>().join(", ")),
        VNode::VText(text) => format!("{:?}", text.text.as_str()),
        VNode::VTag(tag) => {
            let debug = format!("{tag:?}");
            let listeners = debug.rsplit_once("listeners: ").and_then(|(_, rest)| rest.split_once(", node_ref")).map(|(listeners, _)| listeners);
            let state = (tag.value().map(AttrValue::as_str), tag.checked());
            let children = tag.children().map(shape);
            format!("<{} {:?} {:?} {state:?} {listeners:?}>{children:?}", tag.tag(), tag.key, attributes(&tag.attributes))
        }
        other => format!("{other:?}"),
    }
}

/// Those that are there, in the order of their names.
fn attributes(attributes: &Attributes) -> Vec<(String, String)> {
    let text = |value: &AttributeOrProperty| match value {
        AttributeOrProperty::Static(text) => (*text).to_owned(),
        AttributeOrProperty::Attribute(text) => text.to_string(),
        AttributeOrProperty::Property(value) => format!("{value:?}"),
    };
    let mut there: Vec<(String, String)> = match attributes {
        Attributes::Static(all) => all.iter().map(|(name, value)| ((*name).to_owned(), text(value))).collect(),
        Attributes::Dynamic { keys, values } => {
            keys.iter().zip(values).filter_map(|(name, value)| Some(((*name).to_owned(), text(value.as_ref()?)))).collect()
        }
        Attributes::IndexMap(all) => all.iter().map(|(name, value)| (name.to_string(), text(value))).collect(),
    };
    there.sort();
    there
}

/// Each notation, read by both macros.
macro_rules! same {
    ($($notation:tt)*) => {$(
        assert_eq!(shape(&html! $notation), shape(&yew::html! $notation), "{}", stringify!($notation));
    )*};
}

fn words() -> Vec<String> {
    ["one", "two", "three"].map(str::to_owned).to_vec()
}

#[test]
fn texts_elements_and_fragments() {
    let (name, count, part) = ("Ada".to_owned(), 3_usize, html! { <b>{ "part" }</b> });
    same! {
        {}
        { "text" }
        { { "text" } }
        { <p></p> }
        { <br /> }
        { <p>{ "text" }</p> }
        { <p class="a b" id="x">{ "one" }{ "two" }</p> }
        { <div><p>{ "one" }<b>{ "two" }</b></p><hr /><p>{ "three" }</p></div> }
        { <></> }
        { <><p /><p /></> }
        { <div><></><p /><>{ "one" }{ "two" }</></div> }
        { { &name } }
        { <p>{ name.clone() }</p> }
        { <p>{ "Hello " }{ &name }{ ", " }{ count }{ '!' }</p> }
        { <p>{ part.clone() }</p> }
        { <div>{ part.clone() }<p>{ part.clone() }{ "after" }</p></div> }
        { <p>{ "“ü–—”\n\t" }</p> }
    }
}

#[test]
fn attributes_that_change_or_are_missing() {
    let (id, none, some) = ("x".to_owned(), None::<String>, Some("y".to_owned()));
    let (class, hidden, word) = (Some("b"), true, AttrValue::from("z"));
    same! {
        { <p id={id.clone()} /> }
        { <p id={id.clone()} title="fixed" lang={some.clone()}>{ "text" }</p> }
        { <p id={none.clone()} title={none.clone()} /> }
        { <p aria-label={word.clone()} data-name={class} /> }
        { <button disabled={hidden} hidden={!hidden} type="button" /> }
        { <form novalidate=true hidden=false /> }
        { <option value={id.clone()} selected={hidden}>{ "text" }</option> }
        { <p class={class} /> }
        { <p class={None::<&'static str>} id="x" /> }
        { <p class={id.clone()} /> }
        { <p class={"a b"} /> }
        { <p class={vec!["a", "b"]} /> }
        { <input type="search" id="x" value={id.clone()} /> }
        { <input type="checkbox" checked={hidden} disabled={hidden} class="a" name={id.clone()} /> }
        { <svg viewBox="0 0 8 12" stroke-width="2" aria-hidden="true"><path d="M7 1L2 6l5 5" class={class} /><rect x={id.clone()} y="1" /></svg> }
        { <@{"h2"} id={id.clone()} class="a">{ "text" }{ &id }</@> }
    }
    let both = |more: Option<&'static str>| shape(&html! { <p class={("a", more)} /> });
    assert_eq!(both(Some("b")), shape(&html! { <p class="a b" /> }));
    assert_eq!(both(None), shape(&html! { <p class="a" /> }));
    assert_eq!(both(Some("")), both(None));
}

#[test]
fn conditions_keep_their_places() {
    for (yes, maybe) in [(false, None), (true, Some("word"))] {
        same! {
            { if yes { <p /> } }
            { if yes { <p /> } else { { "text" } } }
            { <div>if yes { <p /> }<b /></div> }
            { <div>if yes { <p /><p /> }<b /></div> }
            { <div>if yes { { "one" }{ "two" } } else { <i /> }<b /></div> }
            { <div>if let Some(word) = maybe { { word } }<b /></div> }
            { <div>if let Some(word) = maybe { <p id={word}>{ word }</p> } else if yes { <i /> } else { <u /> }{ "after" }</div> }
            { <div>if yes && maybe.is_some() { <p>if !yes { <i /> }</p> }</div> }
            { <div>{ if yes { "one" } else { "two" } }</div> }
            { <div>{ maybe }<b /></div> }
            { <div>{ maybe.map(|word| html! { <i>{ word }</i> }) }<b /></div> }
        }
    }
}

#[test]
fn matches_that_end_in_trees_fill_the_same_holes() {
    for number in 0..5 {
        same! {
            { <div id={number.to_string()}>
                { match number {
                    0 => html! {},
                    1 => html! { <i>{ number }</i> },
                    2 => html! { { "one" } },
                    3 if number > 2 => {
                        let word = "three".to_owned();
                        html! { <>{ &word }{ word.clone() }</> }
                    }
                    _ => html! { "more" },
                } }
                { if number == 1 { html! { <b>{ number }</b> } } else { yew::Html::default() } }
                <u />
            </div> }
        }
    }
    let mixed = |number: i32| html! { <p>{ match number { 0 => html! { <i /> }, _ => "text".to_owned() } }<b /></p> };
    assert_eq!(shape(&mixed(0)), shape(&html! { <p><i /><b /></p> }));
    assert_eq!(shape(&mixed(1)), shape(&html! { <p>{ "text" }<b /></p> }));
    let leaves = |number: i32| html! { <p>{ "before" }{ match number { 0 => return html! { <u /> }, _ => html! { <i>{ number }</i> } } }</p> };
    assert_eq!(shape(&leaves(0)), shape(&html! { <u /> }));
    assert_eq!(shape(&leaves(1)), shape(&html! { <p>{ "before" }<i>{ "1" }</i></p> }));
}

#[test]
fn loops() {
    let words = words();
    let item = |word: &String| html! { <li>{ word }</li> };
    for count in 0..=3 {
        let words = &words[..count];
        same! {
            { <ul>{ for words.iter().map(|word| html! { <li key={word.clone()}>{ word }</li> }) }</ul> }
            { <ul><li />{ for words.iter().map(item) }<li /></ul> }
            { <ul>{ for words.iter().map(|word: &String| html! { <><i />{ word }</> }) }<li /></ul> }
            { <ul>{ for words.iter().filter(|word| word.len() > 3).map(|word| { let long = word.repeat(2); html! { <li>{ long }</li> } }) }</ul> }
            { <ul>{ words.iter().map(item).collect::<Vec<_>>() }<li /></ul> }
            { <ul>{ for words.iter().cloned() }</ul> }
            { <ul>for word in words { <li>{ word }</li> }<li /></ul> }
            { <ul>{ for words.iter().map(|word| if word == "two" { html! {} } else { html! { <li>{ word }</li> } }) }</ul> }
            { <ul>{ for words.iter().map(|word| html! { <ol>{ for words.iter().map(|other| html! { <li>{ word }{ other }</li> }) }</ol> }) }</ul> }
            { { for words.iter().map(item) } }
        }
    }
    // Yew would put all in a row; here each turn is one node.
    let pairs = html! { <ul>for word in &words { <li>{ word }</li><hr /> }</ul> };
    assert_eq!(shape(&pairs), shape(&html! { <ul>for word in &words { <><li>{ word }</li><hr /></> }</ul> }));
    // A closure that leaves before its end stays one.
    let found = html! { <p>{ for words.iter().map(|word| { if word == "two" { return html! { <hr /> } } html! { <i>{ word }</i> } }) }</p> };
    assert_eq!(shape(&found), shape(&html! { <p><i>{ "one" }</i><hr /><i>{ "three" }</i></p> }));
}

#[test]
fn keys_references_and_listeners() {
    let (key, id) = ("k".to_owned(), Some("x".to_owned()));
    let happens = Callback::from(|_: Event| {});
    let reference = NodeRef::default();
    same! {
        { <p key={key.clone()}>{ "text" }</p> }
        { <p key="fixed" class="a" /> }
        { <ul><li key={key.as_str()} /><li key="2">{ "two" }</li></ul> }
    }
    // Ours has one kind of callback for all events, Yew one for each.
    let ours = html! {
        <div id={id.clone()} onclick={happens.clone()} key={key.clone()}><input value="fixed" oninput={happens.clone()} onchange={happens.clone()} /></div>
    };
    let (click, input) = (Callback::from(|_: MouseEvent| {}), Callback::from(|_: InputEvent| {}));
    let theirs = yew::html! {
        <div id={id.clone()} onclick={click} key={key.clone()}><input value="fixed" oninput={input} onchange={happens.clone()} /></div>
    };
    assert_eq!(shape(&ours), shape(&theirs));
    let node = html! { <div><p ref={&reference} id={id} key={key} onclick={happens}>{ "text" }</p></div> };
    let VNode::VTag(div) = node else { panic!("{node:?}") };
    let Some(VNode::VTag(paragraph)) = div.children() else { panic!("{div:?}") };
    assert!(paragraph.node_ref == reference && paragraph.key.as_deref() == Some("k"));
}

#[test]
fn attributes_stay_at_their_place_in_memory() {
    let node = |id: &'static str| html! { <p class="a"><b id={id} class="b" /></p> };
    let (VNode::VTag(one), VNode::VTag(other)) = (node("x"), node("y")) else { panic!("no elements") };
    let same = |one: &VTag, other: &VTag| match (&one.attributes, &other.attributes) {
        (Attributes::Static(one), Attributes::Static(other)) => std::ptr::eq(*one, *other),
        (Attributes::Dynamic { keys: one, .. }, Attributes::Dynamic { keys: other, .. }) => std::ptr::eq(*one, *other),
        _ => false,
    };
    assert!(same(&one, &other));
    let (Some(VNode::VTag(one)), Some(VNode::VTag(other))) = (one.children(), other.children()) else { panic!("no elements") };
    assert!(same(one, other));
}
