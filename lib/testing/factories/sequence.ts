let last = 0;

/** 1, 2, 3 …: makes what must be unique so. */
export const nextInSequence = () => ++last;
