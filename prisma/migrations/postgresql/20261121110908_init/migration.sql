-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "CommentStatus" AS ENUM ('held', 'published', 'rejected', 'spam');

-- CreateEnum
CREATE TYPE "Door" AS ENUM ('page', 'api', 'command', 'mail', 'rule');

-- CreateEnum
CREATE TYPE "AliasKind" AS ENUM ('talk', 'speaker');

-- CreateTable
CREATE TABLE "Speaker" (
    "id" SERIAL NOT NULL,
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
    "memberSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "photoHash" TEXT,
    "talkCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Photo" (
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Photo_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" SERIAL NOT NULL,
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
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" INTEGER,

    CONSTRAINT "Talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" SERIAL NOT NULL,
    "talkId" INTEGER NOT NULL,
    "moderatorId" INTEGER NOT NULL,
    "number" INTEGER,
    "status" "CommentStatus" NOT NULL,
    "authorId" INTEGER,
    "authorName" TEXT NOT NULL,
    "emailAddressId" INTEGER,
    "body" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "notify" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),
    "talkIsLive" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" SERIAL NOT NULL,
    "commentId" INTEGER NOT NULL,
    "from" "CommentStatus" NOT NULL,
    "to" "CommentStatus" NOT NULL,
    "byId" INTEGER,
    "door" "Door" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailAddress" (
    "id" SERIAL NOT NULL,
    "address" TEXT NOT NULL,
    "addressKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "suppressedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EmailAddress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" SERIAL NOT NULL,
    "kind" "AliasKind" NOT NULL,
    "old" TEXT NOT NULL,
    "talkId" INTEGER,
    "speakerId" INTEGER,

    CONSTRAINT "Alias_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_photoHash_fkey" FOREIGN KEY ("photoHash") REFERENCES "Photo"("hash") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_deletedById_fkey" FOREIGN KEY ("deletedById") REFERENCES "Speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_moderatorId_fkey" FOREIGN KEY ("moderatorId") REFERENCES "Speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_emailAddressId_fkey" FOREIGN KEY ("emailAddressId") REFERENCES "EmailAddress"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;
