/**
 * How much memory a thread that sets pages may take; megabytes.
 *
 * Room for the objects of a page to die young, for what grows old is freed late; and a limit far above what is needed:
 * from 2 GB on V8 lets garbage grow fourfold before it is collected (10,000 letters took 353 MB, and now 230).
 */
export const threadLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1900 } as const
