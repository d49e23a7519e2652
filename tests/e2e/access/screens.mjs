// Every screen, in a state that has much to show: where it is, what was answered before, and what stands when it is there.

import { ANSWERS, SHORTLIST, goOn, question, shortName, topicWord } from "../steps.mjs";

const NOT_SURE = Object.fromEntries(Object.keys(ANSWERS).map((id) => [id, id === "providers" ? SHORTLIST : "not-sure"]));

/** name: address, answers that are kept, the heading or question that stands, what to do before it is looked at. */
export const SCREENS = {
  start: { path: "#/", stands: "Before you sign with an AI provider" },
  "start, with answers": { path: "#/", kept: ANSWERS, stands: "Before you sign with an AI provider" },
  shortlist: { path: "#/question/providers", kept: { providers: SHORTLIST }, stands: question("providers").ask },
  models: { path: "#/question/models", kept: { providers: ["cerebras/business"] }, stands: question("models").ask },
  "one of several": { path: "#/question/terms", kept: { terms: "consumer" }, stands: question("terms").ask },
  "several of many": { path: "#/question/data", kept: { data: ["personal", "health"] }, stands: question("data").ask },
  "not sure": { path: "#/question/retention", kept: { retention: "not-sure" }, stands: question("retention").ask },
  "answer missing": {
    path: "#/question/industry",
    stands: question("industry").ask,
    prepare: async (widget) => {
      await goOn(widget);
      await widget.getByRole("alert").waitFor();
    },
  },
  "answers, some open, some hidden, some unknown": {
    path: "#/answers",
    kept: { ...ANSWERS, data: ["none"], audit: undefined, builds: "not-sure", aura: "blue" },
    stands: "Check your answers",
  },
  "before it is filed": { path: "#/filing", kept: ANSWERS, stands: "Before you file it" },
  "an assessment opened again": {
    path: "#/open",
    kept: ANSWERS,
    stands: "Open a saved assessment",
    prepare: async (widget) => {
      await widget.getByRole("textbox", { name: "Or a code" }).fill("VR1-7K3M9");
      await widget.getByRole("button", { name: "Open the code", exact: true }).click();
      await widget.getByRole("heading", { name: "This code cannot be opened." }).waitFor();
    },
  },
  "results of all": { path: "#/results", kept: { ...ANSWERS, providers: "all" }, stands: "Results", long: true },
  "results of a shortlist": { path: "#/results", kept: ANSWERS, stands: "Results", prepare: (widget) => widget.getByRole("heading", { name: "What you were not sure about" }).waitFor() },
  "results with nothing sure": {
    path: "#/results",
    kept: NOT_SURE,
    stands: "Results",
    prepare: async (widget) => {
      await widget.getByRole("heading", { name: "What you were not sure about" }).waitFor();
      await widget.getByRole("button", { name: /^Data exposure/ }).click();
      await widget.getByRole("checkbox").first().check({ force: true });
    },
  },
  offering: {
    path: "#/offering/anthropic/consumer",
    kept: ANSWERS,
    stands: shortName("anthropic/consumer"),
    prepare: async (widget) => {
      await widget.getByRole("heading", { name: "The provider and its documents" }).waitFor();
      await widget.evaluate((element) =>
        element.shadowRoot.querySelectorAll("details").forEach((details, index) => (details.open = index < 3 || !details.matches(":has(details)"))),
      );
    },
  },
  "offering, not on the shortlist": { path: "#/offering/xai/consumer", kept: ANSWERS, stands: shortName("xai/consumer") },
  "host, model by model": {
    path: "#/offering/cerebras/business",
    kept: { ...ANSWERS, providers: ["cerebras/business"] },
    stands: shortName("cerebras/business"),
    prepare: async (widget) => {
      await widget.getByRole("heading", { name: "Model by model" }).waitFor();
      await widget.evaluate((element) => element.shadowRoot.querySelectorAll(".vr-model, .vr-copy").forEach((details, index) => (details.open = index < 5)));
    },
  },
  compare: { path: "#/compare/anthropic/business+deepseek/business", kept: ANSWERS, stands: "Side by side", prepare: (widget) => widget.getByRole("heading", { name: "Told, not scored" }).waitFor() },
  browse: { path: "#/browse", stands: "What the documents say", prepare: (widget) => widget.getByRole("searchbox").fill("cerebras"), long: true },
  clause: {
    path: "#/clause/anthropic/business/output-ownership/1",
    stands: topicWord("output-ownership"),
    prepare: async (widget) => {
      await widget.getByRole("heading", { name: "To cite this record" }).waitFor();
      await widget.evaluate((element) => element.shadowRoot.querySelectorAll("details").forEach((details) => (details.open = true)));
    },
  },
  provider: {
    path: "#/provider/cerebras",
    stands: "Cerebras",
    prepare: (widget) => widget.getByRole("heading", { name: "What a directory says of it" }).waitFor(),
    long: true,
  },
  method: { path: "#/method", stands: "How this is judged", long: true },
  summary: { path: "#/summary", kept: { ...ANSWERS, providers: ["anthropic/consumer"] }, stands: "Vendor-risk summary: Anthropic", prepare: (widget) => widget.getByRole("heading", { name: "Sources", exact: true }).waitFor() },
};
