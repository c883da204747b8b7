"""Listening at its edges: ends, other views, reloads, other tabs, a lost network, fingers, input methods."""
import json
import os
import pathlib
import re
import time
import unittest
import urllib.parse
import urllib.request

from browser import ADDRESS, Browser, Keys, Shelf, articles, get, manifest
from selenium import webdriver

PLAYING = "document.body.classList.contains('playing')"
NOW = "document.getElementById('now-title').textContent"


class Listening(unittest.TestCase):
    """With the three recordings of the run: 0 is long, 1 has chapters, 2 is short."""

    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.long, cls.article, cls.short = articles()

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def setUp(self):
        self.browser.open("/queue")
        self.browser.js("(localStorage.clear(), sessionStorage.clear())")

    def tearDown(self):
        self.browser.network()
        self.assertEqual([line for line in self.browser.errors() if "Failed to load resource" not in line
                          and "net::ERR" not in line], [])

    def play(self, article, at=0):
        browser = self.browser
        browser.open_article(article)
        browser.click(".start .play")
        browser.wait("window.sound.currentTime > 0.1")
        if at:
            browser.seek(at if at > 0 else article["duration"] + at)
        browser.wait(PLAYING)


class Ends(Listening):
    def test_the_sleep_timer_at_the_end_of_the_last_chapter_is_the_end(self):
        self.play(self.article, at=-8)
        self.browser.click("#sleep-button")
        self.browser.click("#sleep [value=chapter]")
        self.browser.seek(self.article["duration"] - 1.5)
        self.browser.wait("window.sound.paused && document.getElementById('live').textContent === '定时已到，已暂停'")
        time.sleep(1.5)
        self.assertFalse(self.browser.sounds())
        self.assertEqual(self.browser.js(NOW), self.article["title"])

    def test_the_sleep_timer_fades_before_it_stops(self):
        self.play(self.article, at=20)
        self.browser.click("#sleep-button")
        self.browser.click("#sleep [value='5']")
        self.browser.js("(Date.now = ((real) => () => real() + 292000)(Date.now.bind(Date)), 0)")
        self.browser.wait("window.sound.volume < 0.9 && window.sound.volume > 0")
        self.browser.js("(Date.now = ((real) => () => real() + 9000)(Date.now.bind(Date)), 0)")
        self.browser.wait("window.sound.paused")
        self.assertEqual(self.browser.js("window.sound.volume"), 1)

    def test_steps_past_the_end_of_what_is_paused_do_nothing(self):
        self.browser.open_article(self.article)
        last = manifest(self.article)["sentences"][-1]["start"]
        self.browser.seek(last + 0.2)
        for key in [Keys.ARROW_RIGHT, "]", "]"]:
            self.browser.press(key)
            time.sleep(0.3)
        self.assertFalse(self.browser.sounds())
        self.assertEqual(self.browser.js(NOW), self.article["title"])
        self.assertAlmostEqual(self.browser.time, last + 0.2, delta=0.1)

    def test_the_end_changes_the_bar_and_not_a_view_that_shows_something_else(self):
        self.play(self.article)
        self.browser.click(".brand")
        self.browser.wait("document.querySelector('.row')")
        self.browser.find("[type=search]").send_keys("早")
        self.browser.seek(self.article["duration"] - 0.7)
        self.browser.wait(f"{NOW} === {self.short['title']!r}")
        self.browser.find("[type=search]").send_keys("班地铁")
        self.browser.wait("document.querySelectorAll('.row').length === 1")
        self.assertEqual(urllib.parse.unquote(self.browser.current_url.split("?q=")[1]), "早班地铁")
        self.assertTrue(self.browser.js("document.activeElement.name === 'q'"))

    def test_what_was_heard_does_not_follow(self):
        self.browser.js(f"localStorage.setItem('langdu:at:{self.article['id']}', JSON.stringify({{time: 0, duration: 9, heard: true}}))")
        self.play(self.long, at=-0.8)
        self.browser.wait(f"{NOW} === {self.short['title']!r}", 12)

    def test_the_queue_comes_first_and_p_leads_back(self):
        self.browser.open("/")
        self.browser.wait("document.querySelectorAll('.row').length === 3")
        row = f".row[data-article='{self.short['id']}']"
        self.browser.js(f"(document.querySelector(\"{row} .row-more\").click(), 0)")
        self.browser.js("([...document.querySelectorAll('#row-menu button')].find(b => b.textContent === '稍后播放').click(), 0)")
        self.browser.js(f"(document.querySelector(\".row[data-article='{self.long['id']}'] .play\").click(), 0)")
        self.browser.wait("window.sound?.currentTime > 0.1")
        self.browser.press("n")
        self.browser.wait(f"{NOW} === {self.short['title']!r} && !window.sound.paused")
        self.browser.press("p")
        self.browser.wait(f"{NOW} === {self.long['title']!r} && !window.sound.paused")


