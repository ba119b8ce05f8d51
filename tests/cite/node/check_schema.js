// TypeScript holds JSON-LD against schema-dts: a list of objects on standard input, its complaints on standard output.
"use strict";
const ts = require("typescript");
const path = require("path");
const objects = JSON.parse(require("fs").readFileSync(0, "utf8"));

const file = path.join(__dirname, "checked.ts");
const source = 'import type { Graph, Thing, WithContext } from "schema-dts";\n' + objects
  .map((object, index) => `export const o${index}: ${"@graph" in object ? "Graph" : "WithContext<Thing>"} = ${JSON.stringify(object)};`)
  .join("\n");
const options = { strict: true, noEmit: true, module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16, skipLibCheck: true, types: [] };
const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2020) : read(name, ...rest));
const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
process.stdout.write(JSON.stringify(found.map((one) => ts.flattenDiagnosticMessageText(one.messageText, "\n").slice(0, 600))));
