// Keeps the worked example true: to the oracle by comparing the page, and to arithmetic by doing its sums again.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadAssets } from "./load.mjs";
import { path, render } from "./worked-example.mjs";

const page = readFileSync(path, "utf8");

test("the worked example is up to date", () => {
  assert.ok(page === render(loadAssets()), "out of date: run node tests/oracle/worked-example.mjs --write, and read what changed");
});

/** The page's own sums, worked out from its text alone: sum / weights = figure. */
test("the sums on the page are right", () => {
  const sums = [...page.matchAll(/([\d.]+) \/ ([\d.]+) = \**([\d.]+?)\**[.]?(?:\s|$)/gm)];
  assert.ok(sums.length > 40, `only ${sums.length} sums found`);
  for (const [text, dividend, divisor, quotient] of sums) {
    assert.ok(Math.abs(Number(dividend) / Number(divisor) - Number(quotient)) <= 0.0001, text);
  }
  const products = [...page.matchAll(/^- \*\*(?:Low|High)\*\*: \((.*)\) \/ [\d.]+ = ([\d.]+) \//gm)];
  assert.equal(products.length, 8);
  for (const [text, list, sum] of products) {
    const added = list.split(" + ").reduce((before, product) => before + product.split(" x ").map(Number).reduce((a, b) => a * b), 0);
    assert.equal(added, Number(sum), text);
  }
});

test("the points of each axis on the page add up to its central value", () => {
  const axes = page.split(/^### (?=Intellectual property|Data:)/m).slice(1);
  assert.equal(axes.length, 4);
  for (const axis of axes) {
    const [, mid] = /central value ([\d.]+)/.exec(axis);
    const points = [...axis.matchAll(/^Points: .* = \*\*([\d.]+)\*\*/gm)].map(([, share]) => Math.round(Number(share) * 10000));
    assert.equal(points.reduce((a, b) => a + b, 0), Math.round(Number(mid) * 10000));
  }
});
