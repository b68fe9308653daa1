/** What we install is what somebody chose, named and explained. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

// npm is asked.
vi.setConfig({ testTimeout: 60_000 });

type Locked = {
  integrity?: string;
  hasInstallScript?: boolean;
  version?: string;
  dependencies?: Record<string, string>;
};
type Component = { name: string; hashes?: unknown[]; licenses?: License[] };
type License = { license?: { id?: string }; expression?: string };

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const { dependencies, devDependencies, allowScripts } = read("package.json") as Record<
  "dependencies" | "devDependencies" | "allowScripts",
  Record<string, string>
>;
const locked: [string, Locked][] = Object.entries(read("package-lock.json").packages);

const own = "@talks/preflight";
const isOurs = (path: string) => path === "" || path === `node_modules/${own}`;

test("every dependency has an exact version", () => {
  const versions = Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) => name !== own);
  for (const [name, version] of versions) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test("the lockfile holds the hash of everything that is fetched, for every platform", () => {
  const unverified = locked.filter(([path, { integrity }]) => !isOurs(path) && !integrity);
  expect(unverified.map(([path]) => path)).toEqual([]);
});

test("what a package wants in its latest version is held at one: else each installation asks for the latest", () => {
  const { overrides } = read("package.json") as { overrides: Record<string, Record<string, string>> };
  const floating = locked.flatMap(([path, { dependencies: wanted = {} }]) =>
    Object.entries(wanted)
      .filter(([, range]) => /^[a-z]+$/i.test(range))
      .map(([name]) => [path.replace(/^.*node_modules\//, ""), name] as const),
  );
  expect(floating.length).toBeGreaterThan(0);
  for (const [owner, name] of floating)
    expect(overrides[owner]?.[name], `${name} of ${owner}`).toMatch(/^\d+\.\d+\.\d+$/);
});

test("a package with an install script is named, with whether it may run", () => {
  const named = Object.keys(allowScripts).map((name) => name.replace("file:tools/preflight", own));
  const scripted = locked.flatMap(([path, { hasInstallScript }]) =>
    path !== "" && hasInstallScript ? [path.replace(/^.*node_modules\//, "")] : [],
  );
  expect([...new Set(scripted)].sort()).toEqual(named.sort());
});

test("the README says of every dependency why it is there", () => {
  const told = [...readFileSync("README.md", "utf8").matchAll(/^\| (.+?) +\|/gm)].flatMap(([, cell = ""]) =>
    cell.split(", ").map((name) => name.trim()),
  );
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  const untold = names.filter((name) => !told.includes(name) && !name.startsWith("@types/"));
  expect(untold).toEqual([]);
  const gone = told.filter((name) => /^@?[a-z][\w./-]*$/.test(name) && !names.includes(name));
  expect(gone.filter((name) => name !== "package")).toEqual([]);
});

// OFL is for the fonts, MPL for lightningcss, LGPL for the libvips that sharp loads, CC-BY for the data of caniuse: all as they are.
const allowed =
  /^(MIT(-0)?|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|OFL-1\.1|MPL-2\.0|CC-BY-4\.0|LGPL-3\.0-or-later)$/;

// It says so in words that SPDX does not know.
const unsaid: Record<string, string> = { "incremental-encoder": "MPL-2.0" };

test("the bill of materials names all that ships, with its hash and a licence that lets us", () => {
  const written = execFileSync("npm", ["run", "--silent", "sbom"], { encoding: "utf8" });
  const components: Component[] = JSON.parse(written).components;
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  expect(names).not.toContain("vitest");
  for (const { name, hashes = [], licenses } of components.filter(({ name }) => name !== own)) {
    expect(hashes, name).not.toHaveLength(0);
    expect(licencesOf(licenses) ?? [unsaid[name]], name).toSatisfy(isAllowed);
  }
});

/** What an SPDX expression of ours comes to: of several to choose from the allowed ones, of several at once all. */
function licencesOf([said]: License[] = []): string[] | null {
  const expression = said?.expression ?? said?.license?.id;
  if (!expression) return null;
  const choices = expression.replace(/[()]/g, "").split(" OR ");
  return choices.length > 1 ? choices.filter((one) => allowed.test(one)) : expression.split(" AND ");
}

const isAllowed = (licences: (string | undefined)[]) =>
  licences.length > 0 && licences.every((one) => one !== undefined && allowed.test(one));
