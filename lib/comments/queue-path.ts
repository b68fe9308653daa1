/** Where speakers find the comments that wait under their own talks. */
export const ownQueuePath = "/dashboard/moderation";

/** Where administrators find the comments that wait under all talks. */
export const wholeQueuePath = "/admin/moderation";
