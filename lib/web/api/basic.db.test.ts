import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { Forbidden, TooMany, Unauthenticated } from "@/lib/errors";
import { secondFactorFactory } from "@/lib/testing/factories/second-factor";
import { factoryPassword as password, speakerFactory, viewerOf } from "@/lib/testing/factories/speaker";
import { admitByPassword } from "./basic";

const ask = (email: string, typed: string) => {
  const authorization = `Basic ${Buffer.from(`${email}:${typed}`).toString("base64")}`;
  return admitByPassword(
    new NextRequest("http://localhost:3000/api/v1/tokens", { headers: { authorization } }),
  );
};

test("email and password say who it is", async () => {
  const ann = await speakerFactory({ password });
  const account = { id: ann.id, sessionVersion: 0 };
  expect(await ask(ann.email, password)).toMatchObject({ viewer: viewerOf(ann), account });
  await expect(ask(ann.email, "a guess")).rejects.toThrow(Unauthenticated);
});

test("they are not enough where there is a second factor, and only whoever knows them hears of it", async () => {
  const ann = await speakerFactory({ password });
  await secondFactorFactory({ speakerId: ann.id });
  await expect(ask(ann.email, password)).rejects.toThrow(Forbidden);
  await expect(ask(ann.email, password)).rejects.toThrow("This account has a second factor.");
  await expect(ask(ann.email, "a guess")).rejects.toThrow(Unauthenticated);
});

test("the eleventh wrong password is not looked at", async () => {
  const { email } = await speakerFactory({ password });
  for (let n = 0; n < 10; n++) await expect(ask(email, "a guess")).rejects.toThrow(Unauthenticated);
  await expect(ask(email, password)).rejects.toThrow(TooMany);
});