class Places(Listening):
    def test_a_link_leads_to_its_sentence_once(self):
        self.browser.open_article(self.article, sentence=14)
        start = manifest(self.article)["sentences"][14]["start"]
        self.browser.wait(f"Math.abs(window.sound.currentTime - {start}) < 0.1")
        self.browser.click(".start .play")
        self.browser.wait("window.sound.currentTime > 0")
        self.browser.seek(200)
        self.browser.wait("window.sound.currentTime > 200.2")
        self.browser.press(" ")
        self.browser.refresh()
        self.browser.wait("window.sound?.readyState >= 1")
        self.browser.wait("window.sound.currentTime > 199 && window.sound.currentTime < 203")

    def test_other_articles_are_read_while_one_plays(self):
        self.play(self.article, at=30)
        self.browser.click(".brand")
        self.browser.wait("document.querySelector('.row')")
        self.browser.js(f"(document.querySelector(\".row[data-article='{self.short['id']}'] a\").click(), 0)")
        self.browser.wait(f"document.querySelector('article')?.textContent.includes('车厢')")
        self.assertTrue(self.browser.sounds())
        self.assertEqual(self.browser.js(NOW), self.article["title"])
        self.browser.click(".start .play")
        self.browser.wait(f"{NOW} === {self.short['title']!r} && !window.sound.paused")
        self.browser.back()
        self.browser.wait("document.querySelector('.row.sounds')")
        self.assertTrue(self.browser.sounds())

    def test_what_is_only_looked_at_leaves_the_place_alone(self):
        self.browser.js(f"localStorage.setItem('langdu:at:{self.article['id']}', JSON.stringify({{time: 100, duration: 320}}))")
        self.browser.open_article(self.article, sentence=2)
        self.browser.wait("window.sound.currentTime > 1")
        self.browser.open("/queue")
        self.browser.open_article(self.article)
        self.browser.wait("Math.abs(window.sound.currentTime - 100) < 0.5")

    def test_scrolling_by_any_means_is_leaving(self):
        self.browser.open_article(self.article)
        sentences = manifest(self.article)["sentences"]
        number = len(sentences) * 2 // 3
        self.browser.seek(sentences[number]["start"] + 0.1)
        self.browser.wait(f"(r => r.top > 0 && r.bottom < innerHeight)(document.querySelector('#s{number}').getBoundingClientRect())")
        time.sleep(0.6)
        self.browser.js("scrollTo(0, 0)")
        self.browser.wait("!document.getElementById('back').hidden")
        self.browser.press(Keys.ARROW_RIGHT)
        time.sleep(0.8)
        self.assertEqual(self.browser.js("scrollY"), 0)
        self.browser.click("#back")
        self.browser.wait("scrollY > 100")

    def test_the_mute_is_shown_after_a_reload(self):
        self.browser.open_article(self.article)
        self.browser.press("m")
        self.browser.open_article(self.article)
        self.assertTrue(self.browser.find("#muted").is_displayed())
        self.browser.click("#muted")
        self.assertFalse(self.browser.js("window.sound.muted"))

    def test_keys_mean_nothing_where_there_is_nothing_to_play(self):
        self.browser.open("/")
        self.browser.wait("document.querySelector('.row')")
        self.browser.press("c")
        self.assertEqual(self.browser.js("[...document.querySelectorAll('.panel')].filter(p => !p.hidden).length"), 0)
        prevented = "(e => (document.body.dispatchEvent(e), e.defaultPrevented))(new KeyboardEvent('keydown', {key: ' ', bubbles: true, cancelable: true}))"
        self.assertFalse(self.browser.js(prevented))

    def test_the_place_is_carried_by_a_file(self):
        self.play(self.article, at=60)
        self.browser.press(" ", "b")
        self.browser.open("/queue")
        text = self.browser.execute_async_script("""
            const done = arguments[0];
            URL.createObjectURL = (blob) => (blob.text().then(done), "blob:none");
            HTMLAnchorElement.prototype.click = () => {};
            [...document.querySelectorAll(".queue-view button")].find((b) => b.textContent === "存成文件").click();""")
        self.browser.js("localStorage.clear()")
        self.browser.refresh()
        self.browser.wait("document.querySelector('.queue-view')")
        self.browser.js("""((text) => {
            const input = document.querySelector(".queue-view [type=file]");
            const files = new DataTransfer();
            files.items.add(new File([text], "langdu.json"));
            input.files = files.files;
            input.dispatchEvent(new Event("change"));
            return 0;
          })(arguments[0])""", text)
        self.browser.wait("document.querySelector('#list-bookmarks .row')")
        self.browser.open_article(self.article)
        self.browser.wait("window.sound.currentTime > 59 && window.sound.currentTime < 63")

    def test_a_file_of_another_kind_is_refused(self):
        self.browser.open("/queue")
        self.browser.wait("document.querySelector('.queue-view')")
        for text in ["{}", "no", '{"kind": "langdu-listening", "places": {"x": {"time": "<b>"}}, "queue": [1]}']:
            self.browser.js("""((text) => {
                const input = document.querySelector(".queue-view [type=file]");
                const files = new DataTransfer();
                files.items.add(new File([text], "x.json"));
                input.files = files.files;
                input.dispatchEvent(new Event("change"));
                return 0;
              })(arguments[0])""", text)
            time.sleep(0.2)
        self.assertEqual(self.browser.js("Object.keys(localStorage).filter(k => k.startsWith('langdu:at:')).length"), 0)


