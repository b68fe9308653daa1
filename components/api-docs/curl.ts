import type { Example } from "@/lib/api/examples/example";
import type { ShownOperation } from "./operations";

/** The call of an example, as one types it. `server` is what the operations' paths are below. */
export function curlOf(server: string, operation: ShownOperation, example: Example): string {
  const { method } = operation;
  const parts = [
    `curl ${method === "GET" ? "" : `-X ${method} `}${quotedAddress(server + addressOf(operation.path, example))}`,
    ...headersOf(operation, example).map((header) => `-H "${header}"`),
    ...(operation.access === "password" ? ['-u "$EMAIL:$PASSWORD"'] : []),
    ...(example.body ? [`-d '${JSON.stringify(example.body)}'`] : []),
  ];
  return parts.join(" \\\n  ");
}

function addressOf(path: string, { params = {}, query = {} }: Example): string {
  const place = path.replace(/\{(\w+)\}/g, (_, name) => String(params[name]));
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return asked.size > 0 ? `${place}?${asked}` : place;
}

const quotedAddress = (address: string) => (/[?&]/.test(address) ? `"${address}"` : address);

function headersOf({ access }: ShownOperation, { headers = {}, withToken, body }: Example): string[] {
  return [
    ...(access === "token" || withToken ? ["Authorization: Bearer $TOKEN"] : []),
    ...(body ? ["Content-Type: application/json"] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value.replaceAll('"', '\\"')}`),
  ];
}
