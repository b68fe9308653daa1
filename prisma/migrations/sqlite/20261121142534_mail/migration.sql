-- CreateTable
CREATE TABLE "Subscription" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "talkId" INTEGER NOT NULL,
    "emailAddressId" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" DATETIME,
    "endedAt" DATETIME,
    "lapsedAt" DATETIME,
    CONSTRAINT "Subscription_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Subscription_emailAddressId_fkey" FOREIGN KEY ("emailAddressId") REFERENCES "EmailAddress" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "commentId" INTEGER NOT NULL,
    "emailAddressId" INTEGER NOT NULL,
    "emailId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Notification_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Notification_emailAddressId_fkey" FOREIGN KEY ("emailAddressId") REFERENCES "EmailAddress" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Notification_emailId_fkey" FOREIGN KEY ("emailId") REFERENCES "Email" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Email" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "emailAddressId" INTEGER NOT NULL,
    "talkId" INTEGER,
    "serverErrorId" INTEGER,
    "speakerId" INTEGER,
    "openKey" TEXT,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "readyAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseOwner" TEXT,
    "leaseUntil" DATETIME,
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT,
    "html" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" DATETIME,
    CONSTRAINT "Email_emailAddressId_fkey" FOREIGN KEY ("emailAddressId") REFERENCES "EmailAddress" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Email_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Email_serverErrorId_fkey" FOREIGN KEY ("serverErrorId") REFERENCES "ServerError" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Email_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "emailId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT NOT NULL,
    "response" TEXT NOT NULL,
    CONSTRAINT "Delivery_emailId_fkey" FOREIGN KEY ("emailId") REFERENCES "Email" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ModerationLink" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "commentId" INTEGER NOT NULL,
    "speakerId" INTEGER NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "ModerationLink_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ModerationLink_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ServerError" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fingerprint" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "stack" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "reportedCount" INTEGER NOT NULL DEFAULT 0,
    "firstAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "quietUntil" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Speaker" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "pendingEmail" TEXT,
    "emailToken" TEXT,
    "emailAskedAt" DATETIME,
    "username" TEXT NOT NULL,
    "passwordHash" TEXT,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL DEFAULT '',
    "location" TEXT NOT NULL DEFAULT '',
    "bio" TEXT NOT NULL DEFAULT '',
    "bioHtml" TEXT NOT NULL DEFAULT '',
    "bioSummary" TEXT NOT NULL DEFAULT '',
    "memberSince" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" DATETIME,
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "photoHash" TEXT,
    "talkCount" INTEGER NOT NULL DEFAULT 0,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "heldMail" TEXT NOT NULL DEFAULT 'atOnce',
    "publishedMail" TEXT NOT NULL DEFAULT 'atOnce',
    "followedMail" TEXT NOT NULL DEFAULT 'atOnce',
    CONSTRAINT "Speaker_photoHash_fkey" FOREIGN KEY ("photoHash") REFERENCES "Photo" ("hash") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Speaker" ("bio", "bioHtml", "bioSummary", "disabledAt", "email", "emailKey", "id", "isAdmin", "location", "memberSince", "name", "passwordHash", "photoHash", "sessionVersion", "talkCount", "username") SELECT "bio", "bioHtml", "bioSummary", "disabledAt", "email", "emailKey", "id", "isAdmin", "location", "memberSince", "name", "passwordHash", "photoHash", "sessionVersion", "talkCount", "username" FROM "Speaker";
