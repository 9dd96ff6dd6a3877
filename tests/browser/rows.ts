import type { APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { headingCountAt } from './site.ts';

/** How many rows there are at the address of a list, by its page and by each of its downloads. */
export async function rowsAt(
	request: APIRequestContext,
	address: string,
): Promise<Record<'heading' | 'csv' | 'json' | 'items' | 'xlsx', number>> {
	const { pathname, search } = new URL(address, 'http://localhost');
	// One column is enough to count rows, and quicker.
	const query = `${search ? `${search}&` : '?'}columns=${pathname.endsWith('/events') ? 'event_id' : 'slug'}`;
	const download = async (format: string): Promise<Buffer> => {
		const response = await request.get(`${pathname}.${format}${query}`);
		const body = await response.body();
		if (response.ok()) return body;
		const said = body.subarray(0, 500).toString();
		throw new Error(`${response.url()} answered ${String(response.status())}: ${said}`);
	};
	const csv = parse((await download('csv')).toString(), { bom: true });
	const json = JSON.parse((await download('json')).toString()) as {
		total: number;
		items: unknown[];
	};
	const [sheet] = await readXlsxFile(await download('xlsx'));
	return {
		heading: await headingCountAt(request, address),
		csv: csv.length - 1,
		json: json.total,
		items: json.items.length,
		xlsx: (sheet?.data.length ?? 0) - 1,
	};
}

/** What {@link rowsAt} must answer for a number that was promised. */
export const allOf = (count: number): Awaited<ReturnType<typeof rowsAt>> => ({
	heading: count,
	csv: count,
	json: count,
	items: count,
	xlsx: count,
});
