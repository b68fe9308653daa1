/**
 * What writes, and leaves no entry in the audit log: it is no moderation, and no change of an account, a token or a
 * setting. A new command that is none of these has to be named here, with the reason.
 */
export const unaudited: Record<string, string> = {
  checkCredentials: "hashes the same password anew, where it was hashed in an old way",
  findViewer: "notes that a session was used",
  findTokenViewer: "notes that a token was used",
  createSession: "logs in: the row of the session tells of it",
  confirmLogin: "logs in, and notes that the code was used",
  endSession: "logs out the browser that asks",
  postVisitorComment: "a comment says itself whose it is, and since when",
  postSpeakerComment: "a comment says itself whose it is, and since when",
  confirmAddress: "a reader's word about their own address; the row has the time",
  stopEmail: "a reader's word about their own address; the row has the time",
  resumeEmail: "a reader's word about their own address",
  requestTestEmail: "sends an email, which says so itself",
  forgetEnded: "forgets what was counted for limits",
  createModerationLinks: "belongs to the email that carries them",
  reportServerError: "counts errors",
  putBackAbandoned: "is the outbox at work",
  releaseEmails: "is the outbox at work",
  settleEmails: "is the outbox at work",
};
