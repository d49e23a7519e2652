// What every end-to-end test needs: the served release build and a browser in which nothing may go wrong unnoticed.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after, test } from "node:test";

import { chromium } from "playwright-core";

import { startServer } from "./server.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** How long, in milliseconds, a test waits for something to appear. */
export const PATIENCE = 10_000;

let browser;
after(() => browser?.close());

/**
 * A test of one page. It fails as well if the page reports an error or a warning, breaks its content policy, fails to load something, or asks any
 * other server for anything.
 *
 * @param {string} name what the test shows
 * @param {object} options
 * @param {string} [options.path] the page, relative to the folder in which the product lies; the product's own page by default
 * @param {string} [options.prefix] that folder on the server
 * @param {string} [options.policy] the content policy; the strict one by default
 * @param {RegExp} [options.missing] paths that the server does not have
 * @param {boolean} [options.shared] whether the server lets pages of any origin load its files
 * @param {() => string} [options.folder] what to serve in the place of `dist/`
 * @param {object} [options.context] further options of Playwright's browser context: colorScheme, viewport, ...
 * @param {(context: import("playwright-core").BrowserContext) => Promise<void>} [options.before] what to do before the page is opened
 * @param {(tools: {page: import("playwright-core").Page, server: object, trouble: string[]}) => Promise<void>} body
 *   the test, with the page open; a test that wants trouble checks it and empties the list
 */
export function pageTest(name, { path = "", prefix, policy, missing, shared, folder, context: settings, before } = {}, body) {
  test(name, { timeout: 12 * PATIENCE }, async () => {
    browser ??= await launch();
    const server = await startServer({ prefix, policy, missing, shared, folder: folder?.() });
    const context = await browser.newContext(settings);
    context.setDefaultTimeout(PATIENCE);
    const trouble = await watch(context, new URL(server.address).origin);
    try {
      await before?.(context);
      const page = await context.newPage();
      await page.goto(server.address + path);
      await body({ page, server, trouble });
      assert.deepEqual(trouble, []);
    } catch (error) {
      // A test often fails because of something that the page has reported: say both.
      if (trouble.length > 0) error.message += `\n\nThe page reported:\n${trouble.join("\n")}`;
      throw error;
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

/** A browser of its own, for what the tests of pages cannot do. */
export function launch() {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  return chromium.launch({ executablePath: findBrowser(), args });
}

function findBrowser() {
  const folders = process.env.PATH.split(delimiter);
  const found = [process.env.CHROME, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
  const browserPath = found.find((path) => path && existsSync(path));
  assert.ok(browserPath, "no Chromium found: `cargo xtask setup` installs one, or name one in CHROME");
  return browserPath;
}

/** Collects all that goes wrong in any page of the context. */
export async function watch(context, origin) {
  const trouble = [];
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) trouble.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => trouble.push(`uncaught: ${error.error()}`));
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== "data:" && protocol !== "blob:") trouble.push(`request to ${request.url()}`);
  });
  context.on("requestfailed", (request) => trouble.push(`failed: ${request.url()}`));
  context.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`policy violated: ${violatedDirective} by ${blockedURI}`);
    });
  });
  return trouble;
}
