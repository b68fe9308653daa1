-- CreateTable
CREATE TABLE "Speaker" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
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
    CONSTRAINT "Speaker_photoHash_fkey" FOREIGN KEY ("photoHash") REFERENCES "Photo" ("hash") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Photo" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "bytes" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "speakerId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "descriptionHtml" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "venue" TEXT NOT NULL,
    "venueUrl" TEXT,
    "date" TEXT NOT NULL,
    "slidesUrl" TEXT,
    "videoUrl" TEXT,
    "commentCount" INTEGER NOT NULL DEFAULT 0,
    "lastCommentNumber" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" DATETIME,
    "deletedById" INTEGER,
    CONSTRAINT "Talk_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Talk_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "Speaker" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comment" (
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
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" DATETIME,
    "talkIsLive" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Comment_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Speaker" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_emailAddressId_fkey" FOREIGN KEY ("emailAddressId") REFERENCES "EmailAddress" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commentId" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "byId" INTEGER,
    "door" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Decision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Decision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Speaker" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EmailAddress" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "address" TEXT NOT NULL,
    "addressKey" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" DATETIME,
    "suppressedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "old" TEXT NOT NULL,
    "talkId" INTEGER,
    "speakerId" INTEGER,
    CONSTRAINT "Alias_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Alias_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_emailKey_key" ON "Speaker"("emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_username_key" ON "Speaker"("username");

-- CreateIndex
CREATE INDEX "Speaker_photoHash_idx" ON "Speaker"("photoHash");

-- CreateIndex
CREATE INDEX "Talk_deletedAt_date_id_idx" ON "Talk"("deletedAt", "date" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Talk_speakerId_deletedAt_date_id_idx" ON "Talk"("speakerId", "deletedAt", "date" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Comment_talkId_status_number_idx" ON "Comment"("talkId", "status", "number");

-- CreateIndex
CREATE INDEX "Comment_talkId_status_id_idx" ON "Comment"("talkId", "status", "id");

-- CreateIndex
CREATE INDEX "Comment_status_talkIsLive_id_idx" ON "Comment"("status", "talkIsLive", "id");

-- CreateIndex
CREATE INDEX "Comment_moderatorId_status_talkIsLive_id_idx" ON "Comment"("moderatorId", "status", "talkIsLive", "id");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- CreateIndex
CREATE INDEX "Comment_emailAddressId_idx" ON "Comment"("emailAddressId");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_talkId_number_key" ON "Comment"("talkId", "number");

-- CreateIndex
CREATE INDEX "Decision_commentId_id_idx" ON "Decision"("commentId", "id");

-- CreateIndex
CREATE INDEX "Decision_byId_idx" ON "Decision"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "EmailAddress_addressKey_key" ON "EmailAddress"("addressKey");

-- CreateIndex
CREATE INDEX "Alias_talkId_idx" ON "Alias"("talkId");

-- CreateIndex
CREATE INDEX "Alias_speakerId_idx" ON "Alias"("speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "Alias_kind_old_key" ON "Alias"("kind", "old");
