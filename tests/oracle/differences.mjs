// Compares the product's assessment with the oracle's and says in readable lines where they part.

const show = (value) => JSON.stringify(value);

/** A place is an offering's name, with `topic` or `gate` and the field. */
function compareValue(place, product, oracle, lines) {
  if (show(product) !== show(oracle)) lines.push(`${place}: product ${show(product)}, oracle ${show(oracle)}`);
}

/** Compares two lists of records by key: what is missing, what is too many, order, then each field that the oracle has. */
function compareRecords(place, products, oracles, key, lines) {
  const names = (records) => records.map((record) => record[key]);
  const lost = names(oracles).filter((name) => !names(products).includes(name));
  const extra = names(products).filter((name) => !names(oracles).includes(name));
  if (lost.length > 0) lines.push(`${place}: the product lacks ${lost.join(", ")}`);
  if (extra.length > 0) lines.push(`${place}: only the product has ${extra.join(", ")}`);
  if (lost.length === 0 && extra.length === 0) compareValue(`${place}, order`, names(products), names(oracles), lines);
  for (const oracle of oracles) {
    const product = products.find((record) => record[key] === oracle[key]);
    if (!product) continue;
    for (const field of Object.keys(oracle)) {
      compareValue(`${place} ${oracle[key]}, ${field}`, product[field], oracle[field], lines);
    }
    const unknown = Object.keys(product).filter((field) => !(field in oracle));
    if (unknown.length > 0) lines.push(`${place} ${oracle[key]}: fields that DESIGN section 9 does not name: ${unknown.join(", ")}`);
  }
}

/** All differences of two assessment documents, as lines. Hashes and the echo of answers are not compared. */
export function differences(product, oracle) {
  const lines = [];
  compareValue("format", product.format, oracle.format, lines);
  compareValue("as_of", product.as_of, oracle.as_of, lines);
  const name = (result) => `${result.provider}/${result.offering}`;
  compareValue("offerings", product.results.map(name), oracle.results.map(name), lines);
  for (const expected of oracle.results) {
    const found = product.results.find((result) => name(result) === name(expected));
    if (!found) continue;
    const place = name(expected);
    for (const axis of ["ip", "data"]) {
      for (const end of ["low", "mid", "high"]) {
        compareValue(`${place}, ${axis}.${end}`, found[axis]?.[end] ?? null, expected[axis]?.[end] ?? null, lines);
      }
      compareValue(`${place}, coverage.${axis}`, found.coverage[axis] ?? null, expected.coverage[axis], lines);
    }
    compareValue(`${place}, verdict`, found.verdict, expected.verdict, lines);
    compareRecords(`${place}, gate`, found.gates, expected.gates, "id", lines);
    compareRecords(`${place}, finding`, found.findings, expected.findings, "topic", lines);
  }
  return lines;
}

/** The first lines of many, with how many there are. */
export function summary(title, lines, most = 12) {
  const more = lines.length > most ? `\n  and ${lines.length - most} more` : "";
  return `${title}: ${lines.length} differences\n${lines.slice(0, most).map((line) => `  ${line}`).join("\n")}${more}`;
}
