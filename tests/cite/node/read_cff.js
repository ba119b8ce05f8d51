// Citation.js reads a CITATION.cff: text on standard input (as a JSON string), CSL-JSON on standard output.
"use strict";
const { plugins } = require("@citation-js/core");
require("@citation-js/plugin-cff");
const { Cite } = require("@citation-js/core");
const text = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(new Cite(text).data));
