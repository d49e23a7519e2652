// Every way by which a script of a page can reach another server and that a content policy covers. Each is tried from the page with the widget in it.
//
// What no policy covers is not here: leaving the page, opening a window, WebRTC, and preparing a connection (preconnect, dns-prefetch). For these
// calls.test.mjs shows that nothing of ours contains them.

/**
 * By name: [what the other server answers, the directive that refuses it, how it is tried]. The way is run in the page, with the address and with `tools`,
 * see below. Where a browser does not name the address that was refused, the directive is followed by what it says in its place: "server" for the server alone, and
 * "unreported" where it says nothing and only the attempt fails.
 */
export const CHANNELS = {
  fetch: ["page", "connect-src", (address) => fetch(address)],
  "fetch, unread": ["page", "connect-src", (address) => fetch(address, { mode: "no-cors", method: "POST", body: "secret" })],
  "fetch, when the page goes": ["page", "connect-src", (address) => fetch(address, { keepalive: true, method: "POST", body: "secret" })],
  "fetch of its own kind": ["page", "connect-src", (address) => fetch(new Request(address, { credentials: "include" }))],
  XMLHttpRequest: ["page", "connect-src", (address) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.send("secret");
  }],
  beacon: ["page", "connect-src", (address) => navigator.sendBeacon(address, "secret")],
  EventSource: ["events", "connect-src", (address) => new EventSource(address)],
  WebSocket: ["page", "connect-src", (address) => new WebSocket(address.replace("http", "ws"))],
  datagram: ["page", "connect-src", (address) => new WebTransport(address.replace("http", "https")).ready],
  ping: ["page", "connect-src", (address, { element }) => {
    const link = element("a", { href: "#ping", ping: address });
    link.addEventListener("click", (event) => event.stopPropagation());
    link.click();
  }],

  image: ["image", "img-src", (address) => (new Image().src = address)],
  "image of a set": ["image", "img-src", (address, { element }) => element("img", { srcset: `${address} 1x` })],
  "image of a picture": ["image", "img-src", (address, { element }) => {
    const picture = element("picture", {});
    const source = document.createElement("source");
    source.srcset = address;
    picture.append(source, document.createElement("img"));
  }],
  "image that is a button": ["image", "img-src", (address, { element }) => element("input", { type: "image", src: address, alt: "" })],
  "image in a drawing": ["image", "img-src", (address, { element }) => {
    const drawing = element("svg", {}, "http://www.w3.org/2000/svg");
    const image = document.createElementNS("http://www.w3.org/2000/svg", "image");
    image.setAttribute("href", address);
    drawing.append(image);
  }],
  "image before a film": ["image", "img-src", (address, { element }) => element("video", { poster: address })],
  icon: ["image", "img-src", (address, { head }) => head({ rel: "icon", href: address })],
  film: ["page", "media-src", (address, { element }) => element("video", { src: address, preload: "auto" })],
  sound: ["page", "media-src", (address) => (new Audio(address).preload = "auto")],
  "source of a sound": ["page", "media-src", (address, { element }) => {
    const source = document.createElement("source");
    source.src = address;
    element("audio", { preload: "auto" }).append(source);
  }],
  subtitles: ["track", "media-src", (address, { element }) => {
    const track = document.createElement("track");
    track.default = true;
    track.src = address;
    const film = element("video", { crossorigin: "anonymous" });
    film.append(track);
    track.track.mode = "showing";
  }],

  "style sheet": ["style", "style-src-elem", (address, { head }) => head({ rel: "stylesheet", href: address })],
  "style sheet of a style sheet": ["style", "style-src-elem", (address) => document.styleSheets[0].insertRule(`@import url("${address}");`)],
  "styles in the page": ["image", "style-src-elem inline", (address, { element }) => {
    const style = document.createElement("style");
    style.textContent = `.in-page { background: url("${address}"); }`;
    document.head.append(style);
    element("p", { class: "in-page" });
  }],
  "attribute of styles": ["image", "style-src-attr inline", (address, { element }) => element("p", { style: `background: url("${address}")` })],
  "url() in styles": ["image", "img-src", (address, { adopt, element }) => {
    adopt(`.of-url { background-image: url("${address}"); }`);
    element("p", { class: "of-url" });
  }],
  "url() in the widget’s styles": ["image", "img-src", (address) => {
    const { shadowRoot } = document.querySelector("vendor-risk");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { list-style-image: url("${address}") !important; display: list-item !important; }`);
    shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }],
  "url() set on an element": ["image", "img-src", (address, { element }) => (element("p", {}).style.borderImageSource = `url("${address}")`)],
  "url() in content": ["image", "img-src", (address, { adopt, element }) => {
    adopt(`.of-content::before { content: url("${address}"); }`);
    element("p", { class: "of-content" });
  }],
  "url() of a pointer": ["image", "img-src", (address, { adopt, element }) => {
    adopt(`.of-pointer { cursor: url("${address}"), auto; }`);
    element("p", { class: "of-pointer" });
  }],
  "font of styles": ["page", "font-src", (address, { adopt, element }) => {
    adopt(`@font-face { font-family: elsewhere; src: url("${address}"); } .of-font { font-family: elsewhere; }`);
    element("p", { class: "of-font" }).textContent = "letters";
  }],
  "font by script": ["page", "font-src", (address) => new FontFace("elsewhere too", `url("${address}")`).load()],

  script: ["script", "script-src-elem", (address, { trusted }) => {
    const script = document.createElement("script");
    script.src = trusted(address);
    document.head.append(script);
  }],
  "script, without trusted types": ["script", "require-trusted-types-for trusted-types-sink", (address) => {
    const script = document.createElement("script");
    script.src = address;
    document.head.append(script);
  }],
  "dynamic import": ["script", "script-src-elem", (address) => import(address)],
  "script of a worker": ["script", "worker-src blob", (address, { blob, trusted }) => new Worker(trusted(blob(`importScripts("${address}")`)))],
  "fetch of a worker": ["page", "worker-src blob", (address, { blob, trusted }) => new Worker(trusted(blob(`fetch("${address}")`)))],
  "script of a shared worker": ["script", "worker-src blob", (address, { blob, trusted }) => new SharedWorker(trusted(blob(`importScripts("${address}")`)))],
  worklet: ["script", "script-src unreported", (address) => new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(address)],
  "text as a script": ["page", "script-src eval", (address, { trustedScript }) => window["ev" + "al"](trustedScript(`fetch("${address}")`))],

  frame: ["page", "frame-src server", (address, { element }) => element("iframe", { src: address })],
  "frame of a text": ["image", "img-src", (address, { element, trustedHtml }) => (element("iframe", {}).srcdoc = trustedHtml(`<img src="${address}">`))],
  object: ["page", "object-src server", (address, { element, trusted }) => (element("object", { type: "text/html" }).data = trusted(address))],
  embedded: ["page", "object-src server", (address, { trusted }) => {
    const embedded = document.createElement("embed");
    embedded.type = "text/html";
    embedded.src = trusted(address);
    document.body.append(embedded);
  }],

  "form, to be read": ["page", "form-action", (address, { form }) => form("get", address).submit()],
  "form, with content": ["page", "form-action", (address, { form }) => form("post", address).requestSubmit()],
  "form, by its button": ["page", "form-action", (address, { form }) => {
    const button = document.createElement("button");
    button.formAction = address;
    form("post", location.href).append(button);
    button.click();
  }],

  prefetch: ["page", "default-src", (address, { head }) => head({ rel: "prefetch", href: address })],
  "preload of a script": ["script", "script-src-elem", (address, { head }) => head({ rel: "preload", as: "script", href: address })],
  "preload of a style sheet": ["style", "style-src-elem", (address, { head }) => head({ rel: "preload", as: "style", href: address })],
  "preload of a font": ["page", "font-src", (address, { head }) => head({ rel: "preload", as: "font", crossorigin: "", href: address })],
  "preload of data": ["page", "connect-src", (address, { head }) => head({ rel: "preload", as: "fetch", crossorigin: "", href: address })],
  "preload of an image": ["image", "img-src", (address, { head }) => head({ rel: "preload", as: "image", href: address })],
  "preload of a module": ["script", "script-src-elem", (address, { head }) => head({ rel: "modulepreload", href: address })],
  manifest: ["page", "manifest-src", (address, { head }) => head({ rel: "manifest", href: address })],
  "rules of what to load ahead": ["page", "script-src-elem inline", (address, { trustedScript }) => {
    const rules = document.createElement("script");
    rules.type = "speculationrules";
    rules.textContent = trustedScript(JSON.stringify({ prefetch: [{ urls: [address], eagerness: "immediate" }] }));
    document.head.append(rules);
  }],
};

/** Runs in the page: tries every channel, and gives the names of those that the browser does not have. */
export async function tryAll([channels, server]) {
  const policy = window.trustedTypes?.createPolicy("of the test", { createScriptURL: (text) => text, createScript: (text) => text, createHTML: (text) => text });
  const element = (name, attributes, space = "http://www.w3.org/1999/xhtml") => {
    const made = document.createElementNS(space, name);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    document.body.append(made);
    return made;
  };
  const tools = {
    element,
    head: (attributes) => document.head.append(element("link", attributes)),
    adopt: (text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    },
    // Sent into a frame, so that the page stays where it is.
    form: (method, action) => {
      const name = `frame-${document.forms.length}`;
      element("iframe", { name });
      return element("form", { method, action, target: name });
    },
    blob: (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" })),
    trusted: (text) => policy?.createScriptURL(text) ?? text,
    trustedScript: (text) => policy?.createScript(text) ?? text,
    trustedHtml: (text) => policy?.createHTML(text) ?? text,
  };
  const missing = [];
  for (const [name, kind, directive, way] of channels) {
    try {
      // What it comes to is waited for only where the browser does not report it: it may be an answer, a refusal, or nothing at all.
      const outcome = Promise.resolve(way(`${server}/${kind}/${encodeURIComponent(name)}`, tools)).catch(() => {});
      if (directive.endsWith("unreported")) await outcome;
    } catch (error) {
      if (error instanceof ReferenceError) missing.push(name);
    }
  }
  return missing;
}
