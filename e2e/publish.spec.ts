import { expect, test } from "./fixtures";

test("a speaker publishes a talk with a pasted YouTube link, and it is on the timeline and the profile", async ({
  open,
  site,
}) => {
  const page = await open("speaker");
  const visitor = await open();
  await visitor.goto("/");
  await page.goto("/dashboard/talks/new");
  await page.getByLabel("Title").fill("What the audience did not hear");
  await page.getByLabel("Description").fill("About the *quiet* parts.");
  await page.getByLabel("Video").fill("https://www.youtube.com/watch?v=aqz-KE-bpKQ");
  await page.getByLabel("Venue", { exact: true }).fill("Example Conf, Jena");
  await page.getByLabel("Venue URL").fill("https://conf.example.com/");
  await page.getByLabel("Date").fill("2026-05-04");
  await page.getByRole("button", { name: "Publish talk" }).click();

  await expect(page.getByRole("status").getByText("The talk was added successfully.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What the audience did not hear" })).toBeVisible();
  await expect(page.getByText("quiet").first()).toBeVisible();

  for (const path of ["/", `/speakers/${site.content.accounts.speaker.username}`]) {
    await visitor.goto(path);
    await expect(visitor.getByRole("link", { name: "What the audience did not hear" })).toBeVisible();
  }
});

test("a video asks the other site for nothing before it is asked for", async ({ open }) => {
  const page = await open("speaker");
  const strangers: string[] = [];
  await page.route(/youtube/, (route) => {
    strangers.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<p>A video</p>" });
  });
  await page.goto("/dashboard/talks/new");
  await page.getByLabel("Title").fill("A talk with a video");
  await page
    .getByLabel("Video")
    .fill('<iframe width="560" src="https://www.youtube.com/embed/aqz-KE-bpKQ" onload="alert(1)"></iframe>');
  await page.getByLabel("Venue", { exact: true }).fill("Example Conf");
  await page.getByLabel("Date").fill("2026-05-05");
  await page.getByRole("button", { name: "Publish talk" }).click();
  const play = page.getByRole("button", { name: /YouTube/ });
  await expect(play).toBeVisible();
  expect(strangers).toEqual([]);

  await play.click();
  await expect(page.frameLocator("iframe").getByText("A video")).toBeVisible();
  expect(strangers).toEqual([expect.stringContaining("youtube-nocookie.com/embed/aqz-KE-bpKQ")]);
});

test("without JavaScript, a talk is published just so", async ({ open }) => {
  const page = await open("speaker", { javaScriptEnabled: false });
  await page.goto("/dashboard/talks/new");
  await page.getByLabel("Title").fill("A talk from a plain page");
  await page.getByLabel("Venue", { exact: true }).fill("Example Conf");
  await page.getByLabel("Date").fill("2026-05-06");
  await page.getByRole("button", { name: "Publish talk" }).click();
  await expect(page.getByText("The talk was added successfully.")).toBeVisible();
});
