-- CreateTable
CREATE TABLE "Session" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sid" TEXT NOT NULL,
    "speakerId" INTEGER NOT NULL,
    "authAt" DATETIME NOT NULL,
    "seenAt" DATETIME NOT NULL,
    "keep" BOOLEAN NOT NULL,
    "userAgent" TEXT,
    "timeZone" TEXT,
    "address" TEXT,
    CONSTRAINT "Session_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Session_sid_key" ON "Session"("sid");

-- CreateIndex
CREATE INDEX "Session_speakerId_seenAt_idx" ON "Session"("speakerId", "seenAt");

-- CreateIndex
CREATE INDEX "Session_keep_seenAt_idx" ON "Session"("keep", "seenAt");
