// npm runs the `preinstall` of every dependency before the `install` of any: this one runs before better-sqlite3
// is fetched or compiled, and says in one sentence what that would need. Old syntax, so that an old Node can say so too.
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { homedir } = require("node:os");
const { delimiter, join } = require("node:path");

const oldestNode = [20, 19];

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

async function main() {
  if (isTooOld(process.versions.node)) {
    return refuse(
      `Talks needs Node ${oldestNode.join(".")} or later; this is Node ${process.versions.node}.`,
    );
  }
  // On Windows, node-gyp finds Visual Studio by means of its own.
  if (process.platform === "win32") return;
  const missing = await missingTools();
  if (missing.length === 0 || canFetchPrebuilt()) return;
  refuse(
    `better-sqlite3 has to be compiled here (its prebuilt release cannot be fetched), and this machine lacks: ${missing.join("; ")}.`,
  );
}

function refuse(sentence) {
  console.error(`\n  ${sentence}\n  Install what is named, then run npm ci again.\n`);
  process.exitCode = 1;
}

function isTooOld(version) {
  const [major, minor] = version.split(".").map(Number);
  return major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
}

async function missingTools() {
  const env = process.env;
  const missing = [];
  if (!isOnPath(env.CXX, "g++", "c++", "clang++")) missing.push("a C++ compiler (gcc with g++)");
  if (!isOnPath(env.CC, "gcc", "cc", "clang")) missing.push("a C compiler (gcc)");
  if (!isOnPath(env.MAKE, "make", "gmake")) missing.push("make");
  if (!isOnPath(env.npm_config_python, env.PYTHON, "python3", "python")) missing.push("python3");
  if (!(await hasNodeHeaders()))
    missing.push("the Node headers (npm's nodedir names the folder above include/node)");
  return missing;
}

// A tool may be named with arguments (CC="ccache gcc"), or with a path of its own.
function isOnPath(...tools) {
  const folders = (process.env.PATH || "").split(delimiter);
  const names = tools.filter(Boolean).map((tool) => tool.split(" ")[0]);
  return names.some((name) =>
    name.includes("/") ? existsSync(name) : folders.some((folder) => existsSync(join(folder, name))),
  );
}

/** Whether node-gyp has the headers of this Node (named or kept), or can fetch them. */
async function hasNodeHeaders() {
  const { npm_config_nodedir: named, npm_config_devdir: devdir, npm_config_disturl: mirror } = process.env;
  if (named) return existsSync(join(named, "include/node/node.h")) || existsSync(join(named, "src/node.h"));
  const version = process.versions.node;
  const kept = [devdir, join(homedir(), ".cache/node-gyp"), join(homedir(), "Library/Caches/node-gyp")];
  if (kept.some((folder) => folder && existsSync(join(folder, version, "include/node/node.h")))) return true;
  const host = (mirror || "https://nodejs.org/dist").replace(/\/$/, "");
  return canReach(`${host}/v${version}/node-v${version}-headers.tar.gz`);
}

async function canReach(url) {
  // Behind a proxy only node-gyp itself can tell.
  if (process.env.npm_config_https_proxy || process.env.https_proxy || process.env.HTTPS_PROXY) return true;
  try {
    return (await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

/** Tries what better-sqlite3's own install script tries first. What it fetches is kept for that script. */
function canFetchPrebuilt() {
  const modules = join(__dirname, "../..");
  const fetcher = join(modules, "prebuild-install/bin.js");
  const { status } = spawnSync(process.execPath, [fetcher], {
    cwd: join(modules, "better-sqlite3"),
    timeout: 60_000,
  });
  return status === 0;
}
