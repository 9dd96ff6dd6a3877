import { plain } from '../plain.ts';

/** Everything public may be read; downloads and filtered lists need not be indexed one by one. */
export const GET = () => plain('User-agent: *\nAllow: /');
