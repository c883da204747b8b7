"""A headless Chromium at a running `langdu serve`, and what the tests ask of its pages."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

ADDRESS = os.environ["LANGDU_ADDRESS"]


def get(path):
    """What the server answers, as JSON."""
    with urllib.request.urlopen(urllib.parse.urljoin(ADDRESS, path)) as answer:
        return json.load(answer)


def articles():
    """The library, newest first."""
    return get("/api/articles")["articles"]


def manifest(article):
    """An article's manifest."""
    return get(f"/api/articles/{article['id']}/manifest")


class Browser(webdriver.Chrome):
    """Chromium with a fresh profile, a window of a given size, and a way to ask for what happens soon."""

    def __init__(self, width=1280, height=900, language="zh-CN", dark=False, reduced_motion=False, touch=False,
                 autoplay=True, arguments=()):
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars",
                         f"--window-size={width},{height}", *arguments,
                         *(["--autoplay-policy=no-user-gesture-required"] if autoplay else [])]:
            options.add_argument(argument)
        options.add_experimental_option("prefs", {"intl.accept_languages": language})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        super().__init__(options=options, service=Service("/usr/bin/chromedriver"))
        self.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})
        if touch:
            self.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True, "maxTouchPoints": 2})
        self.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce" if reduced_motion else "no-preference"}]})
        # The sound element is never in the page; the tests listen to it all the same.
        self.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source":
            "window.Audio = class extends Audio { constructor() { super(); window.sound = this; } };"})

    def open(self, path):
        self.get(urllib.parse.urljoin(ADDRESS, path))

    def open_article(self, article, sentence=None):
        self.open(f"/articles/{article['id']}" + ("" if sentence is None else f"#s{sentence}"))
        self.wait("document.querySelector('.reading article') && window.sound?.readyState >= 1")

    def js(self, expression, *arguments):
        return self.execute_script(f"return {expression}", *arguments)

    def wait(self, condition, seconds=8):
        """Waits until an expression is true, and gives its value."""
        end = time.monotonic() + seconds
        while not (value := self.js(condition)):
            if time.monotonic() > end:
                raise AssertionError(f"never true: {condition}")
            time.sleep(0.03)
        return value

    def find(self, selector):
        return self.find_element(By.CSS_SELECTOR, selector)

    def click(self, selector):
        self.find(selector).click()

    def press(self, *keys):
        """Presses keys on the page, not in a control."""
        self.js("document.activeElement.blur()")
        webdriver.ActionChains(self).send_keys(*keys).perform()

    def chord(self, held, key):
        self.js("document.activeElement.blur()")
        webdriver.ActionChains(self).key_down(held).send_keys(key).key_up(held).perform()

    def tap(self, x, y, hold=0):
        """Touches a place, for some seconds."""
        self.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
        time.sleep(hold)
        self.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    def tap_on(self, selector, **how):
        box = self.js("(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector(arguments[0]).getBoundingClientRect())", selector)
        self.tap(*box, **how)

    def network(self, **conditions):
        """Slows the network down, or takes it away (`offline=True`)."""
        self.execute_cdp_cmd("Network.enable", {})
        self.execute_cdp_cmd("Network.emulateNetworkConditions", {
            "offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1, **conditions})

    def errors(self):
        return [entry["message"] for entry in self.get_log("browser") if entry["level"] == "SEVERE"]

    @property
    def time(self):
        return self.js("window.sound.currentTime")

    @property
    def sentence(self):
        """The number of the marked sentence."""
        return self.js("Number(document.querySelector('article [aria-current]')?.id.slice(1) ?? -1)")

    @property
    def word(self):
        """The marked word."""
        return self.js("String([...(CSS.highlights.get('langdu-word') ?? [''])][0])")

    def seek(self, seconds):
        """Goes to a time, as the lock screen or the slider would."""
        self.js("((s) => { s.max = 1e6; s.value = arguments[0]; s.dispatchEvent(new Event('input')); })(document.getElementById('seek'))", seconds)
        self.wait(f"!window.sound.seeking && Math.abs(window.sound.currentTime - {seconds}) < 0.3")

    def seek_only(self, seconds):
        """Goes to a time that may not be there yet."""
        self.js("((s) => { s.value = arguments[0]; s.dispatchEvent(new Event('input')); })(document.getElementById('seek'))", seconds)

    def sounds(self):
        return self.js("!window.sound.paused")





class Shelf:
    """A library of its own for a test: copies of a recording under other names and days, served until it is closed."""

    def __init__(self, count, port=8198):
        source = pathlib.Path(os.environ["LANGDU_LIBRARY"])
        self.folder = pathlib.Path(tempfile.mkdtemp())
        text = json.loads((source / "second.json").read_text())
        for number in range(count):
            name = f"n{number:03}"
            text["article"] |= {"id": name, "title": f"第 {number} 篇", "source": ["晨报", "晚报"][number % 2],
                                "published": f"2025-{1 + number // 28:02}-{1 + number % 28:02} 08:00"}
            text["audio"]["file"] = f"{name}.wav"
            text["files"] = []
            (self.folder / f"{name}.json").write_text(json.dumps(text, ensure_ascii=False))
            os.link(source / "second.wav", self.folder / f"{name}.wav") if source.stat().st_dev == self.folder.stat().st_dev \
                else shutil.copy(source / "second.wav", self.folder / f"{name}.wav")
        self.address = f"http://127.0.0.1:{port}"
        self.server = subprocess.Popen([os.environ["LANGDU"], "serve", str(self.folder), "--port", str(port)],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                urllib.request.urlopen(self.address + "/healthz")
                break
            except OSError:
                time.sleep(0.1)

    def close(self):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder)


__all__ = ["ADDRESS", "Browser", "By", "Keys", "Shelf", "articles", "get", "manifest"]
