import { text } from '@sveltejs/kit';
import { registerDays } from '#lib/server/register/overview.ts';
import { register } from '../asking.ts';

/** The database answers and holds a register. */
export const GET = async () => {
	try {
		const days = await registerDays(register());
		return days ? text('ready\n') : text('The register is empty.\n', { status: 503 });
	} catch {
		return text('The database does not answer.\n', { status: 503 });
	}
};
