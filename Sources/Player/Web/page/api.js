/** What went wrong with a request, with its HTTP status (0 without an answer). */
class RequestError extends Error {
  constructor(status) {
    super(status ? `HTTP ${status}` : "no answer");
    this.status = status;
  }
}

async function get(path, accept, signal, options) {
  let response;
  try {
    response = await fetch(path, { signal, headers: { Accept: accept }, ...options });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new RequestError(0);
  }
  if (!response.ok) throw new RequestError(response.status);
  return response;
}

async function json(path, signal) {
  return (await get(path, "application/json", signal)).json();
}

/** A page of the library, newest first: `{ articles, next, total }`. */
export function articles({ query, source, page, limit = 30 }, signal) {
  const parameters = new URLSearchParams({
    limit, ...(query && { q: query }), ...(source && { source }), ...(page && { page }),
  });
  return json(`/api/articles?${parameters}`, signal);
}

/** An article's details. */
export const details = (id, signal) => json(`/api/articles/${encodeURIComponent(id)}`, signal);

/** The details of an article's recording by one of its voices. */
export const voiceDetails = ({ details }) => json(details);

/** The sources that articles come from. */
export const sources = async (signal) => (await json("/api/sources", signal)).sources;

/** The page of an article, as a document. */
export async function articlePage(id, signal) {
  const response = await get(`/articles/${encodeURIComponent(id)}`, "text/html", signal);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** A part of an article's times. */
export async function timelinePart({ timeline }, part) {
  // The same request as the page's preload, so that it is answered by that.
  const response = await get(part ? `${timeline}&part=${part}` : timeline, "*/*", undefined, { credentials: "include" });
  return response.json();
}

/** A part of an article's pinyin. */
export const pinyinPart = ({ pinyin }, part) => json(part ? `${pinyin}&part=${part}` : pinyin);
