"""Take the picture of the seeds' report that the README shows, in a real Chromium.

Run ``nox -s picture`` after the look of the report has changed; the picture is committed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "report.png"
WIDTH, HEIGHT = 1280, 860


def main(chromium: str) -> None:
    """Write the picture with the Chromium at this path."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto((ROOT / "reports" / "report.html").as_uri())
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"written: {PICTURE.relative_to(ROOT)}")


if __name__ == "__main__":
    main(sys.argv[1])