class Hands(Listening):
    def test_a_drag_within_a_sentence_selects_and_plays_nothing(self):
        self.browser.open_article(self.article)
        x, y = self.browser.js("(r => [r.x, r.y])(document.querySelector('#s5').getClientRects()[0])")
        pointer = webdriver.ActionChains(self.browser)
        pointer.w3c_actions.pointer_action.move_to_location(int(x) + 4, int(y) + 18)
        pointer.w3c_actions.pointer_action.pointer_down()
        pointer.w3c_actions.pointer_action.move_to_location(int(x) + 156, int(y) + 18)
        pointer.w3c_actions.pointer_action.pointer_up()
        pointer.perform()
        self.assertIn(len(self.browser.js("String(getSelection())")), range(6, 11))
        self.assertFalse(self.browser.sounds())
        self.assertEqual(self.browser.time, 0)
        # Letting go of what is selected plays nothing either.
        self.browser.click("#s6")
        self.assertFalse(self.browser.sounds())
        self.browser.click("#s6")
        self.browser.wait("!window.sound.paused")

    def test_the_search_waits_for_a_word_that_is_being_composed(self):
        self.browser.open("/")
        self.browser.wait("document.querySelector('.row')")
        self.browser.click("[type=search]")
        for text in ["z", "zao", "zao'ban"]:
            self.browser.execute_cdp_cmd("Input.imeSetComposition", {
                "text": text, "selectionStart": len(text), "selectionEnd": len(text)})
            time.sleep(0.4)
        self.assertEqual(self.browser.js("performance.getEntriesByType('resource').filter(e => e.name.includes('?limit=30&q=')).length"), 0)
        self.assertEqual(self.browser.js("location.search"), "")
        self.browser.execute_cdp_cmd("Input.insertText", {"text": "早班"})
        self.browser.wait("document.querySelectorAll('.row').length === 1")
        self.assertEqual(self.browser.js("document.querySelector('.found').textContent"), "“早班”：1 篇")
        self.assertEqual(self.browser.js("document.querySelector('.row mark').textContent"), "早班")
        self.browser.click("#search [type=reset]")
        self.browser.wait("document.querySelectorAll('.row').length === 3")

    def test_a_word_that_was_said_is_found_with_its_time(self):
        self.browser.open("/?q=蓝色的标签")
        self.browser.wait("document.querySelector('.row q mark')?.textContent === '蓝色的标签'")
        self.assertRegex(self.browser.js("document.querySelector('.row q time').textContent"), r"^\d:\d\d$")

    def test_every_control_of_the_page_can_be_hit(self):
        """44 px, but for what stands in running text."""
        for path in ["/", "/queue", f"/articles/{self.article['id']}"]:
            self.browser.open(path)
            self.browser.wait("document.querySelector('#view > *')")
            time.sleep(0.4)
            small = self.browser.js("""[...document.querySelectorAll("button, a, input:not(.seek), select")]
                .map((e) => [e.closest("label") ?? e, e.getBoundingClientRect()])
                .filter(([e, r]) => r.width && e.className !== "skip" && !e.closest(".hidden") && (r.height < 43.5 || r.width < 29))
                .map(([e, r]) => `${e.localName}.${e.className} ${Math.round(r.width)}x${Math.round(r.height)}`)""")
            self.assertEqual(small, [], path)


