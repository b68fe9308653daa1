/** What the Dockerfile says, as far as it can be carried out without an engine. */
import { readFileSync } from "node:fs";
import { type Copy, DockerfileParser, type Env, type From, type Instruction } from "dockerfile-ast";

type CopyStep = { kind: "copy"; from: string | null; sources: string[]; target: string };
type RunStep = { kind: "run"; command: string };

export type Stage = {
  name: string;
  image: string;
  environment: Record<string, string>;
  steps: (CopyStep | RunStep)[];
  /** Whatever else it says, by its keyword: the last one counts. */
  says: Record<string, string>;
};

const others = new Set(["WORKDIR", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "CMD"]);

/** The stages in their order. Throws where the file says something that would be passed over. */
export function readDockerfile(path = "Dockerfile"): Stage[] {
  const stages: Stage[] = [];
  for (const instruction of DockerfileParser.parse(readFileSync(path, "utf8")).getInstructions()) {
    if (instruction.getKeyword() === "FROM") stages.push(stageOf(instruction as From, stages.length));
    else add(stages.at(-1), instruction);
  }
  return stages;
}

/** The words of an instruction in JSON (`CMD ["node", …]`). */
export function wordsOf(text = ""): string[] {
  const words: unknown = JSON.parse(text.slice(text.indexOf("[")));
  if (Array.isArray(words)) return words.map(String);
  throw new Error(`${text} is no list of words.`);
}

const stageOf = (from: From, index: number): Stage => ({
  name: from.getBuildStage() ?? String(index),
  image: from.getImage() ?? "",
  environment: {},
  steps: [],
  says: {},
});

function add(stage: Stage | undefined, instruction: Instruction) {
  const keyword = instruction.getKeyword();
  const said = instruction.getArgumentsContent() ?? "";
  if (!stage) throw new Error(`${keyword} stands before the first FROM.`);
  if (keyword === "COPY") stage.steps.push(copyStep(instruction as Copy));
  else if (keyword === "RUN") stage.steps.push({ kind: "run", command: said.replace(/^(--\S+\s+)+/, "") });
  else if (keyword === "ENV") Object.assign(stage.environment, variablesOf(instruction as Env));
  else if (others.has(keyword)) stage.says[keyword] = said;
  else throw new Error(`${keyword} is not known here.`);
}

function copyStep(copy: Copy): CopyStep {
  const paths = copy.getArguments().map((argument) => argument.getValue());
  return {
    kind: "copy",
    from:
      copy
        .getFlags()
        .find((flag) => flag.getName() === "from")
        ?.getValue() ?? null,
    sources: paths.slice(0, -1),
    target: paths.at(-1) ?? "",
  };
}

const variablesOf = (env: Env) =>
  Object.fromEntries(env.getProperties().map((property) => [property.getName(), property.getValue() ?? ""]));
