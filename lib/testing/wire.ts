/** The wire to a PostgreSQL server, which a test may cut. */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

type Moment = "before it arrives" | "before its answer arrives";

/** Listens on a port of its own for the server at `databaseUrl`. `url` is the database's address over this wire. */
export async function startWire(databaseUrl: string) {
  const there = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let cutting: { text: string; moment: Moment } | null = null;
  let isSilent = false;

  const server = createServer((client) => {
    const behind = connect(Number(there.port), there.hostname);
    const ends = [client, behind];
    let isCut = false;
    const cut = () => ends.map((end) => end.destroy());
    for (const end of ends) {
      sockets.add(end);
      end.on("error", cut).on("close", cut);
    }
    client.on("data", (chunk) => {
      if (isSilent) return;
      isCut ||= cutting !== null && chunk.includes(cutting.text);
      if (isCut && cutting?.moment === "before it arrives") return cut();
      behind.write(chunk);
    });
    behind.on("data", (chunk) => {
      if (isCut) return cut();
      if (!isSilent) client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const here = new URL(databaseUrl);
  here.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: here.href,
    /** Cuts each connection over which `text` goes to the server, until `mend`. */
    cutAt: (text: string, moment: Moment) => {
      cutting = { text, moment };
    },
    /** Nothing arrives any more, in either direction, until `mend`. */
    fallSilent: () => {
      isSilent = true;
    },
    mend: () => {
      cutting = null;
      isSilent = false;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
