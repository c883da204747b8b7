// Answers for the server where there is no network: the page itself, and the articles that the listener keeps.
// The page fills the cache of kept articles; this only reads it.

const files = [{{files}}];
const shell = "langdu-shell";
const kept = "langdu-kept";
/** How long a page may take before the one that was kept is shown, in milliseconds. */
const patience = 4000;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(shell);
    await cache.addAll([...files, "/", "/queue"]);
    // What an earlier version needed is needed no more.
    const needed = new Set([...files, "/", "/queue"]);
    for (const { url } of await cache.keys()) if (!needed.has(new URL(url).pathname)) await cache.delete(url);
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname.startsWith("/media/") && url.search === "?kept") event.respondWith(media(request));
  else if (files.includes(url.pathname)) event.respondWith(first(request, shell));
  else if (request.mode === "navigate" || isArticle(url)) event.respondWith(page(request, url));
  else if (/\/(timeline|pinyin)$/.test(url.pathname)) event.respondWith(first(request, kept));
});

const isArticle = ({ pathname }) => /^\/articles\/[^/]+$/.test(pathname);

/** From the cache, else from the server. */
async function first(request, name) {
  return await (await caches.open(name)).match(request) ?? fetch(request);
}

/** From the server, else, or where that takes long, from the cache. */
async function page(request, url) {
  const answer = fetch(request);
  const stored = isArticle(url) ? await (await caches.open(kept)).match(url.pathname, { ignoreVary: true })
    : await (await caches.open(shell)).match(url.pathname, { ignoreVary: true });
  const late = stored && new Promise((resolve) => setTimeout(resolve, patience, stored));
  try {
    const found = await (late ? Promise.race([answer, late]) : answer);
    return found;
  } catch {
    return stored ?? await (await caches.open(shell)).match("/", { ignoreVary: true }) ?? Response.error();
  }
}

/** Sound that is kept is cut here into the parts that players ask for. */
async function media(request) {
  const { pathname } = new URL(request.url);
  const stored = await (await caches.open(kept)).match(pathname, { ignoreVary: true });
  if (!stored) return fetch(request);
  const [, from, to] = request.headers.get("range")?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (from === undefined || (!from && !to)) return stored;
  const blob = await stored.blob();
  const start = from ? Number(from) : Math.max(0, blob.size - Number(to));
  const end = from && to ? Math.min(Number(to), blob.size - 1) : blob.size - 1;
  if (start > end) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${blob.size}` } });
  return new Response(blob.slice(start, end + 1), { status: 206, headers: {
    "Content-Type": stored.headers.get("Content-Type"), "Content-Length": String(end - start + 1),
    "Content-Range": `bytes ${start}-${end}/${blob.size}`, "Accept-Ranges": "bytes",
  } });
}
