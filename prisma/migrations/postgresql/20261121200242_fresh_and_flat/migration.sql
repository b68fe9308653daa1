-- DropIndex
DROP INDEX "Decision_byId_idx";

-- CreateTable
CREATE TABLE "Forgetting" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "tags" TEXT NOT NULL,

    CONSTRAINT "Forgetting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Decision_byId_id_idx" ON "Decision"("byId", "id");
