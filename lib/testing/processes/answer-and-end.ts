/** Is told of three hundred answers, as a front is, and ends at once. */
import { inBatches } from "@/lib/front/in-batches";
import { requestLog } from "@/lib/front/log-request";
import { destination } from "@/lib/log/destination";
import { answeredFactory } from "@/lib/testing/factories/answered";

const tell = inBatches(requestLog(destination().many));
for (let bytes = 1; bytes <= 300; bytes++) tell(answeredFactory({ bytes }));
process.exit(3);
