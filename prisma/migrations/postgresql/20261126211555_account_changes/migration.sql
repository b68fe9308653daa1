-- AlterEnum
ALTER TYPE "EmailKind" ADD VALUE 'newPassword';
ALTER TYPE "EmailKind" ADD VALUE 'secondFactorOn';
ALTER TYPE "EmailKind" ADD VALUE 'secondFactorOff';
ALTER TYPE "EmailKind" ADD VALUE 'newEmail';

-- AlterTable
ALTER TABLE "Email" ADD COLUMN     "browser" TEXT;
