import { plain } from '../plain.ts';

/** Everything public may be read; the desk is not public. */
export const GET = () => plain('User-agent: *\nDisallow: /desk\nAllow: /');
