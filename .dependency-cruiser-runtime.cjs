// What is left when types are gone: a component may run nothing that only the server can.
module.exports = {
  forbidden: [
    {
      name: "components-run-anywhere",
      severity: "error",
      from: { path: "^components/", pathNot: "\\.test\\." },
      to: { path: "server-only", reachable: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: false,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next|^lib/db/generated" },
  },
};
