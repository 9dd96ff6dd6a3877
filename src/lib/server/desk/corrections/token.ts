import { createHash, randomBytes } from 'node:crypto';

/** The secret part of a private link: 256 random bits. It is shown once, and only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What a private link is found by. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
