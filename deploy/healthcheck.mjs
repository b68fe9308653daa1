// Whether the server in this container is alive: ends with 0 where it is.
const patienceMs = 4000;
const address = `http://127.0.0.1:${process.env.PORT || 3000}/healthz`;
const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) }).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
