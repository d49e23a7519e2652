// By hand: node tests/oracle/run.mjs tests/profiles/bank-eu.json [DATASET-DIRECTORY] prints the oracle's assessment.
import { assess } from "./assess.mjs";
import { loadAssets, loadDataset, readJson } from "./load.mjs";

const [profile, directory] = process.argv.slice(2);
const assets = loadAssets();
if (directory) assets.dataset = loadDataset(directory);
console.log(JSON.stringify(assess(assets, readJson(profile)), null, 1));
