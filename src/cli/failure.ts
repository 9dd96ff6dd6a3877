/** The command was called in a way that it does not know: exit status 2. */
export class WrongUsage extends Error {}

/** The command could not do its work; the message says what, where and how to mend it: exit status 1. */
export class CommandFailure extends Error {}
