import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What depends on the colours; nothing else of a page is another one in the dark. */
const aboutColours = ["color-contrast", "link-in-text-block"];

/** axe finds nothing on the page, in light or in dark. */
export async function expectAccessible(page: Page) {
  await expectAccessibleInLight(page);
  await expectNothing(page, "dark", new AxeBuilder({ page }).withRules(aboutColours));
}

/** axe finds nothing on the page as it is in light: for one whose colours were looked at before. */
export const expectAccessibleInLight = (page: Page) => expectNothing(page, "light", new AxeBuilder({ page }));

async function expectNothing(page: Page, colorScheme: "light" | "dark", axe: AxeBuilder) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
}
