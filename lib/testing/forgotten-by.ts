import { collectForgotten } from "@/lib/page-cache/forget";

/** What `work` gives, and the tags that it made the door forget, in alphabetical order. */
export async function forgottenBy<T>(work: () => Promise<T>): Promise<{ result: T; forgotten: string[] }> {
  const forgotten: string[] = [];
  const result = await collectForgotten(work, (forgettings) => {
    for (const { tags } of forgettings) forgotten.push(...tags);
  });
  return { result, forgotten: forgotten.sort() };
}
