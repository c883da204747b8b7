"""The library, the page's looks, and what screen readers are told."""
import importlib.util
import os
import pathlib
import unittest

from browser import ADDRESS, Browser, Keys, articles
from news_site import NewsSite, page
from browser import manifest

SHOTS = pathlib.Path(os.environ.get("LANGDU_SHOTS", "shots"))


# The package is taken for the script in it alone.
AXE = (pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text()


def violations(browser):
    """What axe-core finds, as lines."""
    browser.execute_script(AXE)
    found = browser.execute_async_script("axe.run().then(({ violations }) => arguments[0](violations))")
    return [f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}" for rule in found for node in rule["nodes"]]


class Library(unittest.TestCase):
    def setUp(self):
        self.browser = Browser()
        self.addCleanup(self.browser.quit)

    def titles(self):
        return self.browser.js("[...document.querySelectorAll('.row strong')].map(e => e.textContent)")

    def test_lists_the_newest_first_and_opens_them(self):
        self.browser.open("/")
        self.browser.wait("document.querySelector('.row a')")
        self.assertEqual(self.titles(), [article["title"] for article in articles()])
        self.browser.click(".row a")
        self.browser.wait("document.querySelector('article')")
        self.browser.back()
        self.browser.wait("document.querySelector('.row a')")

    def test_is_searched_as_one_types(self):
        self.browser.open("/")
        title = articles()[-1]["title"]
        self.browser.find("[type=search]").send_keys(title[:4])
        self.browser.wait("document.querySelectorAll('.row').length === 1 && location.search")
        self.assertEqual(self.titles(), [title])
        self.browser.find("[type=search]").send_keys("不在这里的词")
        self.browser.wait("document.querySelector('.notice')?.textContent.includes('没有找到')")

    def test_finds_what_is_said_and_opens_there(self):
        self.browser.open("/?q=蓝色的标签")
        self.browser.wait("document.querySelector('.row q')?.textContent.includes('蓝色的标签')")
        self.browser.click(".row a")
        self.browser.wait("document.querySelector('article [aria-current]')?.textContent.includes('蓝色的标签')")

    def test_speaks_the_readers_language(self):
        english = Browser(language="en-US")
        self.addCleanup(english.quit)
        english.open("/")
        english.wait("document.querySelector('.places a')?.textContent === 'Articles'")
        self.assertEqual(english.js("document.documentElement.lang"), "en")

    def test_says_that_an_article_is_missing(self):
        self.browser.open("/articles/none")
        self.browser.wait("document.querySelector('.notice')?.textContent.includes('这篇文章不在这里')")


class Looks(unittest.TestCase):
    SIZES = [("wide", {}), ("narrow", {"width": 320, "height": 640}), ("dark", {"dark": True}),
             ("still", {"reduced_motion": True, "width": 820, "height": 1100})]

    def test_every_view_is_accessible_and_nothing_sticks_out(self):
        SHOTS.mkdir(exist_ok=True)
        for name, settings in self.SIZES:
            with self.subTest(name):
                browser = Browser(**settings)
                self.addCleanup(browser.quit)
                browser.open("/")
                browser.wait("document.querySelector('.row a')")
                self.check(browser, f"{name}-library")
                browser.open_article(articles()[-1], sentence=9)
                browser.js("(window.sound.play(), 0)")
                browser.wait("CSS.highlights.has('langdu-word')")
                self.check(browser, f"{name}-article")
                if name == "narrow":
                    browser.click("#now")
                    self.check(browser, f"{name}-sheet")
                for menu in ["speed", "chapters", "sleep", "more"]:
                    browser.click(f"#sheet [data-panel={menu}]" if name == "narrow" else f"#{menu}-button")
                    self.check(browser, f"{name}-{menu}")
                    browser.press(Keys.ESCAPE)
                if name == "narrow":
                    browser.press(Keys.ESCAPE)
                browser.press("?")
                self.check(browser, f"{name}-help")
                self.assertEqual(browser.errors(), [])

    def check(self, browser, name):
        # What still fades in has another contrast than it will have.
        browser.wait("document.getAnimations().every(a => a.playState !== 'running'"
                     " || a.effect.getComputedTiming().iterations === Infinity)")
        browser.save_screenshot(str(SHOTS / f"{name}.png"))
        self.assertEqual(violations(browser), [], name)
        self.assertLessEqual(browser.js("document.documentElement.scrollWidth"), browser.js("innerWidth"), name)

    def test_the_element_is_accessible_on_a_news_page(self):
        site = NewsSite(8191)
        self.addCleanup(site.close)
        browser = Browser(height=800)
        self.addCleanup(browser.quit)
        article = articles()[-1]
        site.pages["/"] = page(manifest(article), f'article="{article["id"]}"')
        browser.get(site.address + "/")
        root = "document.querySelector('langdu-player').shadowRoot"
        browser.wait(f"{root}.getElementById('play')?.disabled === false")
        browser.js(f"({root}.getElementById('play').click(), 0)")
        browser.wait("CSS.highlights.has('langdu-word') && window.sound.currentTime > 8", 20)
        browser.save_screenshot(str(SHOTS / "element.png"))
        self.assertEqual([line for line in violations(browser) if "langdu-player" in line], [])

    def test_every_control_is_reached_by_tab_in_reading_order(self):
        browser = Browser()
        self.addCleanup(browser.quit)
        browser.open_article(articles()[-1])
        order = []
        for _ in range(40):
            browser.switch_to.active_element.send_keys(Keys.TAB)
            order.append(browser.js("document.activeElement.id || document.activeElement.dataset?.do || document.activeElement.localName"))
        wanted = ["s0", "seek", "rewind", "toggle", "forward", "now", "speed-button", "chapters-button", "sleep-button",
                  "more-button"]
        self.assertEqual([name for name in order if name in wanted][:len(wanted)], wanted)

    def test_a_first_visit_loads_less_than_60_kb_before_the_sound(self):
        """Code and styles as they come over the wire; the article's own text and times are not counted."""
        browser = Browser()
        self.addCleanup(browser.quit)
        browser.open_article(articles()[-1])
        loaded = browser.js("""[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
            .filter(({ name }) => !name.includes("/api/") && !name.includes("/media/"))
            .map(({ name, transferSize }) => [name, transferSize])""")
        self.assertLess(sum(size for _, size in loaded), 60_000)
        self.assertTrue(all(name.startswith(ADDRESS) for name, _ in loaded))


if __name__ == "__main__":
    unittest.main()
