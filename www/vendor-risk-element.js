// The element class of <vendor-risk>. Importing this file changes nothing on the page: define() registers the element. The build puts the names
// of the other files in, which change with their content; the name of this file never changes.

/** The attributes that are properties as well, by name. (`lang` and `dataset` are properties of every element already.) */
const ATTRIBUTES = [
  "overlay", "questionnaire", "rubric", "providers", "answers", "theme", "storage", "routing", "start",
];

/** The attributes that name a page's own files. */
const FILES = ["dataset", "overlay", "rubric", "questionnaire"];

/**
 * Registers the element. Calling it again is harmless.
 *
 * @param {object} [files] where the other files are, if they do not lie beside this one: addresses, as strings or URLs
 * @param {string | URL} [files.program] the first part of the program
 * @param {{second?: string | URL, third?: string | URL, shared?: string | URL}} [files.parts] its other parts
 * @param {string | URL} [files.records] the records
 * @param {string | URL} [files.own] the program that reads a page's own files
 */
export function define({ program, parts, records = new URL("./{records}", import.meta.url), own } = {}) {
  if (customElements.get("vendor-risk")) return;
  VendorRiskElement.program = load(program, parts);
  // The program adds the name that it knows its records by. After # that asks for nothing else.
  VendorRiskElement.base = records + "#";
  VendorRiskElement.own = own;
  customElements.define("vendor-risk", VendorRiskElement);
}

async function load(first, parts) {
  const script = await import("./{program}.js");
  if (parts) script.bringPartsFrom(parts);
  const module = await script.compiled((await first) ?? new URL("./{program}_bg.wasm", import.meta.url));
  return (whenBroken) => script.start(module, whenBroken);
}

/** The names under which the elements of this page keep their answers: each has its own. */
const names = new Set();

/** What holds before the program brings its own styles as well: room for the first screen, so that nothing on the page moves when it comes. */
const ROOM = ":host { display: block; min-height: var(--vr-min-height, min(100vh, 54rem)); } :host([hidden]) { display: none; }";
let room;

/** What the widget says is English, whatever the page speaks. */
const ENGLISH = { lang: "en", dir: "ltr" };

/** An element made of properties and of what is in it. */
function make(tag, properties, ...content) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...content);
  return element;
}

/** `<vendor-risk>`: the program in an open shadow root. (A server that draws pages may import the class, where there are no elements.) */
export class VendorRiskElement extends (globalThis.HTMLElement ?? class {}) {
  /** @type {Promise<Function>} what starts a program: each element has one to itself, so that none that breaks takes another with it */
  static program;
  /** @type {string} what the address of a later file begins with */
  static base;

  /** @type {string | URL | undefined} the program that reads own files, if it does not lie beside this file */
  static own;

  static observedAttributes = [...FILES, "providers"];

  /** What mount() returned, as long as the program is rendered. */
  #widget = null;

  /** Stands for the last start of the program that was begun: what comes of an earlier one is dropped. */
  #turn = null;

  /** What load() was called with before the program was there. */
  #opened = null;

  /** What tells the answers from those of other elements, where they are kept. */
  #name = null;

  /** All that is to be kept, as text, and whether the browser keeps it. */
  #kept = "";
  #stored = true;

  /** Whether the program has broken, and a message stands in its place. */
  #stopped = false;

  /** Whether nothing has changed since it was started again. */
  #again = false;