class Phone(unittest.TestCase):
    def setUp(self):
        self.browser = Browser(width=375, height=760, touch=True)
        self.addCleanup(self.browser.quit)
        self.article = articles()[1]
        self.browser.open_article(self.article)

    def test_a_tap_plays_a_sentence_and_a_long_press_does_not(self):
        self.browser.js("document.querySelector('#s5').scrollIntoView({block: 'center'})")
        x, y = self.browser.js("(r => [r.x + 60, r.y + 12])(document.querySelector('#s5').getClientRects()[0])")
        self.browser.tap(x, y, hold=0.9)
        time.sleep(0.3)
        self.assertFalse(self.browser.sounds())
        self.browser.js("getSelection().removeAllRanges()")
        self.browser.tap(x, y)
        self.browser.wait("!window.sound.paused && document.querySelector('#s5').ariaCurrent")

    def test_the_bar_is_one_row_that_opens_into_a_sheet(self):
        self.assertLessEqual(self.browser.js("document.getElementById('bar').offsetHeight"), 64)
        self.browser.tap_on("#now-title")
        self.browser.wait("!document.getElementById('sheet').hidden")
        self.browser.tap_on("#sheet .toggle")
        self.browser.wait("!window.sound.paused")
        at = self.browser.time
        self.browser.tap_on("#sheet [data-do=forward]")
        self.browser.wait(f"window.sound.currentTime > {at + 14}")
        for panel in ["speed", "sleep", "chapters", "more"]:
            self.browser.tap_on(f"#sheet [data-panel={panel}]")
            self.browser.wait(f"!document.getElementById('{panel}').hidden")
            self.browser.tap(180, 20)
            self.browser.wait(f"document.getElementById('{panel}').hidden")
        self.browser.wait("document.querySelectorAll('#sheet .lines p')[1].textContent.length > 3")
        self.browser.tap_on("#sheet [data-do=close-sheet]")
        self.browser.wait("document.getElementById('sheet').hidden")

    def test_the_sheets_buttons_are_large_enough(self):
        self.browser.tap_on("#now-title")
        self.browser.wait("!document.getElementById('sheet').hidden")
        small = self.browser.js("[...document.querySelectorAll('#sheet button, #sheet a')].map(e => e.getBoundingClientRect()).filter(r => r.height < 44 || r.width < 44).length")
        self.assertEqual(small, 0)


class Tabs(unittest.TestCase):
    def test_one_sounds_at_a_time_and_settings_are_one(self):
        browser = Browser()
        self.addCleanup(browser.quit)
        _, first, second = articles()
        browser.open_article(first)
        tab = browser.current_window_handle
        browser.click(".start .play")
        browser.wait("window.sound.currentTime > 0.2")
        browser.press(">", ">")
        browser.switch_to.new_window("tab")
        browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source":
            "window.Audio = class extends Audio { constructor() { super(); window.sound = this; } };"})
        browser.open_article(second)
        browser.click(".start .play")
        browser.wait("window.sound.currentTime > 0.2")
        browser.click("#more-button")
        browser.js("(document.querySelector('[name=theme][value=dark]').click(), 0)")
        browser.press("<")
        browser.switch_to.window(tab)
        browser.wait("window.sound.paused")
        browser.wait("document.documentElement.dataset.theme === 'dark'")
        self.assertAlmostEqual(browser.js("window.sound.playbackRate"), 1.1)
        self.assertEqual(browser.js("JSON.parse(localStorage.getItem('langdu:settings')).rate"), 1.1)


