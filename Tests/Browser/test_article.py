"""The article page: its text, its marks, and every control of its bar."""
import random
import time
import unittest

from browser import Browser, Keys, articles, manifest


class ArticlePage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser()
        cls.article = max(articles(), key=lambda article: article["duration"])
        cls.manifest = manifest(cls.article)
        cls.sentences = cls.manifest["sentences"]
        cls.chapters = cls.manifest["chapters"]

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def setUp(self):
        self.browser.open("/")
        self.browser.js("localStorage.clear()")
        self.browser.open_article(self.article)

    def tearDown(self):
        self.assertEqual(self.browser.errors(), [])

    def first(self, test):
        return next(index for index, sentence in enumerate(self.sentences) if test(sentence))

    def seek(self, seconds):
        self.browser.js("window.sound.currentTime = arguments[0]", seconds)
        self.browser.wait(f"!window.sound.seeking && Math.abs(window.sound.currentTime - {seconds}) < 0.2")
        time.sleep(0.05)

    def test_shows_every_sentence_in_order(self):
        shown = self.browser.js("[...document.querySelectorAll('article .s')].sort((a, b) => a.id.slice(1) - b.id.slice(1)).map(a => a.textContent)")
        self.assertEqual(shown, [sentence["text"] for sentence in self.sentences])
        self.assertEqual(len(self.browser.js("[...document.querySelectorAll('h1')]")), 1)

    def test_marks_the_sentence_and_word_that_the_manifest_gives_at_200_times(self):
        chance = random.Random(7)
        wrong = self.browser.execute_async_script("""
            const [times, done] = arguments;
            (async () => {
              const marks = [];
              for (const time of times) {
                const there = new Promise((go) => window.sound.addEventListener("seeked", go, { once: true }));
                window.sound.currentTime = time;
                await there;
                // The words of a long article come in parts.
                for (let n = 0; n < 40 && !CSS.highlights.get("langdu-word"); n += 1) await new Promise(requestAnimationFrame);
                await new Promise(requestAnimationFrame);
                marks.push([time, window.sound.currentTime,
                  Number(document.querySelector("article [aria-current]").id.slice(1)),
                  String([...(CSS.highlights.get("langdu-word") ?? [""])][0])]);
              }
              done(marks);
            })();
            """, [chance.uniform(0.01, self.chapters[-1]["end"] - 0.01) for _ in range(200)])
        self.assertEqual(len(wrong), 200)
        for asked, at, sentence, word in wrong:
            self.assertAlmostEqual(asked, at, delta=0.05)
            expected = max(n for n, s in enumerate(self.sentences) if s["start"] <= at)
            self.assertEqual(sentence, expected, f"at {at}")
            heard = [w["text"] for w in self.sentences[expected]["words"] if w["start"] <= at < w["end"]]
            self.assertEqual(word, heard[0] if heard else "", f"at {at}")

    def test_marks_follow_the_sound_within_50_ms_while_it_plays(self):
        """At each change of the marked sentence, the sound stands at its start."""
        self.browser.js("""(window.changes = {}, new MutationObserver(() => {
            const now = document.querySelector("article [aria-current]");
            if (now && !window.sound.paused) window.changes[now.id.slice(1)] ??= window.sound.currentTime;
          }).observe(document.querySelector("article"), { subtree: true, attributeFilter: ["aria-current"] }))""")
        for number in range(len(self.sentences) - 10, len(self.sentences)):
            start = self.sentences[number]["start"]
            self.browser.js("(window.sound.pause(), 0)")
            self.seek(start - 0.3)
            self.browser.click("#toggle")
            at = self.browser.wait(f"window.changes[{number}]")
            self.assertAlmostEqual(at, start, delta=0.05)

    def test_plays_and_pauses(self):
        self.assertEqual(self.browser.find("#toggle").get_attribute("aria-label"), "播放")
        self.browser.click("#toggle")
        self.browser.wait("window.sound.currentTime > 0.3")
        self.assertEqual(self.browser.find("#toggle").get_attribute("aria-label"), "暂停")
        self.browser.click("#toggle")
        self.assertTrue(self.browser.js("window.sound.paused"))

    def test_a_click_on_a_sentence_plays_from_it(self):
        self.browser.click("#s5")
        self.browser.wait("!window.sound.paused")
        self.assertAlmostEqual(self.browser.time, self.sentences[5]["start"], delta=0.6)
        self.browser.wait("document.querySelector('#s5').ariaCurrent")

    def test_enter_on_a_sentence_plays_from_it_and_arrows_move(self):
        self.browser.js("document.querySelector('article .s[tabindex=\"0\"]').focus()")
        self.browser.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
        self.browser.switch_to.active_element.send_keys(Keys.ARROW_DOWN)
        self.assertEqual(self.browser.js("document.activeElement.id"), "s2")
        self.browser.switch_to.active_element.send_keys(Keys.ENTER)
        self.browser.wait("!window.sound.paused")
        self.assertAlmostEqual(self.browser.time, self.sentences[2]["start"], delta=0.6)

    def test_steps_by_sentence_paragraph_chapter_and_15_seconds(self):
        start = self.sentences[8]["start"]
        steps = {
            "sentence-next": self.sentences[9]["start"],
            "sentence-back": self.sentences[7]["start"],
            "forward": start + 15.5,
            "rewind": start - 14.5,
            "paragraph-next": self.sentences[self.place_after(8, "paragraph")]["start"],
            "chapter-next": self.sentences[self.place_after(8, "chapter")]["start"],
        }
        for action, expected in steps.items():
            with self.subTest(action):
                self.seek(start + 0.5)
                self.do(action)
                self.assertAlmostEqual(self.browser.time, max(0, expected), delta=0.05)
        second = self.chapters[1]["start"]
        for action in ["chapter-back", "paragraph-back"]:
            with self.subTest(action):
                self.seek(second + 0.5)
                self.do(action)
                self.assertLess(self.browser.time, second)
                self.seek(second + 2.5)
                self.do("chapter-back")
                self.assertAlmostEqual(self.browser.time, second, delta=0.05)

    def do(self, action):
        """Steps are in the bar or in its menu, which stays open for more of them."""
        if action in ("rewind", "forward"):
            return self.browser.click(f".controls [data-do='{action}']")
        if not self.browser.find("#more").is_displayed():
            self.browser.click("#more-button")
        return self.browser.click(f"#more [data-do='{action}']")

    def place_after(self, index, unit):
        here = self.sentences[index]
        return self.first(lambda s: s["start"] > here["start"] and (
            s["chapter"] != here["chapter"] or unit == "paragraph" and s["paragraph"] != here["paragraph"]))

    def test_keys_do_what_the_list_says(self):
        start = self.sentences[8]["start"] + 0.5
        for keys, expected in [(Keys.ARROW_RIGHT, self.sentences[9]["start"]), (Keys.ARROW_LEFT, self.sentences[7]["start"]),
                               ("l", start + 15), ("j", max(0, start - 15)),
                               ("]", self.sentences[self.place_after(8, "chapter")]["start"])]:
            self.seek(start)
            self.browser.press(keys)
            self.assertAlmostEqual(self.browser.time, expected, delta=0.05, msg=repr(keys))
        self.seek(start)
        self.browser.chord(Keys.SHIFT, Keys.ARROW_RIGHT)
        self.assertAlmostEqual(self.browser.time, self.sentences[self.place_after(8, "paragraph")]["start"], delta=0.05)
        self.browser.press(" ")
        self.browser.wait("!window.sound.paused")
        self.browser.press("k")
        self.browser.wait("window.sound.paused")
        self.browser.press(">")
        self.assertAlmostEqual(self.browser.js("window.sound.playbackRate"), 1.1)
        self.browser.press("1")
        self.assertEqual(self.browser.js("window.sound.playbackRate"), 1)
        self.browser.press("-")
        self.assertAlmostEqual(self.browser.js("window.sound.volume"), 0.9)
        self.browser.press("m")
        self.assertTrue(self.browser.js("window.sound.muted"))
        self.browser.press("?")
        self.assertTrue((not self.browser.js("document.getElementById('help').hidden")))
        self.assertGreater(self.browser.js("document.querySelectorAll('#keys kbd').length"), 20)
        self.browser.press(Keys.ESCAPE)
        self.assertFalse((not self.browser.js("document.getElementById('help').hidden")))

    def test_keys_can_be_turned_off(self):
        self.browser.click("#more-button")
        self.browser.click("[name=shortcuts]")
        self.browser.press("l")
        self.assertEqual(self.browser.time, 0)

    def test_speed_goes_from_half_to_three_with_the_pitch_kept(self):
        self.browser.click("#speed-button")
        self.browser.find("#presets button:last-child").click()
        self.assertEqual(self.browser.js("[window.sound.playbackRate, window.sound.preservesPitch]"), [3, True])
        self.browser.find("#speed-slider").send_keys(Keys.HOME)
        self.assertEqual(self.browser.js("window.sound.playbackRate"), 0.5)
        self.assertEqual(self.browser.find("#speed-value").text, "0.5×")
        self.browser.find("#volume").send_keys(Keys.HOME)
        self.assertEqual(self.browser.js("window.sound.volume"), 0)
        self.browser.click("#mute")
        self.assertTrue(self.browser.js("window.sound.muted"))

    def test_the_slider_moves_by_pointer_and_by_keys(self):
        self.browser.click("#seek")
        self.assertAlmostEqual(self.browser.time, self.chapters[-1]["end"] / 2, delta=3)
        before = self.browser.time
        self.browser.find("#seek").send_keys(Keys.ARROW_RIGHT)
        self.assertAlmostEqual(self.browser.time, before + 5, delta=0.1)
        self.assertRegex(self.browser.find("#seek").get_attribute("aria-valuetext"), r"^[\d:]+，共 [\d:]+$")

    def test_chapters_are_listed_with_progress_and_lead_there(self):
        self.assertEqual(
            self.browser.js("[...document.querySelectorAll('#chapters button span')].map(s => s.textContent)"),
            ["开篇"] + [chapter["title"] for chapter in self.chapters[1:]])
        self.browser.js("document.querySelectorAll('#chapters button')[1].click()")
        self.browser.wait("document.querySelectorAll('#chapters button')[1].ariaCurrent")
        self.assertAlmostEqual(self.browser.time, self.chapters[1]["start"], delta=0.6)
        self.assertEqual(self.browser.js("document.querySelector('#chapters li').style.getPropertyValue('--part')"), "1.000")

    def test_the_sleep_timer_stops_at_the_end_of_the_chapter(self):
        end = self.chapters[0]["end"]
        self.seek(end - 2)
        self.browser.click("#sleep-button")
        self.browser.click("#sleep [value=chapter]")
        self.browser.press(" ")
        self.browser.wait("!window.sound.paused")
        self.browser.wait("window.sound.paused")
        self.assertAlmostEqual(self.browser.time, end, delta=0.05)
        self.assertEqual(self.browser.find("#live").get_attribute("textContent"), "定时已到，已暂停")

    def test_the_sleep_timer_counts_minutes(self):
        self.browser.click("#sleep-button")
        self.browser.click("#sleep [value='5']")
        self.assertEqual(self.browser.find(".sleep-left").get_attribute("textContent"), "5′")
        self.browser.js("(window.sound.play(), 0)")
        self.browser.wait("!window.sound.paused")
        self.browser.js("(Date.now = ((real) => () => real() + 300000)(Date.now.bind(Date)), 0)")
        self.browser.wait("window.sound.paused")

    def test_the_position_is_kept_across_reloads(self):
        self.seek(30)
        self.browser.js("(window.sound.play(), 0)")
        self.browser.wait("window.sound.currentTime > 30.3")
        self.browser.js("(window.sound.pause(), 0)")
        at = self.browser.time
        time.sleep(0.1)
        self.browser.open("/")
        self.browser.open_article(self.article)
        self.browser.wait(f"Math.abs(window.sound.currentTime - {at}) < 0.3")
        self.browser.open("/")
        self.browser.wait("[...document.querySelectorAll('.row .state')].some(e => e.textContent.includes('0:30'))")

    def test_a_link_to_a_sentence_is_copied_and_leads_there(self):
        self.seek(self.sentences[12]["start"] + 0.1)
        self.browser.wait("document.querySelector('#s12').ariaCurrent")
        self.browser.execute_cdp_cmd("Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]})
        self.browser.click("#more-button")
        self.browser.click("[data-do=share]")
        self.browser.wait("document.getElementById('toast').classList.contains('shown')")
        link = self.browser.execute_async_script("navigator.clipboard.readText().then(arguments[0], e => arguments[0](String(e)))")
        self.assertTrue(link.endswith(f"/articles/{self.article['id']}?s=12#s12"), link)
        self.browser.open("/")
        self.browser.get(link)
        self.browser.wait("document.querySelector('#s12')?.ariaCurrent")
        self.assertAlmostEqual(self.browser.time, self.sentences[12]["start"], delta=0.05)

    def test_each_format_can_be_downloaded(self):
        links = self.browser.js("[...document.querySelectorAll('#downloads a')].map(a => [a.href, a.textContent])")
        self.assertIn("WAV", links[0][1])
        self.assertIn("/media/", links[0][0])

    def test_announcements_are_skipped_when_asked(self):
        spoken = [s for s in self.sentences if s["role"] == "announcement"]
        if not spoken:
            self.skipTest("no announcement in this recording")
        self.browser.click("#more-button")
        self.browser.click("[name=skipAnnouncements]")
        self.seek(spoken[0]["start"] - 0.3)
        self.browser.press(" ")
        self.browser.wait("!window.sound.paused")
        after = spoken[-1]["end"]
        self.browser.wait(f"window.sound.currentTime >= {after}", 2)

    def test_the_voice_is_kept_in_view_until_the_listener_scrolls_away(self):
        self.seek(self.sentences[len(self.sentences) * 2 // 3]["start"] + 0.1)
        in_view = "(r => r.top > 0 && r.bottom < innerHeight)(document.querySelector('article [aria-current]').getBoundingClientRect())"
        self.browser.wait(in_view)
        self.browser.js("(window.dispatchEvent(new WheelEvent('wheel')), scrollTo(0, 0))")
        self.browser.wait("!document.getElementById('back').hidden")
        self.browser.press(Keys.ARROW_RIGHT)
        self.assertFalse(self.browser.js(in_view))
        self.browser.click("#back")
        self.browser.wait(in_view)
        self.assertTrue(self.browser.js("document.getElementById('back').hidden"))

    def test_the_next_article_follows_the_end(self):
        newest = articles()[0]
        following = articles()[1]
        self.browser.open_article(newest)
        self.seek(newest["duration"] - 1)
        self.browser.press(" ")
        self.browser.wait(f"location.pathname.endsWith('{following['id']}') && !window.sound.paused", 15)

    def test_the_lock_screen_knows_the_chapter(self):
        self.seek(self.chapters[1]["start"] + 0.2)
        self.browser.wait(f"navigator.mediaSession.metadata?.title === {self.chapters[1]['title']!r}")

    def test_looks_are_chosen_and_kept(self):
        self.browser.click("#more-button")
        self.browser.click("[name=theme][value=dark]")
        self.browser.click("[name=size][value=huge]")
        self.browser.open_article(self.article)
        self.assertEqual(self.browser.js("getComputedStyle(document.documentElement).backgroundColor"), "rgb(25, 23, 20)")
        self.assertEqual(self.browser.js("getComputedStyle(document.querySelector('article .text')).fontSize"), "29px")


if __name__ == "__main__":
    unittest.main()
