/** What an operation is shown by. */
export type Example = {
  params?: Record<string, string | number>;
  query?: Record<string, string | number>;
  headers?: Record<string, string>;
  /** Sends a token where the operation asks for none. */
  withToken?: boolean;
  body?: object;
  /** Null: the answer has no body. */
  answer: object | null;
};