class Network(Listening):
    def test_a_lost_network_is_told_and_waited_for(self):
        self.play(self.long, at=5)
        self.browser.network(offline=True)
        self.browser.seek_only(3000)
        self.browser.wait("/网络断了|缓冲/.test(document.querySelector('.now span').textContent)")
        self.browser.wait("document.querySelector('.now span').textContent.includes('网络断了')", 15)
        self.assertTrue(self.browser.js(PLAYING))
        self.browser.network()
        self.browser.wait("window.sound.currentTime > 3000.3 && !window.sound.paused", 20)
        self.browser.wait("!document.querySelector('.now span').textContent.includes('网络')")

    def test_a_sound_that_is_gone_is_told_in_words(self):
        file = pathlib.Path(os.environ["LANGDU_LIBRARY"]) / "second.wav"
        away = file.with_suffix(".away")
        self.browser.open(f"/articles/{self.short['id']}")
        self.browser.wait("document.querySelector('.start .play')?.disabled === false")
        file.rename(away)
        try:
            self.browser.find(".start .play").click()
            self.browser.wait("document.querySelector('.gone')?.hidden === false")
            self.assertIn("声音不在了", self.browser.find(".gone").text)
            self.assertFalse(self.browser.find(".start .play").is_enabled())
            self.assertIn("车厢", self.browser.find(".text").text)
            self.browser.open("/")
            self.browser.wait("document.querySelector('.row')")
            self.assertEqual(self.browser.js(f"document.querySelectorAll(\"[data-article='{self.short['id']}']\").length"), 0)
        finally:
            away.rename(file)

    def test_a_view_that_cannot_be_fetched_says_so_and_tries_again(self):
        self.browser.open("/queue")
        self.browser.wait("document.querySelector('.queue-view')")
        self.browser.js("(window.realFetch = fetch, window.fetch = () => Promise.reject(new TypeError('x')), 0)")
        self.browser.click(".brand")
        self.browser.wait("document.querySelector('.notice h2')?.textContent === '没有网络'")
        self.browser.js("(window.fetch = window.realFetch, 0)")
        self.browser.click(".notice .pill")
        self.browser.wait("document.querySelector('.row')")

    def test_kept_articles_are_heard_without_a_server(self):
        shelf = Shelf(3, port=8196)
        self.addCleanup(shelf.close)
        browser = Browser()
        self.addCleanup(browser.quit)
        browser.get(shelf.address + "/")
        browser.wait("document.querySelector('.row') && navigator.serviceWorker.controller", 15)
        browser.js("(document.querySelector(\".row[data-article='n001'] .row-more\").click(), 0)")
        browser.js("([...document.querySelectorAll('#row-menu button')].find(b => b.textContent.includes('存下来')).click(), 0)")
        browser.wait("document.getElementById('live').textContent === '已存在本机'")
        shelf.server.terminate()
        shelf.server.wait()
        browser.get(shelf.address + "/queue")
        browser.wait("document.querySelector('#list-kept .row')")
        browser.click("#list-kept .row .play")
        browser.wait("window.sound?.currentTime > 0.3")
        browser.seek(30)
        browser.wait("window.sound.currentTime > 30.2")
        browser.click("#now")
        browser.wait("document.querySelector('article [aria-current]') && CSS.highlights.has('langdu-word')")
        browser.get(shelf.address + "/articles/n001")
        browser.wait("document.querySelector('article .text')?.textContent.includes('车厢')")
        browser.get(shelf.address + "/")
        browser.wait("document.querySelector('.notice h2')?.textContent === '没有网络'")
        # What is let go of is gone.
        browser.get(shelf.address + "/queue")
        browser.wait("document.querySelector('#list-kept .row')")
        browser.click("#list-kept .row .round:last-child")
        browser.wait("!document.querySelector('#list-kept .row')")
        self.assertEqual(browser.execute_async_script(
            "caches.open('langdu-kept').then((c) => c.keys()).then((k) => arguments[0](k.length))"), 0)

    def test_what_is_kept_stays_under_the_listeners_limit(self):
        self.browser.js("localStorage.setItem('langdu:settings', '{\"keptLimit\": 1}')")
        self.browser.open("/")
        self.browser.wait("document.querySelector('.row')")
        self.browser.js("(document.querySelector('.row-more').click(), 0)")
        self.browser.js("([...document.querySelectorAll('#row-menu button')].find(b => b.textContent.includes('存下来')).click(), 0)")
        self.browser.wait("document.getElementById('live').textContent.includes('上限是 1 MB')")

    def test_a_warm_visit_over_a_bad_line_shows_text_soon_and_sounds_soon(self):
        self.browser.open_article(self.article)
        time.sleep(0.5)
        self.browser.open("/queue")
        self.browser.network(latency=400, downloadThroughput=50_000, uploadThroughput=50_000)
        self.browser.open(f"/articles/{self.article['id']}")
        text = self.browser.js("performance.getEntriesByName('first-contentful-paint')[0]?.startTime") \
            or self.browser.wait("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
        self.assertLess(text, 1500)
        code = self.browser.js("performance.getEntriesByType('resource').filter(e => /page-/.test(e.name)).map(e => e.transferSize)")
        self.assertEqual(code, [0, 0])


class Looking(unittest.TestCase):
    def browse(self, **settings):
        browser = Browser(**settings)
        self.addCleanup(browser.quit)
        return browser

    def test_the_headline_is_the_largest_type_of_its_page(self):
        for settings in [{}, {"width": 375, "height": 760}]:
            browser = self.browse(**settings)
            browser.open_article(articles()[1])
            size = "parseFloat(getComputedStyle({}).fontSize)"
            headline = browser.js(size.format("document.querySelector('h1 .s')"))
            text = browser.js(size.format("document.querySelector('.text p')"))
            self.assertGreater(headline, 1.4 * text)
            self.assertEqual(browser.js("""[...document.querySelectorAll("article *")]
                .filter((e) => parseFloat(getComputedStyle(e).fontSize) > arguments[0] + 0.1).length""", headline), 0)
            self.assertEqual(browser.js("getComputedStyle(document.querySelector('h1 .s')).color"), "rgb(34, 31, 27)")

    def test_type_of_every_size_fits(self):
        for width in [320, 1280]:
            browser = self.browse(width=width, height=800)
            browser.execute_cdp_cmd("Page.enable", {})
            browser.execute_cdp_cmd("Page.setFontSizes", {"fontSizes": {"standard": 30, "fixed": 30}})
            for path in ["/", "/queue", f"/articles/{articles()[1]['id']}", "/articles/none", "/?q=没有的话"]:
                browser.open(path)
                browser.wait("document.querySelector('#view > *')")
                time.sleep(0.5)
                self.assertLessEqual(browser.js("document.documentElement.scrollWidth"), width, path)

    def test_large_type_leaves_every_control_in_the_window(self):
        for width, size in [(320, 24), (320, 32), (390, 32)]:
            browser = self.browse(width=width, height=700)
            browser.execute_cdp_cmd("Page.enable", {})
            browser.execute_cdp_cmd("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})
            browser.open_article(articles()[1])
            self.assertEqual(browser.js("parseFloat(getComputedStyle(document.documentElement).fontSize)"), size)
            outside = """[...document.querySelectorAll("{} button, {} a, {} input")].map((e) => [e, e.getBoundingClientRect()])
                .filter(([e, r]) => r.width && (r.left < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1))
                .map(([e]) => e.outerHTML.slice(0, 60))"""
            self.assertEqual(browser.js(outside.replace("{}", "#bar")), [], size)
            self.assertLess(browser.js("document.getElementById('bar').offsetHeight"), 70)
            browser.js("(document.querySelector('#bar .now').click(), 0)")
            browser.wait("!document.getElementById('sheet').hidden")
            time.sleep(0.3)
            self.assertEqual(browser.js(outside.replace("{}", "#sheet")), [], size)
            self.assertLessEqual(browser.js("document.documentElement.scrollWidth"), width)

    def test_a_phone_on_its_side_has_room_for_the_text(self):
        browser = self.browse(width=667, height=320)
        browser.open_article(articles()[1])
        self.assertLessEqual(browser.js("document.getElementById('bar').offsetHeight"), 56)

    def test_english_is_whole(self):
        browser = self.browse(language="en-US", width=320, height=640)
        browser.open_article(articles()[1])
        browser.js("(document.querySelector('#bar .now').click(), 0)")
        for panel in ["speed", "sleep", "chapters", "more"]:
            browser.js(f"(document.querySelector('#sheet [data-panel={panel}]').click(), 0)")
            browser.wait(f"!document.getElementById('{panel}').hidden")
            cut = browser.js(f"""[...document.querySelectorAll("#{panel} button, #{panel} label, #{panel} h2, #sheet button")]
                .filter((e) => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth + 1)
                .map((e) => e.outerHTML.slice(0, 80))""")
            self.assertEqual(cut, [], panel)
        chinese = browser.js("""[...document.querySelectorAll("body *:not([lang] *):not([lang])")]
            .flatMap((e) => [...e.childNodes]).filter((n) => n.nodeType === 3 && /[\\u4e00-\\u9fff]/.test(n.data)
              && !n.parentElement.closest("[lang=zh-CN], .now, .chapter-list, #site, .voice, .lines")).map((n) => n.data.trim()).filter(Boolean)""")
        self.assertEqual(chinese, [])

    def test_a_long_article_has_its_chapter_in_sight_and_its_track_whole(self):
        browser = self.browse()
        browser.open_article(articles()[0], sentence=400)
        browser.wait("document.querySelector('.side [aria-current]')")
        self.assertTrue(browser.js("""((item, box) => item.top >= box.top && item.bottom <= box.bottom)(
            document.querySelector(".side [aria-current]").getBoundingClientRect(),
            document.querySelector(".side").getBoundingClientRect())"""))
        places = browser.js("[...document.querySelectorAll('#bar .ticks i')].map(i => i.getBoundingClientRect().left)")
        self.assertGreater(len(places), 20)
        self.assertGreater(min(b - a for a, b in zip(places, places[1:])), 10)

    def test_the_page_is_read_without_script(self):
        browser = self.browse()
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        browser.open(f"/articles/{articles()[1]['id']}")
        self.assertIn("修旧如旧", browser.find("article").text)
        self.assertTrue(browser.find("article audio").is_displayed())
        browser.open("/")
        self.assertIn(articles()[1]["title"], browser.find("#view").text)

    def test_a_browser_without_newer_parts_shows_all_the_same(self):
        page = urllib.request.urlopen(ADDRESS + "/").read().decode()
        style = urllib.request.urlopen(ADDRESS + page.split('href="')[page.split('href="').index(next(
            part for part in page.split('href="') if part.startswith("/web/page-")))].split('"')[0]).read().decode()
        self.assertNotIn("light-dark(", style)
        self.assertNotIn("popover", page)

    def test_it_can_be_installed(self):
        browser = self.browse()
        browser.open("/")
        card = get("/site.webmanifest")
        self.assertEqual({icon["sizes"] for icon in card["icons"] if icon["type"] == "image/png"}, {"192x192", "512x512"})
        faults = browser.execute_cdp_cmd("Page.getInstallabilityErrors", {})["installabilityErrors"]
        self.assertEqual([fault["errorId"] for fault in faults if fault["errorId"] not in ("in-incognito",)], [])


class Pinyin(unittest.TestCase):
    """Above the text, where a recording's readings are known."""

    def setUp(self):
        self.file = pathlib.Path(os.environ["LANGDU_LIBRARY"]) / "sample.readings.json"
        self.before = self.file.read_bytes() if self.file.exists() else None
        self.article = articles()[1]
        self.sentences = manifest(self.article)["sentences"]
        self.file.write_text(json.dumps({"schema": 1, "pipeline": 1, "sentences": [
            {"chapter": s["chapter"], "paragraph": s["paragraph"], "offset": s["offset"], "words": [
                {"offset": w["offset"], "spoken": w["text"],
                 "syllables": " ".join("lv4" for _ in w["text"]) if re.fullmatch("[\u4e00-\u9fff]+", w["text"])
                 else "yi1 jiu3" if w["text"].isdigit() else ""} for w in s["words"]]} for s in self.sentences]}))
        self.browser = Browser()

    def tearDown(self):
        self.browser.quit()
        if self.before is None:
            self.file.unlink()
        else:
            self.file.write_bytes(self.before)

    def test_comes_and_goes_and_the_marks_stay_right(self):
        browser = self.browser
        browser.open_article(self.article)
        self.assertEqual(browser.js("document.querySelectorAll('ruby').length"), 0)
        browser.click(".start .pinyin")
        browser.wait("document.querySelectorAll('#s5 rt').length > 5")
        self.assertEqual(browser.js("document.querySelector('#s5 rt').textContent"), "lǜ")
        self.assertIn("yī jiǔ", browser.js("document.querySelector('#s5').textContent"))
        base = "[...document.querySelector('#s5').cloneNode(true).childNodes].map(n => n.nodeType === 3 ? n.data : [...n.childNodes].filter(c => c.localName !== 'rt').map(c => c.textContent).join('')).join('')"
        self.assertEqual(browser.js(base), self.sentences[5]["text"])
        for word in self.sentences[5]["words"][:6]:
            browser.js("window.sound.currentTime = arguments[0]", word["start"] + 0.02)
            marked = "[...(CSS.highlights.get('langdu-word') ?? [])].map(String).join('')"
            browser.wait(f"{marked} === {word['text']!r}")
        # The choice is kept, and taken back as easily.
        browser.open_article(self.article)
        browser.wait("document.querySelectorAll('ruby').length > 5")
        browser.click(".start .pinyin")
        browser.wait("document.querySelectorAll('ruby').length === 0")
        self.assertEqual(browser.js("document.querySelector('#s5').textContent"), self.sentences[5]["text"])
        self.assertEqual(browser.errors(), [])


class ManyArticles(unittest.TestCase):
    def test_back_leads_to_the_same_place_in_the_list(self):
        shelf = Shelf(75)
        self.addCleanup(shelf.close)
        browser = Browser()
        self.addCleanup(browser.quit)
        browser.get(shelf.address + "/")
        browser.wait("document.querySelectorAll('.row').length >= 30")
        for _ in range(3):
            browser.js("scrollTo(0, document.body.scrollHeight)")
            time.sleep(0.4)
        browser.wait("document.querySelectorAll('.row').length === 75")
        browser.js("document.querySelectorAll('.row')[58].scrollIntoView({block: 'center'})")
        time.sleep(0.4)
        at = browser.js("scrollY")
        browser.js("(document.querySelectorAll('.row')[58].querySelector('a').click(), 0)")
        browser.wait("document.querySelector('.reading')")
        self.assertLess(browser.js("scrollY"), 100)
        browser.back()
        browser.wait(f"document.querySelectorAll('.row').length === 75 && Math.abs(scrollY - {at}) < 2")
        # And after the page was loaded anew.
        browser.refresh()
        browser.wait(f"document.querySelectorAll('.row').length === 75 && Math.abs(scrollY - {at}) < 60")

    def test_days_are_headings_and_sources_choose(self):
        shelf = Shelf(40, port=8197)
        self.addCleanup(shelf.close)
        browser = Browser()
        self.addCleanup(browser.quit)
        browser.get(shelf.address + "/")
        browser.wait("document.querySelectorAll('.row').length >= 30")
        self.assertEqual(browser.js("document.querySelector('.library h2').textContent"), "2025年2月12日")
        browser.js("([...document.querySelectorAll('.chip')].find(c => c.textContent === '晚报').click(), 0)")
        browser.wait("document.querySelectorAll('.row').length === 20")
        self.assertTrue(browser.js("[...document.querySelectorAll('.row small')].every(s => s.textContent.startsWith('晚报'))"))


if __name__ == "__main__":
    unittest.main()
