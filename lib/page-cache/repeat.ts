type Repeating = {
  /** Does it at once, or as soon as it has done what it is doing. */
  now: () => void;
  stop: () => void;
};

/**
 * Does `work` again and again until it is told to stop, one at a time, with a pause in between. Work that does not end
 * in time is given up. Failures are told by `complain`, once for each series of them.
 */
export function repeat(
  work: () => Promise<void>,
  { pauseMs, limitMs, complain }: { pauseMs: number; limitMs: number; complain: (error: unknown) => void },
): Repeating {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isBroken = false;
  let turn = Promise.resolve();

  const now = () => {
    clearTimeout(timer);
    turn = turn
      .then(() => inTime(work(), limitMs))
      .then(recover, fail)
      .then(again);
  };
  const recover = () => {
    isBroken = false;
  };
  const fail = (error: unknown) => {
    if (!isBroken && !isStopped) complain(error);
    isBroken = true;
  };
  const again = () => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(now, pauseMs).unref();
  };
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
  };
  now();
  return { now, stop };
}

async function inTime(work: Promise<void>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${limitMs / 1000} s`)), limitMs).unref();
  });
  await Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