DROP TABLE "Speaker";
ALTER TABLE "new_Speaker" RENAME TO "Speaker";
CREATE UNIQUE INDEX "Speaker_emailKey_key" ON "Speaker"("emailKey");
CREATE UNIQUE INDEX "Speaker_emailToken_key" ON "Speaker"("emailToken");
CREATE UNIQUE INDEX "Speaker_username_key" ON "Speaker"("username");
CREATE INDEX "Speaker_photoHash_idx" ON "Speaker"("photoHash");
CREATE TABLE "new_Comment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "talkId" INTEGER NOT NULL,
    "moderatorId" INTEGER NOT NULL,
    "number" INTEGER,
    "status" TEXT NOT NULL,
    "authorId" INTEGER,
    "authorName" TEXT NOT NULL,
    "emailAddressId" INTEGER,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "notify" BOOLEAN NOT NULL DEFAULT false,
    "isProven" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" DATETIME,
    "talkIsLive" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Comment_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Speaker" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_emailAddressId_fkey" FOREIGN KEY ("emailAddressId") REFERENCES "EmailAddress" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Comment" ("authorId", "authorName", "body", "bodyHtml", "createdAt", "emailAddressId", "id", "moderatorId", "notify", "number", "publishedAt", "status", "talkId", "talkIsLive") SELECT "authorId", "authorName", "body", "bodyHtml", "createdAt", "emailAddressId", "id", "moderatorId", "notify", "number", "publishedAt", "status", "talkId", "talkIsLive" FROM "Comment";
DROP TABLE "Comment";
ALTER TABLE "new_Comment" RENAME TO "Comment";
CREATE INDEX "Comment_talkId_status_number_idx" ON "Comment"("talkId", "status", "number");
CREATE INDEX "Comment_talkId_status_id_idx" ON "Comment"("talkId", "status", "id");
CREATE INDEX "Comment_status_talkIsLive_id_idx" ON "Comment"("status", "talkIsLive", "id");
CREATE INDEX "Comment_moderatorId_status_talkIsLive_id_idx" ON "Comment"("moderatorId", "status", "talkIsLive", "id");
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");
CREATE INDEX "Comment_emailAddressId_idx" ON "Comment"("emailAddressId");
CREATE UNIQUE INDEX "Comment_talkId_number_key" ON "Comment"("talkId", "number");
CREATE TABLE "new_EmailAddress" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "address" TEXT NOT NULL,
    "addressKey" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" DATETIME,
    "optedOutAt" DATETIME,
    "suppressedAt" DATETIME
);
-- Addresses from before get a token nobody can guess.
INSERT INTO "new_EmailAddress" ("address", "addressKey", "confirmedAt", "createdAt", "id", "suppressedAt", "token") SELECT "address", "addressKey", "confirmedAt", "createdAt", "id", "suppressedAt", lower(hex(randomblob(24))) FROM "EmailAddress";
DROP TABLE "EmailAddress";
ALTER TABLE "new_EmailAddress" RENAME TO "EmailAddress";
CREATE UNIQUE INDEX "EmailAddress_addressKey_key" ON "EmailAddress"("addressKey");
CREATE UNIQUE INDEX "EmailAddress_token_key" ON "EmailAddress"("token");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_token_key" ON "Subscription"("token");

-- CreateIndex
CREATE INDEX "Subscription_emailAddressId_idx" ON "Subscription"("emailAddressId");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_talkId_emailAddressId_key" ON "Subscription"("talkId", "emailAddressId");

-- CreateIndex
CREATE INDEX "Notification_emailId_idx" ON "Notification"("emailId");

-- CreateIndex
CREATE INDEX "Notification_emailAddressId_idx" ON "Notification"("emailAddressId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_commentId_kind_emailAddressId_key" ON "Notification"("commentId", "kind", "emailAddressId");

-- CreateIndex
CREATE UNIQUE INDEX "Email_openKey_key" ON "Email"("openKey");

-- CreateIndex
CREATE INDEX "Email_status_dueAt_id_idx" ON "Email"("status", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Email_status_id_idx" ON "Email"("status", "id");

-- CreateIndex
CREATE INDEX "Email_emailAddressId_status_readyAt_idx" ON "Email"("emailAddressId", "status", "readyAt");

-- CreateIndex
CREATE INDEX "Delivery_emailId_id_idx" ON "Delivery"("emailId", "id");

-- CreateIndex
CREATE INDEX "ModerationLink_commentId_speakerId_idx" ON "ModerationLink"("commentId", "speakerId");

-- CreateIndex
CREATE INDEX "ModerationLink_speakerId_idx" ON "ModerationLink"("speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "ServerError_fingerprint_key" ON "ServerError"("fingerprint");
