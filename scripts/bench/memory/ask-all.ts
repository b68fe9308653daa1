/** Asks for paths over so many connections at once; gives how many were not answered with 200, and one of them. */
export async function askAll(site: string, paths: Iterator<string>, connections: number) {
  const refused: string[] = [];
  const lane = async () => {
    for (let next = paths.next(); !next.done; next = paths.next()) {
      const answer = await ask(`${site}${next.value}`);
      if (answer !== 200) refused.push(`${next.value} answers ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return { count: refused.length, first: refused[0] ?? "" };
}

// Every encoding is kept, so every one is asked for.
const encodings = ["br", "gzip", "identity"];
let turn = 0;

async function ask(url: string): Promise<number | string> {
  turn += 1;
  const headers = { "Accept-Encoding": encodings[turn % encodings.length] ?? "br" };
  try {
    const answer = await fetch(url, { headers, redirect: "manual" });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    return String(error);
  }
}
