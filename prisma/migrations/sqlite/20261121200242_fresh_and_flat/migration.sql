-- DropIndex
DROP INDEX "Decision_byId_idx";

-- CreateTable
CREATE TABLE "Forgetting" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "tags" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Decision_byId_id_idx" ON "Decision"("byId", "id");
