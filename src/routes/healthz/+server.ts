import { plain } from '../plain.ts';

/** The process answers. */
export const GET = () => plain('ok');
