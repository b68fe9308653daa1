-- AlterTable
ALTER TABLE "Email" ADD COLUMN "browser" TEXT;
