import { cast } from "@/lib/demo/cast";
import type { Language } from "@/lib/i18n/languages";
import { pointPath } from "@/lib/supply-points/paths";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addMeter } from "@/tests/support/factories";
import { addReadHousehold } from "@/tests/support/read-household";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    ownName: "Vaše ime za odjemno mesto",
    name: "Ime",
    save: "Shrani ime",
    saved: "Ime odjemnega mesta je shranjeno",
    taken: "Odjemno mesto nima več imena",
    tooLong: "Ime ima lahko največ 40 znakov. Skrajšajte ga.",
    explained: "Kaj pomenijo ti podatki",
    verified: "Kaj pomeni »Overjen do«",
    lapsed: /^Vodomer št\. .*: overitev je potekla 1\. 3\. 2024$/,
    group: /^Gospodinjski odjem/,
    diameter: /Razred do 20 mm ima osnovno omrežnino\.$/,
    all: "Vsi odčitki in poraba",
  },
  en: {
    ownName: "Your own name for the supply point",
    name: "Name",
    save: "Save name",
    saved: "The name of the supply point is saved",
    taken: "The supply point has no name any more",
    tooLong: "The name may have at most 40 characters. Make it shorter.",
    explained: "What these details mean",
    verified: "What “Verified until” means",
    lapsed: /^Water meter no\. .*: the verification ran out on 1 March 2024$/,
    group: /^Household/,
    diameter: /The class up to 20 mm has the basic network charge\.$/,
    all: "All readings and use",
  },
} satisfies Record<Language, Record<string, string | RegExp>>;

const open = (page: Page, title: string) => page.locator("summary").filter({ hasText: title }).click();

async function nameIt(page: Page, name: string, { ownName, name: label, save }: (typeof words)[Language]) {
  if (!(await page.getByLabel(label, { exact: true }).isVisible())) await open(page, ownName);
  await page.getByLabel(label, { exact: true }).fill(name);
  await page.getByRole("button", { name: save }).click();
}

for (const language of ["sl", "en"] as const) {
  const told = words[language];
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
      test.use({ language, javaScriptEnabled });

      test("a point gets a name of one's own, shown on the overview too, and loses it", async ({
        page,
        enter,
      }) => {
        const { account, point } = await addReadHousehold({ language });
        await enter(account);
        await page.goto(pointPath(point.number));
        await nameIt(page, "š".repeat(41), told);
        await expect(page.getByLabel(told.name, { exact: true })).toHaveAccessibleDescription(
          new RegExp(told.tooLong),
        );
        await expect(page.getByLabel(told.name, { exact: true })).toHaveValue("š".repeat(41));
        await nameIt(page, "  Pri mami 🏡 ", told);
        await expect(page.getByRole("heading", { name: told.saved })).toBeVisible();
        await expect(page.getByText("Pri mami 🏡", { exact: true }).first()).toBeVisible();
        await page.goto("/");
        await page.getByRole("link", { name: "Pri mami 🏡" }).click();
        await nameIt(page, "", told);
        await expect(page.getByRole("heading", { name: told.taken })).toBeVisible();
        await expect(page.getByText("Pri mami 🏡")).toHaveCount(0);
      });

      test("figures and verification are explained behind their headings", async ({ page, signIn }) => {
        await signIn(cast.registered.payerCode, { language });
        await page.goto(pointPath(cast.registered.waterPoint));
        await expect(page.getByText(told.group)).toBeHidden();
        await open(page, told.explained);
        await expect(page.getByText(told.group)).toBeVisible();
        await expect(page.getByText(told.diameter)).toBeVisible();
        await open(page, told.verified);
        await page.getByRole("link", { name: told.all }).click();
        await expect(page).toHaveURL(/\/consumption#readings$/);
      });
    });
  }

  test.describe(language, () => {
    test.use({ language });

    test("a lapsed verification is warned of, and nothing bars the way", async ({ page, enter }) => {
      const { account, point } = await addReadHousehold({ language });
      await addMeter(point, { verifiedUntil: "2024-03-01" });
      await enter(account);
      await page.goto(pointPath(point.number));
      await expect(page.getByRole("heading", { name: told.lapsed })).toBeVisible();
      for (const fold of await page.locator("summary").all()) await fold.click();
      await expectNoBarriers(page);
      await nameIt(page, "\u200b", told);
      await expect(page.locator("main").getByRole("alert")).toBeVisible();
      await expectNoBarriers(page);
    });
  });
}

test("the overview of four points stays a light page", async ({ page, signIn, portal }) => {
  await signIn(cast.registered.payerCode);
  for (const path of ["/", pointPath(cast.registered.waterPoint)]) {
    const response = await page.request.get(`${portal.url}${path}`);
    expect((await response.body()).length).toBeLessThan(40_000);
  }
});
