/** Says more than its standard output takes as long as nobody reads it, and ends at once. */
import { destination } from "@/lib/log/destination";

for (let number = 0; number < 20_000; number++) destination().many.write(`{"number":${number}}\n`);
process.exit(3);
