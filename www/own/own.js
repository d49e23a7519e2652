// Brings a page's own files: fetches what its attributes name, has it read by a program of its own, and hands on what the widget's program takes.
// The build puts this behind the script of that program, in one file.

/** No file is larger. */
const MOST_BYTES = 64 * 1024 * 1024;

/** So many mistakes are shown; the event has all. */
const MOST_TOLD = 50;

/** Ids of providers and names of files, as they may stand in an index; anything else is told when the index is read. */
const ID = /^[a-z0-9.-]+$/;
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*\.json$/;

/**
 * Reads own files.
 *
 * @param {{dataset?: string, overlay?: string, rubric?: string, questionnaire?: string}} named the addresses of a dataset's folder (or of its index.json)
 *   and of three files, from the page's base
 * @param {string | URL} [program] where the program lies that reads them
 * @returns {Promise<{edition: Uint8Array, records: Uint8Array, overrides: string}>}
 * @throws {Error & {mistakes: {file: string, path: string, found: string, allowed: string}[]}} with every mistake of every file
 */
export async function read(named, program = new URL("./{own}_bg.wasm", import.meta.url)) {
  const mistakes = [];
  const at = {};
  const files = await Promise.all(
    Object.entries(named).map(([what, address]) => (what === "dataset" ? folder(address, at, mistakes) : file(what, address, at, mistakes))),
  );
  if (mistakes.length > 0) throw refused(mistakes);
  await __wbg_init({ module_or_path: program });
  const own = new Own();
  try {
    for (const [what, name, text] of files.flat()) own.put(what, name, text);
    mistakes.push(...JSON.parse(own.read()));
    if (mistakes.length > 0) throw refused(mistakes.map((mistake) => ({ ...mistake, file: at[mistake.file] ?? mistake.file })));
    return { edition: own.edition(), records: own.records(), overrides: own.overrides() };
  } finally {
    own.free();
  }
}

/** The error that the element's class shows. */
function refused(mistakes) {
  const lines = mistakes.slice(0, MOST_TOLD).map(({ file, path, found, allowed }) => `${file}: ${path}: found ${found}; allowed: ${allowed}`);
  if (mistakes.length > MOST_TOLD) lines.push(`and ${mistakes.length - MOST_TOLD} more`);
  return Object.assign(new Error("This page brings files of its own, and they have mistakes."), { mistakes, lines });
}

/** One file: what it is, its name, its text. Its address is noted for its mistakes. */
async function file(what, address, at, mistakes) {
  at[`${what}.json`] = address;
  const text = await fetched(address, mistakes);
  return text === null ? [] : [[what, "", text]];
}

/** The files of a dataset's folder that its index names. */
async function folder(address, at, mistakes) {
  const base = address.replace(/(^|\/)index\.json$/, "$1").replace(/([^/])$/, "$1/");
  const one = async (name) => {
    at[name] = base + name;
    const text = await fetched(base + name, mistakes);
    return text === null ? [] : [["dataset", name, text]];
  };
  const index = await one("index.json");
  if (index.length === 0) return [];
  const names = namesIn(index[0][2]);
  return [...index, ...(await Promise.all(names.map(one))).flat()];
}

/** The files that an index names, as far as it can be read here; whatever is wrong in it is told when it is read in earnest. */
function namesIn(text) {
  try {
    const { providers, model_licences, regulations, agencies, third_party_records } = JSON.parse(text);
    const ids = Array.isArray(providers) ? providers : [];
    const files = [model_licences, regulations, agencies, third_party_records];
    return [...new Set([...ids.filter((id) => ID.test(id)).map((id) => `providers/${id}.json`), ...files.filter((name) => NAME.test(name))])];
  } catch {
    return [];
  }
}

/** The text at an address; null, and a mistake, if it cannot be had. */
async function fetched(address, mistakes) {
  const mistake = (found, allowed) => {
    mistakes.push({ file: address, path: "$", found, allowed });
    return null;
  };
  const url = URL.parse ? URL.parse(address, document.baseURI) : new URL(address, document.baseURI);
  if (!url || !/^https?:$/.test(url.protocol)) return mistake(address, "the address of a file on a web server");
  try {
    const response = await fetch(url);
    if (!response.ok) return mistake(`the server answered ${response.status}`, "a file");
    return (await bounded(response)) ?? mistake(`more than ${MOST_BYTES} bytes`, `at most ${MOST_BYTES} bytes`);
  } catch (cause) {
    return mistake(cause.message, "a file");
  }
}

/** The text of an answer; undefined if there is too much of it. */
async function bounded(response) {
  const reader = response.body.getReader();
  const chunks = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length;
    if (bytes > MOST_BYTES) return void reader.cancel();
    chunks.push(part.value);
  }
  return new Blob(chunks).text();
}
