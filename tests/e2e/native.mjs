// The command line, to compare the browser's results with: `vendor-risk assess` natively.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The program: the one that VENDOR_RISK_BIN names, or one that is certainly built from the present files. */
function findProgram() {
  if (process.env.VENDOR_RISK_BIN) return process.env.VENDOR_RISK_BIN;
  // With the flags of `cargo xtask test`, whose unit tests have built it already.
  const flags = ["--quiet", "--workspace", "--all-features", "--bin=vendor-risk", "--message-format=json"];
  const messages = execFileSync("cargo", ["build", ...flags], { cwd: ROOT, maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] }).toString();
  const built = messages.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  return built.find(({ executable, target }) => executable && target.name === "vendor-risk").executable;
}

let program;

/** The assessment of a golden profile on a day. */
export const assessNatively = (profile, day) => assessFile(`${ROOT}tests/profiles/${profile}.json`, day);

/** The assessment of a file of answers on a day, with further arguments of `assess`. */
export function assessFile(answers, day, more = []) {
  program ??= findProgram();
  const words = ["assess", "--answers", answers, "--as-of", day, ...more];
  return JSON.parse(execFileSync(program, words, { cwd: ROOT, maxBuffer: 1 << 26 }).toString());
}
