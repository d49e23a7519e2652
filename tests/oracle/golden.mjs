// The golden profiles, tests/profiles/*.json, in the order of their names.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readJson, root } from "./load.mjs";

const profileDirectory = join(root, "tests", "profiles");

export const goldenProfiles = readdirSync(profileDirectory)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => ({ name: file.slice(0, -".json".length), path: join(profileDirectory, file), ...readJson(join(profileDirectory, file)) }));

export const golden = (name) => goldenProfiles.find((profile) => profile.name === name);
