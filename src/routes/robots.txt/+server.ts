import { text } from '@sveltejs/kit';

/** Everything public may be read; downloads and filtered lists need not be indexed one by one. */
export const GET = () => text('User-agent: *\nAllow: /\n');
