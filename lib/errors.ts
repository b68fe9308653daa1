/** What can go wrong by the rules of the house, and the one table from its code to an HTTP status. */
import { PLEASE_LOG_IN, tooManyTries, UNAVAILABLE, UNCERTAIN } from "@/lib/messages";

export const statusOf = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  not_allowed: 405,
  conflict: 409,
  gone: 410,
  too_slow: 408,
  length_required: 411,
  precondition_failed: 412,
  too_large: 413,
  address_too_long: 414,
  malformed: 400,
  unsupported: 415,
  too_many: 429,
  headers_too_large: 431,
  unexpected: 500,
  busy: 503,
  unavailable: 503,
  uncertain: 504,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** An error whose message a visitor may read. Throw a subclass where there is one; `code` decides the status. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }

  get status() {
    return statusOf[this.code];
  }
}

/** After how many seconds it may be tried again; null where nobody knows, or it would not help. */
export const secondsUntil = (error: AppError): number | null =>
  "seconds" in error && typeof error.seconds === "number" ? error.seconds : null;

/** 401: we do not know who you are. */
export class Unauthenticated extends AppError {
  constructor(message = PLEASE_LOG_IN) {
    super("unauthenticated", message);
  }
}

/** 403: we know who you are, and it is not yours. */
export class Forbidden extends AppError {
  constructor(message = "You are not allowed to do this.") {
    super("forbidden", message);
  }
}

/** 404: there is no such thing, or it is not for you to know. */
export class NotFound extends AppError {
  constructor(thing = "page") {
    super("not_found", `There is no such ${thing}.`);
  }
}

/** 410: it was here, and its owner took it down. */
export class Gone extends AppError {
  constructor(thing = "page") {
    super("gone", `This ${thing} was taken down.`);
  }
}

/** 409: somebody else was faster. */
export class Conflict extends AppError {
  constructor(message: string) {
    super("conflict", message);
  }
}

/** 412: what is there now is not what the client saw. */
export class PreconditionFailed extends AppError {
  constructor() {
    super("precondition_failed", "This was changed meanwhile. Read it again, and decide anew.");
  }
}

/** 429: asked too often; `seconds` later it may be tried again. */
export class TooMany extends AppError {
  constructor(readonly seconds: number) {
    super("too_many", tooManyTries(seconds));
  }
}

/** 422 for one field: a rule that only the database could check, such as a username already taken. */
export class InvalidField extends AppError {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super("invalid", message);
  }
}

/** 503: too much is asked of us at this moment; `seconds` later it may be tried again. */
export class Busy extends AppError {
  readonly seconds = 2;

  constructor() {
    super("busy", "We are very busy at this moment. Please try again in a few seconds.");
  }
}

/** 503: the database cannot be used at this moment, and nothing was done; `seconds` later it may be tried again. */
export class Unavailable extends AppError {
  /** A database needs about as long to start. */
  readonly seconds = 5;

  constructor() {
    super("unavailable", UNAVAILABLE);
  }
}

/** 504: the database fell silent as something was written down. It may be done, or not. */
export class Uncertain extends AppError {
  constructor() {
    super("uncertain", UNCERTAIN);
  }
}
