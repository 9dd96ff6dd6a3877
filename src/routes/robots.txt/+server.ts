import { plain } from '../plain.ts';

/** Everything public may be read. */
export const GET = () => plain('User-agent: *\nAllow: /');
