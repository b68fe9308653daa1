// Which way dependencies may point: app, components, lib; inside lib from the top of `layers` downwards.
const layers = ["api", "archive", "flask", "notifications", "comments", "talks", "speakers"];
const doors = ["web", "front", "app-server"];
const test = "\\.test\\.tsx?$|^lib/testing/";
const anyOf = (names) => `^lib/(${names.join("|")})/`;

const forbid = (name, from, to) => ({ name, severity: "error", from, to });

const downwards = layers.map((layer, index) =>
  forbid(
    `${layer}-points-down`,
    { path: anyOf([layer]), pathNot: test },
    { path: anyOf([...layers.slice(0, index), ...doors, "testing"]) },
  ),
);

module.exports = {
  forbidden: [
    forbid("no-cycles", {}, { circular: true }),
    forbid("components-point-down", { path: "^components/" }, { path: "^(app|e2e|scripts|prisma)/" }),
    forbid(
      "lib-points-nowhere",
      { path: "^lib/", pathNot: test },
      { path: "^(app|components|e2e|scripts|prisma)/" },
    ),
    ...downwards,
    forbid(
      "foundations-know-no-domain",
      { path: "^lib/", pathNot: `${test}|${anyOf([...layers, ...doors])}` },
      // One module of headers serves the front, the proxy and the stored pages.
      { path: anyOf([...layers, ...doors]), pathNot: "^lib/web/security-headers\\." },
    ),
    forbid(
      "database-is-lib-s-own",
      { path: "^(app|components|e2e)/" },
      { path: "^lib/db/(?!generated/[^/]+/enums)", dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "testing-stays-out-of-the-application",
      { pathNot: `${test}|^(prisma/seed|e2e|scripts)/|^(vitest|playwright)\\.config` },
      { path: "^lib/testing/" },
    ),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next|^lib/db/generated" },
  },
};
