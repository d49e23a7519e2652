// The one file that a page loads to have <vendor-risk>. Its name never changes.

import { define } from "./vendor-risk-element.js";

define();
