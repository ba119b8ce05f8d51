/*
 * The search: Pagefind's engine with the edition's own few lines around it. A result is a transcript; under it stand the passages
 * that have the words, each a link to its paragraph.
 */

const form = document.getElementById("page:search");
const input = document.getElementById("page:query");
const status = document.getElementById("page:status");
const list = document.getElementById("page:results");
const filters = document.getElementById("page:filters");
const more = document.getElementById("page:more");
const AT_ONCE = 10;

const element = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

/* Words around a match, from the text of the page: a few before, a few after. */
const passages = (data) => {
  const words = data.raw_content.split(/\s+/);
  const places = new Map();
  for (const location of data.locations) {
    const anchor = data.anchors.filter((one) => one.location <= location && !one.id.includes("page:")).at(-1);
    const id = anchor?.id ?? "";
    if (!places.has(id)) places.set(id, location);
  }
  return [...places].map(([id, location]) => ({
    url: id ? `${data.url}#${encodeURIComponent(id)}` : data.url,
    id,
    before: words.slice(Math.max(0, location - 9), location).join(" "),
    match: words[location] ?? "",
    after: words.slice(location + 1, location + 14).join(" "),
  }));
};

const shown = (data) => {
  const item = element("li", "search-result");
  const title = element("a", "", data.meta.title);
  title.href = data.url;
  item.append(element("h2", "entry-title"));
  item.lastChild.append(title);
  const { kind = [], place = [] } = data.filters;
  const facts = [data.meta.date, ...kind, ...place].filter(Boolean);
  if (facts.length) {
    item.append(element("p", "entry-place"));
    item.lastChild.append(...facts.flatMap((fact) => [" · ", element("bdi", "", fact)]).slice(1));
  }
  const found = element("ul", "search-passages");
  for (const passage of passages(data).slice(0, 5)) {
    const line = element("li");
    const link = element("a", "address", passage.id || "¶");
    link.href = passage.url;
    const words = element("bdi");
    words.append(`… ${passage.before} `, element("mark", "", passage.match), ` ${passage.after} …`);
    line.append(link, " ", words);
    found.append(line);
  }
  item.append(found);
  return item;
};

const chosen = () => {
  const wanted = {};
  for (const select of filters.querySelectorAll("select")) {
    if (select.value) wanted[select.name] = select.value;
  }
  return wanted;
};

const start = async () => {
  const engine = await import("./pagefind/pagefind.js");
  await engine.options({ excerptLength: 20 });
  await engine.init();
  const known = await engine.filters();
  const wanted = new URLSearchParams(location.search);
  for (const [name, values] of Object.entries(known)) {
    const label = element("label", "search-filter", form.dataset[`filter${name[0].toUpperCase()}${name.slice(1)}`] ?? name);
    const select = element("select");
    select.name = name;
    select.append(new Option(form.dataset.any, ""));
    for (const value of Object.keys(values).sort()) {
      select.append(new Option(value, value, false, wanted.get(name) === value));
    }
    select.addEventListener("change", () => form.requestSubmit());
    label.append(select);
    filters.append(label);
  }

  let results = [];
  const next = async () => {
    const batch = results.splice(0, AT_ONCE);
    for (const data of await Promise.all(batch.map((result) => result.data()))) list.append(shown(data));
    more.hidden = results.length === 0;
  };
  const search = async () => {
    const query = input.value.trim();
    list.replaceChildren();
    const facets = chosen();
    if (!query && Object.keys(facets).length === 0) {
      status.textContent = "";
      more.hidden = true;
      return;
    }
    const found = await engine.search(query || null, { filters: facets });
    results = [...found.results];
    status.textContent = results.length ? `${status.dataset.some}${results.length}` : status.dataset.none;
    await next();
  };

  more.querySelector("button").addEventListener("click", next);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const parameters = new URLSearchParams(chosen());
    if (input.value.trim()) parameters.set("q", input.value.trim());
    history.replaceState(null, "", parameters.size ? `?${parameters}` : location.pathname);
    search();
  });
  status.textContent = "";
  input.value = wanted.get("q") ?? "";
  await search();
  input.focus();
};

start().catch(() => {
  status.textContent = status.dataset.failed;
});
