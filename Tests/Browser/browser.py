"""A headless Chromium at a running `langdu serve`, and what the tests ask of its pages."""
import json
import os
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

    def __init__(self, width=1280, height=900, language="zh-CN", dark=False, reduced_motion=False):
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars",
                         "--autoplay-policy=no-user-gesture-required", f"--window-size={width},{height}"]:
            options.add_argument(argument)
        options.add_experimental_option("prefs", {"intl.accept_languages": language})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        super().__init__(options=options, service=Service("/usr/bin/chromedriver"))
        self.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})
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
        self.wait("document.querySelector('article') && window.sound?.readyState >= 1")

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


__all__ = ["Browser", "By", "Keys", "articles", "get", "manifest"]
