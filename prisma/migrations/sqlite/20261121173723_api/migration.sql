-- CreateTable
CREATE TABLE "Token" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "speakerId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "Token_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IdempotentAnswer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "owner" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER,
    "sealed" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ModerationLink" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "commentId" INTEGER NOT NULL,
    "speakerId" INTEGER NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "ModerationLink_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ModerationLink_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ModerationLink" ("commentId", "expiresAt", "hash", "speakerId", "usedAt") SELECT "commentId", "expiresAt", "hash", "speakerId", "usedAt" FROM "ModerationLink";
DROP TABLE "ModerationLink";
ALTER TABLE "new_ModerationLink" RENAME TO "ModerationLink";
CREATE INDEX "ModerationLink_commentId_speakerId_idx" ON "ModerationLink"("commentId", "speakerId");
CREATE INDEX "ModerationLink_speakerId_idx" ON "ModerationLink"("speakerId");
CREATE TABLE "new_Alias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "old" TEXT NOT NULL,
    "talkId" INTEGER,
    "speakerId" INTEGER,
    "commentId" INTEGER,
    CONSTRAINT "Alias_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Alias_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Alias_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Alias" ("id", "kind", "old", "speakerId", "talkId") SELECT "id", "kind", "old", "speakerId", "talkId" FROM "Alias";
DROP TABLE "Alias";
ALTER TABLE "new_Alias" RENAME TO "Alias";
CREATE INDEX "Alias_talkId_idx" ON "Alias"("talkId");
CREATE INDEX "Alias_speakerId_idx" ON "Alias"("speakerId");
CREATE INDEX "Alias_commentId_idx" ON "Alias"("commentId");
CREATE UNIQUE INDEX "Alias_kind_old_key" ON "Alias"("kind", "old");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Token_hash_key" ON "Token"("hash");

-- CreateIndex
CREATE INDEX "Token_speakerId_id_idx" ON "Token"("speakerId", "id");

-- CreateIndex
CREATE INDEX "IdempotentAnswer_createdAt_idx" ON "IdempotentAnswer"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "IdempotentAnswer_owner_key_key" ON "IdempotentAnswer"("owner", "key");
