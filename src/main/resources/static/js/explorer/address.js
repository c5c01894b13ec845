// The address holds the whole state of the explorer; these read it and write the next one.

const LIST_ONLY = ["sort", "cursor"];
const CHART_ONLY = ["stack", "bucket"];

// As many values of a facet as the page lists.
const VALUES = 30;

/** The parameters as the server would write them: in order of the address, without empty ones. */
export function read(search = location.search) {
  const query = new URLSearchParams(search);
  for (const [name, value] of [...query]) if (value === "") query.delete(name, value);
  return query;
}

/** The query of this view with some parameters replaced; null takes one away, and the list begins anew. */
export function changed(changes, search = location.search) {
  const query = read(search);
  query.delete("cursor");
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of [value ?? []].flat()) query.append(name, one);
  }
  return query;
}

/** The filter alone, less some of its parameters. */
export function filterWithout(...names) {
  const query = read();
  for (const name of [...names, ...LIST_ONLY, ...CHART_ONLY]) query.delete(name);
  return query;
}

/** What the API is asked for this view with some parameters replaced, and no more than is on screen. */
export function light(changes, { zoom, frame }) {
  const query = changed(changes);
  for (const name of LIST_ONLY) query.delete(name);
  for (const [name, value] of Object.entries({ zoom, frame, values: VALUES })) if (value != null) query.set(name, value);
  return query;
}

/** The address of this page with a query; commas, colons and slashes stay readable. */
export function address(query) {
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
  return location.pathname + (text && `?${text}`);
}
