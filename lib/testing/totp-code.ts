import { TOTP } from "otpauth";

/** The code that an authenticator app shows at an instant. */
export const codeAt = (secret: string, now = new Date()): string =>
  new TOTP({ secret }).generate({ timestamp: now.getTime() });
