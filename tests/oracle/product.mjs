// Runs the product's command line: VENDOR_RISK_BIN, or the release build.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./load.mjs";

const run = promisify(execFile);
const binary = process.env.VENDOR_RISK_BIN ?? join(root, "target", "release", "vendor-risk");

/** Its assessment of a profile file, with the bundled dataset or that of a folder. */
export async function assessByProduct(profilePath, asOf, datasetDirectory) {
  if (!existsSync(binary)) throw new Error(`no ${binary}: run cargo build --release --bin vendor-risk, or set VENDOR_RISK_BIN`);
  const dataset = datasetDirectory ? ["--dataset", datasetDirectory] : [];
  const { stdout } = await run(binary, ["assess", "--answers", profilePath, "--as-of", asOf, ...dataset], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
