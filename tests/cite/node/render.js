// citeproc-js renders CSL-JSON, item by item: reads {locales, jobs: [{style, items, format, cluster}]}, writes a list of entries a
// job; where there is a cluster, the citation in the text with these keys ({} or {label, locator}).
"use strict";
const CSL = require("citeproc");
const input = JSON.parse(require("fs").readFileSync(0, "utf8"));

function render({ style, items, format, cluster }) {
  let current;
  const system = { retrieveLocale: (name) => input.locales[name] || input.locales["en-US"], retrieveItem: () => current };
  const engine = new CSL.Engine(system, style, "en-US", false);
  engine.setOutputFormat(format);
  return items.map((item, index) => {
    current = { ...item, id: String(index) };
    engine.updateItems([current.id]);
    if (cluster) return engine.makeCitationCluster([{ id: current.id, ...cluster }]).trim();
    return engine.makeBibliography()[1].join("").trim();
  });
}

process.stdout.write(JSON.stringify(input.jobs.map(render)));
