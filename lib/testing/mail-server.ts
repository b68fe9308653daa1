/** A mail server for tests: a real SMTP conversation with this machine, which goes wrong where it is told to. */
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { act, type Behave, type Step } from "./mail/misbehaviour";
import { type ReceivedMessage, receivedMessage } from "./mail/received-message";

type Options = {
  /** Without it, anybody may send. */
  login?: { user: string; password: string };
  /** Offers STARTTLS, with a certificate that nobody has signed. */
  startTls?: boolean;
  behave?: Behave;
  /** What to do with what comes, instead of keeping it. */
  keep?: (message: ReceivedMessage) => void;
};

/** Listens on a free port of 127.0.0.1 until it is stopped. */
export async function startMailServer(options: Options = {}) {
  const inbox = new Inbox(options);
  await inbox.listen(0);
  const { port } = inbox.smtp.server.address() as AddressInfo;
  const credentials = options.login ? `${options.login.user}:${options.login.password}@` : "";
  return {
    url: `smtp://${credentials}127.0.0.1:${port}`,
    messages: () => inbox.messages,
    received: (address: string) => inbox.messages.filter(({ recipient }) => recipient === address),
    /** How many connections there were so far. */
    connections: () => inbox.connections,
    /** What to do from now on; nothing wrong, where nothing is given. */
    behave: (behave: Behave = () => null) => {
      inbox.behave = behave;
    },
    /** Cuts all connections, and refuses new ones. */
    pause: () => inbox.close(),
    resume: () => inbox.listen(port),
    stop: () => inbox.close(),
  };
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

class Inbox {
  readonly messages: ReceivedMessage[] = [];
  readonly smtp: SMTPServer;
  connections = 0;
  behave: Behave;
  #sockets = new Map<number, { socket: Socket; number: number }>();
  #keep: (message: ReceivedMessage) => void;

  constructor({ login, startTls = false, behave = () => null, keep }: Options) {
    this.behave = behave;
    this.#keep = keep ?? ((message) => this.messages.push(message));
    this.smtp = new SMTPServer({
      logger: false,
      disableReverseLookup: true,
      hideSTARTTLS: !startTls,
      allowInsecureAuth: true,
      authOptional: !login,
      onConnect: (session, done) => this.#act("connect", session, done),
      onAuth: ({ username, password }, session, done) =>
        this.#act("login", session, (error) => {
          const isRight = username === login?.user && password === login?.password;
          done(error ?? (isRight ? null : new Error("Who are you?")), { user: username });
        }),
      onMailFrom: (_address, session, done) => this.#act("from", session, done),
      onRcptTo: ({ address }, session, done) => this.#act("to", session, done, address),
      onData: (stream, session, done) => this.#receive(stream, session, done),
    });
    this.smtp.server.on("connection", (socket) => this.#remember(socket));
    // Connections that are cut are what this is for.
    this.smtp.on("error", () => undefined);
  }

  async listen(port: number) {
    this.smtp.listen(port, "127.0.0.1");
    await once(this.smtp.server, "listening");
  }

  async close() {
    if (!this.smtp.server.listening) return;
    const closed = once(this.smtp.server, "close");
    this.smtp.server.close();
    for (const { socket } of this.#sockets.values()) socket.destroy();
    await closed;
  }

  #remember(socket: Socket) {
    const { remotePort = 0 } = socket;
    this.connections += 1;
    this.#sockets.set(remotePort, { socket, number: this.connections });
    socket.once("close", () => this.#sockets.delete(remotePort));
  }

  #act(
    step: Step,
    { remotePort, envelope }: SMTPServerSession,
    answer: (error?: Error | null) => void,
    recipient = envelope?.rcptTo[0]?.address ?? "",
  ) {
    const { socket, number = 0 } = this.#sockets.get(remotePort) ?? {};
    act(this.behave({ step, recipient, connection: number }), socket, answer);
  }

  #receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    answer: (error?: Error | null, text?: string) => void,
  ) {
    const chunks: Buffer[] = [];
    const recipient = session.envelope.rcptTo[0]?.address ?? "";
    // A message that is cut off was never here.
    stream.on("error", () => undefined);
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.once("data", () =>
      this.#act("data", session, (error) => {
        if (error) return answer(error);
        stream.once("end", () =>
          this.#act("end", session, (refusal) => {
            if (refusal) return answer(refusal);
            this.#keep(receivedMessage(recipient, Buffer.concat(chunks)));
            this.#act("accepted", session, answer);
          }),
        );
      }),
    );
  }
}
