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
  const program = await import("./{program}.js");
  if (parts) program.bringPartsFrom(parts);
  // Named here, because the script of a development build does not know what the module beside it is called.
  await program.default({ module_or_path: first ?? new URL("./{program}_bg.wasm", import.meta.url) });
  return program;
}

/** `<vendor-risk>`: the program in an open shadow root. (A server that draws pages may import the class, where there are no elements.) */
export class VendorRiskElement extends (globalThis.HTMLElement ?? class {}) {
  /** @type {Promise<{mount: Function}>} shared by all elements on the page */
  static program;
  /** @type {string} what the address of a later file begins with */
  static base;

  /** @type {string | URL | undefined} the program that reads own files, if it does not lie beside this file */
  static own;

  static observedAttributes = [...FILES, "providers"];

  /** Counts the times that it was mounted: what was begun for an earlier one is dropped. */
  #turn = 0;

  /** What mount() returned, as long as the program is rendered. */
  #widget = null;

  /** What load() was called with before the program was there. */
  #opened = null;

  connectedCallback() {
    for (const name of ATTRIBUTES) this.#adoptEarlyProperty(name);
    if (!this.#widget) this.#mount();
  }

  /** Other files, or other providers: the program begins anew with them, once they have been read without a mistake. */
  attributeChangedCallback() {
    if (this.#turn > 0 && this.isConnected) this.#mount();
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

  async #mount() {
    const turn = ++this.#turn;
    // Several attributes may change at once.
    await null;
    if (turn !== this.#turn) return;
    try {
      const { mount } = await VendorRiskElement.program;
      const own = await this.#own();
      // Meanwhile the element may have gone, or have been mounted by a later turn.
      if (!this.isConnected || turn !== this.#turn) return;
      this.#unmount();
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      // A fresh place each time: a program that was taken away leaves its listeners on its old one.
      const place = document.createElement("div");
      shadow.replaceChildren(place);
      this.#widget = mount(this, place, VendorRiskElement.base, own);
      if (!this.#widget) throw new Error("The program that reads the page's own files is of another version.");
      this.#open();
    } catch (cause) {
      this.#fail(cause);
    }
  }

  /** What the page's own files come to; undefined if it names none. */
  async #own() {
    const named = FILES.filter((name) => this.getAttribute(name)).map((name) => [name, this.getAttribute(name)]);
    if (named.length === 0) return undefined;
    const { read } = await import("./{own}.js");
    return read(Object.fromEntries(named), VendorRiskElement.own);
  }

  #unmount() {
    this.#widget?.unmount();
    this.#widget = null;
    this.shadowRoot?.replaceChildren();
  }

  /**
   * Says that the program could not be started: in the element's own content, which shows as long as there is no shadow root. Where only other files
   * were to be read, what is there stays.
   */
  #fail(cause) {
    const { mistakes, lines = [] } = cause;
    console.error(cause, ...lines);
    const text = mistakes
      ? cause.message
      : "The vendor risk questionnaire could not be loaded. Reload the page; if that does not help, try a current browser.";
    if (mistakes && this.#widget) {
      this.#widget.tell(text, lines.join("\n"));
    } else {
      const message = document.createElement("div");
      message.setAttribute("role", "alert");
      message.append(...[text, ...lines].map((line) => {
        const told = document.createElement("p");
        told.dir = "auto";
        told.textContent = line;
        return told;
      }));
      (this.shadowRoot ?? this).replaceChildren(message);
    }
    const detail = { what: mistakes ? "files" : "program", message: text, mistakes };
    this.dispatchEvent(new CustomEvent("vendor-risk-error", { bubbles: true, composed: true, detail }));
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
