/** What went wrong with a request, with its HTTP status (0 without an answer). */
export class RequestError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function json(path, signal) {
  let response;
  try {
    response = await fetch(path, { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new RequestError(0, error.message);
  }
  if (!response.ok) throw new RequestError(response.status, `HTTP ${response.status}`);
  return response.json();
}

/** A page of the library, newest first: `{ articles, next }`. */
export function articles(query, page, signal) {
  const parameters = new URLSearchParams({ limit: 30, ...(query && { q: query }), ...(page && { page }) });
  return json(`/api/articles?${parameters}`, signal);
}

/** An article's details and its manifest. */
export async function article(id, signal) {
  const details = await json(`/api/articles/${encodeURIComponent(id)}`, signal);
  return { details, manifest: await json(details.manifest, signal) };
}
