"""The page for the family in a real browser: opened from the disk, slid, answered, saved, taken into the album."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace

import pytest

from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.albums.votes import LooksLike
from pgdiff_desktop.cli import main
from pgdiff_desktop.engine.restoring.candidate_files import read_candidate, write_candidate
from tests.results import FILE, make_restored_photo
from tests.waiting import PATIENCE

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")

from selenium.webdriver.chrome.service import Service  # noqa: E402
from selenium.webdriver.common.action_chains import ActionChains  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.wait import WebDriverWait  # noqa: E402

CHROMIUM, DRIVER = (shutil.which(name) for name in ("chromium", "chromedriver"))
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="Chromium and its driver are not installed")

SECOND = "1-8-abcd.png"
EVIL = "Ruth </script><b>Miller</b>"
PHONE = {"width": 390, "height": 844, "pixelRatio": 2, "touch": True, "mobile": True}
# A finger's: Apple's guidelines say 44 points.
FINGER = 44


@pytest.fixture
def album(tmp_path):
    """Two photos; the person of the first has a name that is nearly a page of its own, and two candidates."""
    folder = tmp_path / "album"
    photos = [make_restored_photo(folder / f"{name}.png", seed) for seed, name in enumerate("ab")]
    sidecars = SidecarFolder(folder)
    candidates = sidecars.candidates_folder(photos[0])
    picture, weight = read_candidate(candidates / FILE)
    write_candidate(candidates / SECOND, 0.5 * picture, weight)
    record = sidecars.load(photos[0])
    face = record.face(1)
    second = replace(face.candidates[0], file=SECOND, seed=8)
    sidecars.save(
        photos[0], record.with_face(replace(face, candidates=(*face.candidates, second), name=EVIL))
    )
    return folder


class Page:
    """The page in a browser, as somebody uses it."""

    def __init__(self, browser, downloads):
        self.browser, self.downloads = browser, downloads
        self._wait = WebDriverWait(browser, PATIENCE / 1000)

    def __call__(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def until(self, condition):
        return self._wait.until(lambda _: condition())

    def run(self, script, *given):
        return self.browser.execute_script(script, *given)

    def press(self, selector, number=0):
        """Presses what lies in the middle of the window, where no bar lies over it."""
        wanted = self.all(selector)[number]
        self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", wanted)
        wanted.click()

    def begin(self, name=""):
        self("#your-name").send_keys(name)
        self.press("#begin")

    @property
    def slider(self):
        return int(self(".compare input").get_attribute("value"))

    def saved(self):
        """The file that is saved, when it is whole."""
        self.press("#save")
        self.until(lambda: any(self.downloads.glob("*.json")))
        (path,) = self.downloads.glob("*.json")
        self.until(lambda: path.stat().st_size > 0)
        return path


@pytest.fixture
def open_page(album, tmp_path):
    """Opens the album's page from the disk; ends every browser."""
    assert main(["review", str(album), "-o", str(tmp_path / "out")]) == 0
    browsers = []

    def opened(*, phone=False, dark=False):
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        for switch in (
            "headless=new",
            "no-sandbox",
            "disable-gpu",
            "disable-dev-shm-usage",
            "window-size=1280,900",
        ):
            options.add_argument(f"--{switch}")
        options.add_argument(f"--user-data-dir={tmp_path / 'profile'}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        if phone:
            options.add_experimental_option("mobileEmulation", {"deviceMetrics": PHONE})
        # Without the fonts of the system, which the tests of the window do without, a browser ends.
        environment = {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}
        browser = webdriver.Chrome(options=options, service=Service(DRIVER, env=environment))
        browsers.append(browser)
        downloads = tmp_path / f"downloads {len(browsers)}"
        downloads.mkdir()
        browser.execute_cdp_cmd(
            "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)}
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        browser.get((tmp_path / "out" / "index.html").as_uri())
        return Page(browser, downloads)

    yield opened
    for browser in browsers:
        browser.quit()


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_from_the_page_to_the_album(open_page, album, phone):
    page = open_page(phone=phone)
    page.begin("Oma Grete")
    assert page(".face h2").text == EVIL
    assert page.all("b") == []
    # The slider
    page.press(".compare")
    middle = page.slider
    page(".compare input").send_keys(Keys.ARROW_RIGHT)
    assert page.slider == middle + 5
    box = page(".compare")
    ActionChains(page.browser).move_to_element(box).click_and_hold().move_by_offset(
        -30, 0
    ).release().perform()
    assert page.slider < middle - 50
    clip = page.run("return getComputedStyle(document.querySelectorAll('.compare img')[1]).clipPath")
    assert f"{page.slider / 10:g}%" in clip
    # What was invented
    page.press(".under button")
    assert page(".under button").get_attribute("aria-pressed") == "true"
    page.until(lambda: page.run(IS_HATCHED))
    # Questions
    page.press(".answers label", 1)
    page.press(".tile", 2)
    assert page.all(".tile .name")[2].text == "Candidate 2"
    page("#face-1-name").send_keys("Grete's <i>sister</i>")
    page("#face-1-comment").send_keys("Her eyes were darker.")
    page.press("#next")
    page.until(lambda: page(".top strong").text == "Photo 2 of 2")
    page("#face-1-name").send_keys("Uncle </script> Hans")
    page.press("#next")
    assert page("h1").text == "Thank you, Oma Grete!"
    path = page.saved()
    assert path.name == "answers-Oma-Grete.json"
    assert [entry for entry in page.browser.get_log("browser") if entry["level"] == "SEVERE"] == []

    assert main(["review", str(album), "--import", str(path)]) == 0
    first, second = (SidecarFolder(album).load(album / f"{name}.png").face(1) for name in "ab")
    assert [(one.by, one.candidate, one.looks_like, one.comment) for one in first.votes] == [
        ("Oma Grete", FILE, LooksLike.NOT_QUITE, "Her eyes were darker."),
        ("Oma Grete", SECOND, LooksLike.MOST, ""),
    ]
    assert first.name == EVIL
    assert (second.name, second.votes) == ("Uncle </script> Hans", ())


def test_answers_are_there_when_the_page_is_opened_again(open_page):
    page = open_page()
    page.begin("Ruth")
    page.press(".answers label", 3)
    page.press("#next")
    page.browser.refresh()
    assert page("#your-name").get_attribute("value") == "Ruth"
    assert page("#begin").text == "Go on"
    page.press("#begin")
    assert page(".top strong").text == "Photo 2 of 2"
    page.press("#back")
    assert page.run("return document.querySelector('.answers input:checked').value") == "cannot tell"


def test_a_second_person_on_the_same_device_begins_with_nothing(open_page):
    page = open_page()
    page.begin("Oma Grete")
    page.press(".answers label", 2)
    first = page.run("return JSON.parse(Object.values(localStorage)[0]).id")
    page.browser.refresh()
    page.press("#other")
    page.browser.switch_to.alert.dismiss()
    assert page("#your-name").get_attribute("value") == "Oma Grete"
    page.press("#other")
    page.browser.switch_to.alert.accept()
    assert page.all("#other") == []
    page.begin("Opa Hans")
    assert page(".top strong").text == "Photo 1 of 2"
    assert page.all(".answers input:checked") == []
    page.press(".answers label", 0)
    page.press("#to-end")
    answers = json.loads(page.saved().read_text(encoding="utf-8"))
    assert answers["by"] == "Opa Hans"
    assert answers["photos"][0]["faces"][0]["looks_like"] == "yes"
    assert answers["voter"] not in ("", first)


def test_what_was_done_to_the_whole_photo_is_said_and_the_rest_is_not_called_the_original(open_page):
    page = open_page()
    page.run("""
        const pack = document.getElementById('pack');
        const data = JSON.parse(pack.textContent);
        Object.assign(data.photos[0], {coloured: true, by_network: true, invented: 0, partly: 0});
        pack.textContent = JSON.stringify(data);
        const script = document.createElement('script');
        script.textContent = document.querySelector('script:not([type])').textContent;
        document.body.append(script);
    """)
    page.begin("Ruth")
    page.press(".under button")
    words = page("main").text
    assert "The colours of this photo are invented." in words
    assert "The whole photo was sharpened by a computer" in words
    assert "as in the original" not in words
    assert "Almost nothing" not in words
    page.press("#next")
    page.press(".under button")
    assert "as in the original" in page("main").text
    assert page.all(".everywhere") == []


def test_what_is_pressed_again_is_taken_back(open_page):
    page = open_page()
    page.begin("Ruth")
    for place in (".tile", ".answers label"):
        page.press(place, 0)
        assert len(page.all(f"{place} input:checked")) == 1
        page.press(place, 1)
        assert len(page.all(f"{place} input:checked")) == 1
        page.press(place, 1)
        assert page.all(f"{place} input:checked") == []
    # With keys an answer is chosen, and stays.
    page(".answers input").send_keys(Keys.ARROW_RIGHT)
    assert page.run("return document.querySelector('.answers input:checked').value") == "not quite"
    page("#face-1-comment").send_keys("!")
    page.press("#to-end")
    (photo,) = json.loads(page.saved().read_text(encoding="utf-8"))["photos"]
    assert photo["faces"][0]["most"] is None
    assert photo["faces"][0]["looks_like"] == "not quite"


def test_without_a_place_to_keep_answers_it_says_so_and_saves_nevertheless(open_page):
    page = open_page()
    page.browser.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument",
        {"source": "Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused'); }})"},
    )
    page.browser.refresh()
    assert "does not keep your answers" in page(".wrong").text
    page.begin("Ruth")
    page.press(".answers label", 0)
    page.press("#to-end")
    (photo,) = json.loads(page.saved().read_text(encoding="utf-8"))["photos"]
    assert photo["faces"][0]["looks_like"] == "yes"


def test_nothing_is_saved_without_a_name(open_page):
    page = open_page()
    page.begin()
    page.press("#to-end")
    page.press("#save")
    assert page("#status").text == "Please write your name first."
    assert page.run("return document.activeElement.id") == "your-name"
    assert list(page.downloads.iterdir()) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_on_a_phone_everything_can_be_read_and_touched(open_page, dark):
    page = open_page(phone=True, dark=dark)
    for press in (None, "#begin", "#to-end"):
        if press is not None:
            page.press(press)
        assert page.run("return document.documentElement.scrollWidth") <= PHONE["width"]
        assert page.run(TOO_SMALL, FINGER) == []
        assert page.run(HARD_TO_READ) == []


IS_HATCHED = """
const drawn = document.querySelector('.compare canvas');
return drawn.width > 0
  && drawn.getContext('2d').getImageData(0, 0, drawn.width, drawn.height).data.some((value) => value);
"""
# What can be touched and is smaller than a finger; a picture's radio button covers the picture.
TOO_SMALL = """
return [...document.querySelectorAll('button, input, textarea, summary')].filter((one) => {
  const area = one.getBoundingClientRect();
  return area.width && (area.width < arguments[0] || area.height < arguments[0]);
}).map((one) => one.outerHTML);
"""
# Words of less than 16 px, or with less contrast than WCAG 2.2's AA wants: 4.5 to 1.
HARD_TO_READ = """
const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
const light = (colour) => colour.slice(0, 3).map((value) => value / 255)
  .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
function behind(one) {
  for (; one; one = one.parentElement) {
    const colour = rgb(getComputedStyle(one).backgroundColor);
    if (colour.length < 4 || colour[3] > 0.6) return colour;
  }
  return [255, 255, 255];
}
const wrong = [];
const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
for (let node; (node = walker.nextNode());) {
  const one = node.parentElement, style = getComputedStyle(one);
  if (!node.textContent.trim() || !one.getClientRects().length) continue;
  const [high, low] = [light(rgb(style.color)), light(behind(one))].sort((a, b) => b - a);
  const contrast = (high + 0.05) / (low + 0.05);
  if (parseFloat(style.fontSize) < 16 || contrast < 4.5) wrong.push([node.textContent, style.fontSize, contrast]);
}
return wrong;
"""
