"""A news site of another origin, with an article of the library in markup of its own and a <langdu-player> above it."""
import html
import http.server
import itertools
import threading

from browser import ADDRESS

STYLE = """body { max-width: 44rem; margin: 0 auto; padding: 0 1rem 4rem; font: 18px/1.9 "Noto Serif CJK SC", serif; color: #222; }
nav { padding: 1rem 0; border-bottom: 3px solid #14508c; font-family: sans-serif; font-size: 14px; }
nav a { margin-right: 1rem; color: #14508c; } h1 { font-size: 1.6em; line-height: 1.4; } p { text-indent: 2em; }
.meta { text-indent: 0; color: #666; font: 14px sans-serif; }"""


def page(manifest, attributes):
    """Sentences in markup that a site's editors might have made: bold words, breaks, indentation."""
    paragraphs = []
    for _, group in itertools.groupby(manifest["sentences"], key=lambda s: (s["chapter"], s["paragraph"])):
        group = list(group)
        if group[0]["role"] == "announcement":
            continue
        tag = {"title": "h1", "heading": "h2"}.get(group[0]["role"], "p")
        texts = [html.escape(s["text"][:3]) + f"<b>{html.escape(s['text'][3:6])}</b>\n   " + html.escape(s["text"][6:])
                 for s in group]
        paragraphs.append(f"<{tag}>　{''.join(texts)}</{tag}>")
    headline = html.escape(manifest["article"]["title"])
    return f"""<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>新闻</title><link rel="icon" href="data:,">
        <meta name="viewport" content="width=device-width"><style>{STYLE}</style>
        <script type="module" src="{ADDRESS}/langdu-player.js"></script>
        <nav><a href="#">盛河新闻网</a><a href="#">{headline}</a></nav>
        <main><article>{paragraphs[0]}<p class="meta">{manifest["article"].get("published", "")}
        {manifest["article"].get("source", "")}</p><langdu-player {attributes}></langdu-player>
        {"".join(paragraphs[1:])}</article><aside><h2>相关</h2><a href="#">{headline}</a></aside></main></html>"""


class NewsSite:
    """Serves pages at an address of its own until it is closed."""

    def __init__(self, port=8190):
        self.pages = {}
        site = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                body = site.pages.get(self.path, "").encode()
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.address = f"http://127.0.0.1:{port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
