declare module "fxa-common-password-list" {
  /** Whether the password, in lower case, is one of the 50,000 most used. */
  export function test(password: string): boolean;
}