  connectedCallback() {
    for (const name of ATTRIBUTES) this.#adoptEarlyProperty(name);
    // One that is merely moved keeps its program, or its message.
    if (this.#widget || this.#stopped) return;
    // Until the program stands, the page's own content does.
    this.#show(make("slot"));
    this.#mount();
  }

  /** Other files, or other providers: the program begins anew with them, once they have been read without a mistake. */
  attributeChangedCallback() {
    if (this.#turn && !this.#stopped) this.#mount();
  }

  disconnectedCallback() {
    // An element that is merely moved is connected again before the microtask runs: it keeps its state.
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  /** With this in place, moveBefore() does not call the two above. */
  connectedMoveCallback() {}

  /** The assessment of the present answers, `vendor-risk/assessment@1`; null before they are first scored, and after the program is taken away. */
  get assessment() {
    return this.#widget?.assessment() ?? null;
  }

  /**
   * Opens a saved assessment or a code, for the person to look at: it shows then and now, and takes the place of the present answers only if
   * they say so.
   *
   * @param {object | string} assessment a `vendor-risk/assessment@1` document, its text, or a code
   */
  load(assessment) {
    this.#opened = typeof assessment === "string" ? assessment : JSON.stringify(assessment);
    if (this.#widget) this.#open();
  }

  #open() {
    if (this.#opened !== null) this.#widget.load(this.#opened);
    this.#opened = null;
  }

  /** Opens the browser's print dialogue with the summary, and nothing else of the page. */
  print() {
    this.#widget?.print();
  }

  /** Takes all answers away. */
  reset() {
    this.#widget?.reset();
  }

  /** Starts a program, with the page's own files. It takes up what was kept and the browser has not; from "" nothing at all, whoever has kept it. */
  async #mount(kept) {
    const turn = (this.#turn = {});
    // Several attributes may change at once.
    await null;
    try {
      if (this.#turn !== turn) return;
      const start = await VendorRiskElement.program;
      const own = await this.#own();
      let widget;
      const { mount } = await start((cause) => {
        console.error(cause);
        // Not before the call that has failed is over.
        queueMicrotask(() => this.#widget === widget && this.#stop());
      });
      // Meanwhile the element may have gone, or have been started otherwise.
      if (this.#turn !== turn) return;
      this.#widget?.unmount();
      // A fresh place each time: a program that was taken away leaves its listeners on its old one.
      const place = make("div", ENGLISH);
      this.#show(place);
      this.shadowRoot.adoptedStyleSheets = [room];
      this.#name ??= this.#freeName();
      const keep = (text, stored) => {
        if (text !== this.#kept) this.#again = false;
        this.#kept = text;
        this.#stored = stored;
      };
      kept ??= this.#stored ? undefined : this.#kept;
      widget = this.#widget = mount(this, place, VendorRiskElement.base, this.#name, kept, keep, own);
      if (!widget) throw new Error("Another version");
      this.#open();
    } catch (cause) {
      if (this.#turn !== turn) return;
      const { mistakes, lines = [] } = cause;
      console.error(cause, ...lines);
      const words = mistakes
        ? cause.message
        : "The vendor risk questionnaire could not be loaded. Reload the page; if that does not help, try a current browser.";
      const detail = { what: mistakes ? "files" : "program", message: words, ...(mistakes && { mistakes }) };
      // Where only other files were to be read, what is there stays.
      if (this.#widget) this.#widget.tell(words, lines.join("\n"));
      else this.#show(make("div", { ...ENGLISH, role: "alert" }, ...[words, ...lines].map((line) => make("p", { dir: "auto" }, line))), make("slot"));
      this.#tell(detail);
    }
  }

  /** What the page's own files come to; undefined if it names none. */
  async #own() {
    const named = FILES.filter((name) => this.getAttribute(name)).map((name) => [name, this.getAttribute(name)]);
    if (named.length === 0) return undefined;
    const { read } = await import("./{own}.js");
    return read(Object.fromEntries(named), VendorRiskElement.own);
  }

  /** The element's id and, where several elements would share it, a number. */
  #freeName() {
    const wanted = this.id && `#${this.id}`;
    let name = wanted;
    for (let number = 2; names.has(name); number++) name = `${wanted}/${number}`;
    names.add(name);
    return name;
  }

  #unmount() {
    this.#widget?.unmount();
    this.#widget = this.#turn = null;
    // What was answered before the program broke is there when the element comes back.
    if (!this.#stopped) [this.#kept, this.#stored] = ["", true];
    this.#stopped = false;
    names.delete(this.#name);
    this.#name = null;
    this.shadowRoot?.replaceChildren();
  }

  /** The program has broken: says so, and offers what was answered. */
  #stop() {
    const focused = this.shadowRoot.activeElement;
    this.#widget = null;
    this.#stopped = true;
    this.#printNoMore();
    const button = (words, kept) =>
      make("button", { type: "button", className: kept === "" ? "vr-button vr-quiet" : "vr-button", onclick: () => this.#startAgain(kept) }, words);
    const ways = make("p", { className: "vr-actions" }, button("Start again"));
    if (this.#kept) {
      const href = URL.createObjectURL(new Blob([this.#kept], { type: "application/json" }));
      ways.append(make("a", { href, download: "vendor-risk-answers.json" }, "Save my answers as a file"));
    }
    if (this.#again) ways.append(button("Start with no answers", ""));
    const words = "Something went wrong in this questionnaire, and it stopped. What you answered is kept.";
    const [region, level] = this.routing === "hash" ? ["main", "h1"] : ["section", "h2"];
    const heading = make(level, { className: "vr-heading", tabIndex: -1 }, "This questionnaire has stopped");
    const screen = make(region, { className: "vr-screen vr-stopped", ariaLabel: "AI vendor risk" }, heading, make("p", { role: "alert" }, words), ways);
    this.#show(make("div", ENGLISH, make("div", { className: "vr" }, screen)), make("slot"));
    this.#tell({ what: "program", message: words });
    if (focused) heading.focus();
  }

  async #startAgain(kept) {
    this.#stopped = false;
    this.#again = true;
    await this.#mount(kept);
    this.shadowRoot.querySelector(".vr-heading")?.focus();
  }

  /** Leaves nothing of a summary on the document that was about to be printed. */
  #printNoMore() {
    const mark = "data-vendor-risk-printing";
    if (!this.hasAttribute(mark)) return;
    this.removeAttribute(mark);
    const isOurs = (sheet) => [...sheet.cssRules].some((rule) => rule.cssText.includes(mark));
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
  }

  #tell(detail) {
    this.dispatchEvent(new CustomEvent("vendor-risk-error", { bubbles: true, composed: true, detail }));
  }

  /** Shows this in the shadow root, and nothing else. */
  #show(...content) {
    if (!this.shadowRoot) {
      if (!room) (room = new CSSStyleSheet()).replaceSync(ROOM);
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [room];
    }
    this.shadowRoot.replaceChildren(...content);
  }

  /** A property set before the element was defined hides the accessor below: set it again, through the accessor. */
  #adoptEarlyProperty(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(VendorRiskElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
