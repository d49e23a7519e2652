// What a program that embeds <vendor-risk> may rely on.

/** Where the program's files are. */
export interface ProgramFiles {
  /** The first part of the program, `…_bg.wasm`. */
  program?: string | URL;
  /** Its other parts, `…_second.wasm`, `…_third.wasm` and `…_shared.wasm`, of the same build. */
  parts?: { second?: string | URL; third?: string | URL; shared?: string | URL };
  /** The records, `records-….bin`, of the same build. */
  records?: string | URL;
  /** The program that reads a page's own files, `vendor-risk-own-…_bg.wasm`, of the same build. */
  own?: string | URL;
}

/** Registers the element. Calling it again is harmless. */
export function define(files?: ProgramFiles): void;

/** The attributes of `<vendor-risk>`. */
export interface VendorRiskAttributes {
  dataset?: string;
  overlay?: string;
  questionnaire?: string;
  rubric?: string;
  providers?: string;
  answers?: string;
  theme?: "light" | "dark" | "auto";
  storage?: "local" | "session" | "none";
  routing?: "memory" | "hash";
  start?: string;
  "heading-level"?: "1" | "2" | "3" | "4" | "5" | "6";
}

/** `<vendor-risk>`. */
export class VendorRiskElement extends HTMLElement {
  overlay: string | null;
  questionnaire: string | null;
  rubric: string | null;
  providers: string | null;
  answers: string | null;
  theme: string | null;
  storage: string | null;
  routing: string | null;
  start: string | null;
  readonly assessment: Assessment | null;
  /** Opens a saved assessment or a code, for the person to look at. */
  load(assessment: Assessment | string): void;
  print(): void;
  reset(): void;
  addEventListener<Name extends keyof VendorRiskEventMap>(
    type: Name,
    listener: (this: VendorRiskElement, event: VendorRiskEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: VendorRiskElement, event: HTMLElementEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** The events by name. They bubble and leave shadow roots. */
export interface VendorRiskEventMap {
  /** The scoring and the present answers are there. */
  "vendor-risk-ready": CustomEvent<Assessment>;
  /** Something that counts has changed. */
  "vendor-risk-change": CustomEvent<Assessment>;
  /** The visitor has gone from the answers to the results. */
  "vendor-risk-complete": CustomEvent<Assessment>;
  /** Something could not be had, read or kept, or the program has stopped. */
  "vendor-risk-error": CustomEvent<Trouble>;
}

/** What could not be had, read or kept, or has stopped, and a sentence about it. */
export interface Trouble {
  what: "program" | "records" | "storage" | "files";
  message: string;
  /** Of `files`: every mistake in the page's own files. */
  mistakes?: Mistake[];
}

/** A mistake in a file. */
export interface Mistake {
  /** The file's address. */
  file: string;
  /** The JSON path of the place; `$` is the whole file. */
  path: string;
  found: string;
  allowed: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "vendor-risk": VendorRiskElement;
  }
  interface DocumentEventMap extends VendorRiskEventMap {}
}

/** The document `vendor-risk/assessment@1`. */
export interface Assessment {
  format: "vendor-risk/assessment@1";
  /** The day it was scored for, `YYYY-MM-DD`. */
  as_of: string;
  dataset: Edition;
  rubric: Edition;
  questionnaire: Edition;
  /** By question id. */
  answers: Record<string, Answer>;
  overrides: Override[];
  conclusions: Conclusion[];
  filing: Filing;
  results: OfferingResult[];
}

/** What an assessment was made with. */
export interface Edition {
  version: string;
  sha256: string;
}

/** An option, `not-sure`, several options, or models by provider. */
export type Answer = string | string[] | Record<string, string[]>;

/** What the company knows better than the published terms. */
export interface Override {
  provider: string;
  offering: string;
  topic: string;
  stance: string;
  qualifiers: string[];
  reason: string;
  date: string;
}

/** What a person concludes of an offering; it changes no number. */
export interface Conclusion {
  provider: string;
  offering: string;
  conclusion: "open" | "blocker" | "warning" | "acceptable" | "not-applicable";
  reason: string;
  conditions: string;
  owner: string;
  valid_until: string;
  notes: string;
  findings: { topic: string; accepted_because: string; owner: string; due: string }[];
}

/** What stands on the cover and in the sign-off. */
export interface Filing {
  title: string;
  use_case: string;
  classification: string;
  status: "draft" | "final";
  valid_until: string;
  assessor: string;
  approver: string;
  review_owner: string;
  advice: "not-given" | "accepted" | "overruled";
  advice_reason: string;
  notes: string;
}

/** An axis: intellectual property or data. */
export type Axis = "ip" | "data";

/** What one offering comes to. */
export interface OfferingResult {
  provider: string;
  offering: string;
  verdict: "stopped" | "not-enough-known" | "conditions" | "no-blocker-found";
  /** Null where nothing on the axis matters for these answers. */
  ip: Exposure | null;
  data: Exposure | null;
  /** From 0 to 1: how much of what matters rests on reviewed, fresh evidence. */
  coverage: Record<Axis, number | null>;
  gates: Gate[];
  findings: Finding[];
}

/** From 0 (best) to 100 (worst). */
export interface Exposure {
  low: number;
  mid: number;
  high: number;
}

/** A rule that cannot be averaged away. */
export interface Gate {
  id: string;
  topic: string;
  outcome: "stop" | "condition";
  state: "fires" | "possible" | "unknown";
  because: string;
  remedy: string;
}

/** A topic seen through the answers. */
export interface Finding {
  topic: string;
  axis: Axis;
  stance: string;
  level: [low: number, high: number];
  relevance: [low: number, high: number];
  /** Its share of the axis's `mid`. */
  points: number;
  severity: "severe" | "unknown" | "high" | "moderate" | "low" | "none";
  because: string;
  /** Clause ids. */
  clauses: string[];
}
