import { toPage } from '../releasing.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, setHeaders }) => {
	setHeaders({ vary: 'Accept-Language' });
	toPage(request, '/releases');
};
