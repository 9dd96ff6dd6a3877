import { registerDays } from '#lib/server/register/overview.ts';
import { register } from '../asking.ts';
import { plain } from '../plain.ts';

/** The database answers and holds a register. */
export const GET = async () => {
	try {
		const days = await registerDays(register());
		return days ? plain('ready') : plain('The register is empty.', 503);
	} catch {
		return plain('The database does not answer.', 503);
	}
};
