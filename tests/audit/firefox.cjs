/* A walk through pages of a site in Firefox, over WebDriver BiDi: prints what is wrong, a line each.
 *
 * node firefox.cjs FIREFOX ADDRESS QUERY PAGE... */
const puppeteer = require("puppeteer-core");

const [firefox, address, query, ...pages] = process.argv.slice(2);
const PHONE = { width: 360, height: 740 };
const WINDOW = { width: 1400, height: 900 };

/* Whatever a page says or asks for in vain while it is open. */
function listen(page) {
  const say = (text) => console.log(`Firefox: /${page.url().replace(address, "")}: ${text}`);
  page.on("console", (message) => ["error", "warn"].includes(message.type()) && say(message.text()));
  page.on("pageerror", (error) => say(error.message));
  page.on("requestfailed", (request) => say(`${request.url()} 파일을 받지 못했습니다.`));
  return say;
}

async function draws(page, say, url) {
  await page.goto(address + url, { waitUntil: "networkidle0" });
  const wrong = await page.evaluate(() => [
    ...(document.fonts.check('700 16px "Office Sans"') ? [] : ["사이트의 글꼴이 아닙니다."]),
    ...(document.documentElement.scrollWidth > innerWidth ? ["옆으로 밀어야 다 보입니다."] : []),
    ...(document.querySelector("h1").getBoundingClientRect().height ? [] : ["제목이 보이지 않습니다."]),
    ...[...document.querySelectorAll("article svg")]
      .filter((picture) => picture.checkVisibility() && !picture.getBoundingClientRect().width)
      .map(() => "그림이 보이지 않습니다."),
  ]);
  wrong.forEach(say);
}

async function answers(page, say) {
  await page.goto(address, { waitUntil: "networkidle0" });
  await page.type(".md-search__input", query);
  await page.waitForSelector(".search-answer").catch(() => say(`‘${query}’에 답하지 않습니다.`));
}

/* A button opens what it controls, and Escape closes it. */
async function opens(page, say, button, width) {
  await page.setViewport(width);
  await page.goto(address + pages.at(-1), { waitUntil: "networkidle0" });
  const isSeen = () =>
    page.$eval(button, (each) => {
      const box = document.getElementById(each.getAttribute("aria-controls")).getBoundingClientRect();
      return box.width > 0 && box.left < innerWidth && box.right > 0;
    });
  await page.click(button);
  await new Promise((done) => setTimeout(done, 500));
  if (!(await isSeen())) say(`${button}: 열리지 않습니다.`);
  await page.keyboard.press("Escape");
  await new Promise((done) => setTimeout(done, 500));
  if (await isSeen()) say(`${button}: 닫히지 않습니다.`);
}

(async () => {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
  const page = await browser.newPage();
  const say = listen(page);
  for (const viewport of [PHONE, WINDOW]) {
    await page.setViewport(viewport);
    for (const url of pages) await draws(page, say, url);
  }
  await answers(page, say);
  for (const button of [".menu-button", ".search-button"]) await opens(page, say, button, PHONE);
  await opens(page, say, ".display-button", WINDOW);
  await browser.close();
})();
