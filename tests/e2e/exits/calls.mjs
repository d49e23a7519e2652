// What the program may ask of the browser, with the reason for each; and what no script of ours may contain.

/** The reason why the program has a name among its imports. A new one is added here by whoever can say why, or not at all. */
const REASONS = {
  "the program’s own numbers and values on their way": [
    "Array", "Array.from", "Array.of", "Object", "Object.is", "Uint8Array", "Uint8Array.prototype.set.call", "Error", "slice", "push", "filter", "length", "message",
    "_wbg_cb_unref", "instanceof Error", "toLowerCase",
  ],
  "Yew draws: elements, their texts, attributes and places": [
    "document", "createElement", "createElementNS", "createTextNode", "cloneNode", "insertBefore", "removeChild", "childNodes", "lastChild", "nextSibling", "parentElement",
    "parentNode", "namespaceURI", "nodeValue", "setAttribute", "removeAttribute", "getAttribute", "ownerDocument", "value", "defaultValue", "checked", "instanceof Element",
    "instanceof Window", "isSameNode",
  ],
  "in Yew, for texts that are markup: nothing of ours makes one (clippy.toml), and under Trusted Types the browser refuses it": ["innerHTML"],
  "Yew listens, and finds which of its trees an event belongs to": [
    "addEventListener", "removeEventListener", "capture", "once", "passive", "bubbles", "cancelBubble", "composedPath", "target", "preventDefault", "__yew_listener_id",
    "__yew_subtree_cache_key", "__yew_subtree_id", "host", "getRootNode", "shadowRoot", "instanceof ShadowRoot",
  ],
  "Yew does things later": ["queueMicrotask", "setTimeout", "clearTimeout", "then", "Promise.resolve", "instanceof Promise"],
  "events to the page, their detail a plain value": ["CustomEvent", "dispatchEvent", "composed", "detail", "JSON.parse"],
  "the widget’s styles": ["CSSStyleSheet", "replaceSync", "adoptedStyleSheets"],
  "what a page’s own files come to": ["instanceof Uint8Array"],
  "the records, once": ["fetch", "ok", "status", "arrayBuffer"],
  "answers are kept, and other tabs’ changes heard": ["localStorage", "sessionStorage", "getItem", "setItem", "removeItem", "key", "newValue"],
  "the standalone page’s address and title: what stands behind #, and no other part of it": ["location", "hash", "history", "replaceState", "title"],
  "the day": ["Date", "Date.now", "getFullYear", "getMonth", "getDate"],
  "the focus, what has it, and what is in sight": [
    "querySelector", "querySelectorAll", "item", "closest", "localName", "focus", "scrollIntoView", "getBoundingClientRect", "top", "instanceof HTMLElement",
  ],
  "files that people save: an address of this page’s own, in a link that is clicked for them": [
    "Blob", "URL.createObjectURL", "URL.revokeObjectURL", "href", "download", "type", "click", "instanceof HTMLAnchorElement",
  ],
  "files that people open": ["files", "size", "text"],
  "printing, the clipboard, and what the page keeps for them on its document": ["print", "navigator", "call", "Reflect.get", "Reflect.set"],
  "what goes wrong is said": ["console.error"],
};

/** The names that the program may have among its imports. */
export const ALLOWED = new Set(Object.values(REASONS).flat());

/**
 * What no script of ours contains: ways out that no policy covers, ways to make code or markup of a text, and ways to keep or share anything that we do not use. With
 * the files where it stands all the same, or the lines.
 */
export const NEVER = [
  { what: "leaving the page", looks: /\blocation(\.href)?\s*=[^=]|location\.(assign|replace|reload)|\.(assign|reload)\s*\(\s*["'`]/ },
  { what: "opening a window", looks: /(?<!#)\bopen\s*\(|opener/ },
  { what: "sending a form", looks: /\.(submit|requestSubmit)\s*\(/ },
  { what: "a refresh, or a policy of another kind, set by a script", looks: /httpEquiv|http-equiv/ },
  { what: "going through the history", looks: /history\s*\.|pushState|\.(back|forward|go)\s*\(/ },
  { what: "a navigation by its own interface", looks: /\bnavigation\b/ },
  { what: "WebRTC", looks: /RTC[A-Z]\w+|getUserMedia|mediaDevices/ },
  { what: "code made of a text", looks: /\beval\b|\bFunction\s*\(|new Function|(setTimeout|setInterval)\s*\(\s*["'`]|javascript:/ },
  { what: "markup made of a text", looks: /outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc|setHTML|parseHTMLUnsafe|XSLTProcessor/ },
  { what: "markup in Yew", looks: /innerHTML/, but: [/^arg0\.innerHTML = getStringFromWasm0\(arg1, arg2\);$/] },
  { what: "workers", looks: /importScripts|\bWorker\b|SharedWorker|serviceWorker|Worklet/ },
  { what: "connections", looks: /sendBeacon|WebSocket|EventSource|XMLHttpRequest|WebTransport|fetchLater|PushManager/ },
  { what: "preparing connections", looks: /preconnect|dns-prefetch|prerender|speculationrules/ },
  { what: "messages to others", looks: /postMessage|BroadcastChannel|MessageChannel|SharedArrayBuffer/, in: ["frame.js", "examples/iframe.js"] },
  { what: "keeping things elsewhere", looks: /cookie|indexedDB|\bcaches\b|openDatabase|showSaveFilePicker|getDirectory|window\.name/i },
  { what: "knowing of the device", looks: /geolocation|getBattery|userAgent|deviceMemory|hardwareConcurrency|bluetooth|\busb\b|getGamepads|canvas/i },
  { what: "policies of its own for trusted types", looks: /trustedTypes|createPolicy/ },
];

/** What each script fetches and imports: nothing but these. */
export const FETCHES = [
  /^arg0\.fetch\(getStringFromWasm0\(arg1, arg2\)\)$/, // the records
  /^fetch\(address\)$/, // parts of the program
  /^fetch\(module_or_path\)$/, // the program that reads own files
  /^fetch\(url\)$/, // own files, which the page has named
  /^fetch\("data:application\/octet-stream;base64," \+ \w+\)$/, // of the single file: what stands in it
];
