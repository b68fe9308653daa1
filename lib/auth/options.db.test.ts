import type { CredentialsConfig } from "next-auth/providers/credentials";
import { expect, test } from "vitest";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { factoryPassword as password, speakerFactory } from "@/lib/testing/factories/speaker";
import { authOptions } from "./options";

/** What next-auth's own door makes of email and password. */
async function authorize(typed: Record<string, string>) {
  const [credentials] = authOptions().providers.map(({ options }) => options as CredentialsConfig);
  return credentials?.authorize(typed, {});
}

test("next-auth's door opens with the right password, and with no other", async () => {
  const { id, email } = await speakerFactory({ password });
  expect(await authorize({ email, password })).toMatchObject({ id: String(id), account: { id } });
  expect(await authorize({ email, password: "a guess" })).toBeNull();
  expect(await authorize({ email })).toBeNull();
});

test("next-auth's door stays shut where there is a second factor, and says where to go", async () => {
  const { id, email } = await speakerFactory({ password });
  await secondFactorFactory({ speakerId: id });
  await expect(authorize({ email, password })).rejects.toThrow("log in on the login page");
  expect(await authorize({ email, password: "a guess" })).toBeNull();
});
