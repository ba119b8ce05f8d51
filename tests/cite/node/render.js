// citeproc-js renders CSL-JSON: reads {locale, jobs: [{style, items}]} from standard input, writes [{bibliography, citation}].
"use strict";
const CSL = require("citeproc");
const input = JSON.parse(require("fs").readFileSync(0, "utf8"));

function render({ style, items, format }) {
  const byId = new Map(items.map((item) => [item.id, item]));
  const system = { retrieveLocale: (name) => input.locales[name] || input.locales["en-US"], retrieveItem: (id) => byId.get(id) };
  const engine = new CSL.Engine(system, style, "en-US", false);
  engine.setOutputFormat(format);
  engine.updateItems(items.map((item) => item.id));
  const made = engine.makeBibliography();
  const citation = engine.previewCitationCluster(
    { citationItems: items.slice(0, 1).map(({ id }) => ({ id })), properties: { noteIndex: 1 } }, [], [], format);
  return { bibliography: made ? made[1].map((entry) => entry.trim()) : [], citation };
}

process.stdout.write(JSON.stringify(input.jobs.map(render)));
