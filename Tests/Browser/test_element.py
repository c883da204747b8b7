"""<langdu-player> on a news site of another origin."""
import unittest

from browser import Browser, articles, manifest
from news_site import NewsSite, page

ROOT = "document.querySelector('langdu-player').shadowRoot"
MARKED = "String([...(CSS.highlights.get('langdu-sentence') ?? [''])][0])"


class Element(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = NewsSite()
        cls.browser = Browser(height=800)
        cls.article = articles()[-1]
        cls.manifest = manifest(cls.article)

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.site.close()

    def open(self, attributes=None, text=None):
        self.site.pages["/"] = text or page(self.manifest, attributes or f'article="{self.article["id"]}"')
        self.browser.get(self.site.address + "/")
        self.browser.js("(window.heard = [], addEventListener('langdu-sentence', (e) => window.heard.push(e.detail)))")
        self.browser.wait(f"{ROOT}.getElementById('play')?.disabled === false")

    def click(self, name):
        self.browser.js(f"({ROOT}.getElementById('{name}').click(), 0)")

    def seek(self, seconds):
        self.browser.js(f"""((seek) => {{ seek.value = {seconds}; seek.dispatchEvent(new Event("input")); }})(
            {ROOT}.getElementById("seek"))""")

    def test_says_what_it_is_and_names_its_controls(self):
        self.open()
        self.assertEqual(self.browser.js(f"{ROOT}.getElementById('label').textContent"), "人工智能朗读:")
        names = self.browser.js(f"[...{ROOT}.querySelectorAll('button, input')].map(b => b.ariaLabel)")
        self.assertEqual(names, ["播放", "上一句", "下一句", "位置", "速度 1"])

    def test_marks_each_sentence_in_the_pages_own_text(self):
        self.open()
        before = self.browser.js("document.querySelector('article').innerHTML")
        self.click("play")
        self.browser.wait("window.sound.currentTime > 0.2")
        for index, sentence in enumerate(self.manifest["sentences"]):
            self.seek(sentence["start"] + 0.02)
            self.browser.wait(f"window.heard.at(-1)?.index === {index}")
            if sentence["role"] == "announcement":
                continue
            marked = "".join(self.browser.js(MARKED).split())
            self.assertEqual(marked, "".join(sentence["text"].split()))
        self.assertEqual(self.browser.js("document.querySelector('article').innerHTML"), before)
        self.assertEqual(self.browser.errors(), [])

    def test_marks_the_word_within_the_sentence(self):
        self.open()
        self.click("play")
        number, sentence = next((n, s) for n, s in enumerate(self.manifest["sentences"]) if s["role"] == "paragraph")
        word = sentence["words"][5]
        self.seek(word["start"] + 0.01)
        self.browser.wait("String([...(CSS.highlights.get('langdu-word') ?? [''])][0])"
                          f".replace(/\\s/g, '') === {''.join(word['text'].split())!r}")

    def test_plays_on_a_page_without_the_text(self):
        self.open(text=page({"article": {"title": "别的"}, "sentences": [
            {"chapter": 0, "paragraph": 0, "role": "title", "text": "完全不同的一篇文章"}]}, f'article="{self.article["id"]}"'))
        self.click("play")
        self.browser.wait("window.sound.currentTime > 0.3")
        self.assertEqual(self.browser.js("CSS.highlights.size"), 0)

    def test_takes_a_manifest_and_its_sound_by_address(self):
        self.open()
        sound = self.browser.js("window.sound.src")
        base = sound.split("/media/")[0]
        self.open(f'manifest="{base}/api/articles/{self.article["id"]}/manifest" audio="{sound}" lang="en"')
        self.assertEqual(self.browser.js(f"{ROOT}.getElementById('label').textContent"), "Read aloud by AI:")
        self.click("play")
        self.browser.wait("window.sound.currentTime > 0.3")

    def test_wears_the_sites_colours(self):
        self.open()
        self.browser.js("(document.body.style.setProperty('--langdu-accent', 'rgb(20, 80, 140)'), 0)")
        self.assertEqual(self.browser.js(f"getComputedStyle({ROOT}.getElementById('play')).backgroundColor"),
                         "rgb(20, 80, 140)")

    def test_changes_speed_and_sentence(self):
        self.open()
        self.click("rate")
        self.assertEqual(self.browser.js("window.sound.playbackRate"), 1.25)
        self.click("play")
        self.browser.wait("window.sound.currentTime > 0.1")
        self.click("next")
        self.assertAlmostEqual(self.browser.time, self.manifest["sentences"][1]["start"], delta=0.3)


if __name__ == "__main__":
    unittest.main()
