// Importing this module registers <vendor-risk>.
import "./vendor-risk-element.js";

export {};
