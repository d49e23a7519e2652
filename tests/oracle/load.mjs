// Reads the dataset, the rubric and the questionnaire as they lie in assets/. No checking: that is the product's loader's work.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

export function loadDataset(directory) {
  const index = readJson(join(directory, "index.json"));
  const files = index.providers.map((id) => readJson(join(directory, "providers", `${id}.json`)));
  return makeDataset(files, readJson(join(directory, index.model_licences)));
}

export const makeDataset = (providerFiles, modelLicences) => ({
  providers: providerFiles,
  licences: new Map(modelLicences.licences.map((licence) => [licence.id, licence])),
});

export function loadAssets() {
  const assets = join(root, "assets");
  return {
    dataset: loadDataset(join(assets, "dataset")),
    rubric: readJson(join(assets, "rubric.json")),
    questionnaire: readJson(join(assets, "questionnaire.json")),
  };
}
