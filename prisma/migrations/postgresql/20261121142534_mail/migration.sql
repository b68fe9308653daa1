-- CreateEnum
CREATE TYPE "MailTiming" AS ENUM ('atOnce', 'daily', 'off');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('held', 'published');

-- CreateEnum
CREATE TYPE "EmailKind" AS ENUM ('talk', 'digest', 'confirmation', 'account', 'error', 'test');

-- CreateEnum
CREATE TYPE "EmailStatus" AS ENUM ('waiting', 'sending', 'sent', 'kept', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "DeliveryOutcome" AS ENUM ('accepted', 'deferred', 'refused', 'unreachable', 'interrupted');

-- AlterTable
ALTER TABLE "Speaker" ADD COLUMN     "emailAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "emailToken" TEXT,
ADD COLUMN     "followedMail" "MailTiming" NOT NULL DEFAULT 'atOnce',
ADD COLUMN     "heldMail" "MailTiming" NOT NULL DEFAULT 'atOnce',
ADD COLUMN     "pendingEmail" TEXT,
ADD COLUMN     "publishedMail" "MailTiming" NOT NULL DEFAULT 'atOnce',
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'UTC';

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "isProven" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "EmailAddress" ADD COLUMN     "optedOutAt" TIMESTAMPTZ(3),
ADD COLUMN     "token" TEXT;

-- Addresses from before get a token nobody can guess.
UPDATE "EmailAddress" SET "token" = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
ALTER TABLE "EmailAddress" ALTER COLUMN "token" SET NOT NULL;

-- CreateTable
CREATE TABLE "Subscription" (
    "id" SERIAL NOT NULL,
    "talkId" INTEGER NOT NULL,
    "emailAddressId" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "lapsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" SERIAL NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "commentId" INTEGER NOT NULL,
    "emailAddressId" INTEGER NOT NULL,
    "emailId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Email" (
    "id" SERIAL NOT NULL,
    "kind" "EmailKind" NOT NULL,
    "emailAddressId" INTEGER NOT NULL,
    "talkId" INTEGER,
    "serverErrorId" INTEGER,
    "speakerId" INTEGER,
    "openKey" TEXT,
    "status" "EmailStatus" NOT NULL DEFAULT 'waiting',
    "readyAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseOwner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "subject" TEXT NOT NULL DEFAULT '',
    "text" TEXT,
    "html" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Email_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" SERIAL NOT NULL,
    "emailId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "DeliveryOutcome" NOT NULL,
    "response" TEXT NOT NULL,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModerationLink" (
    "hash" TEXT NOT NULL,
    "commentId" INTEGER NOT NULL,
    "speakerId" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ModerationLink_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "ServerError" (
    "id" SERIAL NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "stack" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "reportedCount" INTEGER NOT NULL DEFAULT 0,
    "firstAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "quietUntil" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ServerError_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_emailToken_key" ON "Speaker"("emailToken");

-- CreateIndex
CREATE UNIQUE INDEX "EmailAddress_token_key" ON "EmailAddress"("token");

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_emailAddressId_fkey" FOREIGN KEY ("emailAddressId") REFERENCES "EmailAddress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_emailAddressId_fkey" FOREIGN KEY ("emailAddressId") REFERENCES "EmailAddress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_emailId_fkey" FOREIGN KEY ("emailId") REFERENCES "Email"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Email" ADD CONSTRAINT "Email_emailAddressId_fkey" FOREIGN KEY ("emailAddressId") REFERENCES "EmailAddress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Email" ADD CONSTRAINT "Email_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Email" ADD CONSTRAINT "Email_serverErrorId_fkey" FOREIGN KEY ("serverErrorId") REFERENCES "ServerError"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Email" ADD CONSTRAINT "Email_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_emailId_fkey" FOREIGN KEY ("emailId") REFERENCES "Email"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationLink" ADD CONSTRAINT "ModerationLink_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModerationLink" ADD CONSTRAINT "ModerationLink_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
